import CorpusModel
import GRDB

/// A time as columns of the table `event`.
struct WhenFields: Bindable {
    static let names = [
        "fromDay", "toDay", "precision", "written", "writtenStart", "writtenEnd", "anchor", "anchorDay",
        "anchorText", "otherFrom", "otherTo", "otherPrecision",
    ]

    private let when: When?

    init(_ when: When?) {
        self.when = when
    }

    func bind(by binder: inout Binder) {
        let anchor = Self.fields(when?.anchor)
        Self.bind(when?.interval, by: &binder)
        (when?.written).bind(by: &binder)
        (when?.range).bind(by: &binder)
        (anchor.kind?.rawValue).bind(by: &binder)
        anchor.day.bind(by: &binder)
        anchor.text.bind(by: &binder)
        Self.bind(when?.alternative, by: &binder)
    }

    private static func bind(_ interval: DayInterval?, by binder: inout Binder) {
        (interval?.first.dayNumber).bind(by: &binder)
        (interval?.last.dayNumber).bind(by: &binder)
        (interval?.precision.code).bind(by: &binder)
    }

    /// A kind of anchor; its number is that in the index.
    private enum AnchorKind: Int {
        case itself, documentDate, otherTime
    }

    private static func fields(_ anchor: TimeAnchor?) -> (kind: AnchorKind?, day: Int?, text: String?) {
        switch anchor {
        case nil: (nil, nil, nil)
        case .itself: (.itself, nil, nil)
        case .documentDate(let day): (.documentDate, day.dayNumber, nil)
        case .otherTime(let text): (.otherTime, nil, text)
        }
    }

    /// The interval in three columns from `start` on; nil when they are NULL.
    static func interval(_ row: Row, at start: Int) -> DayInterval? {
        guard let first: Int = row[start], let last: Int = row[start + 1], let code: Int = row[start + 2],
            let from = CalendarDay(dayNumber: first), let to = CalendarDay(dayNumber: last),
            let precision = Precision(code: code)
        else { return nil }
        return DayInterval(from: from, to: to, precision: precision)
    }

    /// The time in the columns `names` from `start` on; nil when the text gives none.
    static func when(_ row: Row, at start: Int) -> When? {
        guard let written: String = row[start + 3], let first: Int = row[start + 4], let last: Int = row[start + 5],
            first <= last
        else { return nil }
        guard let interval = interval(row, at: start), let anchor = anchor(row, at: start + 6) else {
            return When(unresolved: written, range: first..<last)
        }
        let other = self.interval(row, at: start + 9)
        return When(written: written, range: first..<last, interval: interval, against: anchor, alternative: other)
    }

    private static func anchor(_ row: Row, at start: Int) -> TimeAnchor? {
        switch (row[start] as Int?).flatMap(AnchorKind.init) {
        case .itself: .itself
        case .documentDate: (row[start + 1] as Int?).flatMap(CalendarDay.init(dayNumber:)).map { .documentDate($0) }
        case .otherTime: .otherTime(row[start + 2] ?? "")
        case nil: nil
        }
    }
}
