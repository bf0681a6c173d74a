/// A unit of the calendar or the clock.
enum TimeUnit: Hashable, Sendable {
    case second, minute, hour, day, weekend, week, month, quarter, half, year, decade, century
}

/// The words that times are made of.
enum TimeWords {
    static let months: [Word: Int] = numbered(monthNames)

    /// "mid-November": a part of a month in one token.
    static let partsOfMonths: [Word: Int] = numbered(
        monthNames.map { names in
            names.split(separator: " ").flatMap { name in ["mid-\(name)", "early-\(name)", "late-\(name)"] }
                .joined(separator: " ")
        }
    )

    private static let monthNames = [
        "january jan jan.", "february feb feb.", "march mar mar.", "april apr apr.", "may", "june jun jun.",
        "july jul jul.", "august aug aug.", "september sep sep. sept sept.", "october oct oct.",
        "november nov nov.", "december dec dec.",
    ]

    static let weekdays: [Word: Int] = numbered([
        "monday mon.", "tuesday tue. tues.", "wednesday wed.", "thursday thu. thurs.", "friday fri.", "saturday sat.",
        "sunday sun.",
    ])

    /// Time zones, as news writes them behind an hour.
    static let zones: Set<Word> = ["gmt", "utc", "est", "edt", "et", "cst", "cdt", "pst", "pdt", "bst"]

    static let seasons: [Word: Int] = numbered(["spring springtime", "summer summertime", "autumn fall", "winter"])

    /// Months that are also given names or verbs: by themselves they need a preposition before them.
    static let doubtfulMonths: Set<Word> = [
        "march", "mar", "mar.", "april", "may", "june", "august", "jan", "jun", "dec",
    ]

    static let units: [Word: TimeUnit] = [
        "second": .second, "seconds": .second, "minute": .minute, "minutes": .minute, "hour": .hour, "hours": .hour,
        "day": .day, "days": .day, "night": .day, "nights": .day, "weekend": .weekend, "weekends": .weekend,
        "week": .week, "weeks": .week, "month": .month, "months": .month, "quarter": .quarter, "quarters": .quarter,
        "half-year": .half, "year": .year, "years": .year, "decade": .decade, "decades": .decade,
        "century": .century, "centuries": .century,
    ]

    static let numbers: [Word: Int] = {
        var numbers = numbered([
            "one a an", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
        ])
        let ones = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
        for (index, ten) in tens.enumerated() {
            numbers[Word(ten)] = index * 10 + 20
            for (one, word) in ones.enumerated() { numbers[Word("\(ten)-\(word)")] = index * 10 + 21 + one }
        }
        return numbers
    }()

    private static let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

    /// What multiplies the number before it: "two hundred".
    static let multipliers: [Word: Int] = ["hundred": 100, "thousand": 1000]

    /// "and a half" behind a number or a unit, and its fractions.
    static let halves: Set<Word> = ["1/2", "½"]

    /// How nearly a number is meant, before it: "more than two weeks".
    static let degrees: [[Word]] = [
        ["no", "more", "than"], ["more", "than"], ["less", "than"], ["at", "least"], ["at", "most"], ["up", "to"],
        ["about"], ["almost"], ["nearly"], ["over"], ["roughly"], ["approximately"], ["around"],
    ]

    /// How many is not said: "several weeks".
    static let vagueNumbers: Set<Word> = ["several", "few", "couple", "some", "many", "recent", "dozens"]

    static let ordinals: [Word: Int] = numbered([
        "first 1st", "second 2nd", "third 3rd", "fourth 4th final",
    ])

    /// Which of a month's weeks: "first", "last".
    static let ranks: [Word: Int] = [
        "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "final": last,
        "last": last,
    ]
    /// The rank of the last one, however many there are.
    static let last = 9

    static let quarters: [Word: Int] = numbered([
        "q1 1q first-quarter", "q2 2q second-quarter", "q3 3q third-quarter", "q4 4q fourth-quarter",
    ])

    static let halvesOfYears: [Word: Int] = numbered(["h1 1h first-half", "h2 2h second-half"])

    static let decades: [Word: Int] = [
        "twenties": 1920, "thirties": 1930, "forties": 1940, "fifties": 1950, "sixties": 1960, "seventies": 1970,
        "eighties": 1980, "nineties": 1990, "'60s": 1960, "'70s": 1970, "'80s": 1980, "'90s": 1990,
        "20s": 1920, "30s": 1930, "40s": 1940, "50s": 1950, "60s": 1960,
        "70s": 1970, "80s": 1980, "90s": 1990,
    ]

    /// Words by their place in a list, from 1.
    private static func numbered(_ lines: [String]) -> [Word: Int] {
        var numbers: [Word: Int] = [:]
        for (index, line) in lines.enumerated() {
            for word in line.split(separator: " ") { numbers[Word(word)] = index + 1 }
        }
        return numbers
    }
}

extension TimeWords {
    /// What makes a bare month or year a time.
    static let leadIns: Set<Word> = [
        "in", "by", "since", "until", "till", "from", "to", "of", "between", "and", "before", "after", "through",
        "during", "over", "for", "on", "at", "around", "about", "circa", "late", "early", "(", "as", "or", "ended",
        "ending",
        "than", "last", "next", "this", "mid", "end", "throughout",
    ]

    /// What makes a year before 1800 of the figures behind it.
    static let oldYearLeadIns: Set<Word> = ["in", "since", "circa", "late", "early"]

    /// What makes a year of the figures behind it, before a noun: "the 1996 law".
    static let yearOwners: Set<Word> = [
        "the", "a", "an", "its", "his", "her", "their", "'s", "’s", "this", "that", "both", "due", "'", "’", "were",
    ]

    /// What makes a stretch of time of bare "weeks".
    static let stretchers: Set<Word> = ["for", "within"]

    /// What makes a number before it a count: "in 2000 cases".
    static let counted: Set<Word> = [
        "people", "cases", "percent", "%", "dollars", "units", "jobs", "tonnes", "tons", "miles", "km", "workers",
        "shares", "employees", "acres", "feet", "metres", "meters", "men", "women", "times", "copies", "troops",
        "gmt", "edt", "est", "cst", "cdt", "pst", "pdt", "bst", "local", "hours", "hrs", "pct", "mln", "dlrs",
        "million", "billion", "households", "homes",
        "points", "votes", "companies", "members", "barrels", "soldiers", "students", "residents", "houses", "patients",
        "deaths", "delegates", "passengers", "prisoners", "refugees", "protesters", "visitors", "pages", "words",
        "books",
        "cars", "vehicles", "ships", "tanks", "aircraft", "guns", "staff", "children", "families", "villages",
        "schools",
        "customers", "users", "seats", "rooms", "kilometres", "kilometers", "yards", "metric", "pounds", "euros",
        "head",
        "degrees", "calories", "characters", "inhabitants", "personnel", "civilians", "guests", "volunteers", "animals",
    ]

    /// What makes hours of the figures before it.
    static let hours: Set<Word> = [
        "local", "hours", "hrs", "gmt", "utc", "est", "edt", "cst", "cdt", "pst", "pdt", "bst", "daily",
    ]

    /// What makes a month of a word that is also somebody's name.
    static let timeLeadIns: Set<Word> = [
        "in", "since", "until", "till", "during", "last", "next", "this", "early", "late", "mid", "through",
        "throughout", "between", "ended", "ending",
    ]

    /// Whose decade is their age: "in her 40s".
    static let possessors: Set<Word> = ["his", "her", "their", "my", "your", "our"]
    static let degreesOfHeat: Set<Word> = ["f", "c", "°", "°f", "°c", "degrees", "fahrenheit", "celsius"]
    /// What a sentence about heat and cold tells of: "highs in the 80s".
    static let weather: Set<Word> = [
        "highs", "lows", "temperature", "temperatures", "readings", "degrees", "fahrenheit", "celsius", "mph", "iqs",
    ]

    /// What a number behind "of" tells the level of.
    static let levels: Set<Word> = [
        "high", "low", "highs", "lows", "peak", "total", "level", "record", "average", "maximum", "minimum", "score",
        "number", "count", "population", "altitude", "height", "depth", "distance", "speed", "capacity", "figure",
        "out",
    ]

    /// What a number behind "to" or "by" tells the end or amount of.
    static let moves: Set<Word> = [
        "rose", "fell", "climbed", "dropped", "grew", "slid", "jumped", "increased", "rises", "falls", "sank", "rise",
        "fall", "drop", "climb", "up", "down", "declined", "surged", "gained", "lost", "added", "dipped", "slipped",
    ]

    /// What is compared by years: "at 1988 prices".
    static let levelsOfYears: Set<Word> = ["levels", "prices", "rates", "values", "dollars", "costs"]

    static let streets: Set<Word> = [
        "street", "st", "st.", "avenue", "ave", "ave.", "road", "rd", "rd.", "boulevard", "blvd", "blvd.", "drive",
        "lane", "square", "place", "highway", "parkway", "terrace", "court", "way", "plaza", "crescent", "quay",
    ]

    /// What has numbers, one of which may look like a date: "Case 2019-11".
    static let numbered: Set<Word> = [
        "no.", "no", "nos.", "number", "case", "docket", "version", "v.", "page", "pages", "p.", "pp.", "paragraph",
        "section", "room", "flight", "model", "iso", "resolution", "route", "file", "directive", "part", "ticket", "#",
        "rfc", "bug", "cve", "order",
    ]

    /// What a rate is told of: "twice a week", "3 million a year".
    static let amounts: Set<Word> = [
        "hundred", "thousand", "million", "billion", "trillion", "dollars", "cents", "percent", "pounds", "euros", "%",
        "once", "twice", "times", "tons", "tonnes", "barrels",
    ]

    /// What makes a period of the length before it, with the date of its end.
    static let endings: Set<Word> = ["ended", "ending", "ends", "to"]

    /// What makes another year or week of "the year" before it: "the year previous".
    static let comparing: Set<Word> = ["previous", "before", "after", "two", "following", "earlier", "ago", "that"]

    /// What makes a name of the day behind it: "Black Friday".
    static let namedDays: Set<Word> = [
        "black", "bloody", "ash", "palm", "super", "cyber", "ruby", "holy", "maundy", "giving", "shrove", "freaky",
    ]

    /// What makes a name of the day before it: "The Sunday Times", "Good Friday Agreement".
    static let namesOfDays: Set<Word> = [
        "times", "telegraph", "mirror", "herald", "post", "mail", "express", "people", "sun", "star", "independent",
        "tribune", "observer", "world", "sport", "mercury", "business", "review", "life", "magazine", "agreement",
        "agreements", "accord", "accords", "island", "islands", "rising", "football", "live", "group", "club",
        "foods", "books", "records", "films", "pictures", "media", "labs", "ltd", "inc", "inc.", "corp", "games",
        "brewing", "holdings", "partners", "studios", "capital", "systems", "press", "fund", "chronicle", "gazette",
        "morning", "ventures", "productions", "entertainment", "company", "foundation",
    ]

    /// What there may be hours of without their passing: "75 hours of video".
    static let recordings: Set<Word> = [
        "video", "videos", "footage", "music", "audio", "film", "tape", "recording", "recordings", "programming",
        "playback", "content",
    ]

    /// What the year behind it is that of: "the Developers Conference 2010".
    static let gatherings: Set<Word> = [
        "conference", "summit", "forum", "expo", "exposition", "festival", "convention", "congress", "championship",
        "championships", "olympics", "symposium", "fair", "wwdc", "eurovision",
    ]

    /// What is called after a day: "Friday's restaurant".
    static let houses: Set<Word> = ["restaurant", "restaurants", "bar", "grill", "pub", "store", "stores", "chain"]
}
