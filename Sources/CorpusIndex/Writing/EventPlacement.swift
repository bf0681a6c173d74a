import CorpusModel

/// Where an event of a document stands in the timeline: at its date or in its era, or beside another event by an
/// ordering of the text.
struct EventPlacement: Hashable, Sendable {
    /// The event around which others of its document gather.
    enum Base: Hashable, Sendable {
        case dated(DayInterval, event: Int)
        case undated(Era, event: Int)

        /// Its number in the document.
        var event: Int {
            switch self {
            case .dated(_, let event), .undated(_, let event): event
            }
        }
    }

    /// What its place is reckoned from; its own number when it stands by itself.
    var base: Base
    /// Rows after the base, negative before it, 0 for the base itself.
    var local: Int
    /// The event that the text orders it against, and on which side; nil when it stands by itself.
    var beside: Beside?
    /// The events tied to it by orderings, itself among them: the lowest number of them.
    var component: Int

    /// One side of another event of the document.
    struct Beside: Hashable, Sendable {
        var side: OrderSide
        var event: Int
    }

    /// The key it is sorted by.
    var sortKey: SortKey { SortKey(place: base, local: local) }

    /// Places the events of one document.
    ///
    /// Orderings that contradict earlier ones in a circle are left out; linear but
    /// for the sorting of each circle-free order.
    static func places(of events: [FoundEvent], by orderings: [FoundOrdering]) -> [EventPlacement] {
        var places = events.indices.map { number in
            EventPlacement(base: ownBase(number, events[number]), local: 0, beside: nil, component: number)
        }
        let graph = OrderGraph(count: events.count, orderings)
        for component in graph.components {
            Neighbourhood(component, graph, events).place(&places)
        }
        return places
    }

    /// Where an event stands when nothing orders it.
    static func ownBase(_ number: Int, _ event: FoundEvent) -> Base {
        event.when?.interval.map { .dated($0, event: number) } ?? .undated(event.era, event: number)
    }
}

/// Events that orderings tie to each other, being placed.
private struct Neighbourhood {
    /// In an order that every ordering agrees with.
    private let members: [Int]
    private let graph: OrderGraph
    private let events: [FoundEvent]
    /// Of each placed member the base and whether it comes after it.
    private var side: [Int: (base: Int, isAfter: Bool)] = [:]

    init(_ members: [Int], _ graph: OrderGraph, _ events: [FoundEvent]) {
        self.members = members
        self.graph = graph
        self.events = events
        let dated = members.filter { events[$0].when?.interval != nil }
        if dated.isEmpty {
            for member in members { side[member] = (members[0], true) }
        } else {
            gather(around: dated)
        }
    }

    /// Gives every undated member a dated one: the latest before it, else the earliest after it, else its neighbour's.
    private mutating func gather(around dated: [Int]) {
        for member in dated { side[member] = (member, true) }
        for member in members where side[member] == nil {
            let bases = graph.before[member].compactMap { side[$0] }.filter(\.isAfter)
            side[member] = bases.max { first($0.base) < first($1.base) }.map { ($0.base, true) }
        }
        for member in members.reversed() where side[member] == nil {
            let next = graph.after[member].filter { side[$0] != nil }
            guard let nearest = next.min(by: { start($0) < start($1) }), let place = side[nearest] else { continue }
            side[member] = place.base == nearest ? (nearest, false) : place
        }
        spread()
    }

    /// Hands the base on to the members that no dated one reaches along the order.
    private mutating func spread() {
        var waiting = members.filter { side[$0] != nil }
        var next = 0
        while next < waiting.count {
            let member = waiting[next]
            next += 1
            guard let place = side[member] else { continue }
            for neighbour in graph.before[member] + graph.after[member] where side[neighbour] == nil {
                side[neighbour] = place
                waiting.append(neighbour)
            }
        }
    }

    private func first(_ member: Int) -> Int {
        events[member].when?.interval?.first.dayNumber ?? Int.min
    }

    private func start(_ member: Int) -> Int {
        side[member].map { first($0.base) } ?? Int.max
    }

    func place(_ places: inout [EventPlacement]) {
        let lowest = members.min() ?? 0
        var rows: [Int: (before: [Int], after: [Int])] = [:]
        for member in members {
            places[member].component = lowest
            guard let place = side[member], place.base != member else { continue }
            if place.isAfter {
                rows[place.base, default: ([], [])].after.append(member)
            } else {
                rows[place.base, default: ([], [])].before.append(member)
            }
        }
        for (base, row) in rows {
            set(row.before, from: -row.before.count, beside: base, &places)
            set(row.after, from: 1, beside: base, &places)
        }
    }

    private func set(_ row: [Int], from start: Int, beside base: Int, _ places: inout [EventPlacement]) {
        for (offset, member) in row.enumerated() {
            places[member].base = EventPlacement.ownBase(base, events[base])
            places[member].local = start + offset
            places[member].beside = neighbour(of: member, around: base)
        }
    }

    /// The event that the text itself orders it against, in the same rows if there is one.
    private func neighbour(of member: Int, around base: Int) -> EventPlacement.Beside? {
        let before = graph.before[member].last { side[$0]?.base == base }
        if let before { return .init(side: .after, event: before) }
        if let after = graph.after[member].first(where: { side[$0]?.base == base }) {
            return .init(side: .before, event: after)
        }
        return graph.before[member].last.map { .init(side: .after, event: $0) }
            ?? graph.after[member].first.map { .init(side: .before, event: $0) }
    }
}
