import CorpusModel
import Testing

@testable import Reading

struct MetadataTests {
    private static let body =
        "\n\nThe harbour was quiet, and the council met at nine to hear what the company had to say.\n"

    @Test(arguments: [
        ("17 March 2026", "2026-03-17"), ("March 17, 2026", "2026-03-17"), ("2026-03-17", "2026-03-17"),
        ("26-FEB-1987 15:18:06.67", "1987-02-26"), ("Published: Tuesday, March 17, 2026 9:00 AM ET", "2026-03-17"),
        ("Date: 3 Sept. 2025", "2025-09-03"), ("17th March, 2026", "2026-03-17"),
        ("2026-03-17T08:00:00Z", "2026-03-17"),
    ])
    func readsADateline(_ line: String, _ day: String) throws {
        let document = try read("Tea in the Harbour\n\(line)\(Self.body)")
        #expect(document.date == CalendarDay(iso: day).map { Sourced($0, from: .dateline) })
        #expect(document.title == Sourced("Tea in the Harbour", from: .firstLine))
    }

    @Test(arguments: [
        "31 February 2026", "March 2026", "Spring", "2026", "The vote of 17 March 2026 was the first one of its kind.",
        "17 March 2026 saw the first vote, and then nothing.", "Updated 17 March 2026",
    ])
    func statesNoDateThatIsNotWritten(_ line: String) throws {
        #expect(try read("Tea in the Harbour\n\(line)\(Self.body)").date == nil)
    }

    @Test func readsTheDatelineThatOpensAReport() throws {
        let document = try read(
            "Tea in the Harbour\n\nPORT ELLA, 17 March 2026 – The council met at nine to hear the company."
        )
        #expect(document.date?.value.iso == "2026-03-17")
    }

    @Test func readsAByline() throws {
        let document = try read(
            "Tea in the Harbour\nBy Ada Poole and Tom de Wit, 17 March 2026\nSource: The Ella Gazette\(Self.body)"
        )
        #expect(document.author == Sourced("Ada Poole and Tom de Wit", from: .byline))
        #expect(document.date?.value.iso == "2026-03-17")
        #expect(document.publisher?.value == "The Ella Gazette")
    }

    @Test func takesNoSentenceForAByline() throws {
        #expect(try read("By the end of the day it rained.\(Self.body)").author == nil)
    }

    @Test func aListThatIsNeverClosedEndsAfterManyLines() throws {
        let words = Array(repeating: "\"\"", count: 150).joined(separator: "\n")
        let document = try read("---\nauthors: [\n\(words)\ntitle: Tea\n---\(Self.body)", as: "a.md")
        #expect(document.title == Sourced("Tea", from: .frontMatter))
    }

    @Test func readsFrontMatter() throws {
        let text = """
            ---
            # a comment
            title: "Tea: a history"
            date: 2023-11-28 08:52:00 -0500
            authors:
              - ada-poole
              - Tom Wit
            publisher: 'The Gazette'
            ---

            # Another Title
            """
        let document = try read(text, as: "2011-01-01-tea.md")
        #expect(document.title?.value == "Tea: a history")
        #expect(document.author?.value == "ada-poole, Tom Wit")
        #expect(document.publisher?.value == "The Gazette")
        #expect(document.date == CalendarDay(iso: "2023-11-28").map { Sourced($0, from: .frontMatter) })
    }

    @Test(arguments: [
        ("notes/2017-10-11-meeting.md", "2017-10-11"), ("meeting-2017-10-11.txt", "2017-10-11"),
        ("2017-13-11.md", nil), ("12017-10-11.md", nil), ("2017-10-111.md", nil),
    ])
    func readsTheDateOfAFileName(_ name: String, _ day: String?) throws {
        let date = try read("The council met at nine.", as: name).date
        #expect(date?.value.iso == day)
        #expect(date == nil || date?.origin == .fileName)
    }

    @Test func theFallbackDateStandsInOnlyWhereNoneIsStated() {
        let day = CalendarDay(iso: "2020-02-02")
        let reader = DocumentReader(fallbackDate: day)
        for (text, origin) in [("Words.", MetadataOrigin.commandLine), ("Title\n2026-03-17\n\nWords.", .dateline)] {
            guard case .document(let document, _) = reader.read(Array(text.utf8), path: DocumentPath("a.txt")) else {
                Issue.record("no document")
                continue
            }
            #expect(document.date?.origin == origin)
        }
    }

    @Test(arguments: [
        "Ada Poole paid on\n4 May 1998\nto the town. It was shut yesterday.\n",
        "The dam burst.\n\nIt had been there for long.\n\n4 May 1998\n\nIt was shut yesterday.\n",
        "The dam burst.\n\nThe town was wet.\n\nDate\n4 May 1998\n| Ada Poole left\n",
    ])
    func aDateWithinOrBelowWhatIsToldIsNotTheDocuments(text: String) throws {
        #expect(try read(text).date == nil)
    }

    @Test func oneSentenceMayStandBetweenTitleAndDate() throws {
        let text = "The dam\n\nThe town mends it.\n\n4 May 1998\n\nIt was shut yesterday.\n"
        #expect(try read(text).date?.value == CalendarDay(iso: "1998-05-04"))
    }

    @Test(arguments: [("# Tea\n\ntext", "Tea"), ("text\n\n# Late\n", "Late"), ("## Part\n\ntext", nil)])
    func aMarkdownTitleIsItsFirstTopHeading(_ text: String, _ title: String?) throws {
        #expect(try read(text, as: "a.md").title?.value == title)
    }
}
