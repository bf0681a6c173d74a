/// Numbers from the least to the greatest, each with a count that is mostly 1, packed into one column.
struct CountedNumbers: Hashable {
    struct Entry: Hashable {
        let number: Int64
        var count: Int

        init(_ number: Int64, _ count: Int) {
            self.number = number
            self.count = count
        }
    }

    private(set) var all: [Entry] = []

    /// None.
    init() {}

    /// Some that stand in the order of their numbers, each once.
    init(sorted entries: [Entry]) {
        all = entries
    }

    /// The numbers that were stored; those before the damage when the bytes are damaged.
    init(_ bytes: [UInt8]) {
        var numbers = NumberReader(bytes)
        all.reserveCapacity(bytes.count / 2)
        var last: Int64 = 0
        while let step = numbers.next() {
            guard let count = step & 1 == 0 ? 1 : numbers.next() else { return }
            last += Int64(step >> 1)
            guard last <= NumberWriter.greatestSum else { return }
            all.append(Entry(last, count))
        }
    }

    /// For storing them: of each twice the distance from the last one, and one more where its count follows.
    var bytes: [UInt8] {
        var numbers = NumberWriter()
        var last: Int64 = 0
        for entry in all {
            numbers.append(2 * Int(entry.number - last) + (entry.count == 1 ? 0 : 1))
            if entry.count != 1 { numbers.append(entry.count) }
            last = entry.number
        }
        return numbers.bytes
    }

    /// Adds to the counts of some numbers, or takes from them; what then counts nothing goes.
    mutating func add(_ changes: [Entry]) {
        guard !changes.isEmpty else { return }
        var rest = changes.sorted { $0.number < $1.number }[...]
        var sums: [Entry] = []
        sums.reserveCapacity(all.count + rest.count)
        for entry in all {
            while let next = rest.first, next.number < entry.number { sums.append(Self.takeFirst(of: &rest)) }
            var sum = entry
            if rest.first?.number == entry.number { sum.count += Self.takeFirst(of: &rest).count }
            sums.append(sum)
        }
        while !rest.isEmpty { sums.append(Self.takeFirst(of: &rest)) }
        sums.removeAll { $0.count <= 0 }
        all = sums
    }

    /// Takes the changes of the first number off, as one.
    private static func takeFirst(of changes: inout ArraySlice<Entry>) -> Entry {
        var sum = changes.removeFirst()
        while changes.first?.number == sum.number { sum.count += changes.removeFirst().count }
        return sum
    }

    /// Some as a list that SQLite's `json_each` reads: `[[22,5],[1,1]]`.
    static func json(_ entries: some Sequence<Entry>) -> String {
        "[\(entries.map { "[\($0.number),\($0.count)]" }.joined(separator: ","))]"
    }
}
