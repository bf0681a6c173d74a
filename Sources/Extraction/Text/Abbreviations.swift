/// Words that keep the dot behind them.
enum Abbreviation {
    /// Before a name or a number; never ends a sentence: "Mr.", "vs."
    case title
    /// Ends a sentence only when a plain opening word or a clause follows: "Inc.", "Jan."
    case inside
    /// Ends a sentence when any capital follows: "p.m.", "etc."
    case trailing

    /// What a word is before a dot; nil when the dot is a full stop.
    ///
    /// `digitFollows` tells a number's "No" from the answer.
    init?(_ word: Word, isCapitalised: Bool, digitFollows: Bool) {
        if isCapitalised, Self.titles.contains(word) {
            self = .title
        } else if isCapitalised, Self.capitalised.contains(word) {
            self = .inside
        } else if digitFollows, Self.beforeNumbers.contains(word) {
            self = .title
        } else if Self.anyCase.contains(word) {
            self = .trailing
        } else if Self.leading.contains(word) {
            self = .title
        } else {
            return nil
        }
    }

    private static let titles: Set<Word> = [
        "mr", "mrs", "ms", "dr", "prof", "rev", "hon", "gov", "sen", "rep", "gen", "col", "maj", "capt", "cpt", "lt",
        "sgt", "cmdr", "adm", "brig", "pres", "supt", "insp", "messrs", "mme", "mlle", "mt", "ft", "st", "sens", "reps",
    ]

    private static let capitalised: Set<Word> = [
        "inc", "corp", "co", "cos", "ltd", "llc", "plc", "bros", "bhd", "jr", "sr", "dept", "univ", "assn", "assoc",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "tues",
        "wed", "thu", "thur", "thurs", "fri", "ave", "blvd", "calif", "mass", "conn", "fla", "tex", "penn", "wash",
        "ariz", "colo", "minn", "mich", "wis", "tenn", "okla", "ore", "neb", "ala", "ark", "ill", "ind", "kan", "ky",
        "pa", "va", "vt", "md", "ph", "intl", "natl", "mfg", "hwy",
    ]

    private static let beforeNumbers: Set<Word> = [
        "no", "nos", "fig", "figs", "vol", "art", "arts", "sec", "pp", "p", "ch", "pt", "par", "para", "cl", "approx",
        "circa", "ca", "c", "v",
    ]

    private static let anyCase: Set<Word> = ["etc", "al", "a.m", "p.m"]

    /// Before what they belong to, in small letters or not.
    private static let leading: Set<Word> = ["vs", "v", "approx", "viz", "cf", "incl", "excl", "esp"]

    /// Words with dots inside that a sentence can end with, as it can with "Inc.".
    static let dotted: Set<Word> = [
        "d.c", "l.a", "n.y", "n.j", "m.d", "m.b.a", "a.d", "s.a", "n.v", "s.p.a", "a.g", "b.v", "u.s.a",
    ]

    /// Places that are adjectives when a noun follows.
    static let places: Set<Word> = ["u.s", "u.k", "u.n", "e.u", "u.a.e"]
}

extension Word {
    /// Plain words that open sentences: after an abbreviation's dot they show that a new one begins.
    static let plainOpeners: Set<Word> = [
        "the", "a", "an", "in", "on", "at", "it", "its", "he", "she", "they", "we", "you", "this", "that", "these",
        "those", "but", "and", "or", "so", "if", "as", "when", "while", "after", "before", "for", "from", "to", "with",
        "by", "his", "her", "their", "our", "my", "your", "there", "here", "what", "why", "how", "who", "which",
        "where", "now", "then", "also", "however", "meanwhile", "still", "yet", "no", "not", "yes", "all", "some",
        "many", "most", "both", "each", "every", "one", "two", "last", "under", "although", "though", "because",
        "since", "during", "until", "despite", "i", "me", "my", "i'm", "i've", "i'll", "i'd", "we're", "we've", "we'll",
        "you're",
        "you'll", "you've", "they're", "they've", "don't", "can't", "won't", "isn't", "aren't", "didn't", "doesn't",
        "wasn't", "let's", "he's", "she's", "there's", "here's", "what's", "who's", "let", "did", "do", "does", "is",
        "are",
        "was", "were", "has", "have", "had", "can", "will", "would", "could", "should", "be", "been", "being", "into",
        "over", "about", "between", "through", "without", "within", "against", "per", "via", "than", "just", "even",
        "only", "very", "too", "any", "few", "several", "much", "him", "them", "us", "mine", "ours", "up", "down",
        "out",
        "off", "again", "once", "nor", "either", "neither", "whether", "whose", "whom", "same", "own", "please", "such",
        "other", "another", "more", "that's", "it's", "earlier",
    ]
}
