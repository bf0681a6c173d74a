import CorpusModel

/// A rectangle of cells.
public struct Rect: Hashable, Sendable {
    public var column: Int
    public var row: Int
    public var width: Int
    public var height: Int

    /// That place and that size.
    public init(column: Int, row: Int, width: Int, height: Int) {
        self.column = column
        self.row = row
        self.width = max(0, width)
        self.height = max(0, height)
    }

    /// The same rectangle without so many columns and rows on every side.
    public func inset(columns: Int, rows: Int) -> Rect {
        Rect(column: column + columns, row: row + rows, width: width - 2 * columns, height: height - 2 * rows)
    }
}

/// How a screen is divided; follows from its size and the list at hand alone.
public struct Geometry: Sendable {
    /// How much there is room for.
    public enum Arrangement: Hashable, Sendable {
        /// Lists on the left, the detail on the right.
        case wide
        /// One pane at a time under a tab line.
        case narrow
        /// Not even that.
        case tooSmall
    }

    public let size: Size
    public let arrangement: Arrangement
    /// Where the lists stand, their frame included; the whole body when narrow.
    public let lists: Rect
    /// Where the detail stands, its frame included; the whole body when narrow.
    public let detail: Rect
    /// The rows of every list, without its frame; 0 for one that shows its title only.
    public let heights: PerList<Int>
    /// The rows under the problems, when they are at hand, for how much of what was read became findings; part of no list.
    public let closingRows: Int

    /// Divides a screen while that list is at hand.
    public init(size: Size, current: ListKind) {
        self.size = size
        let body = Rect(column: 0, row: 1, width: size.columns, height: size.rows - 2)
        if size.columns < 20 || size.rows < 6 {
            arrangement = .tooSmall
        } else if size.columns >= 100, size.rows >= 14 {
            arrangement = .wide
        } else {
            arrangement = .narrow
        }
        var rows: PerList<Int>
        if arrangement == .wide {
            let left = max(44, min(64, size.columns * 2 / 5))
            lists = Rect(column: 0, row: 1, width: left, height: body.height)
            detail = Rect(column: left, row: 1, width: size.columns - left, height: body.height)
            rows = Self.stack(rows: body.height, current: current)
        } else {
            lists = Rect(column: 0, row: 2, width: size.columns, height: size.rows - 3)
            detail = lists
            rows = PerList { _ in max(0, size.rows - 3) }
        }
        closingRows = current == .problems && rows[.problems] >= Self.leastClosed ? 2 : 0
        rows[.problems] -= closingRows
        heights = rows
    }

    /// The text of the detail, without frame and margin.
    public var text: Rect {
        arrangement == .wide ? detail.inset(columns: 2, rows: 1) : detail.inset(columns: 1, rows: 0)
    }

    /// Where the rows of the list at hand stand when there is one pane at a time.
    public var listRows: Rect {
        Rect(column: lists.column, row: lists.row, width: lists.width, height: lists.height - closingRows)
    }

    /// The rows of a list.
    public func height(of list: ListKind) -> Int { heights[list] }

    /// Fewer rows are left to the problems alone.
    private static let leastClosed = 5

    /// Shares the rows out: a little for the lists not at hand, least for the documents, the rest for the list at hand.
    private static func stack(rows: Int, current: ListKind) -> PerList<Int> {
        let free = max(0, rows - ListKind.allCases.count - 1)
        let share = min(6, free / 5)
        let documents = free >= 20 ? share - 2 : 0
        var heights = PerList { list in
            switch list {
            case .timeline, .parties, .faq: share
            case .documents: documents
            case .problems: 0
            }
        }
        heights[current] = 0
        heights[current] = free - ListKind.allCases.reduce(0) { $0 + heights[$1] }
        return heights
    }
}
