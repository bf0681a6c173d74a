/// The small closed sets of words that the relation patterns look at.
enum RelationWords {
    static let times: Set<Word> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
        "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "aug",
        "sept", "oct", "nov", "dec", "jan.", "feb.", "aug.", "sept.", "oct.", "nov.", "dec.", "today", "yesterday",
        "tomorrow", "week", "month", "year", "weekend", "quarter", "night", "morning", "afternoon", "evening", "last",
        "next", "earlier", "later", "ago", "recently", "late", "early",
    ]

    /// Verbs after which "to" hands its subject on: "agreed to buy".
    static let control: Set<Word> = [
        "agreed", "agrees", "agree", "agreeing", "plans", "planned", "plan", "planning", "wants", "wanted", "want",
        "expects", "expected", "expect", "intends", "intended", "intend", "decided", "decides", "decide", "vowed",
        "threatened", "threatens", "threatening", "offered", "offers", "offer", "seeking", "seeks", "sought", "seek",
        "tried", "trying", "tries", "hopes", "hoped", "hope", "hoping", "continues", "continued", "continue", "began",
        "begun", "begins", "begin", "started", "starts", "start", "refused", "refuses", "refuse", "declined", "failed",
        "set", "due", "scheduled", "likely", "about", "ready", "prepared", "preparing", "promised", "pledged", "moved",
        "going", "used", "committed", "chose", "managed", "attempted", "proposed", "proposes", "elected",
    ]

    /// Nouns after which "to" hands on the subject of their verb or their possessor: "a deal to buy".
    static let plans: Set<Word> = [
        "agreement", "deal", "pact", "plan", "plans", "decision", "intention", "contract", "accord", "bid", "offer",
        "commitment", "proposal",
    ]

    /// Verbs that say that there is such a plan.
    static let planning: Set<Word> = [
        "has", "have", "had", "announced", "announces", "reached", "signed", "made", "approved", "unveiled",
        "disclosed",
        "entered", "struck", "confirmed", "won", "outlined", "revealed", "reaffirmed", "reiterated",
    ]

    static let helping: Set<Word> = [
        "help", "helps", "helped", "helping", "let", "lets", "letting", "make", "makes", "made",
    ]

    static let saying: Set<Word> = [
        "said", "says", "announced", "announces", "confirmed", "confirms", "added", "stated", "disclosed", "reported",
        "revealed",
    ]

    static let relatives: Set<Word> = ["which", "who", "that"]

    /// Nouns that stand for the one organisation at hand.
    static let companyNouns: Set<Word> = [
        "company", "firm", "startup", "start-up", "corporation", "group", "bank", "retailer", "automaker", "carmaker",
        "airline", "lab", "chipmaker",
    ]

    /// Nouns that stand for the one government body at hand.
    static let agencyNouns: Set<Word> = ["agency", "department", "ministry", "commission", "regulator", "bureau"]

    /// Nouns that stand for the one body at hand, of whatever kind.
    static let bodyNouns: Set<Word> = [
        "authority", "board", "union", "committee", "council", "association", "league", "university", "foundation",
        "fund", "coalition", "campaign", "organization", "organisation", "party", "newspaper", "network",
    ]

    /// Words that take back what a role or deed says: "former chief executive", "a possible lawsuit".
    static let weakening: Set<Word> = [
        "former", "formerly", "previously", "once", "ex", "ex-", "then", "then-", "onetime", "one-time", "would-be",
        "potential", "possible", "proposed",
        "planned", "future", "prospective", "alleged", "acting", "late", "no", "any", "rejected", "failed", "previous",
        "incoming", "outgoing", "erstwhile", "deputy", "vice", "assistant", "no-longer", "threatened",
    ]

    static let namingVerbs: Set<Word> = [
        "named", "appointed", "elected", "became", "becomes", "become", "remains", "remained",
    ]

    /// What changes hands without being supplied.
    static let holdings: Set<Word> = [
        "stake", "stakes", "share", "shares", "stock", "interest", "interests", "note", "notes", "bond", "bonds",
        "debentures", "debenture", "warrants", "unit", "units", "subsidiary", "division", "business", "businesses",
        "assets", "property", "properties", "land", "acres", "pct", "percent", "rights", "par", "operations", "company",
        "information", "details", "testimony", "evidence", "comment", "letter", "message", "speech", "statement",
    ]

    /// Words before "chief" or "director" that leave the whole in its charge.
    static let neutral: Set<Word> = [
        "new", "newly", "current", "longtime", "long-time", "interim", "elected", "re-elected", "billionaire", "state",
        "party", "board", "group", "company", "general", "national", "regional", "own", "long-serving", "veteran",
        "founding", "honorary", "embattled", "popular", "first", "second", "third", "next", "and", "then", "global",
        "supreme", "top", "late", "outspoken", "republican", "democratic", "conservative", "chairman", "president",
        "now", "currently", "also", "still",
    ]
}
