/// How much of a file's text was left out of its document, in words.
public struct OmittedText: Hashable, Sendable {
    /// Words that a browser or word processor would not show.
    public var hidden: Int
    /// Words of page furniture: menus, lists of other articles, notices.
    public var furniture: Int

    /// Counts of words left out.
    public init(hidden: Int = 0, furniture: Int = 0) {
        self.hidden = hidden
        self.furniture = furniture
    }
}
