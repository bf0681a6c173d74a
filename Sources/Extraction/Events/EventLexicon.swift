/// The words that make a sentence an event, or keep it from being one.
enum EventLexicon {
    /// Verbs of states, thoughts and views: they tell of no event.
    static let states = VerbSet(
        """
        be have do seem appear mean feel think want wish believe like know remain include contain represent involve
        depend need hope consider reflect show suggest indicate imply constitute resemble belong own cost exist matter
        deserve lack consist concern relate regard suppose doubt fear worry prefer love understand remember tend equal
        comprise feature cover vary differ profit benefit rely sting look sound amount say tell note argue contend
        insist maintain estimate view expect assume trust regret weigh become get come go happen occur see hear
        stand let keep allow help enable mark describe stem result cause lead add state claim require trouble raise
        """
    )
    /// States that still are events when somebody with a name is their subject: "Acme raised", "Acme came".
    static let changes = VerbSet("raise lead help come go cause get add")
    /// Present tense that announces something: "plans to".
    static let plans = VerbSet("plan intend aim propose seek prepare vow pledge promise threaten")
    /// Things that happen, named by a noun: with a date, "the trial is on Monday" is an event.
    static let nouns: Set<Word> = [
        "trial", "hearing", "meeting", "election", "elections", "vote", "launch", "release", "merger", "acquisition",
        "attack", "summit", "conference", "deadline", "strike", "verdict", "ruling", "birth", "death", "funeral",
        "ceremony", "debut", "opening", "closing", "talks", "negotiations", "referendum", "war", "explosion", "crash",
    ]
    /// Words of a page, not of a story.
    static let boilerplate: Set<Word> = [
        "copyright", "©", "subscribe", "newsletter", "click", "cookies", "unsubscribe", "advertisement", "login",
    ]
    /// Behind a comma these open a tail that the line of the event can do without.
    static let tails: Set<Word> = [
        "which", "who", "whose", "where", "while", "although", "though", "meaning", "as", "whereas", "because", "but",
        "noting", "adding", "saying", "calling", "citing", "making", "leaving", "potentially",
    ]
    /// Words that order the clause they open against the one beside it.
    static let orderingOpeners: Set<Word> = ["after", "before", "once"]
    /// Words before "after" that belong to it: "shortly after".
    static let measures: Set<Word> = ["shortly", "just", "even", "soon", "immediately", "only", "right", "long"]
}
