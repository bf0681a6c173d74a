/// Where in a text the terms of a query stand nearest to each other.
struct NearestPlace {
    /// The nearest first.
    enum Closeness: Int, Comparable {
        case sentence, paragraph, apart, none

        static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    let closeness: Closeness
    /// The paragraph, in bytes of the text.
    let range: Range<Int>
    /// Where terms stand in it, in order.
    let hits: [Range<Int>]
    /// The first hit of those that stand together.
    let start: Int
}
