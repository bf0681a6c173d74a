import CorpusModel
import Testing

@Suite struct SearchQueryTests {
    @Test(arguments: [
        ("ship", "ship*"), ("sh", "sh, and names that begin so"), ("sh*", "sh*"), ("old sh", "old AND sh*"),
        ("old s", "old AND s…"),
        ("sh ", "sh"),
        ("ship ", "ship"),
        ("ship fire", "ship AND fire*"),
        ("Ship AND Fire", "ship AND fire*"),
        ("\"port authority\" fire", "\"port authority\" AND fire*"),
        ("\"port auth", "\"port auth*\""),
        ("shi* fire", "shi* AND fire*"),
        ("ship -fire boat ", "ship AND -fire AND boat"),
        ("NOT fire boat ", "-fire AND boat"),
        ("-\"port authority\" boat ", "-\"port authority\" AND boat"),
        ("-(ship boat) fire ", "-(ship AND boat) AND fire"),
        ("ship OR boat ", "ship OR boat"),
        ("ship OR boat OR raft fire ", "(ship OR boat OR raft) AND fire"),
        ("a b OR c ", "a AND (b OR c)"),
        ("(ship OR boat) fire ", "(ship OR boat) AND fire"),
        ("(ship boat) OR fire ", "(ship AND boat) OR fire"),
        ("ship NEAR/5 fire ", "ship NEAR/5 fire"),
        ("ship NEAR fire boat ", "ship NEAR/10 fire AND boat"),
    ])
    func wordsAndOperators(typed: String, understood: String) {
        #expect(SearchQuery(typed).understood == understood)
    }

    @Test(arguments: [
        ("party:anthropic suit ", "party:anthropic AND suit"),
        ("party:\"port authority\" x ", "party:\"port authority\" AND x"),
        ("Party:DoD", "party:DoD"),
        ("in:f ", "in:faq"),
        ("in:timeline", "in:timeline"),
        ("source:axios", "source:axios"),
        ("from:2025-01 to:2025-06", "from:2025-01-01 AND to:2025-06-30"),
        ("from:2024 to:2024-02", "from:2024-01-01 AND to:2024-02-29"),
        ("to:2024-02-03", "to:2024-02-03"),
        ("kind:lawsuit", "kind:sued"),
        ("kind:person", "kind:person"),
        ("firm:al", "firm:alleged"),
        ("doc:brief*", "doc:brief*"),
        ("-party:amazon x ", "-party:amazon AND x"),
        ("party:a OR party:b", "party:a OR party:b"),
    ])
    func fields(typed: String, understood: String) {
        #expect(SearchQuery(typed).understood == understood)
    }

    @Test(arguments: [
        ("", ""), ("   ", ""), ("\"", ""), ("\"\"", ""), ("OR", ""), ("AND", ""), ("-", ""), ("(", ""), (")))", ""),
        ("NEAR/5", ""), ("-OR ship ", "ship"), ("OR ship OR ", "ship"),
        ("ship) fire (boat ", "ship AND (fire AND boat)"),
        ("((((((((((((((((((ship", "ship*"), ("NEAR/x ", "near/x"), ("a - b ", "a AND b"),
        ("party:", "not understood: party:"), ("in:nowhere ship ", "ship · not understood: in:nowhere"),
        ("from:2025-13", "not understood: from:2025-13"), ("from:soon x ", "x · not understood: from:soon"),
        ("kind:zebra", "not understood: kind:zebra"), ("http://x.org ", "http://x.org"), ("12:30 ", "12:30"),
        ("ship\0fire\n", "ship AND fire"), ("👩‍👩‍👧‍👦 ", ""), ("--ship ", "--ship"),
    ])
    func nothingTypedIsAnError(typed: String, understood: String) {
        #expect(SearchQuery(typed).understood == understood)
    }

    @Test func aPastedBookIsShort() {
        let query = SearchQuery(String(repeating: "word ", count: 100_000))
        #expect(query.terms.count == 32)
        #expect(SearchQuery(String(repeating: "(", count: 100_000) + "x").condition == nil)
    }

    @Test func whatIsLeftOutIsNoTerm() {
        #expect(SearchQuery("a -b (c OR d) party:e ").terms.map(\.text) == ["a", "c", "d"])
    }
}
