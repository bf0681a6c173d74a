import CorpusIndex
import CorpusModel
import Intake
import Testing

private let page = """
    <html><head><title>Bridge opens | The Gazette</title><meta property="og:site_name" content="The Gazette">
    <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Bridge opens", "datePublished": "2021-05-10"}</script>
    </head><body><nav><a href="/">Home</a></nav><article><h1>Bridge opens</h1>
    <p>The mayor of Norwell opened the bridge on Sunday, after the Norwell Ferry Company had carried people for a year.</p>
    <p>The bridge was closed on 4 May 2020, when the Norwell Harbour Board found cracks in one of its piers.</p>
    <details><summary>Who pays for the bridge?</summary><p>The town of Norwell pays.</p></details>
    </article><footer><p>All rights reserved by The Gazette, 1 January 2026.</p></footer></body></html>
    """

@Test func aPageYieldsFindingsAsAnyDocument() throws {
    let folder = try Folder()
    try folder.write("bridge.html", page)
    let corpus = try emptyCorpus()
    #expect(take([folder.path], into: corpus) == IntakeProgress(phase: .finished, done: 1, total: 1, problems: 0))
    let document = try #require(try corpus.documents(Lens(), Window(start: 0, count: 9)).rows.first)
    #expect(document.title == "Bridge opens" && document.publisher == "The Gazette" && document.format == .html)
    #expect(document.date == CalendarDay(iso: "2021-05-10").map { Sourced($0, from: .jsonLd) })
    #expect(document.questions == 1 && document.events > 0)
    let text = try #require(try corpus.document(document.id)).text
    #expect(!text.contains("rights reserved".utf8) && !text.contains("Home".utf8))
    let question = try #require(try corpus.questions(Lens(), Window(start: 0, count: 9)).rows.first)
    #expect("\(question)".contains("Who pays for the bridge?"))
}
