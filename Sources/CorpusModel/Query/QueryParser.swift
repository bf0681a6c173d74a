extension SearchQuery {
    /// Reads what was typed; never fails: marks that stand wrong are left out.
    ///
    ///     SearchQuery("lawsuit OR claim party:anthropic from:2025 -amazon").understood
    ///     // (lawsuit OR claim) AND party:anthropic AND from:2025-01-01 AND -amazon*
    public init(_ typed: String) {
        var parser = QueryParser(pieces: QueryScanner.pieces(typed)[...])
        let condition = parser.query()
        self.init(condition, ignored: parser.ignored)
    }
}

/// Reads pieces by descent: alternatives of conjunctions of parts.
private struct QueryParser {
    var pieces: ArraySlice<QueryPiece>
    var ignored: [String] = []
    private var terms = 0

    /// More terms, or deeper parentheses, are left out.
    private static let termLimit = 32
    private static let depthLimit = 12

    init(pieces: ArraySlice<QueryPiece>) {
        self.pieces = pieces
    }

    /// The whole query: a parenthesis that was never opened does not end it.
    mutating func query() -> QueryCondition? {
        var parts: [QueryCondition] = []
        repeat {
            if let part = alternatives(depth: 0) { parts.append(part) }
        } while pieces.popFirst() != nil
        return QueryCondition.joined(parts)
    }

    /// `OR` binds its two neighbours alone, as people mean it: `a b OR c` wants a, and b or c.
    private mutating func alternatives(depth: Int) -> QueryCondition? {
        var parts: [QueryCondition] = []
        var isAlternative = false
        while let piece = pieces.first, piece != .close {
            if piece == .or {
                pieces.removeFirst()
                isAlternative = !parts.isEmpty
                continue
            }
            guard let part = part(depth: depth) else { continue }
            if isAlternative, let last = parts.popLast() {
                parts.append(Self.either(last, part))
            } else {
                parts.append(part)
            }
            isAlternative = false
        }
        return QueryCondition.joined(parts)
    }

    /// One part, by at least a piece; nil when what stood there means nothing.
    private mutating func part(depth: Int) -> QueryCondition? {
        switch pieces.removeFirst() {
        case .minus: return pieces.isEmpty || pieces.first == .close ? nil : part(depth: depth).map(QueryCondition.not)
        case .open: return group(depth: depth)
        case .term(let term): return self.term(term)
        case .field(let name, let value): return field(name, value)
        case .close, .or, .and, .near: return nil
        }
    }

    private mutating func group(depth: Int) -> QueryCondition? {
        guard depth < Self.depthLimit else { return nil }
        let inside = alternatives(depth: depth + 1)
        if pieces.first == .close { pieces.removeFirst() }
        return inside
    }

    /// A term and those that must stand near it.
    private mutating func term(_ first: QueryTerm) -> QueryCondition? {
        var near = [first]
        var distance = 0
        while case .near(let within)? = pieces.first, case .term(let next)? = pieces.dropFirst().first {
            pieces.removeFirst(2)
            near.append(next)
            distance = max(distance, within)
        }
        let known = near.filter { $0.text.contains { $0.isLetter || $0.isNumber } }
        terms += known.count
        guard let only = known.first, terms <= Self.termLimit else { return nil }
        return known.count > 1 ? .near(known, within: distance) : .term(only)
    }

    private mutating func field(_ name: FieldName, _ value: String) -> QueryCondition? {
        if let field = QueryField(name, value) { return .field(field) }
        ignored.append("\(name.rawValue):\(value)")
        return nil
    }

    private static func either(_ one: QueryCondition, _ other: QueryCondition) -> QueryCondition {
        if case .any(let parts) = one { return .any(parts + [other]) }
        return .any([one, other])
    }
}
