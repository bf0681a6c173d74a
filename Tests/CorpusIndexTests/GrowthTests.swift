import CorpusModel
import GRDB
import Synchronization
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

/// Counted in steps, not in time: each party's ties are counted once a batch, however many there are.
@Test func thousandsOfTiesOfOnePartyAreCountedOnce() throws {
    let corpus = try corpus([])
    let counts = Mutex(0)
    try corpus.write { db in
        db.trace { event in
            if "\(event)".contains("UPDATE party SET ties") { counts.withLock { $0 += 1 } }
        }
    }
    try corpus.apply([hub(ties: 500)])
    #expect(counts.withLock { $0 } == 501)
    #expect(try corpus.read { db in try db.number("SELECT max(ties) FROM party") } == 500)
}
