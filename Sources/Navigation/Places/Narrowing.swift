import CorpusModel

/// What the panes are narrowed to, with names for the header; one condition of every kind.
public struct Narrowing: Hashable, Sendable {
    public var party: PartyReference?
    public var document: NamedDocument?
    public var dates: DateSpan?

    /// The conditions for the queries.
    public var lens: Lens {
        var lens = Lens()
        lens.parties = party.map { [$0.id] } ?? []
        lens.documents = document.map { [$0.id] } ?? []
        lens.from = dates?.from
        lens.to = dates?.to
        return lens
    }

    /// As shown in the header: "Anthropic, 2024-03-01 to 2024-06-30"; empty when nothing is narrowed.
    public var label: String {
        [party?.name, document?.title, dates?.label].compactMap { $0 }.joined(separator: ", ")
    }
}

/// A document with its title.
public struct NamedDocument: Hashable, Sendable {
    public var id: DocumentID
    public var title: String
}

/// A stretch of days, open at one end or closed at both.
public struct DateSpan: Hashable, Sendable {
    public let from: CalendarDay?
    public let to: CalendarDay?

    /// Reads `2024`, `2024-03`, `2024-03-05`, `A..B`, `A..` and `..B`; nil for anything else.
    ///
    ///     DateSpan("2024-03..2024-06")?.label  // "2024-03-01 to 2024-06-30"
    public init?(_ text: some StringProtocol) {
        let words = text.split(separator: " ").joined()
        guard let dots = words.firstRange(of: "..") else {
            guard let days = Self.days(words[...]) else { return nil }
            (from, to) = days
            return
        }
        let (left, right) = (words[..<dots.lowerBound], words[dots.upperBound...])
        guard !left.isEmpty || !right.isEmpty else { return nil }
        let (start, end) = (Self.days(left), Self.days(right))
        guard left.isEmpty == (start == nil), right.isEmpty == (end == nil) else { return nil }
        if let start, let end, start.first > end.last { return nil }
        from = start?.first
        to = end?.last
    }

    /// `2024-03-01 to 2024-06-30`, `from 2024-03-01`, `until 2024-06-30`.
    public var label: String {
        switch (from, to) {
        case (let from?, let to?): from == to ? from.iso : "\(from.iso) to \(to.iso)"
        case (let from?, nil): "from \(from.iso)"
        case (nil, let to?): "until \(to.iso)"
        case (nil, nil): ""
        }
    }

    /// The first and the last day of a year, a month or a day.
    private static func days(_ text: Substring) -> (first: CalendarDay, last: CalendarDay)? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { $0.allSatisfy(\.isNumber) ? Int($0) : nil }
        guard numbers.count == parts.count, (1...3).contains(parts.count), parts[0].count == 4 else { return nil }
        let month = numbers.count > 1 ? numbers[1] : nil
        guard (1...12).contains(month ?? 1) else { return nil }
        let day = numbers.count > 2 ? numbers[2] : nil
        let lastDay = day ?? CalendarDay.daysInMonth(month ?? 12, year: numbers[0])
        guard let first = CalendarDay(year: numbers[0], month: month ?? 1, day: day ?? 1),
            let last = CalendarDay(year: numbers[0], month: month ?? 12, day: lastDay)
        else { return nil }
        return (first, last)
    }
}
