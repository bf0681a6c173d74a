import CorpusModel

/// Where the keys go: to the list at hand or to the detail.
public enum Focus: Hashable, Sendable {
    case list, detail
}

/// A place a reader was at, with all that is needed to stand there again.
public struct Place: Hashable, Sendable {
    /// What the detail showed; nil before anything was loaded.
    public var destination: Destination?
    /// Its name in the trail.
    public var title: String
    var list: ListKind
    var selected: Subject?
    var focus: Focus
    /// The first line in sight of the detail.
    var scroll: Int
    /// The selected link, an index into the card's links.
    var link: Int?
}

/// The places gone to, like a browser's.
public struct History: Sendable {
    /// How many places are kept.
    static let limit = 200

    /// The places before the one at hand, the oldest first.
    public private(set) var past: [Place] = []
    /// The places gone back from, the next one last.
    public private(set) var future: [Place] = []

    /// Leaves a place for a new one: what lay ahead is dropped.
    mutating func leave(_ place: Place) {
        past.append(place)
        if past.count > Self.limit { past.removeFirst() }
        future = []
    }

    /// Goes back from a place; nil when there is nothing before it.
    mutating func back(from place: Place) -> Place? {
        guard let target = past.popLast() else { return nil }
        future.append(place)
        return target
    }

    /// Goes forward from a place; nil when nothing lies ahead.
    mutating func forward(from place: Place) -> Place? {
        guard let target = future.popLast() else { return nil }
        past.append(place)
        return target
    }
}
