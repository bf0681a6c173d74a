import CorpusModel
import Testing

@testable import Extraction

@Suite("Numbers, names and periods")
struct TimesNumbersTests {
    @Test(
        "Numbers that are no years and names that hold a word of time have no days",
        arguments: [
            "The port was shut from 1800 to 2200 local time.", "The port was shut between 1800 and 2100 local time.",
            "The index gained 12 points from 1975.", "Friday Foods denied it.", "Sunday Press Inc. denied it.",
            "The index reached a high of 2044.", "The index rose to 1998.", "Temperatures were in the 40s F.",
            "Highs were in the 80s.", "The office stands at 1600 Pennsylvania Avenue.", "It moved to 1900 K St NW.",
            "It sold 90,000 head versus 6,000 week ago.", "Acme has a staff of 1950 employees.", "It left at 19:45.",
            "About 2000 soldiers fled.", "One in 2000 fell ill.", "The case is No. 2019-11.",
            "It was read on page 2019-11.",
            "Roe told USA TODAY so.", "The Daily Mail reported it.", "The Sunday Times said so.",
            "Friday's restaurant closed.", "The Good Friday Agreement held.", "Mrs May left. A plan by May failed.",
            "Acme lost more in Q2 FY2023.", "Acme gained in Q3 of fiscal 2025.",
            "Sales fell in the third quarter of fiscal 2025.",
            "Sales fell in its fiscal third quarter.", "Sales fell in the second quarter of FY2024.",
        ]
    )
    func noDays(text: String) {
        let times = TimeFinder().times(in: analysed(text, date: "2026-03-10")).filter(\.isDate)
        #expect(times.compactMap { $0.when.interval?.label } == [])
    }

    static let years: [(text: String, label: String)] = [
        ("Acme moved in 1998.", "1998"), ("Roe spoke at the Mill Conference 2010.", "2010"),
        ("Wages stayed at 1998 levels.", "1998"), ("It fell by mid-1998.", "1998"),
        ("Acme was large in the 40s.", "1940s"), ("In 2019 sales rose.", "2019"), ("Roe left by May.", "2026-05"),
        ("It rained on Friday night.", "2026-03-06"), ("Acme sued on Good Friday 2024.", "2024-03-29"),
    ]

    @Test("What looks like them is still a time", arguments: years)
    func stillTimes(text: String, label: String) {
        #expect(
            TimeFinder().times(in: analysed(text, date: "2026-03-10")).compactMap { $0.when.interval?.label } == [label]
        )
    }

    static let periods: [(text: String, label: String)] = [
        ("Acme sold 30 cars in the quarter ended 30 September 2024.", "2024-07-01/2024-09-30"),
        ("Acme cut jobs in the quarter ending June 30, 2023.", "2023-04-01/2023-06-30"),
        ("Acme lost 4 men in the six months to June 2023.", "2023-01-01/2023-06-30"),
        ("Acme paid 2 million in the 12 months to 31 March 2024.", "2023-04-01/2024-03-31"),
        ("Acme grew in the year ended on 31 March 2024.", "2023-04-01/2024-03-31"),
        ("Acme grew in the 26 weeks to 30 June 2024.", "2024-01-01/2024-06-30"),
        ("Acme grew in its fiscal year ended 30 June 2024.", "2023-07-01/2024-06-30"),
        ("Acme will open in the last week of this month.", "2026-03-23/2026-03-31"),
        ("The board meets on the last Friday of this month.", "2026-03-27"),
        ("The board met on the second Monday of May 2025.", "2025-05-12"),
        ("Acme sold it in the first half of May 2025.", "2025-05-01/2025-05-15"),
        ("Acme sold it in the first week of May 2025.", "2025-05-01/2025-05-07"),
    ]

    @Test("A period with its end, or a part of a month, has its days, told on 10 March 2026", arguments: periods)
    func period(text: String, label: String) {
        #expect(
            TimeFinder().times(in: analysed(text, date: "2026-03-10")).compactMap { $0.when.interval?.label } == [label]
        )
    }
}
