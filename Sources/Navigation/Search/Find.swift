import CorpusModel

/// Words looked for in the view at hand, with where they stand.
public struct Find: Sendable {
    /// What was searched.
    public enum Target: Hashable, Sendable {
        case list(ListKind)
        case detail
    }

    /// Where the words stand.
    public enum Hits: Hashable, Sendable {
        /// Rows of the list, in order.
        case rows([Int])
        /// Places of the card, in order.
        case places([TextPlace])

        var count: Int {
            switch self {
            case .rows(let rows): rows.count
            case .places(let places): places.count
            }
        }
    }

    public var words: String
    public var target: Target
    public var hits: Hits
    /// Which hit is at hand, from 0; nil when there is none.
    public var current: Int?

    /// Whether the answer is still on its way.
    var isAwaited = false

    /// "3 of 17", or that there is none.
    public var summary: String {
        if isAwaited { return "…" }
        guard hits.count > 0 else { return "“\(words)” is not here" }
        return "\((current ?? 0) + 1) of \(hits.count)"
    }

    /// Moves on by so many hits, around the ends.
    mutating func step(by distance: Int) {
        guard hits.count > 0 else { return }
        current = ((current ?? 0) + distance + hits.count) % hits.count
    }
}
