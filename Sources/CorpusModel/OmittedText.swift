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

extension OmittedText {
    /// As a person says it: "12 words hidden, 340 words of page furniture"; nil when nothing was left out.
    public var description: String? {
        func words(_ count: Int, _ kind: String) -> String? {
            count > 0 ? "\(count) \(count == 1 ? "word" : "words") \(kind)" : nil
        }
        let parts = [words(hidden, "hidden"), words(furniture, "of page furniture")].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
}
