extension TimeRule {
    /// Times told from the document's date or from the date that the text gave last.
    static let relative = [
        TimeRule("today", .day(0), "today"),
        TimeRule("earlier|later|late|early today", .day(0), "earlier today"),
        TimeRule("this morning|afternoon|evening", .day(0), "this morning"),
        TimeRule("tonight|overnight", .day(0), "tonight"),
        TimeRule("late|early? yesterday morning|afternoon|evening|night?", .day(-1), "yesterday evening"),
        TimeRule("last night", .day(-1), "last night"),
        TimeRule("the day before yesterday", .day(-2), "the day before yesterday"),
        TimeRule("late|early? tomorrow morning|afternoon|evening|night?", .day(1), "tomorrow"),
        TimeRule("the day after tomorrow", .day(2), "the day after tomorrow"),
        TimeRule("early|late? this UNIT", .unit(0), "this year"),
        TimeRule("the current|present UNIT", .unit(0), "the current year"),
        TimeRule("early|late? last UNIT", .unit(-1), "last year"),
        TimeRule("early|late? next UNIT", .unit(1), "next week"),
        TimeRule("the end|beginning|start|middle|rest of the|this UNIT", .unit(0), "the end of the year"),
        TimeRule("the end|beginning|start|middle of last UNIT", .unit(-1), "the end of last year"),
        TimeRule("the end|beginning|start|middle of next UNIT", .unit(1), "the end of next year"),
        TimeRule("year-end", .unit(0), "year-end"),
        TimeRule("earlier this UNIT", .unitSoFar, "earlier this year"),
        TimeRule("earlier in the|this UNIT", .unitSoFar, "earlier in the month"),
        TimeRule("so far this UNIT", .unitSoFar, "so far this year"),
        TimeRule("later this UNIT", .restOfUnit, "later this year"),
        TimeRule("later in the|this UNIT", .restOfUnit, "later in the month"),
        TimeRule("the? last|past|latest COUNT UNIT", .stretch(-1), "the past two months"),
        TimeRule("the past UNIT", .stretch(-1), "the past year"),
        TimeRule("the? next|coming COUNT UNIT", .stretch(1), "the next two years"),
        TimeRule("COUNT of? UNIT ago", .counted(-1), "two weeks ago"),
        TimeRule("COUNT UNIT from now", .counted(1), "two weeks from now"),
        TimeRule("COUNT of? UNIT earlier|before", .countedFromOther(-1), "a month earlier"),
        TimeRule("COUNT of? UNIT later|afterwards|afterward", .countedFromOther(1), "two days later"),
        TimeRule("the next|following|ensuing day|week|month|year|quarter", .countedFromOther(1), "the following day"),
        TimeRule("the same|previous|preceding day|week|month|year|quarter", .countedFromOther(0), "the same day"),
        TimeRule("that day|week|month|year|weekend", .countedFromOther(0), "that day"),
        TimeRule("year-earlier|year-ago", .unit(-1), "year-earlier"),
    ]

    /// Times that no days can be told for.
    static let vague = [
        TimeRule("now|currently|nowadays|recently|soon|lately|presently", .vague, "recently"),
        TimeRule("right now", .vague, "right now"),
        TimeRule("recent|coming days|weeks|months|years|decades", .vague, "recent years"),
        TimeRule("these days", .vague, "these days"),
        TimeRule("the recent? past|future", .vague, "the past"),
        TimeRule("the near future", .vague, "the near future"),
        TimeRule("at the moment", .vague, "at the moment"),
        TimeRule("long|years|months|weeks|days|decades ago", .vague, "years ago"),
        TimeRule("days|weeks|months|years|hours earlier|later", .vague, "weeks later"),
        TimeRule("early|late in the UNIT", .vague, "late in the year"),
    ]

    /// How long, how often, and the time of day.
    static let extents = [
        TimeRule("COUNT UNIT", .duration, "two weeks"),
        TimeRule("the? first|last|final COUNT UNIT", .duration, "the first nine months"),
        TimeRule("SPAN", .duration, "two-year"),
        TimeRule("COUNT and|or|to COUNT UNIT", .duration, "two or three weeks"),
        TimeRule("dozens|hundreds|couple of UNIT", .duration, "dozens of years"),
        TimeRule("daily|weekly|monthly|annually|yearly|quarterly|biweekly|hourly", .recurring, "daily"),
        TimeRule("each|every other? UNIT", .recurring, "every year"),
        TimeRule("each|every WEEKDAY", .recurring, "every Monday"),
        TimeRule("COUNT times a|per UNIT", .recurring, "two times a day"),
        TimeRule("CLOCK a.m.|p.m.|am|pm|gmt|est|edt|utc?", .clock, "18:30"),
        TimeRule("COUNT a.m.|p.m.|am|pm|o'clock", .clock, "5 p.m."),
        TimeRule("noon|midnight", .clock, "midnight"),
    ]

    /// Every rule.
    static let all = calendar + weekdays + partsOfYears + relative + vague + extents
}
