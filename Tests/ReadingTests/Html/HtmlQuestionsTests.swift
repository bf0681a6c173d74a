import CorpusModel
import Testing

@testable import Reading

struct HtmlQuestionsTests {
    private static let told = "<p>\(sentence)</p><p>\(sentence)</p>"
    private static let json = """
        <script type="application/ld+json">{"@type": "FAQPage", "mainEntity": [{"@type": "Question", "name": "Who pays?",
        "acceptedAnswer": {"@type": "Answer", "text": "<p>The town &amp; the port.</p><p>Nobody else.</p>"}}]}</script>
        """

    private func outlined(_ body: String) throws -> [String] {
        try outline("<body><main>\(Self.told)\(body)</main></body>", as: "a.html").filter { !$0.hasSuffix(sentence) }
    }

    @Test(arguments: [
        "<details><summary>Who pays?</summary><p>The town.</p></details>",
        "<details><summary>Who pays?</summary>The town.</details>",
        "<h3>Who pays?<a href='#who'>\u{B6}</a></h3><p>The town.</p>",
        "<h3><button>Who pays?</button></h3><div>The town.</div>",
        "<dl><dt>Who pays?</dt><dd><p>The town.</p></dd></dl>",
    ])
    func whatAsksIsAHeading(_ body: String) throws {
        let lines = try outlined(body)
        #expect(
            lines.map { String($0.drop { !$0.isLetter }) }.map { $0.hasPrefix("p ") ? String($0.dropFirst(2)) : $0 }
                == ["Who pays?", "The town."]
        )
        #expect(lines.first == "### Who pays?")
    }

    @Test func microdataAsksTooAndItsAnswerMayBeFoldedAway() throws {
        let body = """
            <div itemscope itemtype="https://schema.org/FAQPage"><div itemscope itemprop=mainEntity
            itemtype="https://schema.org/Question"><p itemprop=name>Who pays?</p><div itemscope itemprop=acceptedAnswer
            itemtype="https://schema.org/Answer" hidden><p itemprop=text>The town.</p></div></div></div>
            """
        #expect(try outlined(body) == ["### Who pays?", "p The town."])
    }

    @Test func linkedDataIsAddedWhereThePageDoesNotShowIt() throws {
        #expect(try outlined(Self.json) == ["### Who pays?", "p The town & the port.", "p Nobody else."])
    }

    @Test func linkedDataIsNotAddedWhereThePageShowsIt() throws {
        let body = "<p><b>Who pays?</b></p><p>The town &amp; the port.</p><p>Nobody else.</p>\(Self.json)"
        #expect(try outlined(body) == ["### Who pays?", "p The town & the port.", "p Nobody else."])
    }
}
