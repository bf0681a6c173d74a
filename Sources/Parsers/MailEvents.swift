import CParsers

/// A step through a mail.
public enum MailEvent: Hashable, Sendable {
    /// A header, by name, as one text with encoded words decoded.
    case header(String, ArraySlice<UInt8>)
    /// The name or address of the first sender.
    case sender(ArraySlice<UInt8>)
    /// A part begins; it states a property; it has content; it ends.
    case part(PartKind)
    case property(String, ArraySlice<UInt8>)
    case content(ArraySlice<UInt8>)
    case partEnd
}

/// What a part of a mail is.
public enum PartKind: UInt8, Sendable {
    case leaf, multipart, message, other
}

/// The steps through a mail, in text order; they end at the first that is not whole.
public struct MailEvents: Sequence, IteratorProtocol {
    private var wire: WireReader

    init(_ reply: [UInt8]) {
        wire = WireReader(reply)
    }

    public mutating func next() -> MailEvent? {
        switch wire.byte().map(Int.init) {
        case parser_header: wire.named().map { .header($0, $1) }
        case parser_sender: wire.string().map { .sender($0) }
        case parser_part: wire.byte().flatMap { PartKind(rawValue: $0) }.map { .part($0) }
        case parser_property: wire.named().map { .property($0, $1) }
        case parser_content: wire.string().map { .content($0) }
        case parser_part_end: .partEnd
        default: nil
        }
    }
}
