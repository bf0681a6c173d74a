import GRDB

/// What SQL may ask of columns that are packed (`CountedNumbers`, `StoredEvent`), as lists that `json_each` reads.
enum ListFunctions {
    /// Adds them to a connection.
    static func add(to db: Database) {
        db.add(function: DatabaseFunction("numbers", argumentCount: 1, pure: true, aggregate: Numbers.self))
        db.add(function: DatabaseFunction("counts", argumentCount: 1, pure: true, aggregate: Counts.self))
        db.add(function: DatabaseFunction("partiesIn", argumentCount: 1, pure: true, function: parties))
    }

    /// `partiesIn(packed)`: who takes part in an event, in the order of the sentence.
    private static func parties(in values: [DatabaseValue]) -> String {
        // The sentence and the days do not matter.
        StoredEvent(values.bytes, in: 0..<Int(Int32.max), days: (0, 0)).parties.json
    }

    /// `numbers(column)`: all numbers of some columns, each once: `[1,22]`.
    private struct Numbers: DatabaseAggregate {
        private var all: [Int64] = []

        mutating func step(_ values: [DatabaseValue]) {
            all += values.packed.all.lazy.map(\.number)
        }

        func finalize() -> (any DatabaseValueConvertible)? {
            var last: Int64?
            return all.sorted().filter { number in
                defer { last = number }
                return number != last
            }.json
        }
    }

    /// `counts(column)`: all numbers of some columns, each with the sum of its counts and in how many columns it stands:
    /// `[[1,5,2],[22,1,1]]`.
    private struct Counts: DatabaseAggregate {
        private var all: [Int64: (sum: Int, columns: Int)] = [:]

        mutating func step(_ values: [DatabaseValue]) {
            for entry in values.packed.all {
                let known = all[entry.number] ?? (0, 0)
                all[entry.number] = (known.sum + entry.count, known.columns + 1)
            }
        }

        func finalize() -> (any DatabaseValueConvertible)? {
            let rows = all.sorted { $0.key < $1.key }.map { "[\($0.key),\($0.value.sum),\($0.value.columns)]" }
            return "[\(rows.joined(separator: ","))]"
        }
    }
}

extension [DatabaseValue] {
    /// The numbers packed into the first.
    fileprivate var packed: CountedNumbers { CountedNumbers(bytes) }

    /// The bytes of the first; none where it is no blob.
    fileprivate var bytes: [UInt8] {
        guard case .blob(let data)? = first?.storage else { return [] }
        return [UInt8](data)
    }
}
