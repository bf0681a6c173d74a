import CorpusModel
import Testing

@Suite struct CalendarDayTests {
    @Test(arguments: [
        ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2024-03-01", 19_783), ("0001-01-01", -719_162),
        ("9999-12-31", 2_932_896),
    ])
    func countsDays(iso: String, number: Int) throws {
        let day = try #require(CalendarDay(iso: iso))
        #expect(day.dayNumber == number)
        #expect(CalendarDay(dayNumber: number) == day)
        #expect(day.iso == iso)
    }

    @Test func roundTripsEveryDayOfFourCenturies() throws {
        let first = try #require(CalendarDay(iso: "1800-01-01")).dayNumber
        for number in first..<first + 146_097 {
            let day = try #require(CalendarDay(dayNumber: number))
            try #require(day.dayNumber == number)
        }
    }

    @Test(arguments: [
        "2023-02-29", "2024-13-01", "2024-00-10", "2024-04-31", "24-04-01", "2024-4-1", "2024-04-01x", "", "+024-04-01",
        "10000-01-01",
    ])
    func refuses(text: String) {
        #expect(CalendarDay(iso: text) == nil)
    }

    @Test(arguments: [("2026-03-17", 2), ("1987-02-26", 4), ("1969-12-28", 7), ("2000-01-01", 6)])
    func knowsTheWeekday(iso: String, weekday: Int) {
        #expect(CalendarDay(iso: iso)?.weekday == weekday)
    }

    @Test(arguments: [
        ("2024-01-31", 1, "2024-02-29"), ("2024-03-31", -1, "2024-02-29"), ("2023-11-15", 14, "2025-01-15"),
        ("2024-01-15", -1, "2023-12-15"),
    ])
    func movesByMonths(iso: String, months: Int, expected: String) {
        #expect(CalendarDay(iso: iso)?.adding(months: months)?.iso == expected)
    }

    @Test func staysInsideItsYears() {
        #expect(CalendarDay(iso: "9999-12-31")?.adding(days: 1) == nil)
        #expect(CalendarDay(iso: "0001-01-01")?.adding(months: -1) == nil)
        #expect(CalendarDay(dayNumber: .max / 2) == nil)
    }
}

@Suite struct DayIntervalTests {
    @Test(arguments: [
        (Precision.day, "2024-11-22"), (.month, "2024-11"), (.quarter, "2024-Q4"), (.half, "2024-H2"), (.year, "2024"),
        (.decade, "2024s"), (.span, "2024-11-22/2024-12-01"), (.week, "2024-11-22/2024-12-01"),
    ])
    func labels(precision: Precision, label: String) throws {
        let first = try #require(CalendarDay(iso: "2024-11-22"))
        let last = try #require(CalendarDay(iso: "2024-12-01"))
        #expect(DayInterval(from: first, to: last, precision: precision).label == label)
        #expect(DayInterval(from: last, to: first, precision: precision).first == first)
    }
}
