/// The words that tell how a clause is meant.
enum ClaimLexicon {
    /// What comes after "to" is planned: "agreed to sell".
    static let planning = VerbSet(
        """
        plan intend agree decide promise vow pledge propose aim expect prepare commit opt schedule undertake seek try \
        attempt arrange order move vote choose elect
        """
    )
    /// What comes after is said not to be so: "refused to sell", "denied selling".
    static let refusing = VerbSet("refuse decline fail reject prevent prohibit forbid bar stop avoid cancel abandon")
    /// What comes after is neither done nor surely planned: "wants to sell", "was asked to sell".
    static let wishing = VerbSet(
        """
        want hope wish ask urge call invite allow permit let threaten consider study explore weigh discuss debate \
        encourage require demand tell enable help claim seem appear tend like prefer need question doubt
        """
    )
    /// What comes after is being done: "began to sell".
    static let doing = VerbSet("begin start continue manage proceed go resume")
    /// A party's word that another party would dispute: "claims that", "accused of".
    static let alleging = VerbSet("allege claim accuse charge contend suspect indict insinuate")
    static let denying = VerbSet("deny dispute rebut refute reject")
    /// Makes "would" a plan: "said it would sell".
    static let saying = VerbSet(
        """
        say tell announce report state add confirm disclose reveal warn note explain write declare predict indicate \
        suggest argue insist believe think expect estimate agree promise pledge vow propose plan show know hope
        """
    )

    /// Adverbs that leave it open whether something is so.
    static let doubting: Set<Word> = ["possibly", "perhaps", "maybe", "potentially", "conceivably", "hypothetically"]
    /// Adverbs that hand it to an accuser.
    static let allegedly: Set<Word> = [
        "allegedly", "alleged", "purportedly", "purported", "supposedly", "rumored", "rumoured",
    ]
    /// Words before a noun that say there is none: "no deal".
    static let negatingNouns: Set<Word> = ["no", "never", "without", "neither", "nor", "none"]
    /// Words before a verb's "-ing" that leave the verb undone.
    static let undoing: Set<Word> = ["without", "against", "from", "not"]
}
