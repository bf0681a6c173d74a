import CorpusModel

extension ListPage {
    /// The rows it holds, as places in the whole list.
    public var range: Range<Int> {
        switch self {
        case .timeline(let page): page.range
        case .parties(let page): page.range
        case .faq(let page): page.range
        case .documents(let page): page.range
        case .problems(let page): page.range
        }
    }

    /// How many rows the whole list has.
    public var total: Int {
        switch self {
        case .timeline(let page): page.total
        case .parties(let page): page.total
        case .faq(let page): page.total
        case .documents(let page): page.total
        case .problems(let page): page.total
        }
    }

    /// What a row of the whole list is about; nil when the page does not hold it.
    public func subject(at row: Int) -> Subject? {
        switch self {
        case .timeline(let page): page[row].map { .event($0.id) }
        case .parties(let page): page[row].map { .party($0.id) }
        case .faq(let page): page[row].map { .question($0.id) }
        case .documents(let page): page[row].map { .document($0.id) }
        case .problems(let page): page[row].map { .problem($0.id) }
        }
    }

    /// The words of a row, as it is found by; nil when the page does not hold it.
    func words(at row: Int) -> String? {
        switch self {
        case .timeline(let page): page[row]?.line
        case .parties(let page): page[row]?.name
        case .faq(let page): page[row]?.line
        case .documents(let page): page[row].map { "\($0.title) \($0.path.display)" }
        case .problems(let page): page[row].map { "\($0.path.display) \($0.reason.description)" }
        }
    }
}

extension Page {
    /// The rows it holds, as places in the whole list.
    var range: Range<Int> { start..<start + rows.count }

    /// A row by its place in the whole list; nil when the page does not hold it.
    public subscript(row: Int) -> Row? {
        range.contains(row) ? rows[row - start] : nil
    }
}
