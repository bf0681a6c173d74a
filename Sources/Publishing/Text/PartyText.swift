import CorpusModel

extension ListedParty: Publishable {
    var lines: [String] {
        let ties = summary.ties > 0 ? ", \(counted(summary.ties, "tie"))" : ""
        return ["\(summary.name), \(summary.kindLabel): \(summary.counts)\(ties)\(note(firstMention?.shown.label))"]
    }
}

extension PartySummary {
    /// "3 mentions in 1 document".
    var counts: String {
        "\(counted(mentions, "mention")) in \(counted(documents, "document"))"
    }
}

extension PartyDetail: Publishable {
    var lines: [String] {
        ["\(summary.name), \(summary.kindLabel): \(summary.counts)"]
            + part("Also named", aliases.count, aliases.flatMap(\.lines))
            + part("Relations", relationTotal, relations.flatMap(\.lines))
            + part("Mentioned together, no relation stated", companionTotal, companions.map(\.line))
            + part("Timeline", eventTotal, events.map(\.shortLine))
            + part("FAQ", questionTotal, questions.map { "  \($0.line)\($0.isAnswered ? "" : " (unanswered)")" })
            + part("Mentions", mentionTotal, mentions.map { "  \($0.sentence)\(note($0.citation.label))" })
    }

    /// A heading with the rows under it; nothing when there are none.
    private func part(_ title: String, _ total: Int, _ rows: [String]) -> [String] {
        rows.isEmpty ? [] : ["", "\(title), \(total)"] + rows
    }
}

extension AliasDetail {
    fileprivate var lines: [String] {
        ["  \(alias.name): \(alias.rule.description)\(note(evidence?.citation.label))"]
    }
}

extension RelationDetail {
    /// The tie, then each sentence that states it.
    fileprivate var lines: [String] {
        ["  \(label) \(other.name)\(note(firmness.remark, basisNote))"] + proof(indent: "    ")
    }

    /// The sentences with their places; who says so where the text tells.
    fileprivate func proof(indent: String) -> [String] {
        evidence.map { statement in
            let says = statement.attribution.map { "says \($0.text)" }
            return "\(indent)“\(statement.excerpt.sentence)”\(note(says, statement.excerpt.citation.label))"
        }
    }

    /// What it rests on: "2 sources".
    var basisNote: String {
        switch basis {
        case .stated: counted(sources, "source")
        case .wellKnown: "from the built-in list of well-known names, not stated by a document"
        }
    }
}

extension Companion {
    fileprivate var line: String {
        "  \(party.name): \(counted(sentences, "sentence"))"
    }
}

extension EventSummary {
    fileprivate var shortLine: String {
        let position =
            switch place {
            case .dated(let interval): interval.label
            case .ordered(let side, _): "\(side.rawValue) another event"
            case .notStated(let era): "\(era.rawValue), order not stated"
            }
        return "  \(position): \(line)\(note(firmness.remark))"
    }
}

extension ConnectionStep: Publishable {
    var lines: [String] {
        ["\(from.name) \(relation.label) \(relation.other.name)\(note(relation.firmness.remark, relation.basisNote))"]
            + relation.proof(indent: "  ")
    }
}
