import CorpusModel

extension Card {
    /// All about a party.
    init(party: PartyDetail) {
        var card = CardBuilder()
        card.identity(party)
        card.relations(party)
        card.companions(party)
        card.events(party)
        card.questions(party)
        card.mentions(party)
        let itself = Destination.subject(.party(party.summary.id))
        let paragraphs = card.paragraphs.map { $0.withoutLinks(to: itself) }
        self.init(title: party.summary.name, note: party.summary.kindLabel, paragraphs: paragraphs)
        parties = [party.summary.reference]
        citation = party.relations.first?.evidence.first?.excerpt.citation ?? party.mentions.first?.citation
    }
}

extension PartySummary {
    /// What it is, for a person: "organisation", "unsure: product".
    public var kindLabel: String {
        isKindSure ? kind.description : "unsure: \(kind.description)"
    }
}

extension CardBuilder {
    fileprivate mutating func identity(_ party: PartyDetail) {
        let summary = party.summary
        paragraph { line in
            line.add("\(summary.kindLabel) · named \(counted(summary.mentions, "time")) in ", .dim)
            line.add(counted(summary.documents, "document"), .dim)
        }
        for alias in party.aliases {
            paragraph(hanging: 2) { line in
                line.add("also ", .dim)
                line.add(alias.alias.name, .strong)
                line.add("  \(alias.alias.rule.description)", .dim)
                guard let evidence = alias.evidence else { return }
                line.add("  ")
                line.link(evidence.citation.label, to: evidence.citation.destination)
            }
        }
    }

    fileprivate mutating func relations(_ party: PartyDetail) {
        heading("Relations  \(party.relationTotal)")
        let width = party.relations.map(\.label.count).max() ?? 0
        for relation in party.relations {
            relationLine(relation, labelWidth: width)
            relationEvidence(relation)
        }
        if party.relations.isEmpty { paragraph { $0.add("none stated", .dim) } }
        rest(shown: party.relations.count, of: party.relationTotal)
    }

    private mutating func relationLine(_ relation: RelationDetail, labelWidth: Int) {
        paragraph(hanging: 4) { line in
            line.add("\(relation.direction.arrow) \(relation.label.padded(to: labelWidth))  ")
            line.party(relation.other)
            line.add("  \(relation.weight)", .dim)
            if let note = relation.note { line.add(", \(note)", .dim) }
        }
    }

    /// The first sentence in words, the others by their place.
    mutating func relationEvidence(_ relation: RelationDetail) {
        guard let first = relation.evidence.first else { return }
        paragraph(indent: 4) { $0.excerpt(first.excerpt) }
        paragraph(indent: 6) { line in
            for (index, statement) in relation.evidence.enumerated() {
                line.add(index == 0 ? "at " : ", ", .dim)
                let citation = statement.excerpt.citation
                line.link(citation.label, to: citation.destination)
                line.attribution(statement.attribution)
            }
            line.basis(relation.basis)
        }
    }

    fileprivate mutating func companions(_ party: PartyDetail) {
        guard !party.companions.isEmpty else { return }
        heading("Mentioned together  \(party.companionTotal)")
        paragraph(hanging: 2) { line in
            line.add("in one sentence, without a stated relation: ", .dim)
            for (index, companion) in party.companions.enumerated() {
                if index > 0 { line.add(", ") }
                line.party(companion.party)
                line.add(" \(companion.sentences)", .dim)
            }
        }
        rest(shown: party.companions.count, of: party.companionTotal)
    }

    fileprivate mutating func events(_ party: PartyDetail) {
        guard !party.events.isEmpty else { return }
        heading("Timeline  \(party.eventTotal)")
        party.events.forEach { event($0) }
        rest(shown: party.events.count, of: party.eventTotal)
    }

    fileprivate mutating func questions(_ party: PartyDetail) {
        guard !party.questions.isEmpty else { return }
        heading("FAQ  \(party.questionTotal)")
        for question in party.questions {
            paragraph(hanging: 2) { line in
                line.link(question.line, to: .subject(.question(question.id)))
                if !question.isAnswered { line.add("  unanswered", .dim) }
            }
        }
        rest(shown: party.questions.count, of: party.questionTotal)
    }

    fileprivate mutating func mentions(_ party: PartyDetail) {
        guard !party.mentions.isEmpty else { return }
        heading("Mentions  \(party.mentionTotal)")
        party.mentions.forEach { quote($0, indent: 0) }
        rest(shown: party.mentions.count, of: party.mentionTotal)
    }
}

extension ParagraphBuilder {
    fileprivate mutating func basis(_ basis: RelationBasis) {
        switch basis {
        case .wellKnown: add(" · from the built-in list of well-known parties", .dim)
        case .stated: break
        }
    }
}

extension RelationDirection {
    /// Which way it points, as drawn.
    var arrow: String {
        switch self {
        case .outgoing: "→"
        case .incoming: "←"
        case .mutual: "↔"
        }
    }
}

extension RelationDetail {
    /// What it rests on: how many documents state it, or that none does.
    fileprivate var weight: String {
        switch basis {
        case .stated: counted(sources, "source")
        case .wellKnown: "general knowledge"
        }
    }

    /// How firm it is, unless it happened.
    fileprivate var note: String? {
        firmness == .happened ? nil : firmness.rawValue
    }
}

/// "1 source", "3 sources".
public func counted(_ number: Int, _ noun: String) -> String {
    let ending = noun.last == "y" ? "\(noun.dropLast())ies" : "\(noun)s"
    return "\(number) \(number == 1 ? noun : ending)"
}
