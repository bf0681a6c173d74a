import CorpusModel
import Testing

@testable import CorpusIndex

/// Lines of lists made of Markdown.
@Suite struct MarkdownMarksTests {
    static let lines: [(written: String, shown: String)] = [
        ("The **port** of *Ella* is `shut`.", "The port of Ella is shut."), ("***All*** of it", "All of it"),
        ("**a *b***", "a b"), ("*a **b***", "a b"), ("__Ada__ and _Ben_", "Ada and Ben"),
        ("Kat:** Donna left", "Kat: Donna left"), ("said **Donna of the port", "said Donna of the port"),
        ("a snake_case_name, 2*3*4 and 2 * 3 * 4", "a snake_case_name, 2*3*4 and 2 * 3 * 4"), ("5* hotel", "5* hotel"),
        ("[The board](https://a.example/x_(y)) met", "The board met"), ("board](https://a.example/) met", "board met"),
        ("[The board](https://a.example/ \"The *board*\") met", "The board met"), ("see [b](<x>)", "see b"),
        ("![A pier](pier.png) of [the *old* port](x)", "A pier of the old port"),
        ("[The board](https://a.exa", "The board"),
        ("[sic] he said (twice) [1](2) [x] (y)", "[sic] he said (twice) 1 [x] (y)"), ("f[0](a b)", "f[0](a b)"),
        ("at <https://a.example/> or <b>", "at https://a.example/ or <b>"), ("`a ** b` **c**", "a ** b c"),
        ("``a ` b`` `", "``a ` b`` `"), ("\\*not\\* so\\\nhere", "*not* so here"), ("C:\\new", "C:\\new"),
        ("one\n> two\n> > three", "one two three"), ("2 > 1", "2 > 1"), ("~~gone~~", "~~gone~~"), ("**", "**"),
        ("", ""),
        ("*** or ***", "*** or ***"), ("é**é**é", "ééé"), ("\\", "\\"), ("]", "]"), ("](", ""),
    ]

    @Test(arguments: lines) func marksAreNotShown(_ written: String, _ shown: String) {
        var document = Document(path: DocumentPath("a.md"), format: .markdown, text: Array(written.utf8), blocks: [])
        #expect(document.line(document.text.indices) == shown)
        document.format = .plainText
        let plain = document.line(document.text.indices)
        #expect(plain == written.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }

    @Test(arguments: ["*", "_", "`", "[", "](", "](x", "<http", "\\", "*a ", "**a", "a** ", "[a](", "``` ` "])
    func whatIsMadeToTakeLongDoesNot(_ piece: String) {
        let bytes = Array(String(repeating: piece, count: 7900 / piece.utf8.count).utf8)
        let started = ContinuousClock.now
        for _ in 0..<5 { #expect(MarkdownMarks.removed(from: bytes[...]).count <= bytes.count) }
        #expect(ContinuousClock.now - started < .seconds(10))
    }

    @Test func listsShowNoMarksAndQuotesShowAll() throws {
        var story = StoryBuilder(
            "a.md",
            ["# The *long* quay", "**Norwell** [sued](https://a.example/) the port.", "Is `it` so?"]
        )
        story.document.format = .markdown
        story.document.title = Sourced("The **Kat** papers", from: .heading)
        story.event("Norwell** [sued](https://a.example/) the port")
        story.question("Is `it` so?", answer: nil)
        let corpus = try corpus([story.change])
        let event = try #require(try corpus.timeline(Lens(), Window(start: 0, count: 1)).rows.first)
        #expect(event.line == "Norwell sued the port")
        let citation = try #require(try corpus.event(event.id)?.evidence.first).excerpt.citation
        #expect(citation.quote == "Norwell** [sued](https://a.example/) the port")
        #expect(citation.section == "The long quay" && citation.title == "The Kat papers")
        #expect(try corpus.questions(Lens(), Window(start: 0, count: 1)).rows.first?.line == "Is it so?")
    }
}
