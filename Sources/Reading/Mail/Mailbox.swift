/// The messages of a mailbox file, found one by one.
struct Mailbox: Sequence, IteratorProtocol {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The next message without its `From ` line, lines escaped as `>From ` restored; nil at the end.
    mutating func next() -> [UInt8]? {
        while position < bytes.count {
            let end = self.end(from: position)
            let range = content(position..<end)
            position = end
            if !bytes.isBlank(range) { return unescaped(range) }
        }
        return nil
    }

    /// Where the message ends that begins at a position.
    private func end(from start: Int) -> Int {
        var isAfterBlank = false
        for line in Lines(bytes, in: start..<bytes.count) {
            if line.lowerBound > start, isAfterBlank, separates(line) { return line.lowerBound }
            isAfterBlank = bytes.isBlank(line)
        }
        return bytes.count
    }

    /// Whether a line is a postmark: `From `, an address, a date with a time.
    private func separates(_ line: Range<Int>) -> Bool {
        guard bytes[line].starts(with: "From ".utf8) else { return false }
        return bytes[line].contains(.colon) && bytes[line].contains(where: \.isDigit)
    }

    private func content(_ range: Range<Int>) -> Range<Int> {
        guard bytes[range].starts(with: "From ".utf8) else { return range }
        let line = bytes.run(range) { $0 != .newline }
        return Swift.min(range.lowerBound + line + 1, range.upperBound)..<range.upperBound
    }

    private func unescaped(_ range: Range<Int>) -> [UInt8] {
        var message: [UInt8] = []
        message.reserveCapacity(range.count)
        for line in Lines(bytes, in: range) {
            let marks = bytes.run(line) { $0 == .greater }
            let isEscaped = marks > 0 && bytes[line.lowerBound + marks..<line.upperBound].starts(with: "From ".utf8)
            message += bytes[isEscaped ? line.lowerBound + 1..<line.upperBound : line]
            message.append(.newline)
        }
        return message
    }
}
