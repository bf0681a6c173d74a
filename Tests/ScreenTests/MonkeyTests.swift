import CorpusModel
import Navigation
import Screen
import Testing

/// Numbers that look like chance and are the same in every run.
private struct Dice {
    var state: UInt64

    mutating func roll(_ count: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % max(1, count)
    }
}

@Test(arguments: [(80, 24), (40, 12), (20, 6), (100, 30), (120, 14), (7, 3)])
func anyKeysAtAnySizeLeaveAWholeScreen(columns: Int, rows: Int) {
    var corpus = FixtureCorpus()
    corpus.extraEvents = 300
    var story = Story(columns, rows, corpus: corpus)
    var dice = Dice(state: UInt64(columns * 1000 + rows))
    let keys = Scope.allCases.flatMap { Keymap.bindings(in: $0).map(\.0) } + "abcdefkrlst".map { Key.character($0) }
    for turn in 0..<300 {
        story.press(keys[dice.roll(keys.count)])
        if turn % 97 == 0 { story.receive(.corpusChanged) }
        if turn % 151 == 0 {
            let size = Size(columns: 10 + dice.roll(120), rows: 3 + dice.roll(40))
            story.receive(.resized(size))
        }
        if turn % 7 == 0 { expectWhole(story) }
    }
}

/// Every wide cell has its second half, and the cursor is on the screen.
private func expectWhole(_ story: Story) {
    let frame = story.frame
    #expect(frame.cells.count == frame.size.columns * frame.size.rows)
    #expect((0..<frame.size.columns).contains(frame.cursor.column))
    #expect((0..<frame.size.rows).contains(frame.cursor.row))
    let halves = frame.cells.indices.filter { frame.cells[$0].text.isEmpty }
    #expect(halves.allSatisfy { $0 % frame.size.columns > 0 && !frame.cells[$0 - 1].text.isEmpty })
}
