import CorpusModel
import Navigation
import Testing

@Test func anEventShowsItsSentenceAndItsDate() {
    let story = Story(100, 30)
    #expect(story.shows("as written  “on 3 March 2021”"))
    #expect(story.shows("resolved    2021-03-03, complete in itself"))
    #expect(story.shows("says so     the document itself"))
    #expect(story.shows("parties     Norrland Ferries, Port of Veltar"))
    #expect(story.shows("at ledger.md:3"))
    #expect(story.inked(.quote).contains("bought the old quay"))
    #expect(!story.inked(.quote).contains("The price was not"))
}

@Test func anOrderedEventShowsTheSentenceThatOrdersIt() {
    var story = Story(100, 30)
    story.press("j")
    #expect(story.shows("after  Norrland Ferries (NF) bought"))
    #expect(story.inked(.quote).contains("In response"))
}

@Test func whatIsNotStatedIsSaidToBeSo() {
    var story = Story(100, 30)
    story.press("G")
    #expect(story.shows("order not stated"))
    #expect(story.shows("not resolved"))
    #expect(story.shows("firmness    alleged"))
    #expect(story.shows("says so     the Coast Courier"))
    #expect(story.inked(.party).contains("Coast Courier"))
}

@Test func aPartyShowsItsTies() {
    var story = Story(120, 50)
    story.press("2")
    #expect(story.shows("also NF  given in parentheses after the name  ledger.md:3"))
    #expect(story.shows("→ acquires  Port of Veltar  2 sources"))
    #expect(story.shows("← sued by   Tug Union  1 source"))
    #expect(story.shows("at ledger.md:3"))
    #expect(!story.shows("stated by the document"))
    #expect(story.shows("Mentioned together  1"))
    #expect(story.shows("without a stated relation: Mira Holt 1"))
    #expect(story.shows("Timeline  3"))
    #expect(story.shows("2021-03-03  Norrland Ferries (NF) bought"))
    #expect(story.shows("FAQ  1"))
}

@Test func aQuestionShowsItsAnswerOrThatThereIsNone() {
    var story = Story(100, 30)
    story.press("3", "j")
    #expect(story.inked(.quote).contains("Yes.  has owned the  since 2019."))
    #expect(story.shows("at minutes.txt:2"))
    story.press("j")
    #expect(story.shows("unanswered question ┐"))
    #expect(story.inked(.warning) == "unanswered")
}

@Test func aDocumentShowsItsTextAndWhatWasMended() {
    var story = Story(80, 24)
    story.press("4", .enter)
    #expect(story.shows("date        2021-04-01, from its front matter"))
    #expect(story.inked(.heading).contains("What happens to the "))
    #expect(!story.shows("#"))
    story.press("q", "j", .enter)
    #expect(story.shows("it bears none"))
    #expect(story.shows("U+0E42 between spaces read as a dash, 2 times"))
}

@Test func aCitationNamesTheHeadingThatItsPlaceIsCountedBelow() {
    var corpus = FixtureCorpus()
    corpus.documents[0].section = "The sale"
    let story = Story(100, 30, corpus: corpus)
    #expect(story.shows("at ledger.md, “The sale”, paragraph 3 "))
    #expect(!story.shows("§"))
}

@Test func aTimeToldFromTheDateOfAPartSaysSo() {
    var story = Story(120, 30)
    story.press("j", "j")
    #expect(story.shows("2021-06, against 2021-04-01, the date of this part"))
}

/// A corpus whose first document is a table, its first row naming the columns.
private func tables(_ rows: [String]) -> FixtureCorpus {
    var corpus = FixtureCorpus()
    corpus.documents[0] = FixtureDocument(1, "ships.md", "Ships", date: nil, rows.joined(separator: "\n\n"))
    let blocks = corpus.documents[0].blocks
    corpus.documents[0].blocks = blocks.enumerated().map { Block($0 == 0 ? .tableHeader : .table, $1.range) }
    return corpus
}

@Test func rowsOfATableStandInColumnsWhereTheyFit() {
    let rows = ["Year | Ship | Owner", "2019 | Heron of Veltar | 東京港", "2021 |  | a | b", "2022 | Tern | Mira Holt"]
    var story = Story(80, 24, corpus: tables(rows))
    story.press("4", .enter)
    let shown = [
        "   Year | Ship            | Owner", "   2019 | Heron of Veltar | 東京港",
        "   2021 |                 | a         | b",
        "   2022 | Tern            | Mira Holt",
    ]
    #expect(story.text.contains(shown.joined(separator: "\n")))
    #expect(story.inked(.strong).contains("Year | Ship | Owner"))
    story.press(.tab)
    #expect(story.frame[story.frame.cursor.column, story.frame.cursor.row].text == "M")
}

@Test func paragraphsOfAnItemStandBelowEachOther() {
    var corpus = FixtureCorpus()
    let text = "- The pier\n\nIt is old.\n\nIt is long.\n\n  - The mole"
    corpus.documents[0] = FixtureDocument(1, "ships.html", "Ships", date: nil, text)
    corpus.documents[0].blocks = ["The pier", "It is old.", "It is long.", "The mole"].map {
        Block(.listItem, corpus.documents[0].range($0))
    }
    var story = Story(80, 24, corpus: corpus)
    story.press("4", .enter)
    let shown = ["", "   - The pier", "", "     It is old.", "", "     It is long.", "     - The mole"]
    #expect(story.text.contains(shown.joined(separator: "\n")))
}

@Test func rowsOfATableThatAreTooWideAreFoldedOneByOne() {
    var story = Story(
        50,
        20,
        corpus: tables(["Year | Ship", "2019 | " + String(repeating: "long ", count: 10), "2 | Tern"])
    )
    story.press("4", .enter)
    let shown = [
        "   Year | Ship", "   2019 | long long long long long long long long", "     long long", "   2 | Tern",
    ]
    #expect(story.text.contains(shown.joined(separator: "\n")))
}

@Test func aProblemSaysWhatToDo() {
    var story = Story(40, 12)
    story.press("5", .enter)
    #expect(story.shows("reason      format .pdf is not read"))
    #expect(story.shows("what to do  convert it to .txt, .md or"))
}

@Test func whatIsGoneIsSaidToBeGone() {
    var story = Story(100, 30)
    story.press("2", "G")
    story.corpus.partyRows.removeLast()
    story.receive(.detail(.party(PartyID(7)), nil))
    #expect(story.shows("no longer hold this"))
}
