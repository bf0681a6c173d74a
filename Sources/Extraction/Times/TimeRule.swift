/// Which way from the document's date a time lies that its words leave open: "Friday", "in March".
enum TimeDirection: Hashable, Sendable {
    case past, future
    /// As the tense of its sentence says.
    case tense
}

/// What the words of a time mean, apart from the numbers in them.
enum TimeReading: Hashable, Sendable {
    /// Day, month and year: complete in itself.
    case fullDate
    /// A date in figures, one token.
    case figures
    case dayOfYear, dayRange
    /// "the week of 6 March".
    case weekOf
    /// "the last week of May", or of the month so many months from the document's.
    case partOfMonth(MonthPart, Int?)
    case monthOfYear, month(TimeDirection), monthRange
    /// "May of next year": of the year so many years from the document's date.
    case monthOfNearYear(Int)
    case year, yearRange
    case weekday(TimeDirection)
    /// "last week": so many units from the document's date.
    case unit(Int)
    /// "year-earlier", "the year-ago period".
    case yearBefore
    /// "earlier this year": from the unit's start to the document's date.
    case unitSoFar
    /// "later this year": from the document's date to the unit's end.
    case restOfUnit
    /// "two weeks ago", "in two weeks": counted from the document's date, -1 back or 1 on.
    case counted(Int)
    /// "a month earlier", "two days later": counted from the date that the text gave last.
    case countedFromOther(Int)
    /// "March of that year": of the year so many years from that of the date that the text gave last.
    case monthOfOther(Int)
    /// "the following March": the first one after the date that the text gave last.
    case afterOther
    /// "the past two weeks": a stretch that ends (-1) or begins (1) at the document's date.
    case stretch(Int)
    /// "yesterday".
    case day(Int)
    case quarter, half
    /// "this year's third quarter": of the year so many years from the document's date.
    case quarterOfYear(Int)
    /// "the weekend", "in the quarter": the last one, or the coming one under a future.
    case nearUnit
    case season(TimeDirection)
    case holiday(Holiday)
    case decade, century
    /// "fiscal 2024": whose, is not known.
    case fiscalYear
    /// "now", "recently": no days can be told.
    case vague
    case duration, recurring, clock

    /// Whether it tells when something is, rather than how long or how often.
    var isDate: Bool {
        switch self {
        case .duration, .recurring, .clock: false
        default: true
        }
    }
}

/// A part of a rule that stands for many words.
enum TimeSlot: String, Hashable, Sendable, CaseIterable {
    case month = "MONTH"
    case weekday = "WEEKDAY"
    case season = "SEASON"
    case unit = "UNIT"
    /// A number in figures or words, or an unsaid one: "two", "several".
    case count = "COUNT"
    /// "1/2".
    case half = "HALF"
    /// 1 to 31, "22nd" too.
    case day = "DAY"
    /// Two days of a month in one token: "3-5".
    case days = "DAYS"
    /// Four figures, 1000 to 2199.
    case year = "YEAR"
    /// The last two figures of a year.
    case shortYear = "YY"
    /// "first", "third".
    case ordinal = "ORDINAL"
    /// "first", "last".
    case rank = "RANK"
    /// "Q3", "third-quarter".
    case quarter = "QUARTER"
    /// "H2".
    case halfOfYear = "HALFYEAR"
    /// "1990s", "nineties".
    case decade = "DECADE"
    /// "19th".
    case centuryNumber = "NTH"
    /// "FY2024".
    case fiscal = "FY"
    /// "2024-11-22", "22-NOV-2024", "3/4/2024", "2019-21".
    case figures = "FIGURES"
    /// "18:30", "0930".
    case clock = "CLOCK"
    /// "GMT".
    case zone = "ZONE"
    /// "two-year".
    case span = "SPAN"
}

/// A way to write a time: words and slots, what they mean, an example.
struct TimeRule: Sendable {
    /// One place of a pattern.
    struct Element: Sendable {
        enum Content: Sendable {
            case slot(TimeSlot)
            case words([Word])
        }

        let content: Content
        let isOptional: Bool
    }

    let elements: [Element]
    let reading: TimeReading
    let example: String

    /// A rule: places parted by spaces, `MONTH` a slot, `last|past` either word, `the?` may be missing.
    init(_ pattern: String, _ reading: TimeReading, _ example: String) {
        elements = pattern.split(separator: " ").map { place in
            let isOptional = place.hasSuffix("?")
            let content = isOptional ? place.dropLast() : place
            if let slot = TimeSlot(rawValue: String(content)) {
                return Element(content: .slot(slot), isOptional: isOptional)
            }
            return Element(content: .words(content.split(separator: "|").map { Word($0) }), isOptional: isOptional)
        }
        self.reading = reading
        self.example = example
    }
}
