/// How finely an interval of time was given.
public enum Precision: String, Hashable, Sendable, CaseIterable {
    case day, week, month, quarter, season, half, year, decade, century
    /// A stretch between two given ends.
    case span
}

/// A stretch of days, both ends included, at the precision it was given.
public struct DayInterval: Hashable, Sendable {
    /// The first day that it covers.
    public let first: CalendarDay
    /// The last day that it covers; never before `first`.
    public let last: CalendarDay
    /// How finely it was given: "in March 2024" is a month, though it covers 31 days.
    public let precision: Precision

    /// The interval between two days, in whichever order they come.
    public init(from first: CalendarDay, to last: CalendarDay, precision: Precision) {
        self.first = min(first, last)
        self.last = max(first, last)
        self.precision = precision
    }

    /// At its precision: `2024-11-22`, `2024-11`, `2024-Q4`, `2024`, `2023-12-01/2024-02-29`.
    public var label: String {
        switch precision {
        case .day: first.iso
        case .month: String(first.iso.prefix(7))
        case .quarter: "\(first.iso.prefix(4))-Q\((first.month + 2) / 3)"
        case .half: "\(first.iso.prefix(4))-H\(first.month > 6 ? 2 : 1)"
        case .year: String(first.iso.prefix(4))
        case .decade: "\(first.iso.prefix(4))s"
        case .week, .season, .century, .span: "\(first.iso)/\(last.iso)"
        }
    }
}

/// What a time was resolved against.
public enum TimeAnchor: Hashable, Sendable {
    /// It is complete in itself: "22 November 2024".
    case itself
    /// The date of its document: "yesterday" in a piece of known date.
    case documentDate(CalendarDay)
    /// The date that its part of the document bears: "last week" in a dated entry, or in a forwarded message.
    case passageDate(CalendarDay)
    /// Another time of the text, given as it is written there: "a month earlier".
    case otherTime(String)
}

/// A time as a document gives it: as written, as resolved, and against what.
public struct When: Hashable, Sendable {
    /// The very words: "earlier this year".
    public let written: String
    /// Where those words stand: bytes of the document's text.
    public let range: Range<Int>
    /// The days meant; nil when the text and the document's date do not tell.
    public let interval: DayInterval?
    /// What `interval` was worked out from; nil when it is nil.
    public let anchor: TimeAnchor?
    /// The other reading of an ambiguous date (03/04/2024), when there is one.
    public let alternative: DayInterval?

    /// A time that could be resolved.
    public init(
        written: String,
        range: Range<Int>,
        interval: DayInterval,
        against anchor: TimeAnchor,
        alternative: DayInterval? = nil
    ) {
        self.written = written
        self.range = range
        self.interval = interval
        self.anchor = anchor
        self.alternative = alternative
    }

    /// A time whose days are not known.
    public init(unresolved written: String, range: Range<Int>) {
        self.written = written
        self.range = range
        interval = nil
        anchor = nil
        alternative = nil
    }
}
