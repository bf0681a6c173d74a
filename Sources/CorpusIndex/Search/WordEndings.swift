/// Endings that stemming takes off a word, so that the stem may be shorter than what is typed of the word.
enum WordEndings {
    /// Each with a word that has it.
    private static let all: [(ending: String, example: String)] = [
        ("s", "offices"), ("es", "businesses"), ("ies", "agencies"), ("ied", "applied"), ("ed", "settled"),
        ("ing", "filing"), ("ings", "filings"), ("er", "officer"), ("ers", "officers"), ("ier", "happier"),
        ("iest", "happiest"), ("or", "operator"), ("ors", "operators"), ("y", "agency"), ("ly", "happily"),
        ("ally", "nationally"), ("ility", "liability"), ("ilities", "liabilities"), ("ity", "university"),
        ("ities", "universities"), ("al", "national"), ("als", "nationals"), ("ational", "relational"),
        ("ation", "operation"), ("ations", "operations"), ("ization", "organization"),
        ("izations", "organizations"), ("isation", "organisation"), ("ion", "election"), ("ions", "elections"),
        ("ative", "operative"), ("ive", "executive"), ("ives", "executives"), ("ate", "generate"),
        ("ates", "generates"),
        ("ated", "generated"), ("ating", "generating"), ("able", "payable"), ("ible", "convertible"),
        ("ance", "insurance"),
        ("ances", "insurances"), ("ence", "reference"), ("ences", "references"), ("ency", "currency"),
        ("encies", "currencies"), ("ancy", "tenancy"), ("ant", "accountant"), ("ants", "accountants"),
        ("ent", "resident"), ("ents", "residents"), ("ement", "settlement"), ("ements", "settlements"),
        ("ment", "shipment"), ("ments", "shipments"), ("ness", "happiness"), ("nesses", "witnesses"), ("ous", "famous"),
        ("ously", "famously"), ("ful", "hopeful"), ("fulness", "hopefulness"), ("ism", "journalism"),
        ("ist", "journalist"),
        ("ists", "journalists"), ("ize", "organize"), ("izes", "organizes"), ("ized", "organized"),
        ("izing", "organizing"), ("izer", "organizer"), ("ic", "economic"), ("ics", "economics"),
        ("ical", "historical"),
        ("ically", "historically"), ("icate", "certificate"), ("icates", "certificates"),
    ]

    /// A word that something begins.
    struct Word: Hashable {
        let letters: [UInt8]
        /// Whether only one letter speaks for its ending, as of “offici” for “officing”.
        let isDoubtful: Bool
    }

    /// The shortest beginning of a word that has an ending.
    private static let shortest = 3

    /// Words that some letters begin and whose ending they reach into, itself first, doubtful ones last.
    static func words(begunBy letters: [UInt8]) -> [Word] {
        guard letters.count > shortest else { return [] }
        var words = [Word(letters: letters, isDoubtful: false)]
        for (ending, _) in all {
            let ending = Array(ending.utf8)
            for reached in 1..<max(2, ending.count)
            where letters.count - reached >= shortest && letters.suffix(reached).elementsEqual(ending.prefix(reached)) {
                words.append(Word(letters: letters + ending.dropFirst(reached), isDoubtful: reached == 1))
            }
        }
        return words.filter { !$0.isDoubtful } + words.filter(\.isDoubtful)
    }
}
