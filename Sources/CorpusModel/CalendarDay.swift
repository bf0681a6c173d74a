/// A day of the proleptic Gregorian calendar, without time zone.
///
///     CalendarDay(year: 2024, month: 2, day: 28)?.adding(days: 2)  // 2024-03-01
public struct CalendarDay: Hashable, Comparable, Sendable {
    /// The year, 1 to 9999.
    public let year: Int
    /// The month, 1 to 12.
    public let month: Int
    /// The day of the month, 1 to 31.
    public let day: Int

    /// A day; nil when the calendar has none such (30 February) or the year is outside 1 to 9999.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
        guard day >= 1, day <= Self.daysInMonth(month, year: year) else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `YYYY-MM-DD`; nil for anything else.
    public init?(iso text: some StringProtocol) {
        self.init(iso: Array(text.utf8)[...])
    }

    /// Reads the bytes of `YYYY-MM-DD`; nil for anything else.
    public init?(iso bytes: ArraySlice<UInt8>) {
        guard bytes.count == 10 else { return nil }
        var figures = 0
        for (place, byte) in bytes.enumerated() {
            if place == 4 || place == 7 {
                guard byte == UInt8(ascii: "-") else { return nil }
            } else {
                guard byte &- 0x30 < 10 else { return nil }
                figures = figures * 10 + Int(byte &- 0x30)
            }
        }
        self.init(year: figures / 10_000, month: figures / 100 % 100, day: figures % 100)
    }

    /// Days since 1970-01-01, negative before it; the inverse of `init(dayNumber:)`.
    ///
    /// Method: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
    public var dayNumber: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The day that many days after 1970-01-01; nil outside the years 1 to 9999.
    public init?(dayNumber: Int) {
        guard abs(dayNumber) < 4_000_000 else { return nil }
        let shifted = dayNumber + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
        self.init(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
            month: month,
            day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        )
    }

    /// The day of the week, 1 for Monday to 7 for Sunday (ISO 8601).
    public var weekday: Int {
        let remainder = (dayNumber + 3) % 7
        return (remainder < 0 ? remainder + 7 : remainder) + 1
    }

    /// This day moved by so many days; nil outside the years 1 to 9999.
    public func adding(days: Int) -> CalendarDay? {
        CalendarDay(dayNumber: dayNumber + days)
    }

    /// This day moved by so many months, held to the last day of a shorter month; nil outside the years 1 to 9999.
    public func adding(months: Int) -> CalendarDay? {
        let total = year * 12 + month - 1 + months
        guard total >= 12 else { return nil }
        let length = Self.daysInMonth(total % 12 + 1, year: total / 12)
        return CalendarDay(year: total / 12, month: total % 12 + 1, day: min(day, length))
    }

    /// `2024-11-22`.
    public var iso: String {
        "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
    }

    public static func < (left: Self, right: Self) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    /// How many days the month has; `month` is 1 to 12.
    public static func daysInMonth(_ month: Int, year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: isLeap(year) ? 29 : 28
        default: 31
        }
    }

    private static func isLeap(_ year: Int) -> Bool {
        (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
    }

    static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
