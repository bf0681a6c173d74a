import CParsers

/// What a library took something apart into, in the order in which it stands there.
public enum ParserEvent: Hashable, Sendable {
    /// An element opens; an attribute of the one that opened last; the one that is open ends.
    case open(String)
    case attribute(String, ArraySlice<UInt8>)
    case close
    /// A run of text.
    case text(ArraySlice<UInt8>)
    /// A header of a mail, by name; its first sender.
    case header(String, ArraySlice<UInt8>)
    case sender(ArraySlice<UInt8>)
    /// A part of a mail opens; what it says of itself; what it holds; it ends.
    case part(PartKind)
    case property(String, ArraySlice<UInt8>)
    case content(ArraySlice<UInt8>)
    case partEnd
}

/// What a part of a mail is.
public enum PartKind: UInt8, Sendable {
    case leaf, multipart, message, other
}

/// The events of a reply, one by one; it ends at the first that is not whole.
public struct ParserEvents: Sequence, IteratorProtocol {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    public mutating func next() -> ParserEvent? {
        guard let mark = byte() else { return nil }
        switch Int(mark) {
        case parser_open: return name().map { .open($0) }
        case parser_attribute: return named().map { .attribute($0, $1) }
        case parser_text: return string().map { .text($0) }
        case parser_close: return .close
        case parser_header: return named().map { .header($0, $1) }
        case parser_sender: return string().map { .sender($0) }
        case parser_part: return byte().flatMap { PartKind(rawValue: $0) }.map { .part($0) }
        case parser_property: return named().map { .property($0, $1) }
        case parser_content: return string().map { .content($0) }
        case parser_part_end: return .partEnd
        default: return nil
        }
    }

    private mutating func byte() -> UInt8? {
        guard position < bytes.count else { return nil }
        position += 1
        return bytes[position - 1]
    }

    private mutating func string() -> ArraySlice<UInt8>? {
        guard bytes.count - position >= 4 else { return nil }
        let length = bytes[position..<position + 4].reversed().reduce(0) { $0 << 8 | Int($1) }
        position += 4
        guard length <= bytes.count - position else { return nil }
        defer { position += length }
        return bytes[position..<position + length]
    }

    private mutating func name() -> String? {
        string().map { String(decoding: $0, as: UTF8.self) }
    }

    private mutating func named() -> (String, ArraySlice<UInt8>)? {
        guard let name = name(), let value = string() else { return nil }
        return (name, value)
    }
}
