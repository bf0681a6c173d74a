/// The words that hand something to somebody's word.
enum AttributionLexicon {
    /// Verbs that always do: "said", "told reporters".
    static let speaking = VerbSet("say tell state add write insist")
    /// Verbs that do when a clause or a quotation follows: "reported that", "announced it would".
    static let reporting = VerbSet(
        """
        report announce claim argue warn confirm disclose reveal explain note acknowledge admit suggest allege contend \
        assert declare deny predict estimate believe think testify complain conclude observe stress emphasize \
        reiterate concede recall caution show find indicate comment remark predict promise vow
        """
    )
    /// What can stand between a verb of speech and the end of its sentence: "said in a statement on Monday".
    static let closers: Set<Word> = [
        "in", "on", "at", "to", "by", "during", "late", "earlier", "today", "yesterday", "last", "this", "via",
        "through",
        "wednesday", "monday", "tuesday", "thursday", "friday", "saturday", "sunday", ".", ",", "!", "?", "”", "\"",
    ]
    /// Pronouns that speak.
    static let speakers: Set<Word> = ["he", "she", "they", "it"]
    static let openQuotes: Set<Word> = ["“", "\"", "‘", "``"]
    static let closeQuotes: Set<Word> = ["”", "\"", "''"]

    /// Whether a word is a form of a verb of speech.
    static func isSpeech(_ word: Word) -> Bool {
        speaking.contains(word) || reporting.contains(word)
    }
}
