import CorpusModel

/// The orderings of a document without circles.
struct OrderGraph: Sendable {
    /// Of each event those that come before it, in the order found for all.
    private(set) var before: [[Int]]
    /// Of each event those that come after it, in the order found for all.
    private(set) var after: [[Int]]
    /// The events that are tied to each other, each group in an order that agrees with its orderings; no group of one.
    private(set) var components: [[Int]]

    /// Builds the graph; orderings that name no event or one event twice are left out, those that close a circle too.
    init(count: Int, _ orderings: [FoundOrdering]) {
        let range = 0..<count
        let pairs = orderings.filter {
            range.contains($0.earlier) && range.contains($0.later) && $0.earlier != $0.later
        }
        let order = Self.order(count: count, pairs)
        var rank = [Int](repeating: 0, count: count)
        for (place, event) in order.enumerated() { rank[event] = place }
        before = Array(repeating: [], count: count)
        after = before
        for pair in pairs where rank[pair.earlier] < rank[pair.later] {
            after[pair.earlier].append(pair.later)
            before[pair.later].append(pair.earlier)
        }
        for event in order where !after[event].isEmpty { after[event].sort { rank[$0] < rank[$1] } }
        for event in order where !before[event].isEmpty { before[event].sort { rank[$0] < rank[$1] } }
        components = []
        components = groups(in: order)
    }

    /// All events so that every ordering is kept; in a circle, the first in text order comes first.
    private static func order(count: Int, _ pairs: [FoundOrdering]) -> [Int] {
        var after: [[Int]] = Array(repeating: [], count: count)
        var waiting = [Int](repeating: 0, count: count)
        for pair in pairs {
            after[pair.earlier].append(pair.later)
            waiting[pair.later] += 1
        }
        var isTaken = [Bool](repeating: false, count: count)
        var order: [Int] = []
        var next = 0
        for start in 0..<count where waiting[start] == 0 {
            order.append(start)
            isTaken[start] = true
        }
        for forced in 0...count {
            while next < order.count {
                for event in after[order[next]] {
                    waiting[event] -= 1
                    guard waiting[event] == 0, !isTaken[event] else { continue }
                    isTaken[event] = true
                    order.append(event)
                }
                next += 1
            }
            guard forced < count, !isTaken[forced] else { continue }
            isTaken[forced] = true
            order.append(forced)
        }
        return order
    }

    private func groups(in order: [Int]) -> [[Int]] {
        var group = [Int](repeating: -1, count: order.count)
        var members: [[Int]] = []
        for start in order where group[start] < 0 && !(before[start].isEmpty && after[start].isEmpty) {
            var reached = [start]
            group[start] = members.count
            var next = 0
            while next < reached.count {
                for event in before[reached[next]] + after[reached[next]] where group[event] < 0 {
                    group[event] = members.count
                    reached.append(event)
                }
                next += 1
            }
            members.append([])
        }
        for event in order where group[event] >= 0 { members[group[event]].append(event) }
        return members
    }
}
