import CorpusModel
import Testing

@testable import CorpusIndex

/// A document in which one party has a tie to each of many others.
private func hub(ties: Int) -> IndexChange {
    var story = StoryBuilder("hub.txt", ["Norwell sued them all."])
    let range = story.range("Norwell")
    for number in 0...ties {
        let name = number == 0 ? "Norwell" : "Firm \(number)"
        story.findings.parties.append(FoundParty(key: name, name: name, kind: .organisation, isKindSure: true))
    }
    story.findings.relations = (1...ties).map { other in
        FoundRelation(subject: 0, type: .sues, object: other, sentence: 0, cue: range)
    }
    return story.change
}

/// Takes seconds; to count all ties of a party anew for each would take minutes.
@Test(.timeLimit(.minutes(1))) func thousandsOfTiesOfOnePartyAreCountedOnce() throws {
    let corpus = try corpus([hub(ties: 40_000)])
    let rows = try corpus.parties(Lens(), Window(start: 0, count: 100)).rows
    let ties = try corpus.read { db in try db.number("SELECT max(ties) FROM party") }
    #expect(ties == 40_000)
    #expect(rows.count == 100)
}
