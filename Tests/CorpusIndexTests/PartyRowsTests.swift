import CorpusModel
import Testing

@testable import CorpusIndex

@Test func everyKindAndRuleComesBackFromItsNumber() {
    #expect(PartyKind.allCases.map { PartyKind(code: $0.code) } == PartyKind.allCases)
    #expect(AliasRule.allCases.map { AliasRule(code: $0.code) } == AliasRule.allCases)
    #expect(PartyKind(code: 99) == nil)
}

@Suite struct PartyVotesTests {
    private func votes(_ given: [(String, PartyKind, Bool, Int)]) -> PartyVotes {
        var votes = PartyVotes()
        for (name, kind, isSure, sign) in given { votes.add(Array(name.utf8), kind, isSure: isSure, sign: sign) }
        votes.settle()
        return votes
    }

    @Test(arguments: [
        ([("Acme", PartyKind.organisation, true, 1)], "Acme", PartyKind.organisation, true),
        ([("Acme", .organisation, false, 1)], "Acme", .organisation, false),
        // The letters decide between what is given alike.
        ([("Beta", .place, true, 1), ("Acme", .person, true, 1)], "Acme", .person, false),
        // One sure document outweighs one that is not, but is sure only against fewer.
        ([("Acme", .place, false, 1), ("Acme", .person, true, 1)], "Acme", .person, false),
        ([("Acme", .person, true, 1), ("Acme", .person, true, 1), ("Acme", .place, true, 1)], "Acme", .person, true),
        ([("Acme", .place, true, 1), ("Beta", .person, true, 1), ("Acme", .place, true, -1)], "Beta", .person, true),
    ])
    func theMostGivenWins(
        _ given: [(String, PartyKind, Bool, Int)],
        _ name: String,
        _ kind: PartyKind,
        _ isSure: Bool
    ) {
        let votes = votes(given)
        #expect(String(decoding: votes.name, as: UTF8.self) == name)
        #expect(votes.kind == kind)
        #expect(votes.isKindSure == isSure)
    }

    @Test func votesComeBackBesideTheNameOfTheFirst() {
        let votes = votes([
            ("Acme", .organisation, true, 1), ("Acme", .organisation, true, 1), ("ACME", .person, false, 1),
            ("Acme Inc.", .organisation, false, 1),
        ])
        #expect(PartyVotes(votes.bytes, name: Array("Acme".utf8)) == votes)
    }
}

@Test(arguments: [true, false])
func aNameIsShownWhereItNowStandsFirst(_ isOneTransaction: Bool) throws {
    func story(_ path: String, _ line: String) -> StoryBuilder {
        var story = StoryBuilder(path, [line])
        story.party("Port Authority", aliases: [Alias("PA", by: .initials)])
        return story
    }
    let stories = [
        story("a.txt", "The Port Authority closed."), story("b.txt", "The PA opened."),
        story("c.txt", "PA and Port Authority."),
    ]
    func evidence(_ changes: [IndexChange]) throws -> String? {
        let all = try corpus(isOneTransaction ? changes : [])
        for change in isOneTransaction ? [] : changes { try all.apply([change]) }
        let detail = try all.detail("Port Authority", limit: 20)
        return detail.aliases.first?.evidence?.citation.path.display
    }
    let all = stories.map(\.change)
    #expect(try evidence(all) == "b.txt")
    #expect(try evidence(all + [.remove(DocumentPath("b.txt"))]) == "c.txt")
    #expect(try evidence(all + [story("b.txt", "The Port Authority opened.").change]) == "c.txt")
    #expect(try evidence(all + [story("a.txt", "The PA closed.").change]) == "a.txt")
    #expect(try evidence([stories[0].change]) == nil)
}

@Test func aNameIsNumberedWithItsParty() {
    let number = AliasNumber.number(3, of: 70_000)
    #expect(AliasNumber.party(of: number) == 70_000)
    #expect(AliasNumber.place(of: number) == 3)
    #expect(AliasNumber.numbers(of: 70_000).contains(number))
    #expect(!AliasNumber.numbers(of: 70_001).contains(number))
}
