/// The inline markup of Markdown: what a tokenizer passes over.
enum InlineMarkup {
    /// The end of the markup that begins at a place; nil when none does.
    ///
    /// Links keep their text, images their description; addresses, tags and template calls go.
    static func end(at start: Int, of bytes: UnsafeBufferPointer<UInt8>, end: Int) -> Int? {
        switch bytes[start] {
        case Ascii.star, Ascii.backtick, Ascii.tilde, Ascii.underscore: return start + 1
        case Ascii.backslash: return start + 1
        case Ascii.openBracket: return footnoteMark(at: start, of: bytes, end: end) ?? start + 1
        case Ascii.exclamation: return peek(start + 1, bytes, end) == Ascii.openBracket ? start + 2 : nil
        case Ascii.closeBracket: return linkTarget(after: start + 1, of: bytes, end: end) ?? start + 1
        case Ascii.less: return tag(at: start, of: bytes, end: end)
        case Ascii.openBrace: return template(at: start, of: bytes, end: end)
        default: return nil
        }
    }

    private static func peek(_ position: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> UInt8 {
        position < end ? bytes[position] : 0
    }

    /// `[^label]`, the mark of a footnote; labels are short and without spaces, so that scanning stays linear.
    private static func footnoteMark(at start: Int, of bytes: UnsafeBufferPointer<UInt8>, end: Int) -> Int? {
        guard peek(start + 1, bytes, end) == UInt8(ascii: "^") else { return nil }
        let limit = min(end, start + 2 + labelLimit)
        var position = start + 2
        while position < limit, bytes[position] > 0x20, bytes[position] != Ascii.openBracket {
            if bytes[position] == Ascii.closeBracket { return position > start + 2 ? position + 1 : nil }
            position += 1
        }
        return nil
    }

    /// How long a footnote's label may be, in bytes.
    private static let labelLimit = 100
    /// How deep an address's parentheses may nest.
    private static let depthLimit = 32

    /// `(address)` or `[label]` behind a link's text.
    private static func linkTarget(after start: Int, of bytes: UnsafeBufferPointer<UInt8>, end: Int) -> Int? {
        switch peek(start, bytes, end) {
        case Ascii.openParenthesis: address(at: start, of: bytes, end: end)
        case Ascii.openBracket: label(at: start, of: bytes, end: end)
        default: nil
        }
    }

    /// `(address)` with the parentheses inside; gives up at a bracket or too deep, so that scanning stays linear.
    private static func address(at start: Int, of bytes: UnsafeBufferPointer<UInt8>, end: Int) -> Int? {
        var depth = 0
        var position = start
        while position < end {
            switch bytes[position] {
            case Ascii.openBracket: return nil
            case Ascii.openParenthesis where depth == depthLimit: return nil
            case Ascii.openParenthesis: depth += 1
            case Ascii.closeParenthesis where depth == 1: return position + 1
            case Ascii.closeParenthesis: depth -= 1
            default: break
            }
            position += 1
        }
        return nil
    }

    /// `[label]`; gives up at another bracket, so that scanning stays linear.
    private static func label(at start: Int, of bytes: UnsafeBufferPointer<UInt8>, end: Int) -> Int? {
        var position = start + 1
        while position < end, bytes[position] != Ascii.openBracket, bytes[position] != Ascii.openParenthesis {
            if bytes[position] == Ascii.closeBracket { return position + 1 }
            position += 1
        }
        return nil
    }

    private static func tag(at start: Int, of bytes: UnsafeBufferPointer<UInt8>, end: Int) -> Int? {
        let first = peek(start + 1, bytes, end)
        let opens = first == Ascii.slash || first == Ascii.exclamation || CharacterClass(ascii: first).isLetter
        guard opens, first < 0x80 else { return nil }
        var position = start + 1
        while position < end, bytes[position] != Ascii.less {
            if bytes[position] == Ascii.greater { return position + 1 }
            position += 1
        }
        return nil
    }

    private static func template(at start: Int, of bytes: UnsafeBufferPointer<UInt8>, end: Int) -> Int? {
        guard peek(start + 1, bytes, end) == Ascii.openBrace else { return nil }
        var position = start + 2
        while position < end, bytes[position] != Ascii.openBrace {
            if bytes[position] == Ascii.closeBrace, peek(position + 1, bytes, end) == Ascii.closeBrace {
                return position + 2
            }
            position += 1
        }
        return nil
    }
}

/// ASCII characters by name.
enum Ascii {
    static let newline: UInt8 = 0x0A
    static let space: UInt8 = 0x20
    static let exclamation = UInt8(ascii: "!")
    static let quote = UInt8(ascii: "\"")
    static let ampersand = UInt8(ascii: "&")
    static let apostrophe = UInt8(ascii: "'")
    static let openParenthesis = UInt8(ascii: "(")
    static let closeParenthesis = UInt8(ascii: ")")
    static let star = UInt8(ascii: "*")
    static let comma = UInt8(ascii: ",")
    static let hyphen = UInt8(ascii: "-")
    static let dot = UInt8(ascii: ".")
    static let slash = UInt8(ascii: "/")
    static let colon = UInt8(ascii: ":")
    static let less = UInt8(ascii: "<")
    static let greater = UInt8(ascii: ">")
    static let question = UInt8(ascii: "?")
    static let at = UInt8(ascii: "@")
    static let openBracket = UInt8(ascii: "[")
    static let backslash = UInt8(ascii: "\\")
    static let closeBracket = UInt8(ascii: "]")
    static let underscore = UInt8(ascii: "_")
    static let backtick = UInt8(ascii: "`")
    static let openBrace = UInt8(ascii: "{")
    static let closeBrace = UInt8(ascii: "}")
    static let tilde = UInt8(ascii: "~")
}
