import CorpusModel

extension Navigator {
    /// How many rows or lines a page has.
    var page: Int {
        max(1, focus == .list ? geometry.height(of: current) : geometry.text.height - 1)
    }

    mutating func move(by rows: Int) -> [Effect] {
        guard focus == .list else {
            reader.scroll(by: rows, height: geometry.text.height)
            return []
        }
        return select(list.selected + rows)
    }

    mutating func move(to row: Int) -> [Effect] {
        guard focus == .list else {
            reader.scroll(to: row, height: geometry.text.height)
            return []
        }
        return select(row)
    }

    /// Selects a row of the list at hand; the detail goes along.
    mutating func select(_ row: Int) -> [Effect] {
        let height = geometry.height(of: current)
        lists[current].select(row, height: height)
        follows = true
        return []
    }

    mutating func section(by step: Int) -> [Effect] {
        reader.stepSection(by: step, height: geometry.text.height)
        return []
    }

    mutating func link(by step: Int) -> [Effect] {
        reader.stepLink(by: step, height: geometry.text.height)
        return []
    }

    /// The list so many further on, around the ends.
    func neighbour(_ step: Int) -> ListKind {
        let all = ListKind.allCases
        let place = (all.firstIndex(of: current) ?? 0) + step
        return all[(place + all.count) % all.count]
    }

    /// Turns to a list.
    mutating func show(_ kind: ListKind) -> [Effect] {
        current = kind
        focus = .list
        follows = true
        if find?.target != .list(kind) { find = nil }
        fitLists()
        return []
    }

    /// Opens the selected row, or follows the selected link.
    mutating func open() -> [Effect] {
        guard focus == .detail else {
            focus = .detail
            find = nil
            return []
        }
        return reader.selectedLink.map { go(to: $0.link.destination) } ?? []
    }

    /// Goes from the detail back to the list.
    mutating func close() -> [Effect] {
        focus = .list
        _ = reader.dropLink()
        if find?.target == .detail { find = nil }
        return []
    }

    /// Lets go of the link, then of the hits, then of the text, then of the narrowing.
    mutating func clear() -> [Effect] {
        if reader.dropLink() { return [] }
        if find != nil {
            find = nil
            return []
        }
        if focus == .detail { return close() }
        return narrow(to: Narrowing())
    }

    mutating func cancel() -> [Effect] {
        say("nothing to cancel; Q quits")
    }
}
