import CorpusModel
import Navigation
import Screen
import Testing

@Test func aSmallScreenShowsOnePaneUnderTabs() {
    var story = Story(40, 12)
    story.press("2")
    #expect(
        story.text == """
             The Veltar papers          2 documents
             1 [2 Parties] 3  4  5           1 of 7
            ▌Norrland Ferries  org      6 ·  3 ties
             Port of Veltar    gov      2 ·  1 tie
             Tug Union         org      2 ·  2 ties
             Kestrel           prod?    5 ·  1 tie
             Mira Holt         pers     1 ·  1 tie
             Coast Courier     publ     1 ·  0 ties
             Isle of Brenn     place    1 ·  0 ties


             Enter open  s search  / find  ? help
            """
    )
}

@Test func aSmallScreenShowsATextInFullWidth() {
    var story = Story(40, 12)
    story.press("3", .enter)
    #expect(
        story.text == """
             The Veltar papers          2 documents
             What happens to the K…  question · top
             What happens to the Kestrel?
               heads a section at ledger.md:7

             Answer
             The Kestrel stays in dock until the
             court has spoken, according to the
             Coast Courier.
               at ledger.md:9

             Tab link  s search  / find  ? help
            """
    )
}

@Test func aWideScreenShowsListsAndDetail() {
    var story = Story(100, 16)
    story.press("3", "G")
    #expect(
        story.text == """
             The Veltar papers                     2 documents · 7 parties · 4 events · 3 questions · 1 problem
            ┌1 Timeline ──────────────────────────── 4 ┐┌ Who pays the pilots? ─────────── unanswered question ┐
            │ 2021-03-03  Norrland Ferries … 2 sources ││ Q: Who pays the pilots?                              │
            ├2 Parties ───────────────────────────── 7 ┤│   asked at minutes.txt:4                             │
            │ Norrland Ferries    org      6 ·  3 ties ││                                                      │
            ├3 FAQ ──────────────────────────── 3 of 3 ┤│ Answer                                               │
            │ What happens to the Kestrel?             ││ unanswered                                           │
            │ Does Norrland Ferries own the Kestrel?   ││                                                      │
            │▌Who pays the pilots?          unanswered ││                                                      │
            │                                          ││                                                      │
            │                                          ││                                                      │
            │                                          ││                                                      │
            ├4 Documents ─────────────────────────── 2 ┤│                                                      │
            ├5 Problems ──────────────────────────── 1 ┤│                                                      │
            └──────────────────────────────────────────┘└──────────────────────────────────────────────────────┘
             Enter open  s search  / find  f narrow  t labels  ? help
            """
    )
}

@Test(arguments: [(19, 10), (20, 5), (5, 1)])
func aScreenTooSmallSaysSo(columns: Int, rows: Int) {
    let story = Story(columns, rows)
    #expect(story.lines[0] == String("20x6 cells needed".prefix(columns)) || story.lines[0].hasSuffix("…"))
    #expect(story.lines.dropFirst().allSatisfy { $0.isEmpty })
}

@Test func resizingKeepsThePlace() {
    var story = Story(120, 40)
    story.press("2", "j", .enter, .tab)
    let link = story.inked(.selectedLink)
    story.receive(.resized(Size(columns: 40, rows: 12)))
    #expect(story.lines[1].hasPrefix(" Port of Veltar"))
    #expect(story.inked(.selectedLink) == link)
    story.receive(.resized(Size(columns: 5, rows: 2)))
    story.receive(.resized(Size(columns: 120, rows: 40)))
    #expect(story.shows("▌Port of Veltar"))
    #expect(story.inked(.selectedLink) == link)
}

@Test func asciiIsASCII() {
    var story = Story(100, 30)
    story.options = ScreenOptions(isASCII: true)
    for key: Key in ["j", "2", "t", .escape, "4", "G", .enter, "?"] {
        story.press(key)
        #expect(story.text.utf8.allSatisfy { $0 < 0x80 })
    }
    story.press(.escape, "q", "2")
    #expect(story.shows("|>Norrland Ferries"))
    #expect(story.shows("+1 Timeline ---"))
    #expect(story.shows("> acquires  Port of Veltar"))
}

@Test func wideCharactersKeepTheColumnsStraight() {
    var story = Story(100, 30)
    story.press("4", "G", .enter)
    let frame = story.frame
    #expect(story.shows("東京"))
    for row in 1..<frame.size.rows - 1 {
        #expect("│┐┘┤".contains(frame[99, row].text), "row \(row)")
    }
}

@Test func nothingHostileReachesACell() {
    var story = Story(80, 24)
    story.corpus.partyRows[0].name = "A\u{1B}[31mB\u{202E}C\u{200B}D\nE"
    story.receive(.corpusChanged)
    story.press("2")
    #expect(story.shows("A␛[31mB◊C◊D"))
    let texts = story.frame.cells.flatMap { Array($0.text.unicodeScalars) }
    #expect(texts.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F && $0.value != 0x202E && $0.value != 0x200B })
}
