import CorpusModel
import Testing

@testable import Reading

/// The words of a Markdown text without the markup within its lines.
struct MarkdownInlineTests {
    @Test(arguments: [
        ("The **port** of *Ella* is `shut`.", "The port of Ella is shut."), ("***All*** of it", "All of it"),
        ("a snake_case_name, 2*3*4 and 2 * 3 * 4", "a snake_case_name, 2*3*4 and 2 * 3 * 4"), ("5* hotel", "5* hotel"),
        ("[The board](https://a.example/x_(y)) met", "The board met"), ("see [b](<x y>)", "see b"),
        ("[The board][b] and [b] met\n\n[b]: https://b.example", "The board and b met"),
        ("![A pier](pier.png) of [the *old* port](x)", "A pier of the old port"),
        ("[sic] he said (twice) [x] (y) f[0](a b)", "[sic] he said (twice) [x] (y) f[0](a b)"),
        ("at <https://a.example/> or <ada@a.example>", "at https://a.example/ or ada@a.example"),
        ("`a ** b` **c** ``a ` b``", "a ** b c a ` b"), ("\\*not\\* so, C:\\new", "*not* so, C:\\new"),
        ("tea &amp; milk&nbsp;&#8217;s &unknown; &", "tea & milk \u{2019}s &unknown; &"),
        ("see {{< ref \"x\" >}}the {{% note %}}pier{{% /note %}} {% include y %}now", "see the pier now"),
        ("[The pier]({{< ref \"pier.md\" >}}) shut", "The pier shut"), ("said.[^1] Then", "said. Then"),
        ("Ann Poe</a>: known <b>for</b> her<br>letters <!-- no -->here", "Ann Poe: known for her letters here"),
        ("bought it.<sup>[1](#n)</sup> A 10<sup>6</sup> th", "bought it. A 106 th"), ("Kat:** Donna", "Kat: Donna"),
        ("**bold ** here", "bold here"), ("[[Norwell]] sued [[pages/port|the port]]", "Norwell sued the port"),
        ("- [x] paid", "paid"), ("# The quay {#quay .wide}", "The quay"), ("[a](b){: .button} c", "a c"),
        ("2 < 3 and [open (never closed", "2 < 3 and [open (never closed"), ("~~gone~~ now ~5", "~~gone~~ now ~5"),
        ("<del>gone</del> now", "~~gone~~ now"), ("It shut in 2019.[Read on](x)", "It shut in 2019. Read on"),
        ("the U.[S.](x) port, pier.[md](x), See[The pier](x)", "the U.S. port, pier.md, SeeThe pier"),
    ])
    func marksAreNoText(_ written: String, _ shown: String) throws {
        let document = try read(written, as: "a.md")
        let block = try #require(document.blocks.first)
        #expect(document.text.foldedString(block.range) == shown)
    }

    @Test func wordsKeepHowTheyAreSetAndWhereTheyLead() throws {
        let text = "*Ada* **sued [Ben](https://b.example \"B\")** by `mail`, <s>not</s> ~~never~~."
        let document = try read(text, as: "a.md")
        #expect(
            document.styles.map { "\($0.style) \(document.string($0.range))" } == [
                "emphasis Ada", "strong sued Ben", "code mail", "struck ~~not~~", "struck ~~never~~",
            ]
        )
        #expect(document.references.map(\.address) == ["https://b.example"])
        #expect(document.references.map { document.string($0.range) } == ["Ben"])
    }

    @Test func linesStayWhereTheyAreInTheFile() throws {
        let text = """
            ---
            title: T
            ---
            # One <!-- a

            b --> line

            <div
              class="x">

            Two [long
            words](https://a.example
            "T") end
            {{< box
            wide >}}

            > three
            > **four

            | a | b |
            |---|---|
            | last | row |
            """
        let document = try read(text, as: "a.md")
        let lines = document.text.split(separator: 10, omittingEmptySubsequences: false)
        #expect(lines.count == text.split(separator: "\n", omittingEmptySubsequences: false).count)
        #expect(lines.last.map { String(decoding: $0, as: UTF8.self) } == "last | row")
    }

    @Test(arguments: [
        "*", "_", "`", "[", "](", "](x", "<http", "\\", "*a ", "**a", "a** ", "[a](", "``` ` ", "<!--", "{{", "<a b=\"",
        "~~", "&", "![", "](a \"", "](<", "[[", "<s>", "*_", "[a][", "<a {{", "{:", "a](/",
    ])
    func whatIsMadeToTakeLongDoesNot(_ piece: String) throws {
        let text = String(repeating: piece, count: 200_000 / piece.utf8.count)
        let started = ContinuousClock.now
        _ = DocumentReader().read(Array(text.utf8), path: DocumentPath("a.md"))
        #expect(ContinuousClock.now - started < .seconds(20))
    }

    @Test(arguments: [
        "author:\n  name: Jane Roe\n  title: Member\n  url: /x.png", "author: {name: Jane Roe, url: x}",
        "authors:\n  - name: Jane Roe\n    org:\n      name: Mill", "author: \"Jane Roe\"", "author: Jane Roe # editor",
        "authors: [{name: \"Jane Roe\", url: x}]", "author:\n  given: Jane\n  family: Roe",
        "params:\n  author: Jane Roe",
        "authors:\n- 'Jane Roe'", "authors: [\n  Jane Roe\n]",
    ])
    func anAuthorIsNamedHoweverDeep(_ fields: String) throws {
        let document = try read("---\n\(fields)\ndate: 2024-05-04\n---\n\nText.", as: "a.md")
        #expect(document.author?.value == "Jane Roe" && document.date?.value.iso == "2024-05-04")
    }

    @Test(arguments: [
        "author = \"Jane Roe\"", "[author]\nname = 'Jane Roe'", "[[authors]]\nname = \"Jane Roe\"",
        "authors = [\n  \"Jane Roe\",\n]", "author = {name = \"Jane Roe\", url = \"x\"}",
        "[params]\nauthor = \"Jane Roe\"",
    ])
    func tomlNamesItsAuthor(_ fields: String) throws {
        let document = try read("+++\ntitle = \"Tea\"\ndate = 2024-05-04T10:00:00Z\n\(fields)\n+++\nText.", as: "a.md")
        #expect(document.author?.value == "Jane Roe" && document.title?.value == "Tea")
        #expect(document.date?.value.iso == "2024-05-04")
    }

    @Test func elementsThatHeadAreHeadings() throws {
        let text =
            "<div>\n<h2 class=\"x\">Is it open?</h2>\nIt is.\n</div>\n\n<details><summary>Is it free?</summary>\nNo.\n</details>"
        #expect(try outline(text, as: "a.md") == ["## Is it open?", "p It is.", "###### Is it free?", "p No."])
    }
}
