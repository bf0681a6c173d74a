import CorpusModel
import Navigation
import Testing

@Test func aLinkLeadsToItsParty() {
    var story = Story(80, 24)
    story.press("2", .enter, .tab)
    #expect(story.inked(.selectedLink) == "ledger.md:3")
    story.press(.tab)
    #expect(story.inked(.selectedLink) == "Port of Veltar")
    story.press(.enter)
    #expect(story.lines[1].hasPrefix(" Port of Veltar"))
    #expect(story.bottom.hasSuffix("Norrland Ferries › Port of Veltar"))
    story.press("q")
    #expect(story.shows("▌Port of Veltar"), "the list went along")
}

@Test func aCardDoesNotLeadToItself() {
    var story = Story(100, 30)
    story.press("2", .enter)
    var reached: Set<String> = []
    for _ in 0..<40 {
        story.press(.tab)
        reached.insert(story.inked(.selectedLink))
    }
    #expect(reached.contains("Port of Veltar"))
    #expect(!reached.contains("Norrland Ferries"))
}

@Test func aCitationLeadsToItsSentence() {
    var story = Story(100, 30)
    story.press("j", .enter, .backTab, .enter)
    #expect(story.shows("The quay at Veltar ─"))
    #expect(story.inked(.quote).hasPrefix("In response"))
    #expect(story.shows("4 Documents ────────────────────── 1 of 2"))
    #expect(story.shows("│▌In response"), "marked in the margin too")
    #expect(story.frame.cursor.row == story.lines.firstIndex { $0.contains("│▌In response") })
}

@Test func backRestoresTheScrollAndTheLink() {
    var story = Story(40, 12)
    story.press("2", .enter, .control("d"), .tab, .tab)
    let (before, cursor) = (story.lines, story.frame.cursor)
    let link = story.inked(.selectedLink)
    story.press(.enter, "H")
    #expect(Array(story.lines.dropLast()) == Array(before.dropLast()))
    #expect(story.inked(.selectedLink) == link)
    #expect(story.frame.cursor == cursor)
}

@Test func goingSomewhereNewDropsTheForwardPart() {
    var story = Story(80, 24)
    story.press("2", .enter, .tab, .tab, .enter)
    story.press(.backspace)
    #expect(story.lines[1].hasPrefix(" Norrland Ferries"))
    story.press("L")
    #expect(story.lines[1].hasPrefix(" Port of Veltar"))
    story.press(.altLeft, .backTab, .enter, .control("o"), .altRight)
    story.press("L")
    #expect(story.bottom.contains("nothing to go forward to"))
}

@Test func labelsReachAnyLinkInTwoKeys() {
    var story = Story(100, 30)
    story.press("2", "t")
    #expect(story.inked(.label).hasPrefix("aa as"))
    #expect(story.bottom.contains("two letters"))
    story.press("a", "s")
    #expect(story.shows("Port of Veltar ───────────────────── government body"))
    story.press("H", "t", "z")
    #expect(story.inked(.label).isEmpty)
    story.press("t", .escape)
    #expect(story.inked(.label).isEmpty)
}

@Test func twoPartiesAreConnectedStepByStep() {
    var story = Story(100, 30)
    story.press("2", "c")
    #expect(story.bottom.hasPrefix(" Norrland Ferries is connected with:"))
    story.type("mir")
    #expect(story.shows("▌ Mira Holt  person"))
    story.press(.enter)
    #expect(story.shows("2 steps by stated relations"))
    #expect(story.shows("Norrland Ferries ← sued by Tug Union  1 source"))
    #expect(story.shows("Tug Union ← led by Mira Holt  1 source"))
    #expect(story.inked(.quote).contains(", who leads the "), "the names in it are links")
    story.press("H", "m", "G", "c")
    #expect(story.bottom.contains("select a party first") == false)
}

@Test func aMarkedPartyIsConnectedAtOnce() {
    var story = Story(80, 24)
    story.press("2", "m")
    #expect(story.bottom.contains("marked Norrland Ferries"))
    story.press("G", "c")
    #expect(story.shows("No chain of stated relations leads from Norrland Ferries to Isle of Brenn."))
    story.press("H", "1", "c")
    #expect(story.bottom.contains("select a party first"))
}

@Test func aMarkIsGoneBackTo() {
    var story = Story(80, 24)
    story.press("3", .enter, "m", "q", "1", "'")
    #expect(story.lines[1].hasPrefix(" What happens to the Kestrel?"))
}

@Test func headingsAreGoneThrough() {
    var story = Story(40, 12)
    story.press("2", .enter, "}")
    #expect(story.lines[2] == " Relations  3")
    story.press("}", "{")
    #expect(story.lines[2] == " Relations  3")
}
