import CorpusModel
import Testing

@testable import CorpusIndex

@Test func passagesKnowTheirPage() {
    let text = Array("one\n\nstill one\n\u{C}\ntwo\n\u{C}\n\u{C}\nfour\n".utf8)
    let blocks = [0..<3, 5..<14, 17..<20, 25..<29].map { Block(.paragraph, $0) }
    func numbers(_ format: DocumentFormat) -> [Int] {
        Passage.all(of: Document(path: DocumentPath("a"), format: format, text: text, blocks: blocks)).map(
            \.count.number
        )
    }
    #expect(numbers(.pdf) == [1, 1, 2, 4])
    // A form feed in a text ends no page that anybody could turn to.
    #expect(numbers(.plainText) == [1, 3, 5, 8])
    #expect(numbers(.html) == [0, 1, 2, 3])
}

/// Paragraphs and rows are counted below their heading, whichever piece of the text they lie in.
@Test func aCitationCountsParagraphsAndRows() throws {
    let long = String(repeating: "word ", count: 4000)
    var story = StoryBuilder(
        "a.html",
        ["Zero.", "# One", "First.", "Second.", long + "Third.", "# Two", "head | of", "a | b", "Fourth.", "c | d"]
    )
    story.document.format = .html
    story.document.blocks = story.document.blocks.map { block in
        let text = story.document.string(block.range)
        let kind: BlockKind? = text.hasPrefix("head") ? .tableHeader : text.contains("|") ? .table : nil
        return Block(kind ?? block.kind, block.range)
    }
    let wanted: [(String, String?, CitationPlace)] = [
        ("Zero", nil, .paragraph(1)), ("First", "One", .paragraph(1)), ("Second", "One", .paragraph(2)),
        ("Third", "One", .paragraph(3)), ("a | b", "Two", .row(1)), ("Fourth", "Two", .paragraph(1)),
        ("c | d", "Two", .row(2)), ("Two", nil, .heading),
    ]
    let corpus = try corpus([story.change])
    let id = try #require(try corpus.documents(Lens(), Window(start: 0, count: 1)).rows.first).id
    let detail = try #require(try corpus.document(id))
    try corpus.read { db in
        let excerpts = ExcerptMaker(db)
        for (words, section, place) in wanted {
            let range = story.range(words)
            let citation = try #require(try excerpts.excerpt(id.rawValue, sentence: range, mark: range)).citation
            #expect(citation.place == place && citation.section == section, "\(words)")
            #expect(detail.place(at: range.lowerBound).place == place, "\(words)")
        }
    }
}

/// Where the lines of a text are not those of its file, none is cited.
@Test func linesThatAreNotTheFilesAreNotCited() throws {
    var story = StoryBuilder("a.txt", ["One.", "Two."])
    story.document.hasFileLines = false
    let corpus = try corpus([story.change])
    let id = try #require(try corpus.documents(Lens(), Window(start: 0, count: 1)).rows.first).id
    let detail = try #require(try corpus.document(id))
    #expect(detail.place(at: story.range("Two").lowerBound).place == .paragraph(2))
    #expect(detail.placing == .paragraphs)
}
