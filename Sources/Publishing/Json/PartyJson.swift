import CorpusModel

extension PartySummary {
    /// Its fields, for the rows and details that hold one.
    var fields: [(String, JSON)] {
        [
            ("id", .party(id)), ("name", .string(name)), ("kind", .string(kind.rawValue)),
            ("kindSure", .bool(isKindSure)), ("mentions", .number(mentions)), ("documents", .number(documents)),
            ("ties", .number(ties)),
        ]
    }
}

extension ListedParty {
    var json: JSON {
        .object([("type", "party")] + summary.fields + [("first", firstMention?.json ?? .null)])
    }
}

extension RelationDetail {
    var json: JSON {
        .object([
            ("id", .relation(id)), ("relation", .string(type.rawValue)),
            ("direction", .string(direction.rawValue)), ("label", .string(label)), ("other", other.json),
            ("polarity", .string(polarity.rawValue)), ("firmness", .string(firmness.rawValue)),
            ("basis", .string(basis.rawValue)), ("sources", .number(sources)),
            ("evidence", .array(evidence.map(\.json))),
        ])
    }
}

extension PartyDetail {
    var json: JSON {
        .object(
            [("type", "partyDetail")] + summary.fields + [
                ("aliases", .array(aliases.map(\.json))),
                ("relations", .array(relations.map(\.json))), ("relationTotal", .number(relationTotal)),
                ("mentionedTogether", .array(companions.map(\.json))),
                ("mentionedTogetherTotal", .number(companionTotal)),
                ("events", .array(events.map { .object($0.fields) })), ("eventTotal", .number(eventTotal)),
                ("questions", .array(questions.map { .object($0.fields) })), ("questionTotal", .number(questionTotal)),
                ("mentionedAt", .array(mentions.map(\.json))), ("mentionTotal", .number(mentionTotal)),
            ]
        )
    }
}

extension AliasDetail {
    var json: JSON {
        .object([
            ("name", .string(alias.name)), ("rule", .string(alias.rule.rawValue)), ("mentions", .number(mentions)),
            ("evidence", evidence?.json ?? .null),
        ])
    }
}

extension Companion {
    var json: JSON {
        .object([("party", party.json), ("sentences", .number(sentences))])
    }
}

extension ConnectionStep {
    var json: JSON {
        .object([("type", "step"), ("from", from.json), ("tie", relation.json)])
    }
}
