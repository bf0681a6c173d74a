import CorpusModel
import Testing

@testable import Reading

/// The passages of a document: the day, and the words that begin them.
private func passages(_ text: String, as name: String = "note.md") throws -> [String] {
    let document = try read(text, as: name)
    return document.passages.map { passage in
        let first = document.string(passage.range).split(separator: "\n").first ?? ""
        return "\(passage.date?.iso ?? "-") \(first)"
    }
}

@Suite("Dated passages")
struct DatedPassagesTests {
    @Test("A date on its own line dates what is below it, up to the next one")
    func lines() throws {
        let text = "# Notes\n\n3 May 2024\n\nAcme sued.\n\n*4 June 2024*\n\nElla left.\n"
        #expect(try passages(text).map { $0.prefix(10) } == ["2024-05-03", "2024-06-04"])
        #expect(try read(text, as: "note.md").date == nil)
    }

    @Test(
        "A dated heading holds up to one of its level",
        arguments: ["3 May 2024 – Council meets", "Council meets (3 May 2024)", "[1.2] - 2024-05-03"]
    )
    func headings(title: String) throws {
        let text =
            "# Log\n\n## 9 June 2024\n\nAcme sued.\n\n## \(title)\n\nElla left.\n\n### Why\n\nIt rained.\n\n## More\n\nHe said so.\n"
        let document = try read(text, as: "note.md")
        #expect(document.passages.map(\.date?.iso) == ["2024-06-09", "2024-05-03"])
        #expect(document.passages.last.map { document.string($0.range).hasSuffix("It rained.") } ?? false)
        #expect(document.date == nil)
    }

    @Test("A single dated heading at the top dates the document")
    func heading() throws {
        let document = try read("# 3 May 2024 – Council meets\n\nAcme was fined yesterday.\n", as: "note.md")
        #expect(document.date?.value.iso == "2024-05-03")
        #expect(document.passages.isEmpty)
    }

    @Test("A dated entry of a list dates itself alone, and front matter stays the document's date")
    func entries() throws {
        let text =
            "---\ndate: 2026-03-10\n---\n\n- 7 July 2024: Acme lost.\n- 8 August 2024 – Ella won.\n\nAcme sued yesterday.\n"
        #expect(try passages(text) == ["2024-07-07 7 July 2024: Acme lost.", "2024-08-08 8 August 2024 – Ella won."])
        #expect(try read(text, as: "note.md").date?.value.iso == "2026-03-10")
    }

    @Test("A date below running text is not the document's")
    func below() throws {
        let text =
            "Acme sued Ella last year after a long quarrel over the harbour and its men.\n\n3 May 2024\n\nElla left yesterday.\n"
        let document = try read(text)
        #expect(document.date == nil)
        #expect(document.passages.map(\.date?.iso) == ["2024-05-03"])
    }

    @Test("A live post is dated by its time for machines, a definition by its term")
    func page() throws {
        let text = """
            <article><h1>Live</h1><p><time datetime="2024-05-03T10:32">10:32</time></p><p>The mill was shut yesterday, as the \
            river rose above the wall and the road was cut off.</p><p><time datetime="2024-05-04T09:10">09:10</time></p><p>Forty men \
            left last night as the water reached the second floor of the depot.</p><dl><dt>6 June 2024</dt><dd>Acme was fined \
            yesterday for leaving the gate open.</dd></dl></article>
            """
        let document = try read(text, as: "live.html")
        #expect(document.passages.map(\.date?.iso) == ["2024-05-03", "2024-05-04", "2024-06-06"])
        #expect(document.date == nil)
    }
}
