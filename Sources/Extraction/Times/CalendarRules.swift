extension TimeRule {
    /// Dates, months and years.
    static let calendar = [
        TimeRule("WEEKDAY? ,? MONTH DAY ,? YEAR", .fullDate, "Nov. 22, 2024"),
        TimeRule("WEEKDAY? ,? the? DAY of? MONTH ,? YEAR", .fullDate, "22 November 2024"),
        TimeRule("WEEKDAY? ,? YEAR MONTH DAY", .fullDate, "2024 November 22"),
        TimeRule("FIGURES", .figures, "2024-11-22"),
        TimeRule("WEEKDAY? ,? MONTH DAY", .dayOfYear, "November 22"),
        TimeRule("WEEKDAY? ,? the? DAY of? MONTH", .dayOfYear, "22 November"),
        TimeRule("MONTH DAYS ,? YEAR?", .dayRange, "May 3-5, 2024"),
        TimeRule("DAYS MONTH ,? YEAR?", .dayRange, "3-5 May 2024"),
        TimeRule("MONTH DAY to|through|and|-|–|— DAY ,? YEAR?", .dayRange, "May 3 to 5, 2024"),
        TimeRule("DAY to|through|and|-|–|— DAY MONTH YEAR?", .dayRange, "3–5 May 2024"),
        TimeRule("early|late|mid? MONTH ,? of? YEAR", .monthOfYear, "late March 2024"),
        TimeRule("the beginning|start|middle|end of MONTH ,? YEAR", .monthOfYear, "the end of March 2024"),
        TimeRule("early|late|mid? MONTH", .month(.tense), "early November"),
        TimeRule("the beginning|start|middle|end of MONTH", .month(.tense), "the end of November"),
        TimeRule("last|next|this MONTH DAY ,? YEAR?", .dayOfYear, "last Oct. 23"),
        TimeRule("last MONTH", .month(.past), "last November"),
        TimeRule("next MONTH", .month(.future), "next November"),
        TimeRule("this MONTH", .month(.tense), "this November"),
        TimeRule("MONTH to|through|-|–|— MONTH ,? of? YEAR?", .monthRange, "March to May 2024"),
        TimeRule("the? early|late|mid YEAR", .year, "late 2019"),
        TimeRule("the beginning|start|middle|end of YEAR", .year, "the end of 2019"),
        TimeRule("the year YEAR", .year, "the year 2019"),
        TimeRule("YEAR", .year, "2019"),
        TimeRule("the YEAR quarter|period|season", .year, "the 2019 period"),
        TimeRule("YEAR to|through|-|–|— YEAR", .yearRange, "2019 to 2021"),
        TimeRule("YEAR -|–|— YY", .yearRange, "2019–21"),
    ]

    /// Days of the week.
    static let weekdays = [
        TimeRule("CLOCK a.m.|p.m.|am|pm? ZONE? on? WEEKDAY", .weekday(.tense), "9:30 a.m. EST Friday"),
        TimeRule("COUNT a.m.|p.m.|am|pm ZONE? on? WEEKDAY", .weekday(.tense), "9 a.m. Friday"),
        TimeRule("noon|midnight on? WEEKDAY", .weekday(.tense), "noon Friday"),
        TimeRule("late|early? WEEKDAY morning|afternoon|evening|night?", .weekday(.tense), "Friday night"),
        TimeRule("last WEEKDAY morning|afternoon|evening|night?", .weekday(.past), "last Friday"),
        TimeRule("this WEEKDAY morning|afternoon|evening|night?", .weekday(.tense), "this Friday"),
        TimeRule("next WEEKDAY morning|afternoon|evening|night?", .weekday(.future), "next Friday"),
    ]

    /// Holidays, by the name that news gives them.
    static let holidays = [
        TimeRule("new year 's day YEAR?", .holiday(.newYearsDay), "New Year's Day"),
        TimeRule("new year 's eve YEAR?", .holiday(.newYearsEve), "New Year's Eve"),
        TimeRule("valentine 's day YEAR?", .holiday(.valentines), "Valentine's Day"),
        TimeRule("good friday YEAR?", .holiday(.goodFriday), "Good Friday"),
        TimeRule("last|next|this? easter sunday? YEAR?", .holiday(.easter), "Easter"),
        TimeRule("memorial day YEAR?", .holiday(.memorialDay), "Memorial Day"),
        TimeRule("independence day YEAR?", .holiday(.independenceDay), "Independence Day"),
        TimeRule("labor day YEAR?", .holiday(.laborDay), "Labor Day"),
        TimeRule("last|next|this? halloween YEAR?", .holiday(.halloween), "Halloween"),
        TimeRule("veterans day YEAR?", .holiday(.veteransDay), "Veterans Day"),
        TimeRule("last|next|this? thanksgiving day? YEAR?", .holiday(.thanksgiving), "Thanksgiving Day"),
        TimeRule("christmas eve YEAR?", .holiday(.christmasEve), "Christmas Eve"),
        TimeRule("last|next|this? christmas day? YEAR?", .holiday(.christmas), "last Christmas"),
    ]

    /// Quarters, halves, seasons, decades, centuries, fiscal years.
    static let partsOfYears = [
        TimeRule("the? fiscal? ORDINAL quarter of? fiscal? YEAR", .quarter, "the third quarter of 2024"),
        TimeRule("the? fiscal ORDINAL quarter", .fiscalYear, "the fiscal first quarter"),
        TimeRule("the? ORDINAL quarter", .quarter, "the third quarter"),
        TimeRule("the? ORDINAL quarter of last year", .quarterOfYear(-1), "the third quarter of last year"),
        TimeRule("the? ORDINAL quarter of this year", .quarterOfYear(0), "the third quarter of this year"),
        TimeRule("the? ORDINAL quarter of next year", .quarterOfYear(1), "the third quarter of next year"),
        TimeRule("last year 's ORDINAL quarter", .quarterOfYear(-1), "last year's third quarter"),
        TimeRule("this year 's ORDINAL quarter", .quarterOfYear(0), "this year's third quarter"),
        TimeRule("next year 's ORDINAL quarter", .quarterOfYear(1), "next year's third quarter"),
        TimeRule("QUARTER of? YEAR", .quarter, "Q3 2024"),
        TimeRule("YEAR QUARTER", .quarter, "2024 Q3"),
        TimeRule("QUARTER", .quarter, "third-quarter"),
        TimeRule("the? latest|recent quarter|period", .nearUnit, "the latest quarter"),
        TimeRule("the quarter", .nearUnit, "the quarter"),
        TimeRule("the? year-earlier|year-ago ORDINAL? quarter|period|months", .yearBefore, "the year-earlier period"),
        TimeRule("the? year-earlier|year-ago QUARTER", .yearBefore, "year-earlier third-quarter"),
        TimeRule("the same|corresponding|comparable period|quarter last year", .unit(-1), "the same period last year"),
        TimeRule("the? ORDINAL half of? YEAR", .half, "the first half of 2024"),
        TimeRule("the? last|latter half of? YEAR", .half, "the last half of 2024"),
        TimeRule("the? early|late? SEASON of? YEAR", .season(.tense), "the spring of 2024"),
        TimeRule("the early|late? SEASON", .season(.tense), "the summer"),
        TimeRule("this? last|past SEASON", .season(.past), "last summer"),
        TimeRule("next SEASON", .season(.future), "next summer"),
        TimeRule("this SEASON", .season(.tense), "this summer"),
        TimeRule("the? early|late|mid? DECADE", .decade, "the early 1990s"),
        TimeRule("the? early|late|mid? NTH century", .century, "the 19th century"),
        TimeRule("the? fiscal year? YEAR", .fiscalYear, "fiscal 2024"),
        TimeRule("the? fiscal year? FIGURES", .fiscalYear, "fiscal year 2024-25"),
        TimeRule("FY YEAR?", .fiscalYear, "FY2024"),
        TimeRule(
            "the|last|next|this|current|latest? current|latest? fiscal year|quarter",
            .fiscalYear,
            "the fiscal year"
        ),
    ]
}
