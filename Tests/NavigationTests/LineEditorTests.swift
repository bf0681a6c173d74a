import Testing

@testable import Navigation

@Test func lettersGoInAtTheCursor() {
    var line = LineEditor("ab")
    line.move(to: 1)
    line.insert("x")
    #expect(line.text == "axb")
    #expect(line.cursor == 2)
}

@Test func erasingStopsAtTheEnds() {
    var line = LineEditor("a")
    line.eraseForward()
    #expect(line.text == "a")
    let (first, second) = (line.eraseBack(), line.eraseBack())
    #expect(first && !second)
    #expect(line.text.isEmpty)
}

@Test(arguments: [("one two", "one "), ("one two  ", "one "), ("one", ""), ("", ""), ("   ", "")])
func aWordIsErasedWithTheSpacesBehindIt(before: String, after: String) {
    var line = LineEditor(before)
    line.eraseWord()
    #expect(line.text == after)
    #expect(line.cursor == after.count)
}

@Test func theCursorStaysOnTheLine() {
    var line = LineEditor("ab")
    line.move(to: 9)
    #expect(line.cursor == 2)
    line.move(to: -1)
    #expect(line.cursor == 0)
}
