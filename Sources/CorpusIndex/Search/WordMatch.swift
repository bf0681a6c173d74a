import CorpusModel

/// The part of a query that is about words alone, as the full-text index reads it.
///
/// Every term stands between quotes, so that nothing in it is read as an operator.
enum WordMatch {
    /// An expression for the full-text index; nil when fields take part, or when all it does is leave out.
    static func expression(_ condition: QueryCondition) -> String? {
        switch condition {
        case .term(let term): return quoted(term)
        case .near(let terms, let distance):
            return "NEAR(\(terms.map(quoted).joined(separator: " ")), \(distance))"
        case .any(let parts):
            let all = parts.compactMap(expression)
            return all.count == parts.count ? "(\(all.joined(separator: " OR ")))" : nil
        case .all(let parts): return conjunction(parts)
        case .field, .not: return nil
        }
    }

    /// An expression for all texts that a condition may hold for: what it leaves out may stand elsewhere in them.
    ///
    /// Nil as for `expression`.
    static func asked(_ condition: QueryCondition) -> String? {
        switch condition {
        case .term, .near, .field: return expression(condition)
        case .any(let parts):
            let all = parts.compactMap(asked)
            return all.count == parts.count ? "(\(all.joined(separator: " OR ")))" : nil
        case .all(let parts):
            let wanted = parts.filter { !$0.isNegative }
            let all = wanted.compactMap(asked)
            return all.count == wanted.count && !all.isEmpty ? "(\(all.joined(separator: " AND ")))" : nil
        case .not: return nil
        }
    }

    /// A term as the full-text index takes it: `"north pier" *`.
    static func quoted(_ term: QueryTerm) -> String {
        "\(whole(term))\(term.isBegun ? "*" : "")"
    }

    /// A term as one that is not only begun.
    static func whole(_ term: QueryTerm) -> String {
        "\"\(term.words)\""
    }

    /// What must hold, less what must not.
    static func conjunction(_ parts: [QueryCondition]) -> String? {
        let wanted = parts.filter { !$0.isNegative }
        let all = wanted.compactMap(expression)
        let without = parts.compactMap(\.denied).compactMap(expression)
        guard !all.isEmpty, all.count == wanted.count, all.count + without.count == parts.count else { return nil }
        let positive = "(\(all.joined(separator: " AND ")))"
        return without.isEmpty ? positive : "(\(positive) NOT (\(without.joined(separator: " OR "))))"
    }
}

extension QueryCondition {
    /// Whether it leaves out.
    var isNegative: Bool { denied != nil }

    /// What it leaves out; nil when it asks for something.
    var denied: QueryCondition? {
        if case .not(let part) = self { part } else { nil }
    }
}

extension QueryTerm {
    /// Its words between the quotes.
    fileprivate var words: String {
        text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
    }
}
