/// A piece of a typed query.
enum QueryPiece: Hashable {
    case open, close, or, minus
    /// Says what goes without saying.
    case and
    /// `NEAR/5`.
    case near(Int)
    case term(QueryTerm)
    /// `party:anthropic`: what stands before the colon and after it.
    case field(FieldName, value: String)
}

/// What may stand before a colon.
enum FieldName: String, Hashable, CaseIterable {
    case party, `in`, source, from, to, kind, firm, doc
}

/// Cuts a query into pieces; anything that is none of the language's marks is a word.
struct QueryScanner {
    private let text: [Character]
    private var place = 0

    /// Reads at most this many characters, so that a pasted document is still one search.
    private static let limit = 2000
    private static let usualDistance = 10

    /// The pieces of what was typed.
    static func pieces(_ typed: String) -> [QueryPiece] {
        var scanner = Self(text: typed.prefix(limit).map { $0.isNewline || $0 == "\0" ? " " : $0 })
        var pieces: [QueryPiece] = []
        while let piece = scanner.next() { pieces.append(piece) }
        return pieces
    }

    private init(text: [Character]) {
        self.text = text
    }

    private mutating func next() -> QueryPiece? {
        while place < text.count, text[place].isWhitespace { place += 1 }
        guard place < text.count else { return nil }
        switch text[place] {
        case "(": return mark(.open)
        case ")": return mark(.close)
        case "-" where place + 1 < text.count && !text[place + 1].isWhitespace: return mark(.minus)
        case "\"": return .term(phrase())
        default: return word()
        }
    }

    private mutating func mark(_ piece: QueryPiece) -> QueryPiece {
        place += 1
        return piece
    }

    /// A phrase whose second quote is not typed yet matches by its beginning.
    private mutating func phrase() -> QueryTerm {
        let inside = text[(place + 1)...].prefix { $0 != "\"" }
        place = min(inside.endIndex + 1, text.count)
        let isOpen = inside.endIndex == text.count && text.last?.isWhitespace == false
        return QueryTerm(String(inside), isOpen ? .begunPhrase : .phrase)
    }

    private mutating func word() -> QueryPiece {
        let start = place
        while place < text.count, !text[place].isWhitespace, !"()\"".contains(text[place]) {
            place += 1
            if text[place - 1] == ":", let field = FieldName(rawValue: String(text[start..<place - 1]).lowercased()) {
                return .field(field, value: value())
            }
        }
        return Self.piece(String(text[start..<place]), isLast: place == text.count)
    }

    private mutating func value() -> String {
        if place < text.count, text[place] == "\"" { return phrase().text }
        let rest = text[place...].prefix { !$0.isWhitespace && !"()".contains($0) }
        place = rest.endIndex
        return String(rest)
    }

    /// An operator or a word; the word that is being typed matches by its beginning.
    private static func piece(_ word: String, isLast: Bool) -> QueryPiece {
        switch word {
        case "OR", "|": return .or
        case "AND": return .and
        case "NOT": return .minus
        case "NEAR": return .near(usualDistance)
        default: break
        }
        if word.hasPrefix("NEAR/"), let distance = Int(word.dropFirst(5)), (0...1000).contains(distance) {
            return .near(distance)
        }
        let bare = String(word.reversed().drop { $0 == "*" }.reversed())
        return .term(QueryTerm(bare, bare.count < word.count ? .prefix : isLast ? .typed : .word))
    }
}
