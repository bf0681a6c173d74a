import CorpusModel

extension Range<Int> {
    /// `[first, one past the last]`, in bytes.
    var json: JSON { .array([.number(lowerBound), .number(upperBound)]) }
}

extension DocumentPath {
    /// Its text; bytes that are not UTF-8 come out as U+FFFD.
    var json: JSON { .string(display) }
}

extension Citation {
    var json: JSON {
        let head: [(String, JSON)] = [
            ("document", .document(document)), ("path", path.json), ("title", .string(title)),
            ("section", .optional(section)), ("opinion", .bool(isOpinion)),
        ]
        return .object(head + place.json + [("bytes", range.json), ("quote", .string(quote))])
    }
}

extension CitationPlace? {
    /// The one number that tells it; null for the others.
    fileprivate var json: [(String, JSON)] {
        [("line", self?.line), ("page", self?.page), ("paragraph", self?.paragraph), ("row", self?.row)]
            .map { ($0, $1.map { .number($0) } ?? .null) }
    }
}

extension CitationPlace {
    fileprivate var json: [(String, JSON)] { Optional(self).json }
}

extension Excerpt {
    var json: JSON { .object(fields) }

    fileprivate var fields: [(String, JSON)] {
        let names = links.map { JSON.object([("party", .party($0.party)), ("bytes", $0.range.json)]) }
        return [
            ("text", .string(text)), ("highlight", highlight.json), ("names", .array(names)),
            ("citation", citation.json),
        ]
    }
}

extension Testimony {
    var json: JSON {
        .object(excerpt.fields + [("attribution", attribution?.json ?? .null)])
    }
}

extension PartyReference {
    var json: JSON {
        .object([("id", .party(id)), ("name", .string(name)), ("kind", .string(kind.rawValue))])
    }
}

extension SourceReference {
    var json: JSON {
        .object([("text", .string(text)), ("party", party?.json ?? .null)])
    }
}

extension Place {
    var json: JSON {
        .object([("path", path.json), ("section", .optional(section))] + place.json)
    }
}

extension DayInterval {
    var json: JSON {
        .object([
            ("first", .string(first.iso)), ("last", .string(last.iso)), ("precision", .string(precision.rawValue)),
        ])
    }
}

extension When {
    var json: JSON {
        .object([
            ("written", .string(written)), ("bytes", range.json), ("interval", interval?.json ?? .null),
            ("alternative", alternative?.json ?? .null), ("against", anchor?.json ?? .null),
        ])
    }
}

extension TimeAnchor {
    var json: JSON {
        switch self {
        case .itself: .object([("kind", "itself")])
        case .documentDate(let day): .object([("kind", "documentDate"), ("date", .string(day.iso))])
        case .passageDate(let day): .object([("kind", "passageDate"), ("date", .string(day.iso))])
        case .otherTime(let words): .object([("kind", "otherTime"), ("written", .string(words))])
        }
    }
}
