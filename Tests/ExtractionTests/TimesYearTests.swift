import CorpusModel
import Testing

@testable import Extraction

/// The days of the times of a text, in text order; "-" where none could be told.
private func days(_ text: String, date: String? = nil) -> [String] {
    TimeFinder().times(in: analysed(text, date: date)).filter(\.isDate).map { $0.when.interval?.label ?? "-" }
}

@Suite("Years of times")
struct TimesYearTests {
    static let atTheEnd: [(text: String, label: String)] = [
        ("The fair ran from 27 February–1 March 2024.", "2024-02-27/2024-03-01"),
        ("The office was shut 23 December – 3 January 2016.", "2015-12-23/2016-01-03"),
        ("The jury sat between 2 March and 6 April 2019.", "2019-03-02/2019-04-06"),
        ("The fair will run from 26 November to 4 December 2027.", "2027-11-26/2027-12-04"),
        ("Police searched Acme on April 4, May 5 and June 6, 2020.", "2020-04-04/2020-06-06"),
        ("Acme fired two men on May 31 and June 2, 2021.", "2021-05-31/2021-06-02"),
        ("They met on May 31/June 1 2021.", "2021-05-31/2021-06-01"),
        ("They met 29 October-3 November 2024.", "2024-10-29/2024-11-03"),
        ("They met Oct. 29-Nov. 3, 2024.", "2024-10-29/2024-11-03"),
        ("They met on 4, 5 and 7 May 2020.", "2020-05-04/2020-05-07"),
        ("The fair ran in April, May and June 2022.", "2022-04-01/2022-06-30"),
        ("Trials ran from November to February 2023.", "2022-11-01/2023-02-28"),
    ]

    @Test("A year at the end holds for the whole range or list, told on 10 March 2026", arguments: atTheEnd)
    func yearAtTheEnd(text: String, label: String) {
        #expect(days(text, date: "2026-03-10") == [label])
    }

    @Test(
        "A year at the end holds for days told apart, told on 10 March 2026",
        arguments: [
            ("The jury sat on Monday 6 and Tuesday 7 May 2024.", ["2024-05-06/2024-05-07"]),
            ("The fair ran from Friday 3 to Sunday 5 May 2024.", ["2024-05-03/2024-05-05"]),
            ("Acme sued on 3 May and Delta on 4 May 2022.", ["2022-05-03", "2022-05-04"]),
            ("Acme sued on 3 May and Old Delta Group on 4 May 2022.", ["2022-05-03", "2022-05-04"]),
            ("Acme paid on May 3 (Friday) and June 4, 2019.", ["2019-05-03", "2019-06-04"]),
            ("Sales rose in Q1 and Q2 2024.", ["2024-01-01/2024-06-30"]),
            ("Acme paid on 3 May and then, again, on 4 June 2021.", ["2021-05-03/2021-06-04"]),
            ("Acme sued on 3 May and the law of 4 May 2022 failed.", ["2025-05-03", "2022-05-04"]),
            ("They met on Monday and on 4 June 2024.", ["2026-03-09", "2024-06-04"]),
            ("In 2019 Acme bought the mill. In May it fired him.", ["2019", "2019-05"]),
            ("In 2019 Acme bought the mill. Delta left in May.", ["2019", "2025-05"]),
            ("In 2019 Acme bought it. On 3 May it sold it. In June it left.", ["2019", "2019-05-03", "2019-06"]),
            ("In 2019 Acme left. In December it came back. In January it won.", ["2019", "2019-12", "2020-01"]),
            ("They met on Monday 20 and on 4 June 2024.", ["2026-03-09", "2024-06-04"]),
            ("In 2019 Acme bought the mill.\nIn May Delta left.", ["2019", "2025-05"]),
            ("Acme is big since 2019. In May Delta left.", ["2019", "2025-05"]),
            ("The trial is set for 12 December.", ["2026-12-12"]),
        ] as [(String, [String])]
    )
    func yearsToldElsewhere(text: String, expected: [String]) {
        #expect(days(text, date: "2026-03-10") == expected)
    }

    static let stories: [(text: String, date: String?, days: [String])] = [
        (
            "On July 10, 2023, Acme changed its terms. By July 25, the fork was public. In December it was released.",
            "2024-11-02", ["2023-07-10", "2023-07-25", "2023-12"]
        ),
        (
            "War broke out on 12 March 1841. On 3 April Ella fell. In December the army withdrew. In January peace came.",
            nil, ["1841-03-12", "1841-04-03", "1841-12", "1842-01"]
        ),
        (
            "In June 1915 men landed. On 15 July ships fired. In 1916 they left.\nOn 4 May Ella fell. It burnt on 9 May.",
            "2009-05-05", ["1915-06", "1915-07-15", "1916", "1916-05-04", "1916-05-09"]
        ),
        (
            "War came in May 1841. In 1843 it resumed. The next year Ella fell. On 2 February the general died.",
            nil, ["1841-05", "1843", "1844", "1844-02-02"]
        ),
        (
            "On 4 March 2016, Acme closed its mill. By March 30, it had sold it. On 9 November it left.",
            "2021-05-20", ["2016-03-04", "2016-03-30", "2016-11-09"]
        ),
        (
            "The siege began on 3 May 1841. In July of that year Ella fell. The following March peace came.",
            nil, ["1841-05-03", "1841-07", "1842-03"]
        ),
    ]

    @Test("A date without a year belongs to the year that the story told last", arguments: stories)
    func story(text: String, date: String?, days expected: [String]) {
        #expect(days(text, date: date) == expected)
    }

    static let news: [(text: String, date: String, days: [String])] = [
        (
            "Acme was founded in 1987. On Monday it sued. On 3 May it closed.", "2024-10-12",
            ["1987", "2024-10-07", "2024-05-03"]
        ),
        ("Acme, founded on 3 March 1931, closed a mill on 1 July.", "2024-10-12", ["1931-03-03", "2024-07-01"]),
        ("Roe, who was held on 10 July 2023, sued on 3 September.", "2024-10-12", ["2023-07-10", "2024-09-03"]),
        ("Acme opened on 10 July 2023. It will close on 3 November.", "2024-10-12", ["2023-07-10", "2024-11-03"]),
        ("Acme opened on 10 July 2023.\nIt sued on 3 August.", "2024-10-12", ["2023-07-10", "2024-08-03"]),
        (
            "Acme opened in 2001, in 2003 and in 2005. The board will meet on the last Friday of May.", "2024-10-12",
            ["2001", "2003", "2005", "2025-05-30"]
        ),
    ]

    @Test("News that mentions an old year in passing keeps its own", arguments: news)
    func newsKeepsItsYear(text: String, date: String, days expected: [String]) {
        #expect(days(text, date: date) == expected)
    }

    static let past: [(text: String, date: String, label: String)] = [
        ("Acme closed its mill in January.", "2024-10-29", "2024-01"),
        ("Acme closed its mill in January.", "2024-01-20", "2024-01"),
        ("Acme closed its mill in February.", "2024-01-20", "2023-02"),
        ("Acme sued on December 3.", "2024-11-20", "2023-12-03"),
        ("At about 9:25 Thursday morning, the crew saw the ship.", "2016-10-29", "2016-10-27"),
    ]

    @Test("What has happened is not dated after its document", arguments: past)
    func pastIsPast(text: String, date: String, label: String) {
        #expect(days(text, date: date) == [label])
    }

    @Test("A date is told from the date of its passage, and from nothing where that has none")
    func passages() {
        let plain = analysed("Acme sued yesterday.\nAcme closed yesterday.\nAcme left yesterday.", date: "2024-11-20")
            .document
        var document = plain
        document.passages = [
            DatedPassage(plain.blocks[0].range, date: CalendarDay(iso: "2024-05-03")),
            DatedPassage(plain.blocks[1].range, date: nil),
        ]
        let times = TimeFinder().times(in: ReadText(document))
        #expect(times.map(\.when.interval?.label) == ["2024-05-02", nil, "2024-11-19"])
        #expect(times.first?.when.anchor == CalendarDay(iso: "2024-05-03").map { .passageDate($0) })
    }
}
