import CorpusModel
import Testing

@testable import Navigation

private func document(_ text: String, links: [Link] = [], references: [Reference] = []) -> DocumentDetail {
    let bytes = Array(text.utf8)
    let summary = DocumentSummary(
        id: DocumentID(1),
        path: DocumentPath("a.txt"),
        title: "A",
        publisher: nil,
        author: nil,
        date: nil,
        format: .plainText,
        words: 0,
        events: 0,
        parties: 0,
        questions: 0,
        repairs: []
    )
    let blocks = [Block(.paragraph, 0..<bytes.count)]
    return DocumentDetail(summary: summary, text: bytes, blocks: blocks, links: links, references: references)
}

@Test func everyByteOfAParagraphIsOnTheLineThatShowsIt() {
    let card = Card(document: document(String(repeating: "one two three ", count: 50)), passage: nil)
    let last = card.paragraphs.count - 1
    let layout = CardLayout(card, width: 17)
    for (number, line) in layout.lines.enumerated() where line.paragraph == last {
        #expect(layout.line(of: line.shown.lowerBound, in: last) == number)
        #expect(layout.line(of: line.shown.upperBound - 1, in: last) == number)
    }
    #expect(layout.lines.count { $0.paragraph == last } > 30)
}

@Test func aPassageOpensWhereItStands() {
    let text = String(repeating: "word ", count: 400) + "here it is."
    let range = 2000..<2011
    var reader = Reader()
    reader.show(
        Card(document: document(text), passage: range),
        in: Rect(column: 0, row: 0, width: 40, height: 10),
        for: .passage(DocumentID(1), range)
    )
    let line = reader.layout.line(of: 2000, in: reader.card?.anchor?.paragraph ?? 0)
    #expect((reader.top..<reader.top + 10).contains(line))
    #expect(reader.top > 0)
}

@Test func placesOutsideAreNumberedNotesThatLeadToTheirWords() throws {
    let long = String(repeating: "long ", count: 30)
    let references = [Reference(4..<9, to: "https://a.example/1"), Reference(10..<160, to: "mailto:b@a.example")]
    let card = Card(document: document("The board " + long, references: references), passage: nil)
    let lines = card.paragraphs.suffix(3).map { String(decoding: $0.text[$0.range], as: UTF8.self) }
    #expect(lines[0...1] == ["Links", "[1]  https://a.example/1  board"])
    #expect(lines[2].hasPrefix("[2]  mailto:b@a.example  long") && lines[2].hasSuffix("…"))
    #expect(card.links.map(\.link.destination) == references.map { .passage(DocumentID(1), $0.range) })
    #expect(card.body == card.paragraphs.count - 4..<card.paragraphs.count - 3)
    #expect(Card(document: document("The board"), passage: nil).links.isEmpty)
}

@Test func linksOutsideTheTextAreLeftOut() {
    let excerpt = Excerpt(
        text: "short",
        links: [Link(2..<90, to: PartyID(1)), Link(80..<90, to: PartyID(2))],
        highlight: 0..<99,
        citation: Citation(
            document: DocumentID(1),
            path: DocumentPath("a"),
            title: "a",
            section: nil,
            place: .line(1),
            range: 0..<5,
            quote: "short"
        )
    )
    var card = CardBuilder()
    card.quote(excerpt)
    #expect(card.paragraphs[0].links.map(\.range) == [2..<5])
    #expect(card.paragraphs[0].styles.map(\.range) == [0..<5])
}

@Test func linksAreSteppedThroughInOrderAndAround() {
    let text = String(repeating: "A party. ", count: 30)
    let links = (0..<30).map { Link($0 * 9 + 2..<$0 * 9 + 7, to: PartyID(Int64($0))) }
    var reader = Reader()
    let area = Rect(column: 0, row: 0, width: 18, height: 6)
    reader.show(
        Card(document: document(text, links: links), passage: nil),
        in: area,
        for: .subject(.document(DocumentID(1)))
    )
    reader.stepLink(by: -1, height: 6)
    let first = reader.link
    reader.stepLink(by: 1, height: 6)
    #expect(reader.link == ((first ?? -9) + 1) % 30)
    for _ in 0..<30 { reader.stepLink(by: 1, height: 6) }
    #expect(reader.link == ((first ?? -9) + 1) % 30)
    let place = reader.selectedLink.map { reader.layout.line(of: $0.link.range.lowerBound, in: $0.paragraph) } ?? -1
    #expect((reader.top..<reader.top + 6).contains(place), "the link is in sight")
}

@Test func labelsAreDistinct() {
    let labels = LinkLabels(5..<1000)
    let texts = labels.links.compactMap { labels.label(of: $0) }
    #expect(Set(texts).count == 400)
    #expect(texts.allSatisfy { $0.count == 2 })
    #expect(labels.link(labelled: texts[7]) == 12)
    #expect(labels.link(labelled: "zz") == nil)
}
