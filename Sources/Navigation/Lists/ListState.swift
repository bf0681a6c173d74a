import CorpusModel

/// A list as a window over a query: how long it is, what is selected, what is in sight, and the rows around it.
public struct ListState: Sendable {
    public let kind: ListKind
    /// The rows at hand; nil before the first answer.
    public private(set) var page: ListPage?
    /// The selected row, from 0.
    public private(set) var selected = 0
    /// The first row in sight.
    public private(set) var top = 0
    /// The rows asked for and not yet there.
    private var awaited: Window?
    /// Whether the reader chose the row: until then the list stays at its top, whatever arrives.
    private var isChosen = false
    /// The subject to stay on, or to go to, when the rows come.
    private var anchor: Subject?

    init(kind: ListKind) {
        self.kind = kind
    }

    /// How many rows the list has.
    public var total: Int { page?.total ?? 0 }

    /// What the selected row is about; nil while it is not loaded.
    public var subject: Subject? { page?.subject(at: selected) }

    /// Selects a row, held to the list, and keeps it among so many rows in sight.
    mutating func select(_ row: Int, height: Int) {
        anchor = nil
        isChosen = true
        place(row, height: height)
    }

    /// Keeps the selected row in sight when the height changes.
    mutating func fit(height: Int) {
        place(selected, height: height)
    }

    private mutating func place(_ row: Int, height: Int) {
        let height = max(1, height)
        selected = max(0, min(row, total - 1))
        top = max(min(top, selected), selected - height + 1)
        top = max(0, min(top, total - height))
    }

    /// What to ask for so that the rows in sight are there; nil when they are, or are asked for already.
    mutating func missing(under lens: Lens, height: Int) -> Effect? {
        let sight = top..<max(top, min(top + height, total))
        if let page, page.range.lowerBound <= sight.lowerBound, page.range.upperBound >= sight.upperBound { return nil }
        let window = Self.window(around: top, height: height)
        if let awaited, awaited == window { return nil }
        awaited = window
        return .loadRows(kind, lens, window, keeping: anchor)
    }

    /// Asks for the first rows, no more than are in sight.
    mutating func open(under lens: Lens, height: Int) -> Effect {
        let window = Window(start: 0, count: height)
        awaited = window
        return .loadRows(kind, lens, window, keeping: nil)
    }

    /// Asks for the rows anew, staying on the selected subject or going to another.
    mutating func reload(under lens: Lens, height: Int, keeping subject: Subject? = nil) -> Effect {
        isChosen = isChosen || subject != nil
        anchor = subject ?? anchor ?? (isChosen ? self.subject : nil)
        let window = Self.window(around: top, height: height)
        awaited = window
        return .loadRows(kind, lens, window, keeping: anchor)
    }

    /// Takes rows; `position` is where the anchor now stands.
    mutating func take(_ page: ListPage, position: Int?, height: Int) {
        self.page = page
        awaited = nil
        let row = anchor == nil ? selected : position ?? selected
        anchor = nil
        place(row, height: height)
    }

    /// Drops every row, for another lens.
    mutating func empty() {
        page = nil
        (selected, top) = (0, 0)
        awaited = nil
        anchor = nil
    }

    /// About twice as many rows as are in sight, around a row.
    static func window(around top: Int, height: Int) -> Window {
        Window(start: top - height / 2, count: 2 * max(height, 8))
    }
}
