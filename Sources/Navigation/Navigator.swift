import CorpusModel

/// The navigation controller: keys and answers in, effects out. Draws nothing, reads no file and no clock.
public struct Navigator: Sendable {
    /// How many cells there are to fill.
    public private(set) var size: Size

    /// A navigator for a screen of that size, with nothing loaded.
    public init(size: Size) {
        self.size = size
    }

    /// What to load first.
    public mutating func start() -> [Effect] {
        []
    }

    /// Takes a key.
    public mutating func press(_ key: Key) -> [Effect] {
        []
    }

    /// Takes an answer or news.
    public mutating func receive(_ message: Message) -> [Effect] {
        []
    }
}
