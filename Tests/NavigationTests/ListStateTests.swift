import CorpusModel
import Testing

@testable import Navigation

private func rows(_ range: Range<Int>, of total: Int) -> ListPage {
    let problems = range.map {
        Problem(id: ProblemID(Int64($0)), path: DocumentPath("file \($0)"), reason: .empty)
    }
    return .problems(Page(rows: problems, start: range.lowerBound, total: total))
}

private func subject(_ row: Int) -> Subject { .problem(ProblemID(Int64(row))) }

private func list(_ range: Range<Int>, of total: Int) -> ListState {
    var list = ListState(kind: .problems)
    list.take(rows(range, of: total), position: nil, height: 10)
    return list
}

@Test func movingWithinTheRowsAtHandAsksForNothing() {
    var list = list(0..<20, of: 1000)
    list.select(9, height: 10)
    #expect(list.missing(under: Lens(), height: 10) == nil)
    #expect(list.subject == subject(9))
}

@Test func jumpingToTheEndAsksForOneWindow() {
    var list = list(0..<20, of: 1000)
    list.select(.max / 2, height: 10)
    #expect(list.selected == 999)
    #expect(list.top == 990)
    let wanted = Window(start: 985, count: 20)
    #expect(list.missing(under: Lens(), height: 10) == .loadRows(.problems, Lens(), wanted, keeping: nil))
    #expect(list.missing(under: Lens(), height: 10) == nil, "asked for once")
}

@Test func theSelectionStaysOnItsSubject() {
    var list = list(0..<20, of: 1000)
    list.select(5, height: 10)
    #expect(
        list.reload(under: Lens(), height: 10)
            == .loadRows(.problems, Lens(), Window(start: -5, count: 20), keeping: subject(5))
    )
    list.take(rows(0..<20, of: 1003), position: 8, height: 10)
    #expect(list.selected == 8)
}

@Test func aMoveOnTheWayCountsForMoreThanTheSubject() {
    var list = list(0..<20, of: 1000)
    _ = list.reload(under: Lens(), height: 10)
    list.select(3, height: 10)
    list.take(rows(0..<20, of: 1000), position: 8, height: 10)
    #expect(list.selected == 3)
}

@Test func aShorterListHoldsTheSelection() {
    var list = list(0..<20, of: 20)
    list.select(19, height: 10)
    list.take(rows(0..<3, of: 3), position: nil, height: 10)
    #expect(list.selected == 2)
    #expect(list.top == 0)
    list.take(rows(0..<0, of: 0), position: nil, height: 10)
    #expect(list.selected == 0)
    #expect(list.subject == nil)
}
