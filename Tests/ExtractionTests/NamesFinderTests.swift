import CorpusModel
import Testing

@testable import Extraction

@Suite struct NameFinderTests {
    @Test(arguments: [
        "Halden Group sued Wexley Group on 7 May 2021!", "Halden Group sued Wexley Group on 7 May 2021…",
        "“Halden Group sued Wexley Group on 7 May 2021.”", "(Halden Group sued Wexley Group on 7 May 2021.)",
        "Halden Group sued Wexley Group on 7 May 2021", "Halden Group has sued Wexley Group?!",
    ])
    func namesOfASentenceAreFoundWhateverEndsIt(text: String) throws {
        #expect(try partyNames(text) == ["Halden Group", "Wexley Group"])
    }

    @Test(arguments: ["New Mill Fire Shuts Old Road", "Where Do Mill Workers Go?", "Big Harbour Sale Now!"])
    func aTitleInCapitalsNamesNobody(text: String) throws {
        #expect(try partyNames(text) == [])
    }

    @Test(
        arguments: [
            ("Quorvex signed with Amazon Web Services on Monday.", ["Quorvex", "Amazon Web Services"]),
            (
                "In May the Department of Veterans Affairs met Johnson & Johnson.",
                ["Department of Veterans Affairs", "Johnson & Johnson"]
            ),
            ("According to a report from The Information, it failed.", ["The Information"]),
            ("The Microsoft-Anthropic deal is done.", ["Microsoft", "Anthropic"]),
            ("Google's and Apple’s phones sell.", ["Google", "Apple"]),
            ("He met President Ronald Ferrell and Mr. Oduya there.", ["Ronald Ferrell", "Oduya"]),
            ("The firm hired Brindle, Marlow and Co in Chicago.", ["Brindle, Marlow and Co", "Chicago"]),
            ("We saw Zendoya Inc. Chairman Lee Hart in London.", ["Zendoya Inc.", "Lee Hart", "London"]),
            ("The Microsoft-backed firm sued the Pentagon.", ["Microsoft", "Department of Defense"]),
            ("It was told to Henri de Brassac today.", ["Henri de Brassac"]),
            ("The Bank of Westmark and Ferrolux agreed.", ["Bank of Westmark", "Ferrolux"]),
            ("It hired Merrill Lynch, Pierce, Fenner and Smith in May.", ["Merrill Lynch"]),
            ("It hired Merrill Lynch, Pierce, Fenner & Smith Inc. in May.", ["Merrill Lynch"]),
            ("So Continental Bank of Canada fell.", ["Continental Bank of Canada"]),
            ("They asked Dana-Marie Voss about Quorvex.", ["Dana-Marie Voss", "Quorvex"]),
        ] as [(String, [String])]
    )
    func names(text: String, expected: [String]) throws {
        #expect(try partyNames(text) == Set(expected))
    }

    @Test(arguments: [
        "Q: Does AI help? A: Yes. The CEO said so on Monday, in March.",
        "Safety first. Governments choose. Now the American firms wait.",
        "The Company shall pay the Board. Section 4 of the Agreement applies.",
        "Its annual sales rose. Analysts agreed, and I’ve seen it.",
        "The President said the Terms of Service (TOS) and the TOS apply.",
        "He read a FREE text about URLs and CEOs.",
        "U.S. government agencies buy it.",
        "They sold the Co Ltd of the Co Inc to a Co, Inc. here.",
    ])
    func nothingIsNamed(text: String) throws {
        #expect(try partyNames(text) == [])
    }

    @Test func aPartnerWhomTheTextKnowsIsNamed() throws {
        let names = try partyNames("It hired Merrill Lynch, Pierce and Smith in May. Then Laura Smith left.")
        #expect(names == ["Merrill Lynch", "Laura Smith"])
    }

    @Test func aHeadlineNamesOnlyWhatIsKnown() throws {
        let text = "GOOGLE AND QUORVEX SET TO MERGE ASSETS\nBig Deal Changes How Quorvex Sells Cloud Power\n"
        #expect(try partyNames(text) == ["Google"])
        #expect(try partyNames(text + "Today Quorvex sold it.") == ["Google", "Quorvex"])
    }

    @Test func aFirstWordIsANameWhenTheTextShowsIt() throws {
        #expect(try partyNames("Target fell. The shares of Target were sold.") == ["Target"])
        #expect(try partyNames("Target dates were missed.") == [])
    }

    @Test func aCountryAsAModifierIsNotNamed() throws {
        #expect(try partyNames("It sells to U.S. agencies.") == [])
        #expect(try partyNames("It left the U.S. in anger.") == ["United States"])
    }

    @Test func mentionsLeaveOutPossessivesAndTitles() throws {
        let text = "So Mr. Oduya’s lawyer met Google's."
        let mentions = try named(text).mentions.map { document(text).string($0.range) }
        #expect(mentions == ["Oduya", "Google"])
    }

    @Test func mentionsAreInOrderAndBelongToTheirSentences() throws {
        let text = AnalysedText(document("So Google won. But Apple lost to Google."))
        let named = NameFinder(try projectLanguage.get()).parties(in: text)
        #expect(named.mentionsOfSentence == [0..<1, 1..<3])
        #expect(named.mentions.map(\.sentence) == [0, 1, 1])
        #expect(named.mentionTokens.map { text.string(text.span($0)) } == ["Google", "Apple", "Google"])
    }

    @Test(arguments: ["Aa ", "Bank of ", "A and ", "Mr. ", "Google-", "X, Y and Co ", "(AB) ", "’s "])
    func endlessInputEnds(piece: String) throws {
        _ = try named(String(repeating: piece, count: 2000))
    }
}

@Suite struct NameEchoTests {
    /// How often a text names a party.
    private static func mentions(of name: String, in text: String) throws -> Int {
        let found = try named(text)
        return found.mentions.count { found.parties[$0.party].name == name || Self.words($0, text) == name }
    }

    private static func words(_ mention: FoundMention, _ text: String) -> String {
        String(decoding: Array(text.utf8)[mention.range], as: UTF8.self)
    }

    @Test(arguments: [
        ("The buyer was Quelbrook Mining Corp. Quelbrook opened a pit.", "Quelbrook"),
        ("The buyer was Quelbrook Mining Corp. Later Quelbrook opened a pit.", "Quelbrook"),
        ("The mayor, Susan Tavernish, won. Tavernish thanked them.", "Tavernish"),
    ])
    func thePartOfAFullNameThatStandsForItIsFoundAlone(text: String, short: String) throws {
        let found = try named(text).mentions.map { Self.words($0, text) }
        #expect(found.contains(short))
    }

    @Test func anEverydayWordThatOpensASentenceIsNoShortForm() throws {
        let text = "The buyer was Solid Foods Corp. Solid profits followed. Solid said so."
        let found = try named(text).mentions.map { Self.words($0, text) }
        #expect(found == ["Solid Foods Corp.", "Solid"])
    }

    @Test func aWordThatTheDocumentWritesSmallIsNoShortForm() throws {
        let text = "The buyer was Solid Foods Corp. It is a solid firm. Solid said so."
        #expect(try !named(text).mentions.map { Self.words($0, text) }.contains("Solid"))
    }
}
