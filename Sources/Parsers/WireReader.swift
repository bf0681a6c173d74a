/// Reads what a process wrote; whatever it reads is nil where the reply ends too early.
struct WireReader {
    private let reply: [UInt8]
    private var position = 0

    init(_ reply: [UInt8]) {
        self.reply = reply
    }

    mutating func byte() -> UInt8? {
        guard position < reply.count else { return nil }
        position += 1
        return reply[position - 1]
    }

    /// Bytes behind their length in four bytes, the lowest first.
    mutating func string() -> ArraySlice<UInt8>? {
        guard reply.count - position >= 4 else { return nil }
        let length = reply[position..<position + 4].reversed().reduce(0) { $0 << 8 | Int($1) }
        position += 4
        guard length <= reply.count - position else { return nil }
        defer { position += length }
        return reply[position..<position + length]
    }

    mutating func name() -> String? {
        string().map { String(decoding: $0, as: UTF8.self) }
    }

    mutating func named() -> (String, ArraySlice<UInt8>)? {
        guard let name = name(), let value = string() else { return nil }
        return (name, value)
    }
}
