import CParsers

/// A step through a page or a list in XML.
public enum MarkupEvent: Hashable, Sendable {
    /// An element begins, by name; it has an attribute; the element that began last ends.
    case open(String)
    case attribute(String, ArraySlice<UInt8>)
    case close
    /// A run of text.
    case text(ArraySlice<UInt8>)
}

/// The steps through a page or a list, in text order; they end at the first that is not whole.
public struct MarkupEvents: Sequence, IteratorProtocol {
    private var wire: WireReader

    init(_ reply: [UInt8]) {
        wire = WireReader(reply)
    }

    public mutating func next() -> MarkupEvent? {
        switch wire.byte().map(Int.init) {
        case parser_open: wire.name().map { .open($0) }
        case parser_attribute: wire.named().map { .attribute($0, $1) }
        case parser_text: wire.string().map { .text($0) }
        case parser_close: .close
        default: nil
        }
    }
}
