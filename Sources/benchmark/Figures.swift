/// What was measured: a name, the values, and what they must not pass.
struct Figure {
    let name: String
    let unit: String
    let values: [Double]
    /// What is judged and the most it may be; nil when nothing is promised.
    var limit: (statistic: Statistic, most: Double)?

    enum Statistic {
        case median, p99

        func of(_ figure: Figure) -> Double {
            switch self {
            case .median: figure.quantile(0.5)
            case .p99: figure.quantile(0.99)
            }
        }
    }

    /// The value that such a share of all values does not pass; there must be values.
    func quantile(_ share: Double) -> Double {
        let sorted = values.sorted()
        let place = (Double(sorted.count) * share).rounded(.up)
        return sorted[min(max(Int(place) - 1, 0), sorted.count - 1)]
    }

    /// Whether a limit was kept.
    enum Verdict: String {
        case kept, missed
    }

    /// Nil when nothing is promised.
    var verdict: Verdict? {
        limit.map { $0.statistic.of(self) <= $0.most ? .kept : .missed }
    }
}

extension Duration {
    /// In milliseconds.
    var milliseconds: Double { self / .milliseconds(1) }
}
