/// A link that an author set to something outside the document: a page, a person to write to.
public struct Reference: Hashable, Sendable {
    /// The bytes of the words that lead there, in the document's text.
    public let range: Range<Int>
    /// Where it leads: an address of the scheme http, https or mailto, without white space and control characters.
    public let address: String

    /// States where some words lead.
    public init(_ range: Range<Int>, to address: String) {
        self.range = range
        self.address = address
    }
}
