import CorpusModel
import Testing

@testable import Extraction

@Suite struct NameAliasTests {
    @Test(arguments: [
        ("So Zendoya Inc. grew. Then Zendoya shrank.", "Zendoya Inc.", Alias("Zendoya", by: .legalSuffix)),
        ("The Ferry Rope Guild (FRG) met. The FRG left.", "Ferry Rope Guild", Alias("FRG", by: .parenthesis)),
        ("The Westmark Rope Guild met. The WRG left.", "Westmark Rope Guild", Alias("WRG", by: .initials)),
        ("We met Laura Ferrell. Then Ferrell left.", "Laura Ferrell", Alias("Ferrell", by: .surname)),
        ("The Pentagon spoke.", "Department of Defense", Alias("Pentagon", by: .wellKnown)),
        ("We met William Ferrell. So Bill Ferrell left.", "William Ferrell", Alias("Bill Ferrell", by: .nickname)),
        ("Zendoya Airlines grew. So Zendoya hired pilots.", "Zendoya Airlines", Alias("Zendoya", by: .shortForm)),
    ])
    func aliases(text: String, name: String, alias: Alias) throws {
        #expect(try party(name, in: text)?.aliases == [alias])
        #expect(try named(text).parties.count == 1)
    }

    @Test(arguments: [
        "Zendoya Airlines grew. Zendoya Motors fell. So Zendoya hired pilots.",
        "Boston Airlines grew. So Boston hired pilots.",
        "Zendoya Web Services grew. So Zendoya hired pilots.",
    ])
    func aShortFormOfTwoOrOfAPlaceStaysAlone(text: String) throws {
        #expect(try named(text).parties.allSatisfy { $0.aliases.allSatisfy { $0.rule != .shortForm } })
    }

    @Test func aPartIsNotTheWhole() throws {
        let named = try named("So Amazon owns Amazon Web Services (AWS).")
        #expect(Set(named.parties.map(\.name)) == ["Amazon", "Amazon Web Services"])
        let tie = try #require(named.wellKnownTies.first)
        #expect(named.parties[tie.subject].name == "Amazon Web Services")
        #expect(named.parties[tie.object].name == "Amazon")
        #expect(tie.type == .partOf)
    }

    @Test func aDocumentsOwnShortFormComesBeforeTheList() throws {
        let text = "So Amazon Web Services (AWS) grew. The Central Intelligence Agency (CIA) met AWS."
        #expect(try party("Amazon Web Services", in: text)?.aliases == [Alias("AWS", by: .parenthesis)])
        let others = try named(text).parties.filter { $0.name != "Amazon Web Services" }
        #expect(others.map { $0.aliases.map(\.rule) } == [[.parenthesis]])
    }

    @Test func aShortFormThatADocumentGivesToAnotherNameIsNotTheListedParty() throws {
        let own = try named("We bought a Garden Soil Assembly (GSA) in May. The GSA broke.").parties
        #expect(own.map(\.name) == ["Garden Soil Assembly"])
        #expect(own.map(\.aliases) == [[Alias("GSA", by: .parenthesis)]])
        let variant = try named("The Department of Defence (DOD) spoke. The DOD left.").parties
        #expect(variant.map(\.name) == ["Department of Defense"])
    }

    @Test(arguments: ["He left Japan. So Japan Inc. grew.", "He left the U.S. in anger. So U.S.A. Inc. grew."])
    func aCompanyIsNoPlace(text: String) throws {
        let place = try #require(try named(text).parties.first)
        #expect(place.kind == .place)
        #expect(place.aliases.allSatisfy { !$0.name.contains("Inc") })
    }

    @Test func aLegalFormMakesAnOrganisation() throws {
        let text = "We met Laura Ferrell. Laura Ferrell spoke. Laura Ferrell Inc. grew."
        #expect(
            try named(text).parties.allSatisfy {
                !$0.aliases.contains { $0.rule == .legalSuffix } || $0.kind == .organisation
            }
        )
    }

    @Test func aSurnameOfTwoStaysAlone() throws {
        let names = try partyNames("We met Laura Ferrell and James Ferrell. Then Mr. Ferrell left.")
        #expect(names == ["Laura Ferrell", "James Ferrell", "Ferrell"])
    }

    @Test func keysJoinDocumentsByFullNameOnly() throws {
        func keys(_ text: String) throws -> [String] { try named(text).parties.map(\.key) }
        #expect(try keys("The U.S. Department of Defense spoke.") == keys("The Pentagon spoke."))
        #expect(try keys("So Zendoya, Inc. grew.") == keys("Yes, ZENDOYA grew."))
        #expect(try keys("Then Mr. Ferrell left.") != keys("We met Laura Ferrell."))
        #expect(try keys("Then Mr. Ferrell left.") == [FoundParty.key("ferrell", in: DocumentPath("test.txt"))])
        #expect(try keys("Then Judge Ferrell left.") == ["judge ferrell"])
    }
}

@Suite struct DocumentNameTests {
    /// What a text is taken for that is one name.
    private func name(_ text: String) throws -> DocumentName {
        let text = AnalysedText(document(text))
        let candidate = NameCandidate(
            tokens: text.tokens.indices,
            sentence: 0,
            listed: nil,
            followsTitle: false,
            isWeak: false
        )
        return try #require(DocumentName.names(of: [candidate], in: text, projectLanguage.get()).first)
    }

    @Test(arguments: [
        ("Zendoya Mills", "Zendoya Mills", "zendoya mills"),
        ("U.S. O'Brien & Sons", "U.S. O'Brien & Sons", "us obrien and sons"),
        ("Zendoya  Mills\tGroup", "Zendoya Mills Group", "zendoya mills group"),
        ("Zendoya-Birch", "Zendoya-Birch", "zendoya birch"),
        ("D\u{2019}Arcy \u{C9}TOILE", "D\u{2019}Arcy \u{C9}TOILE", "darcy \u{E9}toile"),
        ("Zendoya \u{301}Mills", "Zendoya \u{301}Mills", "zendoya \u{301}mills"),
    ])
    func aNameIsSpelledWithSingleSpacesAndFolded(text: String, spelling: String, normalForm: String) throws {
        let name = try name(text)
        #expect(name.text == spelling)
        #expect(name.normalForm == normalForm)
        #expect(name.words == normalForm.split(separator: " ").map(String.init))
    }

    @Test(arguments: [("Moody's Corp.", "moodys corp"), ("Citro\u{EB}n S.A.", "citro\u{EB}n sa")])
    func theNormalFormOfAListedName(name: String, normalForm: String) {
        #expect(DocumentName.normalForm(of: name) == normalForm)
    }
}
