import CorpusModel
import Testing

import Navigation

@Test(arguments: [
    (100, 30, Geometry.Arrangement.wide), (120, 40, .wide), (99, 30, .narrow), (100, 13, .narrow), (80, 24, .narrow),
    (20, 6, .narrow), (19, 6, .tooSmall), (20, 5, .tooSmall), (0, 0, .tooSmall),
])
func theSizeDecidesTheArrangement(columns: Int, rows: Int, expected: Geometry.Arrangement) {
    #expect(Geometry(size: Size(columns: columns, rows: rows), current: .faq).arrangement == expected)
}

@Test(arguments: ListKind.allCases, [14, 15, 20, 30, 40, 100])
func theStackFillsItsFrame(current: ListKind, rows: Int) {
    let geometry = Geometry(size: Size(columns: 120, rows: rows), current: current)
    let heights = ListKind.allCases.map { geometry.height(of: $0) }
    #expect(heights.allSatisfy { $0 >= 0 })
    let rows = heights.reduce(0, +) + geometry.closingRows
    #expect(rows + ListKind.allCases.count + 1 == geometry.lists.height)
    #expect(geometry.closingRows == 0 || current == .problems)
    #expect(geometry.height(of: current) == heights.max())
    #expect(geometry.lists.width + geometry.detail.width == 120)
}

@Test(arguments: [(80, 24, 2), (40, 12, 2), (20, 6, 0), (120, 14, 0), (120, 20, 2)])
func theProblemsLeaveRoomForWhatBecameOfTheRest(columns: Int, rows: Int, expected: Int) {
    let geometry = Geometry(size: Size(columns: columns, rows: rows), current: .problems)
    #expect(geometry.closingRows == expected)
    #expect(geometry.height(of: .problems) >= 3)
    #expect(geometry.arrangement == .wide || geometry.listRows.height == geometry.height(of: .problems))
}
