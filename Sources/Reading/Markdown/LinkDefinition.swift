/// Where a link leads, said apart from it: `[label]: address "title"`.
struct LinkDefinition {
    private let text: [UInt8]
    private let end: Int
    private var position: Int
    private var label = 0..<0
    private var address = 0..<0

    /// How long a label may be, in bytes.
    private static let longestLabel = 999

    /// What is left of a paragraph behind the definitions that it begins with; the first of a label counts.
    static func passed(
        at paragraph: Range<Int>,
        of text: [UInt8],
        noting definitions: inout [String: String]
    ) -> Range<Int> {
        var rest = paragraph
        while !rest.isEmpty, text[rest.lowerBound] == UInt8(ascii: "[") {
            var reader = Self(text: text, end: rest.upperBound, position: rest.lowerBound + 1)
            guard reader.passes() else { break }
            let key = key(text, reader.label)
            definitions[key] = definitions[key] ?? LinkTarget.written(text, reader.address)
            rest = min(reader.position, rest.upperBound)..<rest.upperBound
        }
        return rest
    }

    /// A label as labels are compared: without regard to case and white space.
    static func key(_ text: [UInt8], _ label: Range<Int>) -> String {
        text.foldedString(label).lowercased()
    }

    private init(text: [UInt8], end: Int, position: Int) {
        self.text = text
        self.end = end
        self.position = position
    }

    private var next: UInt8? { position < end ? text[position] : nil }

    /// Passes a definition; false when there is none.
    private mutating func passes() -> Bool {
        let start = position
        guard passLabel(), next == .colon else { return false }
        label = start..<position - 1
        position += 1
        passSpace()
        let written = position
        guard passAddress() else { return false }
        address = written..<position
        let (behind, isAlone) = (position, endsLine)
        let isTitled = passSpace() && passTitle() && endsLine
        if !isTitled { position = behind }
        passSpace()
        return isTitled || isAlone
    }

    private mutating func passLabel() -> Bool {
        let limit = min(end, position + Self.longestLabel)
        var isEmpty = true
        while position < limit {
            switch text[position] {
            case UInt8(ascii: "["): return false
            case UInt8(ascii: "]"):
                position += 1
                return !isEmpty
            case let byte:
                isEmpty = isEmpty && byte.isSpace
                passCharacter()
            }
        }
        return false
    }

    private mutating func passAddress() -> Bool {
        guard next == UInt8(ascii: "<") else {
            let length = text.run(min(position, end)..<end) { $0 > .space }
            position += length
            return isAddress(position - length..<position)
        }
        position += 1
        while let byte = next, byte != .newline, byte != UInt8(ascii: "<") {
            passCharacter()
            if byte == .greater { return true }
        }
        return false
    }

    /// Whether a word leads anywhere: in a transcript, `[Smith]: No` is what somebody says.
    private func isAddress(_ word: Range<Int>) -> Bool {
        if text[word].contains(where: "/#_@=%\\".utf8.contains) { return true }
        return word.dropFirst().dropLast(2).contains { index in
            (text[index] == .dot || text[index] == .colon)
                && [index - 1, index + 1, index + 2].allSatisfy { text[$0].isLetter }
        }
    }

    private mutating func passTitle() -> Bool {
        let close: UInt8
        switch next {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): close = text[position]
        case UInt8(ascii: "("): close = UInt8(ascii: ")")
        default: return false
        }
        position += 1
        while let byte = next {
            passCharacter()
            if byte == close { return true }
        }
        return false
    }

    /// Passes a byte, or a backslash with what it stands before.
    private mutating func passCharacter() {
        position += next == UInt8(ascii: "\\") ? 2 : 1
    }

    /// Whether nothing else stands in the line.
    private var endsLine: Bool {
        let rest = min(position, end)..<end
        let space = text.run(rest) { $0 != .newline && $0.isSpace }
        return space == rest.count || text[rest.lowerBound + space] == .newline
    }

    /// Passes white space, and marks of quotes at the start of a line; false when there is none.
    @discardableResult
    private mutating func passSpace() -> Bool {
        let start = position
        var startsLine = false
        while let byte = next, byte.isSpace || (startsLine && byte == .greater) {
            startsLine = startsLine || byte == .newline
            position += 1
        }
        return position > start
    }
}
