/// What all panes are narrowed to; the empty lens shows everything.
///
/// Conditions of different kind all hold together; of several parties or documents, any one will do.
public struct Lens: Hashable, Sendable {
    /// Only findings in which one of these takes part.
    public var parties: [PartyID] = []
    /// Only findings of these documents.
    public var documents: [DocumentID] = []
    /// Only findings dated on or after this day.
    public var from: CalendarDay?
    /// Only findings dated on or before this day.
    public var to: CalendarDay?

    /// The lens that shows everything.
    public init() {}

    /// Whether it shows everything.
    public var isEmpty: Bool {
        self == Lens()
    }
}

/// Which rows of a list are wanted.
public struct Window: Hashable, Sendable {
    /// The first row, from 0.
    public var start: Int
    /// How many rows at most.
    public var count: Int

    /// Rows `start..<start + count`; negative numbers become 0.
    public init(start: Int, count: Int) {
        self.start = max(0, start)
        self.count = max(0, count)
    }
}

/// The rows of one window with the length of the whole list.
public struct Page<Row: Sendable>: Sendable {
    /// The rows wanted, fewer at the end of the list.
    public var rows: [Row]
    /// The place of the first of `rows` in the whole list.
    public var start: Int
    /// How many rows the whole list has under the lens.
    public var total: Int

    /// Rows of a list and its length.
    public init(rows: [Row], start: Int, total: Int) {
        self.rows = rows
        self.start = start
        self.total = total
    }
}
