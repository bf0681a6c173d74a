import CorpusModel
import Navigation
import Testing

@Test(arguments: [(80, 24), (40, 12), (120, 40)])
func helpListsWhatWorksHereAndRunsIt(columns: Int, rows: Int) {
    var story = Story(columns, rows)
    story.press("?")
    #expect(story.shows("What works here"))
    #expect(story.shows("▌ j ↓"))
    #expect(!story.shows("Go to the next link"), "that works in a text")
    story.type("questions")
    #expect(story.shows("▌ 3 "))
    story.press(.enter)
    #expect(story.shows("▌What happens to the Kestrel?"))
}

@Test func helpSaysWhyACommandHasToWait() {
    var story = Story(80, 24)
    story.press(.function(1))
    story.type("go back")
    #expect(story.shows("Not just now"))
    #expect(story.shows("Go back to the place before: nothing to go back to"))
    story.press(.backspace, .escape)
    #expect(!story.shows("Not just now"))
}

@Test func everyHelpLineStandsInTheHelpPane() {
    var story = Story(120, 100)
    story.press(.enter, "?")
    for command in Command.allCases where command.entry.scopes.contains(.detail) && command.isTyped {
        #expect(story.shows(command.entry.help), "\(command)")
    }
}

@Test func theCommandLineCompletes() {
    var story = Story(80, 24)
    story.press(":")
    story.type("na")
    #expect(story.shows("narrow party NAME"))
    story.press(.tab)
    #expect(story.bottom.hasPrefix(" :narrow"))
    story.type("party tu")
    #expect(story.shows("Tug Union  party"))
    story.press(.tab)
    #expect(story.bottom == " :narrow party Tug Union")
    story.press(.enter)
    #expect(story.lines[0].contains("narrowed: Tug Union"))
}

@Test func theCommandLineTakesNames() {
    var story = Story(80, 24)
    story.press(":")
    story.type("goto mira holt")
    story.press(.enter)
    #expect(story.lines[1].hasPrefix(" Mira Holt"))
    story.press(":")
    story.type("connect norr")
    story.press(.enter)
    #expect(story.lines[1].hasPrefix(" Mira Holt … Norrland Ferries"))
    story.press(":")
    story.type("narrow dates 2021-06")
    story.press(.enter)
    #expect(story.lines[0].contains("2021-06-01 to 2021-06-30"))
    story.press(":")
    story.type("documents")
    story.press(.enter)
    #expect(story.shows("[4 Documents]"))
    story.press(":")
    story.type("search kestrel")
    story.press(.enter)
    #expect(story.shows("Parties  1"))
}

@Test func theCommandLineRemembers() {
    var story = Story(80, 24)
    for line in ["faq", "parties"] {
        story.press(":")
        story.type(line)
        story.press(.enter)
    }
    story.press(":", .up)
    #expect(story.bottom == " :parties")
    story.press(.up, .up)
    #expect(story.bottom == " :faq")
    story.press(.down, .down)
    #expect(story.bottom == " :")
    story.press(.up, .up, .enter)
    #expect(story.shows("[3 FAQ]"))
}

@Test func anUnknownCommandIsSaid() {
    var story = Story(80, 24)
    story.press(":")
    story.type("fly")
    story.press(.enter)
    #expect(story.bottom == " no such command: fly")
    story.press(":")
    story.type("q")
    story.press(.enter)
    #expect(story.outside == [.quit])
}

@Test func aCommandThatCannotRunSaysWhy() {
    var story = Story(80, 24)
    story.press("H")
    #expect(story.bottom == " nothing to go back to")
    story.press("n")
    #expect(story.bottom.contains("nothing was looked for"))
    story.press("z")
    #expect(story.bottom == " z does nothing here; ? lists the keys")
    story.press(.enter, .enter)
    #expect(story.bottom.contains("choose a link first"))
}

@Test func theCursorStandsWhereOneTypes() {
    var story = Story(80, 24)
    story.press(":")
    story.type("fa")
    #expect(story.frame.isTyping)
    #expect(story.frame.cursor.row == 23)
    #expect(story.frame.cursor.column == 4)
    story.press(.left)
    #expect(story.frame.cursor.column == 3)
    story.press(.escape)
    #expect(!story.frame.isTyping)
    #expect(story.frame.cursor.row == 2)
}

@Test func aCitationIsCopied() throws {
    var story = Story(100, 30)
    story.press("y")
    guard case .copy(let text) = try #require(story.outside.last) else {
        Issue.record("nothing was copied")
        return
    }
    #expect(text.hasPrefix("“"))
    #expect(text.hasSuffix("ledger.md:3)"))
    story.receive(.notice("copied: \(text)"))
    #expect(story.bottom.hasPrefix(" copied: “"))
    story.press("4", "y")
    #expect(story.bottom.contains("no sentence to copy"))
}

@Test func anExportAsksForItsForm() {
    var story = Story(100, 30)
    story.press("x")
    #expect(story.shows("▌ markdown"))
    #expect(story.shows("FollowTheMoney, for Aleph"))
    story.type("ht")
    story.press(.enter)
    #expect(story.outside == [.export(.html, Lens())])
    #expect(story.bottom.hasPrefix(" writing"))
    story.receive(.notice("written: story.html"))
    #expect(story.bottom.hasPrefix(" written: story.html"))
}
