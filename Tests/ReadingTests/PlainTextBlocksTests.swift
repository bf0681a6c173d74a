import CorpusModel
import Testing

@testable import Reading

struct PlainTextBlocksTests {
    private static let paragraph =
        "Harbour Tea opened a second warehouse in the old port, and the council, which had been asked twice, let it stand."

    @Test func takesEachLongLineForAParagraph() throws {
        let text = """
            \(Self.paragraph)
            What does the port say?
            \(Self.paragraph)
            \(Self.paragraph)
            Common Questions
            Q: Who owns it?
            A: Harbour Tea does.
            """
        #expect(
            try outline(text) == [
                "p \(Self.paragraph)", "## What does the port say?", "p \(Self.paragraph)", "p \(Self.paragraph)",
                "## Common Questions", "p Q: Who owns it?", "p A: Harbour Tea does.",
            ]
        )
    }

    @Test func joinsLinesBrokenAtAWidth() throws {
        let text = """
            HARBOUR TEA OPENS WAREHOUSE
            12-MAY-1991 09:14:55.10

            Harbour Tea Inc said it
            opened a second warehouse in the old port of the town, which
            it had bought from the council for three mln dlrs.
                The company said the building would hold as much tea as the
            town drinks in a year.
                The council was asked, and had no word to say against it.
            The vote took four minutes.
                It gave no other details.
             End
            """
        #expect(
            try outline(text) == [
                "# HARBOUR TEA OPENS WAREHOUSE", "p 12-MAY-1991 09:14:55.10",
                "p Harbour Tea Inc said it opened a second warehouse in the old port of the town, which it had bought from the "
                    + "council for three mln dlrs.",
                "p The company said the building would hold as much tea as the town drinks in a year.",
                "p The council was asked, and had no word to say against it. The vote took four minutes.",
                "p It gave no other details.", "p End",
            ]
        )
    }

    @Test func aRowOfATableIsNoHeading() throws {
        let text = "\(Self.paragraph)\n\nSouth Quay   65 m   Leased\n\n\(Self.paragraph)\n"
        #expect(try outline(text)[1] == "p South Quay 65 m Leased")
        #expect(try outline(text.replacing("   ", with: " "))[1] == "## South Quay 65 m Leased")
    }

    @Test func readsParagraphsSetApartByBlankLines() throws {
        let text = """
            A Second Warehouse
            By Ada Poole
            17 March 2026

            Harbour Tea has opened a second warehouse in the old port of
            the town. The council let it stand.

            What comes next

            The company plans to hire twelve people, most of them from the
            town itself, before the end of the year.

            - one for the gate
            - two for the scales, who must know how to read the old marks on
              the beams
            """
        #expect(
            try outline(text) == [
                "# A Second Warehouse", "p By Ada Poole", "p 17 March 2026",
                "p Harbour Tea has opened a second warehouse in the old port of the town. The council let it stand.",
                "## What comes next",
                "p The company plans to hire twelve people, most of them from the town itself, before the end of the year.",
                "- one for the gate",
                "- two for the scales, who must know how to read the old marks on the beams",
            ]
        )
    }

    @Test(arguments: [
        "Yes, it is so.", "said the council", "“What now?” asked the mayor.", "Is it? Who knows?", "- what is it?",
        "Q: What is it?",
    ])
    func takesNoHeadingForWhatIsNone(_ line: String) throws {
        let blocks = try read("\(Self.paragraph)\n\(line)\n\(Self.paragraph)").blocks
        #expect(!blocks.contains { if case .heading = $0.kind { true } else { false } })
    }

    @Test func everyRangeHoldsTrimmedTextInOrder() throws {
        let document = try read("  Title of It  \n\n  \(Self.paragraph)  \n\n\n> quoted\n\n1. one\n2. two\n")
        var end = 0
        for block in document.blocks {
            #expect(block.range.lowerBound >= end)
            #expect(!block.range.isEmpty)
            #expect(document.text.trimmed(block.range) == block.range)
            end = block.range.upperBound
        }
        #expect(document.blocks.map(\.kind) == [.heading(level: 1), .paragraph, .quote, .listItem, .listItem])
    }

    @Test(arguments: [
        String(repeating: "word ", count: 40_000), String(repeating: "a\n\n", count: 20_000),
        String(repeating: "(", count: 40_000), String(repeating: "> ", count: 20_000) + "end",
        String(repeating: "Who? ", count: 20_000), String(repeating: "Title Words\n", count: 10_000),
        String(repeating: "- ", count: 20_000), String(repeating: "<", count: 40_000),
        String(repeating: "Title\n", count: 10) + String(repeating: "\n", count: 100_000),
    ])
    func takesLinearTimeOnHostileText(_ text: String) throws {
        let clock = ContinuousClock()
        for name in ["a.txt", "a.md"] {
            let bytes = Array(text.utf8)
            let time = clock.measure { _ = DocumentReader().read(bytes, path: DocumentPath(name)) }
            // Generous for a build without optimisation on a busy machine; anything quadratic takes minutes.
            #expect(time < .seconds(20))
        }
    }
}
