import CorpusModel
import Navigation
import Testing

@Test(arguments: [(80, 24), (40, 12), (120, 40), (100, 30)])
func theTimelineIsTheFirstThingShown(columns: Int, rows: Int) {
    let story = Story(columns, rows)
    #expect(story.lines[0].hasPrefix(" The Veltar papers"))
    #expect(story.shows("1 Timeline"))
    #expect(story.shows("▌2021-03-03  Norrland Ferr"))
    #expect(story.shows("  after ↑   In response"))
    #expect(story.bottom.contains("Enter open"))
    #expect(story.bottom.contains("? help"))
}

@Test func theDetailGoesAlongWithTheSelection() {
    var story = Story(100, 30)
    #expect(story.shows("“on 3 March 2021”"))
    story.press("j")
    #expect(story.lines[3].contains("▌  after ↑"))
    #expect(story.shows("the text gives no date"))
    story.press("2")
    #expect(story.shows("Norrland Ferries ────────────────────── organisation"))
    story.press(.down, .down, .down)
    #expect(story.shows("unsure: product"))
}

@Test(arguments: [
    (Key.character("2"), "▌Norrland Ferries"), ("3", "▌What happens to the Kestrel?"), ("4", "▌2021-04-01  The quay"),
    ("5", "▌scan.pdf  format .pdf is not read"),
])
func everyListIsOneKeyAway(key: Key, row: String) {
    for (columns, rows) in [(80, 24), (40, 12), (120, 40)] {
        var story = Story(columns, rows)
        story.press(key)
        #expect(story.shows(row))
        #expect(story.shows("1 of "))
    }
}

@Test func bracketsAndTabGoRoundTheLists() {
    var story = Story(80, 24)
    #expect(story.shows("order not stated, alleged"))
    story.press(.tab, "]")
    #expect(story.shows("[3 FAQ]"))
    story.press("[", "[", "[")
    #expect(story.shows("[5 Problems]"))
}

@Test func aLongListIsReadThroughAWindow() {
    var corpus = FixtureCorpus()
    corpus.extraEvents = 5000
    var story = Story(80, 24, corpus: corpus)
    story.press("G")
    #expect(story.shows("Entry number 4999 of the log"))
    #expect(story.shows("5004 of 5004"))
    #expect(story.navigator.list.page?.range.count ?? 0 <= 60)
    story.press("b")
    #expect(story.shows("4983 of 5004"))
    #expect(!story.shows("…"))
    story.press("g")
    #expect(story.shows("▌2021-03-03"))
}

@Test func thePlaceIsKeptWhenDocumentsArrive() {
    var story = Story(80, 24)
    story.press("2", "j", "j")
    #expect(story.shows("▌Tug Union"))
    let arrived = story.corpus.partyRows[5]
    story.corpus.partyRows.insert(
        PartySummary(
            id: PartyID(99),
            name: "Harbour Board",
            kind: .government,
            isKindSure: true,
            mentions: 9,
            documents: 1,
            ties: 0
        ),
        at: 0
    )
    #expect(arrived.name == "Coast Courier")
    story.receive(.corpusChanged)
    #expect(story.shows("▌Tug Union"))
    #expect(story.shows("4 of 8"))
    #expect(story.lines[0].contains("8 parties"))
}

@Test func anEmptyCorpusSaysSo() {
    var corpus = FixtureCorpus()
    corpus.documents = []
    corpus.partyRows = []
    corpus.problemRows = []
    var story = Story(80, 24, corpus: corpus)
    story.press("2")
    #expect(story.shows("no parties"))
    story.press(.enter)
    #expect(story.bottom.contains("nothing to open"))
    story.press("4")
    #expect(story.shows("no documents"))
    story.press("5")
    #expect(story.shows("no problems"))
}

@Test func quittingTakesQAtTheTopOnly() {
    var story = Story(80, 24)
    story.press(.enter, "q")
    #expect(story.outside.isEmpty)
    #expect(story.shows("[1 Timeline]"))
    story.press("q")
    #expect(story.outside == [.quit])
    story = Story(80, 24)
    story.press(.interrupt, .escape, .left)
    #expect(story.outside.isEmpty)
    story.press(.enter, "Q", .control("l"), "R")
    #expect(story.outside == [.quit, .redraw, .rescan])
}

@Test func progressStandsInTheBottomLine() {
    var story = Story(80, 24)
    story.receive(.progress(IntakeProgress(phase: .reading, done: 3, total: 12, problems: 0)))
    #expect(story.bottom.hasSuffix("reading 3 of 12"))
    var progress = IntakeProgress(phase: .reading, done: 1200, total: 21_578, problems: 0)
    progress.perSecond = 310
    story.receive(.progress(progress))
    #expect(story.text.contains("reading 1,200 of 21,578, 310/s, 66 s left"))
    progress.perSecond = 50
    story.receive(.progress(progress))
    #expect(story.text.contains("reading 1,200 of 21,578, 50/s, 7 min left"))
    story.receive(.progress(IntakeProgress(phase: .finished, done: 12, total: 12, problems: 0)))
    #expect(!story.bottom.contains("reading"))
    story.receive(.failure("the disk is full"))
    #expect(story.inked(.error) == "the disk is full")
}

@Test func aListNobodyTouchedStaysAtItsTop() {
    var story = Story(100, 30)
    story.corpus.partyRows.insert(
        PartySummary(
            id: PartyID(99),
            name: "Harbour Board",
            kind: .government,
            isKindSure: true,
            mentions: 9,
            documents: 1,
            ties: 0
        ),
        at: 0
    )
    story.receive(.corpusChanged)
    story.press("2")
    #expect(story.shows("▌Harbour Board"))
    #expect(story.shows("1 of 8"))
}

@Test func aLongFileNameLeavesRoomForTheTitle() {
    var corpus = FixtureCorpus()
    let name = "2021-04-01-what-became-of-the-quay-at-veltar-and-of-those-who-ran-it-until-then.md"
    corpus.documents[0] = FixtureDocument(
        1,
        name,
        "The quay at Veltar",
        date: CalendarDay(year: 2021, month: 4, day: 1),
        FixtureText.ledger
    )
    var story = Story(80, 24, corpus: corpus)
    story.press("4")
    #expect(story.shows(" 2021-04-01  The quay at Veltar ") || story.shows("▌2021-04-01  The quay at Veltar "))
    #expect(story.shows("2021-04-01-what-became-of-the-q"))
}
