/// Numbers from the least to the greatest.
struct SortedNumbers {
    let all: [Int64]

    init(_ numbers: [Int64]) {
        all = numbers.sorted()
    }

    var count: Int { all.count }

    /// Whether a number is one of them.
    func contains(_ number: Int64) -> Bool {
        var bounds = all.indices
        while let first = bounds.first {
            let middle = first + bounds.count / 2
            if all[middle] == number { return true }
            bounds = all[middle] < number ? middle + 1..<bounds.upperBound : first..<middle
        }
        return false
    }
}
