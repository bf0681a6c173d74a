import CorpusModel
import Testing

@Test(arguments: [
    (0, 0, "no dated sentence"), (1, 0, "1 dated sentence (became no event)"),
    (1, 1, "1 dated sentence (became an event)"), (3, 0, "3 dated sentences (none became an event)"),
    (3, 1, "3 dated sentences (1 became an event)"), (640, 412, "640 dated sentences (412 became events)"),
])
func datedSentencesInWords(total: Int, told: Int, expected: String) {
    let dated = DatedSentences(total: total, told: told)
    #expect(dated.words == expected)
    #expect(dated.untold == total - told)
}

@Test(arguments: [
    (0, 0, ["no documents"]), (1, 0, ["1 document (yielded something)", "no dated sentence"]),
    (1, 1, ["1 document (yielded nothing)", "no dated sentence"]),
    (118, 0, ["118 documents (each yielded something)", "no dated sentence"]),
    (118, 2, ["118 documents (2 yielded nothing)", "no dated sentence"]),
])
func completenessInWords(documents: Int, yieldedNothing: Int, expected: [String]) {
    #expect(Completeness(documents: documents, yieldedNothing: yieldedNothing).words == expected)
}

private func event(_ sentence: Int) -> FoundEvent {
    FoundEvent(sentence: sentence, clause: 0..<1, when: nil, era: .earlier, firmness: .happened, parties: [])
}

@Test(arguments: [
    ([], [], []), ([0, 2], [], [0..<5, 10..<15]), ([0, 2], [2], [0..<5]), ([0, 2], [2, 0, 2], []), ([1], [0], [5..<10]),
    ([9], [], []),
])
func whatNoEventTellsIsUntold(dated: [Int], told: [Int], expected: [Range<Int>]) {
    var findings = Findings()
    findings.sentences = [0..<5, 5..<10, 10..<15]
    findings.dated = dated
    findings.events = told.map(event)
    #expect(findings.untold == expected)
    #expect(findings.isEmpty == told.isEmpty)
}

private func summary(_ format: DocumentFormat) -> DocumentSummary {
    DocumentSummary(
        id: DocumentID(4),
        path: DocumentPath("a.txt"),
        title: "A",
        publisher: nil,
        author: nil,
        date: nil,
        format: format,
        words: 6,
        events: 0,
        parties: 0,
        questions: 0,
        repairs: []
    )
}

@Test func aHugeSentenceIsQuotedInPart() {
    let text = Array(("x" + String(repeating: "é", count: 9000)).utf8)
    let detail = DocumentDetail(
        summary: summary(.plainText),
        text: text,
        blocks: [],
        links: [],
        untold: [0..<text.count]
    )
    let citations = detail.untoldCitations(limit: 9)
    #expect(citations.map(\.range) == [0..<7999])
    #expect(citations.first?.quote.utf8.count == 7999)
}

@Test(
    arguments: [
        (DocumentFormat.plainText, [.line(1), .line(4)]), (.pdf, [.page(1), .page(2)]),
        (.html, [.paragraph(1), .row(1)]),
    ] as [(DocumentFormat, [CitationPlace])]
)
func anUntoldSentenceIsCited(format: DocumentFormat, places: [CitationPlace]) {
    let text = Array("In May.\nThen\nit ended.\n\u{0C}In June.\n".utf8)
    // The last reaches beyond the text, as only a damaged index has it.
    let untold = [0..<7, 24..<32, 30..<99]
    let detail = DocumentDetail(
        summary: summary(format),
        text: text,
        blocks: [Block(.paragraph, 0..<22), Block(.table, 24..<32)],
        links: [],
        untold: untold
    )
    let citations = detail.untoldCitations(limit: 2)
    #expect(citations.map(\.quote) == ["In May.", "In June."])
    #expect(citations.map(\.place) == places)
    #expect(citations.map(\.document) == [DocumentID(4), DocumentID(4)])
    #expect(detail.untoldCitations(limit: 9).map(\.range.upperBound) == [7, 32, 33])
}

@Test func thatNothingWasFoundIsNoFault() {
    #expect(!ProblemReason.nothingFound.isFault)
    #expect(ProblemReason.empty.isFault && ProblemReason.undecodable(count: 1).isFault)
    #expect(ProblemReason.nothingFound.description == "yielded nothing: no event, party or question")
}
