extension SearchQuery {
    /// What was understood, for a person: `openai AND pent* AND party:"dod"`; empty when nothing was.
    public var understood: String {
        let meant = condition.map { $0.text(inside: nil) } ?? ""
        if case .term(let term)? = condition, term.isTooShortToBegin {
            return "\(term.text.lowercased()), and names that begin so"
        }
        guard !ignored.isEmpty else { return meant }
        return "\(meant)\(meant.isEmpty ? "" : " · ")not understood: \(ignored.joined(separator: " "))"
    }
}

extension QueryCondition {
    /// As a person may type it; what stands inside something else gets parentheses.
    fileprivate func text(inside outer: QueryCondition?) -> String {
        switch self {
        case .term(let term): return term.shown
        case .near(let terms, let distance):
            return terms.map { $0.shown }.joined(separator: " NEAR/\(distance) ")
        case .field(let field): return field.text
        case .not(let part): return "-" + part.text(inside: self)
        case .all(let parts):
            let text = parts.map { $0.text(inside: self) }.joined(separator: " AND ")
            return outer == nil ? text : "(\(text))"
        case .any(let parts):
            let text = parts.map { $0.text(inside: self) }.joined(separator: " OR ")
            return outer == nil ? text : "(\(text))"
        }
    }
}

extension QueryTerm {
    fileprivate var shown: String {
        let words = text.lowercased()
        switch form {
        case .word: return words
        case .typed where isFirstLetter: return words + "…"
        case .prefix, .typed: return words + "*"
        case .phrase: return "\"\(words)\""
        case .begunPhrase: return "\"\(words)*\""
        }
    }
}

extension QueryField {
    fileprivate var text: String {
        switch self {
        case .party(let name): "party:" + Self.value(name)
        case .list(let list): "in:" + list.rawValue
        case .source(let name): "source:" + Self.value(name)
        case .from(let day): "from:" + day.iso
        case .to(let day): "to:" + day.iso
        case .partyKind(let kind): "kind:" + kind.rawValue
        case .relation(let type): "kind:" + Self.value(type.label)
        case .firmness(let firmness): "firm:" + firmness.rawValue
        case .document(let pattern): "doc:" + Self.value(pattern)
        }
    }

    private static func value(_ text: String) -> String {
        text.contains(where: \.isWhitespace) ? "\"\(text)\"" : text
    }
}
