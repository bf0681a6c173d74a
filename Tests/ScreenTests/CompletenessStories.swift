import CorpusModel
import Navigation
import Testing

@Test(arguments: [(80, 24), (40, 12), (120, 40)])
func theProblemsSayWhatBecameOfTheRest(columns: Int, rows: Int) {
    var story = Story(columns, rows)
    #expect(!story.shows("4 dated sentences"))
    story.press("5")
    #expect(story.shows("2 documents (each yielded something)"))
    #expect(story.shows("4 dated sentences (3 became events)"))
}

@Test func theClosingWordsCoverNoProblem() {
    for (columns, rows) in [(80, 24), (120, 30)] {
        var corpus = FixtureCorpus()
        corpus.problemRows = (1...40).map {
            Problem(id: ProblemID($0), path: DocumentPath("scan\($0).pdf"), reason: .encrypted)
        }
        var story = Story(columns, rows, corpus: corpus)
        story.press("5", "G")
        #expect(story.shows("▌scan40.pdf  encrypted"))
        #expect(story.shows("2 documents (each yielded something)"))
        let last = story.lines.firstIndex { $0.contains("▌scan40.pdf") } ?? 0
        #expect(story.lines[last + 1].contains("2 documents"))
        story.press("g")
        #expect(story.shows("▌scan1.pdf  encrypted"))
    }
}

@Test func whatYieldedNothingIsNoProblemInTheHeader() {
    var corpus = FixtureCorpus()
    corpus.problemRows = [
        Problem(id: ProblemID(1), path: DocumentPath("minutes.txt"), reason: .nothingFound, document: DocumentID(2))
    ]
    var story = Story(120, 30, corpus: corpus)
    #expect(!story.lines[0].contains("problem"))
    #expect(story.lines[0].contains("1 yielded nothing"))
    story.press("5")
    #expect(story.shows("▌minutes.txt  yielded nothing: "))
    #expect(story.shows("2 documents (1 yielded nothing)"))
    #expect(story.shows("nothing found ┐"))
    #expect(story.inked(.warning) == "")
    story.press(.enter, .tab, .enter)
    #expect(story.shows("U+0E42 between spaces read as a dash"))
}

@Test func datedSentencesThatBecameNoEventAreOneKeyFromTheirPlace() {
    var story = Story(100, 30)
    story.press("4", "j", .enter)
    #expect(story.shows("2 dated"))
    #expect(story.shows("show the 1 that did not"))
    story.press(.tab, .enter)
    #expect(story.shows("dated sentences ┐"))
    #expect(story.inked(.quote).contains(FixtureLine.years))
    #expect(story.shows("at minutes.txt:2"))
    story.press(.tab, .tab, .enter)
    #expect(story.shows("document ┐"))
    #expect(story.inked(.quote).contains("has owned the"))
    story.press("H", "H")
    #expect(story.shows("show the 1 that did not"))
}

@Test func aDocumentWhoseDatedSentencesAllBecameEventsLeadsNowhere() {
    var story = Story(100, 30)
    story.press("4")
    #expect(story.shows("1 dated sentence (became an"))
    #expect(!story.shows("show the"))
}
