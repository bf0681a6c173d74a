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
    /// Verbs of what somebody thinks, wants or answers, without saying that something is so: "critics condemned the plan".
    static let stances = VerbSet(
        """
        say tell claim believe think expect hope fear worry want wish doubt wonder ask question demand urge request call \
        describe label accuse blame criticize criticise blast slam condemn denounce attack mock insult ridicule praise \
        applaud welcome dismiss reject deny dispute disagree oppose endorse back support favor defend champion embrace \
        promise pledge vow threaten propose recommend encourage advise suggest cite quote mention reference respond \
        comment complain tweet argue insist contend allege warn caution predict estimate project point remark discuss \
        stress emphasize highlight repeat reiterate decline refuse acknowledge admit concede confirm explain express \
        voice signal agree regard interpret view characterize portray conclude rate rank \
        intend plead testify swear boast joke lament appeal invite thank congratulate apologize promote tout hail \
        herald decry deride chastise scold rebuke write note add recall
        """
    )
    /// Verbs of what a paper or a figure tells: they need such a source.
    static let evidence = VerbSet("show find indicate suggest reveal reflect illustrate report detail document mean")
    /// Sources that are no persons: "the poll shows".
    static let witnesses: Set<Word> = [
        "report", "reports", "study", "studies", "poll", "polls", "survey", "surveys", "research", "analysis", "data",
        "figures", "statistics", "filing", "filings", "documents", "document", "records", "record", "results", "memo",
        "letter", "review", "audit", "article", "book", "statement", "evidence", "paper", "investigation", "emails",
        "ad", "video", "footage", "experts", "researchers", "scientists", "investigators",
    ]
    /// Persons without a name that speak: "critics", "a spokesman".
    static let speakingNouns: Set<Word> = [
        "critics", "critic", "analysts", "analyst", "officials", "official", "spokesman", "spokeswoman", "spokesperson",
        "experts", "expert", "supporters", "opponents", "advocates", "lawmakers", "lawyers", "lawyer", "attorney",
        "company", "government", "ministry", "police", "campaign", "committee", "agency", "court", "judge", "president",
        "minister", "chairman", "director", "executive", "governor", "senator", "leaders", "leader", "members", "group",
        "groups", "union", "investors", "economists", "economist", "traders", "dealers", "sources", "source", "people",
        "residents", "witnesses", "authorities", "prosecutors", "workers", "employees", "voters", "activists",
        "scientists", "researchers", "observers", "republicans", "democrats", "administration", "board", "candidate",
        "nominee", "newspaper", "newspapers", "editors", "author", "authors", "companies", "bank", "firm", "department",
        "parents", "students", "doctors", "rivals", "aides", "aide", "adviser", "advisers", "others", "many", "some",
    ]
    /// Nouns of what somebody said or thinks: "Acme's claim".
    static let cueNouns: Set<Word> = [
        "claim", "claims", "statement", "statements", "warning", "warnings", "allegation", "allegations", "accusation",
        "accusations", "comment", "comments", "criticism", "remark", "remarks", "assertion", "assertions", "promise",
        "promises", "pledge", "proposal", "proposals", "demand", "demands", "suggestion", "view", "views", "opinion",
        "belief", "complaint", "complaints", "argument", "arguments", "endorsement", "testimony", "tweet",
        "tweets", "prediction", "forecast", "estimate", "estimates",
        "recommendation", "recommendations", "threats",
    ]
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
}
