extension SearchQuery {
    /// The language of searches, a line each: what is typed and what it finds.
    public static let help: [(typed: String, finds: String)] = [
        ("ship fire", "both words, in any form (ships, fired), accents and capitals aside"),
        ("\"port authority\"", "these words side by side"),
        ("anthrop*", "words that begin so; also the word being typed, from its third letter on"),
        ("-amazon", "leaves out what has the word"),
        ("ship OR boat", "either"),
        ("(ship OR boat) fire", "parentheses group"),
        ("ship NEAR/5 fire", "at most five words apart"),
        ("party:anthropic", "in which the party takes part"),
        ("in:faq", "one list alone: timeline, parties, faq, documents"),
        ("source:axios", "what this source says or published"),
        ("from:2025-01 to:2025-06", "dated between: a year, month or day"),
        ("kind:lawsuit", "ties of a type (lawsuit, deal, meeting…); parties of a kind (person, place…)"),
        ("firm:alleged", "happened, ongoing, planned, alleged or denied"),
        ("doc:brief*", "in documents so named; * stands for any letters"),
    ]
}
