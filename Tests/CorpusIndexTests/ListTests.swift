import CorpusIndex
import CorpusModel
import Testing

private let everything = Window(start: 0, count: 100)

@Test func theTimelineHoldsDatedThenOrderedThenPlannedEvents() throws {
    let corpus = try corpus([Harbour.report.change, Harbour.note.change])
    let rows = try corpus.timeline(Lens(), everything).rows
    #expect(
        rows.map(\.line) == [
            "Norwell leased the north pier", "PA closed the north pier", "Norwell sued PA",
            "Société Marée will lend money",
        ]
    )
    #expect(rows.map(\.sources) == [2, 1, 1, 1])
    #expect(rows[2].place == .ordered(.after, rows[1].id))
    #expect(rows[1].place == .notStated(.earlier))
    guard case .dated(let interval) = rows[0].place else {
        Issue.record("the lease bears a date")
        return
    }
    #expect(interval.label == "2019-03-01")
}

@Test func partiesJoinAcrossDocumentsAndTheMostMentionedComeFirst() throws {
    let corpus = try corpus([Harbour.report.change, Harbour.note.change])
    let rows = try corpus.parties(Lens(), everything).rows
    #expect(rows.map(\.name) == ["Norwell", "Authority", "Crane Works", "Dock Union", "Société Marée", "Tide Bank"])
    #expect(rows.map(\.mentions) == [7, 5, 2, 2, 1, 1])
    #expect(rows.map(\.documents) == [2, 2, 2, 2, 1, 1])
    #expect(rows.map(\.ties) == [3, 1, 2, 1, 0, 1])
    #expect(rows.map(\.isKindSure) == [true, true, false, true, true, true])
}

@Test func everyListIsAWindowWithItsWholeLength() throws {
    let corpus = try corpus([Harbour.report.change, Harbour.note.change])
    let all = try corpus.lines()
    for start in 0...5 {
        for count in 0...5 {
            let page = try corpus.timeline(Lens(), Window(start: start, count: count))
            #expect(page.rows.map(\.line) == Array(all.dropFirst(start).prefix(count)), "\(start), \(count)")
            #expect(page.total == 4)
            #expect(page.start == min(start, 4))
        }
    }
}

@Test func everySubjectHasItsPosition() throws {
    let corpus = try corpus([Harbour.report.change, Harbour.note.change])
    var narrow = Lens()
    narrow.parties = [try corpus.id("Norwell")]
    for lens in [Lens(), narrow] {
        for (row, event) in try corpus.timeline(lens, everything).rows.enumerated() {
            #expect(try corpus.position(of: .event(event.id), in: lens) == row)
        }
        for (row, party) in try corpus.parties(lens, everything).rows.enumerated() {
            #expect(try corpus.position(of: .party(party.id), in: lens) == row)
        }
        for (row, question) in try corpus.questions(lens, everything).rows.enumerated() {
            #expect(try corpus.position(of: .question(question.id), in: lens) == row)
        }
        for (row, document) in try corpus.documents(lens, everything).rows.enumerated() {
            #expect(try corpus.position(of: .document(document.id), in: lens) == row)
        }
    }
    #expect(try corpus.position(of: .party(PartyID(999)), in: Lens()) == nil)
}

@Test func aLensOnAPartyNarrowsEveryList() throws {
    let corpus = try corpus([Harbour.report.change, Harbour.note.change])
    var lens = Lens()
    lens.parties = [try corpus.id("Tide Bank")]
    #expect(try corpus.lines(lens) == [])
    #expect(Set(try corpus.names(lens)) == ["Tide Bank", "Crane Works", "Norwell", "Dock Union"])
    #expect(try corpus.documents(lens, everything).rows.map(\.path.display) == ["b-note.txt"])
    #expect(try corpus.questions(lens, everything).total == 0)
    let overview = try corpus.overview(lens)
    #expect([overview.documents, overview.parties, overview.events, overview.questions] == [1, 4, 0, 0])
}

@Test func aLensOnADocumentCountsMentionsThereAlone() throws {
    let corpus = try corpus([Harbour.report.change, Harbour.note.change])
    var lens = Lens()
    lens.documents = [try #require(try corpus.documents(Lens(), Window(start: 1, count: 1)).rows.first).id]
    let rows = try corpus.parties(lens, everything).rows
    #expect(rows.first?.name == "Norwell")
    #expect(rows.first?.mentions == 3)
    #expect(rows.first?.documents == 1)
    #expect(try corpus.lines(lens) == ["Norwell leased the north pier", "Société Marée will lend money"])
}

@Test(arguments: [
    (from: 2018, to: 2020, events: 1, documents: 0), (from: 2020, to: 2022, events: 0, documents: 1),
    (from: 2019, to: 2019, events: 1, documents: 0), (from: 2022, to: 2029, events: 0, documents: 0),
])
func aLensOnDaysShowsOnlyDatedFindings(_ example: (from: Int, to: Int, events: Int, documents: Int)) throws {
    let corpus = try corpus([Harbour.report.change, Harbour.note.change])
    var lens = Lens()
    lens.from = CalendarDay(year: example.from, month: 1, day: 1)
    lens.to = CalendarDay(year: example.to, month: 12, day: 31)
    let overview = try corpus.overview(lens)
    #expect(overview.events == example.events)
    #expect(overview.documents == example.documents)
    #expect(overview.questions == example.documents)
}
