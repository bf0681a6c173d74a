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
    #expect(heights.reduce(0, +) + ListKind.allCases.count + 1 == geometry.lists.height)
    #expect(geometry.height(of: current) == heights.max())
    #expect(geometry.lists.width + geometry.detail.width == 120)
}
