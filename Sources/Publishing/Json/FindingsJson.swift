import CorpusModel

extension EventSummary {
    /// Its fields, for the rows and details that hold one.
    var fields: [(String, JSON)] {
        [
            ("id", .event(id)), ("line", .string(line)), ("place", place.json),
            ("firmness", .string(firmness.rawValue)), ("sources", .number(sources)),
        ]
    }
}

extension TimelinePlace {
    var json: JSON {
        switch self {
        case .dated(let interval): .object([("kind", "dated"), ("interval", interval.json)])
        case .ordered(let side, let other):
            .object([("kind", "ordered"), ("side", .string(side.rawValue)), ("event", .event(other))])
        case .notStated(let era): .object([("kind", "notStated"), ("era", .string(era.rawValue))])
        }
    }
}

extension EventDetail {
    var json: JSON {
        let orders = orderings.map { order in
            JSON.object([
                ("side", .string(order.side.rawValue)), ("event", .object(order.other.fields)),
                ("evidence", order.evidence.json),
            ])
        }
        let others = otherTellings.map { telling in
            JSON.object([("event", .object(telling.event.fields)), ("evidence", telling.evidence.json)])
        }
        return .object(
            [("type", "event")] + summary.fields + [
                ("when", when?.json ?? .null), ("parties", .array(parties.map(\.json))),
                ("orderings", .array(orders)), ("toldOtherwise", .array(others)),
                ("evidence", .array(evidence.map(\.json))),
            ]
        )
    }
}

extension QuestionSummary {
    /// Its fields, for the rows and details that hold one.
    var fields: [(String, JSON)] {
        [
            ("id", .question(id)), ("line", .string(line)), ("form", .string(form.rawValue)),
            ("answered", .bool(isAnswered)), ("document", .document(document)),
        ]
    }
}

extension QuestionDetail {
    var json: JSON {
        .object(
            [("type", "question")] + summary.fields + [
                ("question", question.json), ("answer", .array(answer.map(\.json))),
                ("parties", .array(parties.map(\.json))),
            ]
        )
    }
}

extension DocumentSummary {
    var json: JSON {
        let stated = date.map {
            JSON.object([("day", .string($0.value.iso)), ("origin", .string($0.origin.rawValue))])
        }
        let mended = repairs.map { JSON.object([("what", .string($0.description)), ("count", .number($0.count))]) }
        return .object([
            ("type", "document"), ("id", .document(id)), ("path", path.json), ("title", .string(title)),
            ("publisher", .optional(publisher)), ("author", .optional(author)), ("date", stated ?? .null),
            ("format", .string(format.rawValue)), ("words", .number(words)), ("events", .number(events)),
            ("parties", .number(parties)), ("questions", .number(questions)), ("datedSentences", dated.json),
            ("repairs", .array(mended)),
            ("leftOut", .object([("hidden", .number(omitted.hidden)), ("furniture", .number(omitted.furniture))])),
            ("copyOf", copyOf?.json ?? .null),
        ])
    }
}

extension Problem {
    var json: JSON {
        .object([
            ("type", "problem"), ("id", .problem(id)), ("path", path.json),
            ("reason", .string(reason.description)), ("advice", .string(reason.advice)),
            ("document", document.map { .document($0) } ?? .null),
        ])
    }
}

extension PlacedHit {
    var json: JSON {
        .object([
            ("type", "hit"), ("list", .string(list.rawValue)), ("id", .row(.subject(hit.subject))),
            ("title", .string(hit.title)), ("snippet", .string(hit.snippet.text)),
            ("hits", .array(hit.snippet.hits.map(\.json))), ("bytes", hit.range?.json ?? .null),
            ("place", place?.json ?? .null),
        ])
    }
}

extension Overview {
    var json: JSON {
        .object([
            ("type", "summary"), ("documents", .number(documents)), ("parties", .number(parties)),
            ("events", .number(events)), ("questions", .number(questions)), ("problems", .number(problems)),
            ("yieldedNothing", .number(completeness.yieldedNothing)), ("datedSentences", completeness.dated.json),
        ])
    }
}

extension Completeness {
    /// Its fields, for the header of a list.
    var fields: [(String, JSON)] {
        [
            ("documents", .number(documents)), ("yieldedNothing", .number(yieldedNothing)),
            ("datedSentences", dated.json),
        ]
    }
}

extension UntoldSentence {
    var json: JSON { .object([("type", "datedSentence"), ("citation", citation.json)]) }
}

extension CitedBlock {
    var json: JSON {
        .object([
            ("type", "block"), ("kind", .string(kind.name)), ("level", kind.level.map { .number($0) } ?? .null),
            ("citation", citation.json),
        ])
    }
}

extension BlockKind {
    /// The level of a heading; nil for all else.
    fileprivate var level: Int? { if case .heading(let level) = self { level } else { nil } }

    /// `heading`, `listItem`.
    fileprivate var name: String {
        switch self {
        case .heading: "heading"
        case .paragraph: "paragraph"
        case .listItem: "listItem"
        case .quote: "quote"
        case .code: "code"
        case .table: "table"
        case .tableHeader: "tableHeader"
        case .history: "history"
        }
    }
}

extension DatedSentences {
    var json: JSON {
        .object([("total", .number(total)), ("becameEvents", .number(told))])
    }
}

extension SavedSearch {
    var json: JSON {
        .object([
            ("type", "search"), ("name", .string(name)), ("words", .string(words)),
            ("found", count.map { .number($0) } ?? .null),
        ])
    }
}
