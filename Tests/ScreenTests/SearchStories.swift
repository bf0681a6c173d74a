import CorpusModel
import Navigation
import Testing

@Test func findingInAListGoesToTheRowAsOneTypes() {
    var story = Story(80, 24)
    story.press("/")
    story.type("norrland")
    #expect(story.bottom.hasPrefix(" /norrland"))
    #expect(story.bottom.hasSuffix("1 of 3"))
    #expect(story.inked(.currentHit) == "Norrland")
    #expect(story.inked(.hit) == "Norrland Norrland")
    story.press(.enter, "n", "n")
    #expect(story.shows("▌2021-06     The Port of Veltar"))
    #expect(story.bottom.contains("3 of 3"))
    story.press("n")
    #expect(story.bottom.contains("1 of 3"), "round the end")
    story.press("N", .escape)
    #expect(story.inked(.hit).isEmpty)
}

@Test func findingMindsCapitals() {
    var story = Story(80, 24)
    story.press("/")
    story.type("In")
    #expect(story.bottom.hasSuffix("1 of 1"))
    story.press(.control("u"))
    story.type("in")
    #expect(story.bottom.hasSuffix("of 3"))
}

@Test func findingInATextHighlightsAndCounts() {
    var story = Story(40, 12)
    story.press("4", .enter, "/")
    story.type("kestrel")
    #expect(story.bottom.hasSuffix("1 of 2"))
    #expect(story.inked(.currentHit) == "Kestrel")
    story.press(.enter, "n")
    #expect(story.bottom.contains("2 of 2"))
    story.press("/")
    story.type("zebra")
    #expect(story.bottom.contains("“zebra” is"))
    story.press(.enter, "n")
    #expect(story.bottom.contains("“zebra” is not here"))
}

@Test func aFindThatIsDismissedLeavesThePlaceAsItWas() {
    var story = Story(80, 24)
    story.press("j")
    let before = story.lines
    story.press("/")
    story.type("june")
    #expect(story.shows("▌2021-06"))
    story.press(.interrupt)
    #expect(story.lines == before)
}

@Test func searchGroupsWhatItFinds() {
    var story = Story(100, 30)
    story.press("s")
    story.type("kestrel")
    #expect(story.shows("│ Timeline  1"))
    #expect(story.shows("│ Parties  1"))
    #expect(story.shows("│ FAQ  2"))
    #expect(story.shows("│ Documents  3"))
    #expect(story.inked(.hit).contains("Kestrel"))
    story.press(.down, .down, .down, .down)
    #expect(story.shows("▌ The quay at Veltar"))
    story.press(.down, .enter)
    #expect(story.shows("The quay at Veltar ─"))
    #expect(story.inked(.currentHit) == "Kestrel")
    story.press("H", "s")
    #expect(story.bottom.hasPrefix(" search: kestrel"), "the words are kept")
}

@Test(arguments: [("a word of many lists", "Page", "8 of 40"), ("of one", "Page n", "40")])
func aListThatAloneHasMatchesShowsMoreOfThem(_ case: String, _ words: String, _ count: String) throws {
    var corpus = FixtureCorpus()
    let pages = (1...40).map { "Page n \($0)." }.joined(separator: "\n\n")
    corpus.documents.append(FixtureDocument(3, "pages.txt", "pages.txt", date: nil, pages))
    if words == "Page" { corpus.partyRows[0].name = "Page & Sons" }
    var story = Story(100, 30, corpus: corpus)
    story.press("s")
    story.type(words)
    #expect(story.shows("│ Documents  \(count) "))
}

@Test func theLastWordsAreOfferedAgain() {
    var story = Story(80, 24)
    story.press("s")
    story.type("kestrel")
    story.press(.escape, "s")
    #expect(story.shows("│ Timeline  1"), "with what they found")
    story.type("zebra")
    #expect(story.bottom.hasPrefix(" search: zebra"), "typing takes their place")
    story.press(.escape, "s", .backspace)
    #expect(story.bottom.hasPrefix(" search: zebr"), "editing keeps them")
}

@Test func aStaleAnswerIsDropped() {
    var story = Story(80, 24)
    story.press("s")
    story.type("kes")
    let before = story.lines
    story.receive(.results(SearchResults(understood: "old", groups: []), ticket: 1))
    #expect(story.lines == before)
}

@Test func searchForWhatIsNotThereSaysSo() {
    var story = Story(40, 12)
    story.press("s")
    story.type("zebra")
    #expect(story.shows("nothing matches"))
    story.press(.enter)
    #expect(story.bottom.contains("nothing mat"))
    story.press(.escape)
    #expect(story.shows("[1 Timeline]"))
}

@Test func narrowingHoldsForEveryListAndIsSaid() {
    var story = Story(100, 30)
    story.press("2", "j", "j", "f")
    #expect(story.shows("▌ Tug Union  party"))
    story.press(.enter)
    #expect(story.lines[0].contains("narrowed: Tug Union"))
    #expect(story.lines[0].contains("1 party · 1 event"))
    #expect(story.shows("▌Tug Union"))
    #expect(!story.shows("2021-06     "))
    story.press(.escape)
    #expect(!story.lines[0].contains("narrowed"))
    #expect(story.shows("2021-06     "))
    #expect(story.shows("▌Tug Union"), "the selection stays")
}

@Test func datesAndDocumentsNarrowTogether() {
    var story = Story(100, 30)
    story.press("f")
    story.type("2021-05..2021-12")
    #expect(story.shows("▌ 2021-05-01 to 2021-12-31  dates"))
    story.press(.enter, "4", "G", "f")
    #expect(story.shows("▌ minutes.txt"))
    story.press(.enter)
    #expect(story.lines[0].contains("narrowed: minutes.txt, 2021-05-01 to"))
    story.press("f")
    story.type("nobody")
    #expect(story.shows("nothing matches"))
    story.press(.escape)
    story.press("1")
    #expect(story.shows("1 of 1"))
}

@Test func enterBeforeTheAnswerOpensTheFirstHitOnceItIsThere() {
    var story = Story(80, 24)
    story.isSlow = true
    story.press("s")
    story.type("kes")
    story.press(.enter)
    #expect(story.bottom.hasPrefix(" search: kes"))
    story.deliver()
    #expect(story.lines[1].hasPrefix(" The Kestrel stays in dock"))
}

@Test func aLateFindStillGoesToItsHit() {
    var story = Story(80, 24)
    story.isSlow = true
    story.press("/")
    story.type("june")
    story.press(.enter)
    #expect(story.shows("▌2021-03-03"))
    story.deliver()
    #expect(story.shows("▌2021-06 "))
    #expect(story.bottom.contains("1 of 1"))
}

@Test func aConnectionIsShownWhenItIsFound() {
    var story = Story(80, 24)
    story.press("2", "m", "j")
    story.isSlow = true
    story.press("c")
    story.deliver()
    #expect(story.shows("1 step by stated relations"))
}

@Test func anEmptySearchOffersWhatIsKeptAndWhatWasSearched() {
    var story = Story(100, 30)
    var kept = SearchNotebook()
    kept.save("kestrel kind:lawsuit", as: "in court")
    kept.note("quay")
    story.press("s")
    #expect(story.outside == [.loadSearches])
    story.receive(.searches(kept.counted { _ in 7 }, notice: nil))
    #expect(story.shows("Kept searches"))
    #expect(story.shows("▌ in court"))
    #expect(story.shows("kestrel kind:lawsuit, 7 found"))
    #expect(story.shows("Searched before"))
    #expect(story.shows("ship NEAR/5 fire"), "what may be typed is told below")
    story.press(.down, .enter)
    #expect(story.bottom.hasPrefix(" search: quay"))
    #expect(story.shows("│ Documents"))
}

@Test func aSearchIsKeptUnderAName() {
    var story = Story(80, 24)
    story.press("S")
    #expect(story.bottom.contains("nothing was searched"))
    story.press("s")
    story.type("kestrel")
    story.press(.escape, "S")
    #expect(story.bottom.hasPrefix(" keep “kestrel” as:"))
    story.type("birds")
    story.press(.enter)
    #expect(story.outside.last == .saveSearch("kestrel", name: "birds"))
    story.receive(.searches(SearchNotebook(), notice: "kept as “birds”"))
    #expect(story.bottom.contains("kept as “birds”"))
    story.press(":")
    story.type("save-search sea birds")
    story.press(.enter)
    #expect(story.outside.last == .saveSearch("kestrel", name: "sea birds"))
    story.press("S", .enter)
    #expect(story.bottom.contains("it has no name"))
}

@Test func whatIsOpenedFromASearchIsNoted() {
    var story = Story(80, 24)
    story.press("s")
    story.type("kestrel")
    story.press(.enter)
    #expect(story.outside.contains(.noteSearch("kestrel")))
}

@Test func aKeptSearchIsLetGo() {
    var story = Story(80, 24)
    var kept = SearchNotebook()
    kept.save("kestrel", as: "birds")
    story.receive(.searches(kept, notice: nil))
    story.press(":")
    story.type("forget-search birds")
    story.press(.enter)
    #expect(story.outside.last == .forgetSearch(name: "birds"))
}
