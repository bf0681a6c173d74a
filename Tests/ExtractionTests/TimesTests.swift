import CorpusModel
import Testing

@testable import Extraction

@Suite("Times")
struct TimesTests {
    @Test("Every rule of the table finds its own example, whole", arguments: TimeRule.all.map(\.example))
    func example(example: String) throws {
        let text = analysed(example)
        let match = try #require(TimeMatcher(text: text).match(at: 0, until: text.tokens.count))
        #expect(match.tokens == 0..<text.tokens.count)
        #expect(TimeRule.all.contains { $0.example == example && $0.reading == match.reading })
    }

    static let resolved: [(text: String, label: String)] = [
        ("Acme sued on Nov. 22, 2024.", "2024-11-22"),
        ("Acme sued on 22 November 2024.", "2024-11-22"),
        ("Acme sued on the 22nd of November 2024.", "2024-11-22"),
        ("Acme sued on Friday, November 22, 2024.", "2024-11-22"),
        ("Acme sued on 22-NOV-1987.", "1987-11-22"),
        ("Acme sued on 2024-11-22.", "2024-11-22"),
        ("Acme sued in 2019.", "2019"),
        ("The town was founded in 1066.", "1066"),
        ("2013: Acme protested against the award.", "2013"),
        ("Acme sued in March 2023.", "2023-03"),
        ("Acme sued in the third quarter of 2023.", "2023-Q3"), ("Acme sued in H2 2023.", "2023-H2"),
        ("Acme sued in last year's third quarter.", "2023-Q3"),
        ("Acme sued in the 1990s.", "1990s"),
        ("Acme sued from March to May 2023.", "2023-03-01/2023-05-31"),
        ("Acme grew from 2019–21.", "2019-01-01/2021-12-31"),
        ("Acme met between 3 May 2019 and 4 June 2020.", "2019-05-03/2020-06-04"),
        ("Acme sued on Friday.", "2024-11-15"),
        ("Acme will sue on Friday.", "2024-11-22"),
        ("Acme sued in March.", "2024-03"),
        ("The parade planned for Saturday was cancelled.", "2024-11-23"),
        ("Results are due in the fourth quarter.", "2024-Q4"),
        ("The talks, set to resume Friday, failed.", "2024-11-22"),
        ("Acme sued in July of last year.", "2023-07"),
        ("The suit began in February this year.", "2024-02"),
        ("Shops closed after October of next year get nothing.", "2025-10"),
        ("Acme will open in March.", "2025-03"),
        ("Acme sued on December 3.", "2023-12-03"),
        ("Acme sued yesterday.", "2024-11-19"),
        ("Acme sued last week.", "2024-11-11/2024-11-17"),
        ("Acme sued last year.", "2023"),
        ("Acme sued two weeks ago.", "2024-11-04/2024-11-10"),
        ("Acme sued earlier this year.", "2024-01-01/2024-11-20"),
        ("Acme will open later this month.", "2024-11-20/2024-11-30"),
        ("Acme sued in the past two months.", "2024-09-20/2024-11-20"),
        ("Acme will open next summer.", "2025-06-01/2025-08-31"),
    ]

    @Test("A time is resolved against its document's date, 20 November 2024", arguments: resolved)
    func resolution(text: String, label: String) throws {
        let time = try #require(TimeFinder().times(in: analysed(text, date: "2024-11-20")).first)
        #expect(time.when.interval?.label == label)
    }

    @Test(
        "Without a document's date a relative time has no days",
        arguments: ["yesterday", "last year", "earlier this year", "on Friday", "in March", "two weeks ago", "today"]
    )
    func undated(words: String) throws {
        let time = try #require(TimeFinder().times(in: analysed("Acme sued \(words).")).first)
        #expect(time.when.interval == nil)
        #expect(time.when.anchor == nil)
    }

    @Test(
        "Four figures that tell an hour or a number are no year",
        arguments: [
            "Trades entered by 1000 London time count.", "It opened at 1230 local time.", "1250: nothing.",
            "It closes at 1545 CST.",
        ]
    )
    func noYears(text: String) {
        #expect(TimeFinder().times(in: analysed(text)).allSatisfy { $0.when.interval == nil })
    }

    @Test("An ambiguous date keeps both readings, a clear one has one")
    func ambiguous() throws {
        let times = TimeFinder().times(in: analysed("It was 03/04/2024 and then 22/11/2024 and then 05/05/2024."))
        #expect(times.map(\.when.interval?.label) == ["2024-03-04", "2024-11-22", "2024-05-05"])
        #expect(times.map(\.when.alternative?.label) == ["2024-04-03", nil, nil])
    }

    @Test("A figure set beside last year's does not move the year")
    func comparison() {
        let text = analysed(
            "Sales rose in the third quarter of 2024, from 2 a year earlier. Costs rose from 1 a year earlier."
        )
        #expect(TimeFinder().times(in: text).map(\.when.interval?.label) == ["2024-Q3", "2023-Q3", "2023-Q3"])
    }

    @Test("A time counted from another names that other")
    func countedFromOther() {
        let times = TimeFinder().times(in: analysed("Acme sued on 22 November 2024. A month earlier it had left."))
        #expect(times.map(\.when.interval?.label) == ["2024-11-22", "2024-10"])
        #expect(times.last?.when.anchor == .otherTime("22 November 2024"))
    }

    @Test(
        "Words that only look like a time are none",
        arguments: [
            "Acme may sue.", "April Roe left.", "Acme hired in 2000 cases.", "They march on.", "Room 1990 is shut.",
            "Version 2.10.3 is out.", "Acme paid $2019 for it.", "The 32nd of the cases.", "On 30 February 2024-13-45.",
        ]
    )
    func noTime(text: String) {
        let days = TimeFinder().times(in: analysed(text)).filter { $0.when.interval?.precision == .day }
        let others = TimeFinder().times(in: analysed(text)).filter { $0.when.interval != nil }
        #expect(days.isEmpty)
        #expect(others.count <= (text.contains("February") ? 1 : 0))
    }

    static let values: [(text: String, value: String)] = [
        ("Acme worked for three days.", "P3D"), ("Acme waited more than five hours.", "PT5H"),
        ("Acme waited 2 1/2 years.", "P2Y6M"), ("Acme waited a year and a half.", "P1Y6M"),
        ("Acme waited several weeks.", "PXW"), ("Acme signed a two-year lease.", "P2Y"),
        ("Acme waited for twenty-four hours.", "PT24H"), ("Acme meets every Monday.", "XXXX-WXX-1"),
        ("Acme ships daily.", "P1D"), ("Acme opens at 18:30.", "2024-11-20T18:30"),
        ("Acme opened at 5 p.m. Friday.", "2024-11-15T17:00"), ("Acme sued yesterday morning.", "2024-11-19TMO"),
        ("Acme sued last week.", "2024-W46"), ("Acme sued in the past two months.", "P2M"),
        ("Acme will grow over the next few years.", "PXY"),
        ("Acme sued in nineteen ninety-six.", "1996"), ("Acme is now large.", "PRESENT_REF"),
        ("Acme recently sued.", "PAST_REF"), ("Acme will sue soon.", "FUTURE_REF"),
        ("Acme grew over the weekend.", "2024-W46-WE"), ("Acme grew in the 1990s.", "199"),
        ("Acme sued last summer.", "2024-SU"), ("Acme sued in mid-October.", "2024-10"),
        ("Acme sold less in the second quarter than a year earlier.", "2024-Q2"),
    ]

    @Test("A time has its normal form, told on 20 November 2024", arguments: values)
    func value(text: String, value: String) throws {
        let times = TimeFinder().expressions(in: analysed(text, date: "2024-11-20"))
        #expect(times.first?.value == value)
    }

    static let holidays: [(text: String, label: String)] = [
        ("Acme sued on Thanksgiving 2024.", "2024-11-28"), ("Acme sued on Christmas Day 2023.", "2023-12-25"),
        ("Acme sued on Labor Day 2024.", "2024-09-02"), ("Acme sued on Memorial Day 2024.", "2024-05-27"),
        ("Acme sued on Good Friday 2024.", "2024-03-29"), ("Acme sued at Easter 2025.", "2025-04-20"),
    ]

    @Test("A holiday falls on its day of the year", arguments: holidays)
    func holiday(text: String, label: String) {
        #expect(TimeFinder().times(in: analysed(text)).map(\.when.interval?.label) == [label])
    }

    static let directions: [(text: String, label: String)] = [
        ("Acme said Friday it would sue.", "2024-11-15"), ("The deal announced Friday will hold.", "2024-11-15"),
        ("Acme has scheduled a talk Friday.", "2024-11-22"), ("Acme has until Friday to sue.", "2024-11-22"),
        ("Acme agreed to meet Friday.", "2024-11-22"), ("On Friday, Acme planned a talk.", "2024-11-15"),
        ("Friday's ruling will hold.", "2024-11-15"),
    ]

    @Test("The verb nearest to a weekday tells which way it lies, on 20 November 2024", arguments: directions)
    func direction(text: String, label: String) {
        #expect(TimeFinder().times(in: analysed(text, date: "2024-11-20")).first?.when.interval?.label == label)
    }

    @Test("The ends of a stretch are one time, and stand apart as written")
    func ends() {
        let text = analysed("Acme grew between 1994 and 1997.")
        #expect(TimeFinder().times(in: text).map(\.when.written) == ["1994 and 1997"])
        #expect(TimeFinder().expressions(in: text).map(\.when.written) == ["1994", "1997"])
    }

    @Test(
        "Words that only look like a length are none",
        arguments: [
            "Acme waited a second.", "Roe, 52 years old, left.", "Acme holds a quarter of it.", "Roe saw 60 Minutes.",
        ]
    )
    func noLength(text: String) {
        #expect(TimeFinder().times(in: analysed(text)).isEmpty)
    }

    @Test("How long and how often are no dates", arguments: ["for two weeks", "every year", "daily", "at 18:30"])
    func extents(words: String) throws {
        let time = try #require(TimeFinder().times(in: analysed("Acme worked \(words).", date: "2024-11-20")).first)
        #expect(!time.isDate)
    }
}
