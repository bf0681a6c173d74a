import CorpusIndex
import CorpusModel
import Testing

@Test func anEventShowsItsSentenceItsOrderAndItsCopies() throws {
    let corpus = try corpus([Harbour.report.change, Harbour.note.change])
    let rows = try corpus.timeline(Lens(), Window(start: 0, count: 10)).rows
    let lease = try #require(try corpus.event(rows[0].id))
    #expect(lease.evidence.map(\.excerpt.citation.path.display) == ["a-report.txt", "b-note.txt"])
    #expect(lease.evidence[0].excerpt.citation.section == "The lease")
    #expect(lease.evidence[0].excerpt.citation.place == .line(3))
    #expect(lease.evidence[0].excerpt.citation.quote == "Norwell leased the north pier")
    #expect(lease.parties.map(\.name) == ["Norwell", "Authority"])
    #expect(lease.when?.written == "in 2019")
    let suit = try #require(try corpus.event(rows[2].id))
    #expect(suit.orderings.map(\.side) == [.after])
    #expect(suit.orderings.first?.other.id == rows[1].id)
    #expect(suit.orderings.first?.evidence.citation.quote == "in response")
    #expect(try corpus.event(EventID(999)) == nil)
}

@Test func anExcerptIsTheParagraphWithLinksAndTheMark() throws {
    let corpus = try corpus([Harbour.report.change])
    let event = try #require(try corpus.timeline(Lens(), Window(start: 0, count: 1)).rows.first)
    let excerpt = try #require(try corpus.event(event.id)?.evidence.first).excerpt
    #expect(excerpt.text == "Norwell leased the north pier from Port Authority (PA) in 2019.")
    let named = excerpt.links.map { String(decoding: Array(excerpt.text.utf8)[$0.range], as: UTF8.self) }
    #expect(named == ["Norwell", "Port Authority", "PA"])
    #expect(excerpt.highlight == 0..<29)
}

/// What an author took back is no part of a line, but a quote shows the sentence as it stands.
@Test(arguments: [
    ("Norwell ~~sold and~~ leased the pier in 2019", "Norwell leased the pier in 2019"),
    ("Norwell leased the ~~old~~ pier~~, it says,~~ in 2019", "Norwell leased the pier in 2019"),
    ("~~Ada:~~ Norwell leased the pier in 2019 ~~or so~~", "Norwell leased the pier in 2019"),
])
func aLineLeavesOutWhatItsQuoteShowsStruck(_ written: String, _ line: String) throws {
    for text in [written, "A first sentence. " + written] {
        var story = StoryBuilder("a.txt", ["# Piers", text + "."])
        let struck = written.split(separator: "~~", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 1 }.map { story.range("~~\($0.element)~~") }
        story.document.styles = struck.map { StyledText(.struck, $0) }
        story.event(written)
        let corpus = try corpus([story.change])
        let row = try #require(try corpus.timeline(Lens(), Window(start: 0, count: 1)).rows.first)
        #expect(row.line == line)
        let evidence = try #require(try corpus.event(row.id)?.evidence.first).excerpt
        #expect(evidence.citation.quote == written)
        #expect(evidence.text == text + ".")
        #expect(evidence.citation.text(publisher: nil, date: nil).hasPrefix("“\(written)” ("))
    }
}

@Test func anExcerptOfALongParagraphIsItsSentence() throws {
    let filler = String(repeating: "Nothing happened on the quay. ", count: 100)
    var story = StoryBuilder("long.txt", [filler + "Norwell sued the port."])
    let start = story.range("Norwell").lowerBound
    story.findings.sentences = [0..<start, start..<start + 22]
    story.event("Norwell sued the port", parties: [])
    let corpus = try corpus([story.change])
    let event = try #require(try corpus.timeline(Lens(), Window(start: 0, count: 1)).rows.first)
    #expect(try corpus.event(event.id)?.evidence.first?.excerpt.text == "Norwell sued the port.")
}

@Test func aPartyShowsTiesGroupedOverDocuments() throws {
    let corpus = try corpus([Harbour.report.change, Harbour.note.change])
    let detail = try corpus.detail("Norwell", limit: 20)
    #expect(detail.relations.map(\.label) == ["sued", "not competes with", "meets"])
    #expect(detail.relations.map(\.other.name) == ["Authority", "Crane Works", "Dock Union"])
    #expect(detail.relations.map(\.direction) == [.outgoing, .mutual, .mutual])
    #expect(detail.relations.map(\.sources) == [2, 1, 2])
    #expect(detail.relations[0].evidence.map(\.excerpt.citation.quote) == ["sued", "was sued by"])
    #expect(
        detail.relations[0].evidence.map(\.attribution?.text) == [nil, "a clerk"],
        "each sentence has its own source"
    )
    #expect(detail.relationTotal == 3)
    #expect(detail.companions.map(\.party.name) == ["Tide Bank"])
    #expect(detail.companions.map(\.sentences) == [1])
    #expect(detail.eventTotal == 2)
    #expect(detail.questionTotal == 1)
    #expect(detail.mentionTotal == 7)
    #expect(detail.mentions.count == 7)
    #expect(detail.mentions.first?.citation.path.display == "a-report.txt")
}

@Test func whatIsWellKnownIsShownOnlyWhereNoDocumentStatesIt() throws {
    var known = StoryBuilder("a.txt", ["Acme Cloud grew. Acme owns a lake. The lake is Acme's."])
    let unit = known.party("Acme Cloud")
    let owner = known.party("Acme")
    known.relation(unit, .partOf, owner, cue: "Acme Cloud", basis: .wellKnown)
    #expect(try corpus([known.change]).detail("Acme Cloud").relations.map(\.basis) == [.wellKnown])

    var stated = StoryBuilder("b.txt", ["Acme Cloud is part of Acme. It grew."])
    stated.findings.sentences = [stated.range("Acme Cloud is part of Acme."), stated.range("It grew.")]
    stated.relation(stated.party("Acme Cloud"), .partOf, stated.party("Acme"), cue: "is part of")
    let both = try corpus([known.change, stated.change]).detail("Acme Cloud")
    #expect(both.relations.map(\.basis) == [.stated])
    #expect(both.relations.map(\.sources) == [1])
    #expect(both.relationTotal == 1)
    #expect(both.relations.first?.evidence.map(\.excerpt.text) == ["Acme Cloud is part of Acme."])
}

@Test func aTieIsSeenFromTheOtherEndToo() throws {
    let corpus = try corpus([Harbour.report.change])
    let port = try corpus.detail("PA", limit: 20)
    #expect(port.relations.map(\.label) == ["sued by"])
    #expect(port.relations.map(\.other.name) == ["Norwell"])
    let union = try corpus.detail("dock union", limit: 20)
    #expect(union.relations.map(\.direction) == [.mutual])
}

@Test func anAliasKeepsItsRuleItsCountAndAPlace() throws {
    let corpus = try corpus([Harbour.report.change])
    let port = try corpus.detail("Port Authority", limit: 20)
    #expect(port.aliases.map(\.alias) == [Alias("PA", by: .parenthesis)])
    #expect(port.aliases.map(\.mentions) == [3])
    #expect(port.aliases.first?.evidence?.citation.quote == "PA")
}

@Test func listsOfAPartyAreHeldToTheLimit() throws {
    let corpus = try corpus([Harbour.report.change, Harbour.note.change])
    let detail = try corpus.detail("Norwell", limit: 1)
    #expect(detail.relations.count == 1 && detail.relationTotal == 3)
    #expect(detail.mentions.count == 1 && detail.mentionTotal == 7)
    #expect(detail.events.count == 1 && detail.eventTotal == 2)
    let bare = try corpus.detail("Norwell", limit: 0)
    #expect(bare.relations.isEmpty && bare.companions.isEmpty && bare.relationTotal == 3)
}

@Test func aQuestionShowsItsAnswer() throws {
    let corpus = try corpus([Harbour.report.change])
    let row = try #require(try corpus.questions(Lens(), Window(start: 0, count: 1)).rows.first)
    let detail = try #require(try corpus.question(row.id))
    #expect(row.line == "Will Norwell stay?" && row.isAnswered)
    #expect(detail.answer.map(\.text) == ["The firm says it will."])
    #expect(detail.question.citation.section == "What comes next?")
    #expect(detail.parties.map(\.name) == ["Norwell"])
}

@Test func aDocumentComesBackAsItWasRead() throws {
    var story = Harbour.report
    story.document.repairs = [Repair("U+0E42 between spaces read as a dash", count: 3)]
    story.document.title = Sourced("The harbour", from: .firstLine)
    story.document.references = [
        Reference(2..<9, to: "https://a.example/"), Reference(4..<6, to: "mailto:a@b.example"),
    ]
    story.document.styles = [StyledText(.strong, 0..<7), StyledText(.struck, 2..<4), StyledText(.emphasis, 9..<12)]
    story.document.omitted = OmittedText(hidden: 7, furniture: 300)
    let corpus = try corpus([story.change])
    let row = try #require(try corpus.documents(Lens(), Window(start: 0, count: 1)).rows.first)
    let detail = try #require(try corpus.document(row.id))
    #expect(detail.text == story.document.text)
    #expect(detail.blocks == story.document.blocks)
    #expect(detail.links.map(\.range) == story.findings.mentions.map(\.range))
    #expect(row.title == "The harbour")
    #expect(row.repairs == story.document.repairs)
    #expect(detail.references == story.document.references)
    #expect(detail.styles == story.document.styles)
    #expect(detail.summary.omitted == story.document.omitted)
    #expect(row.date == story.document.date)
    #expect(row.events == 3 && row.parties == 4 && row.questions == 1)
}

@Test func aLineOfMegabytesIsCutAndComesBackWhole() throws {
    let line = String(repeating: "wörd ", count: 100_000) + "Norwell sued the port"
    var story = StoryBuilder("wide.txt", [line])
    story.findings.sentences = [0..<story.document.text.count - 2]
    story.event("Norwell sued the port")
    let corpus = try corpus([story.change])
    let document = try #require(try corpus.documents(Lens(), Window(start: 0, count: 1)).rows.first)
    let detail = try #require(try corpus.document(document.id))
    #expect(detail.text == story.document.text)
    #expect(detail.blocks == story.document.blocks)
    let event = try #require(try corpus.timeline(Lens(), Window(start: 0, count: 1)).rows.first)
    let excerpt = try #require(try corpus.event(event.id)?.evidence.first).excerpt
    #expect(excerpt.citation.quote == "Norwell sued the port")
    #expect(excerpt.text.utf8.count < 10_000)
}

@Test func connectionsAreTheShortestChainWithEvidence() throws {
    let corpus = try corpus([Harbour.report.change, Harbour.note.change])
    let union = try corpus.id("Dock Union")
    let port = try corpus.id("PA")
    let bank = try corpus.id("Tide Bank")
    let steps = try #require(try corpus.connection(from: union, to: port))
    #expect(steps.map(\.from.name) == ["Dock Union", "Norwell"])
    #expect(steps.map(\.relation.label) == ["meets", "sued"])
    #expect(steps.allSatisfy { !$0.relation.evidence.isEmpty })
    #expect(try corpus.connection(from: union, to: union) == [])
    // A denied tie is no link of a chain.
    #expect(try corpus.connection(from: union, to: bank) == nil)
}

@Test func aRowOfATableIsToldByItsCellsSideBySide() throws {
    var story = StoryBuilder("table.txt", ["Hull | in 2019 | Norwell sued the port. | $3m", "Norwell left | went"])
    story.event("Hull | in 2019 | Norwell sued the port. | $3m", year: 2019)
    story.event("Norwell left | went")
    let corpus = try corpus([story.change])
    let lines = try corpus.timeline(Lens(), Window(start: 0, count: 2)).rows.map(\.line)
    #expect(lines == ["Hull · Norwell sued the port · $3m", "Norwell left · went"])
}

@Test func aRowOfATableIsCitedWhole() throws {
    var story = StoryBuilder("table.txt", ["7 | in 2019 | Norwell sued the port | File 3"])
    story.document.blocks = story.document.blocks.map { Block(.table, $0.range) }
    story.event("Norwell sued the port")
    let corpus = try corpus([story.change])
    let event = try #require(try corpus.timeline(Lens(), Window(start: 0, count: 1)).rows.first)
    let excerpt = try #require(try corpus.event(event.id)?.evidence.first).excerpt
    #expect(excerpt.citation.quote == "7 | in 2019 | Norwell sued the port | File 3")
    #expect(Array(excerpt.text.utf8)[excerpt.highlight].elementsEqual("Norwell sued the port".utf8))
}
