import CorpusModel
import Glibc
import Navigation
import Synchronization
import Testing

@testable import CorpusIndex
@testable import CursesTerminal
@testable import Session

/// A search for "slow" goes on for as long as its answer is wanted; all others are answered at once.
private final class SlowCorpus: Corpus {
    struct NotAsked: Error {}

    let hasBegun = Atomic(false)
    let wasBrokenOff = Atomic(false)

    func identity(of row: RowReference) throws -> [[UInt8]]? { [Array("\(row)".utf8)] }

    func search(_ words: String, _ lens: Lens, limit: Int) throws -> SearchResults {
        let deadline = ContinuousClock.now + .seconds(20)
        hasBegun.store(true, ordering: .relaxed)
        while words == "slow", ContinuousClock.now < deadline {
            sched_yield()
            guard Interruption.isWanted?() == false else { continue }
            wasBrokenOff.store(true, ordering: .relaxed)
            break
        }
        return SearchResults(understood: words, groups: [])
    }

    func overview(_ lens: Lens) throws -> Overview { throw NotAsked() }
    func timeline(_ lens: Lens, _ window: Window) throws -> Page<EventSummary> { throw NotAsked() }
    func parties(_ lens: Lens, _ window: Window) throws -> Page<PartySummary> { throw NotAsked() }
    func questions(_ lens: Lens, _ window: Window) throws -> Page<QuestionSummary> { throw NotAsked() }
    func documents(_ lens: Lens, _ window: Window) throws -> Page<DocumentSummary> { throw NotAsked() }
    func problems(_ window: Window) throws -> Page<Problem> { throw NotAsked() }
    func position(of subject: Subject, in lens: Lens) throws -> Int? { throw NotAsked() }
    func event(_ id: EventID) throws -> EventDetail? { throw NotAsked() }
    func party(_ id: PartyID, limit: Int) throws -> PartyDetail? { throw NotAsked() }
    func question(_ id: QuestionID) throws -> QuestionDetail? { throw NotAsked() }
    func document(_ id: DocumentID) throws -> DocumentDetail? { throw NotAsked() }
    func problem(_ id: ProblemID) throws -> Problem? { throw NotAsked() }
    func parties(named name: String, limit: Int) throws -> [PartySummary] { throw NotAsked() }
    func connection(from: PartyID, to: PartyID) throws -> [ConnectionStep]? { throw NotAsked() }
    func firstMention(of party: PartyID) throws -> Excerpt? { throw NotAsked() }
}

@Test func theNextKeyBreaksOffTheSearchThatRuns() throws {
    let corpus = SlowCorpus()
    let inbox = Inbox(waker: try Waker())
    let enquiries = Enquiries(
        corpus: corpus,
        searches: SearchKeeper(corpus: corpus, paths: []),
        exports: ExportDesk(corpus: corpus, paths: [], title: "t"),
        inbox: inbox
    )
    #expect(enquiries.answer(.search("slow", Lens(), ticket: 1)) == nil)
    while !corpus.hasBegun.load(ordering: .relaxed) { sched_yield() }
    #expect(enquiries.answer(.search("slower", Lens(), ticket: 2)) == nil)
    var messages: [Message] = []
    while messages.isEmpty { messages = inbox.empty().messages }
    let wasBrokenOff = corpus.wasBrokenOff.load(ordering: .relaxed)
    #expect(wasBrokenOff)
    let tickets = messages.map { message in
        if case .results(_, let ticket) = message { ticket } else { 0 }
    }
    #expect(tickets == [2], "the search that was broken off has an answer too")
}
