import CorpusModel

extension Navigator {
    /// Asks for counts and for the rows of every list, staying on what is selected.
    mutating func reloadAll() -> [Effect] {
        let (geometry, lens) = (geometry, lens)
        let rows = ListKind.allCases.map { lists[$0].reload(under: lens, height: geometry.height(of: $0)) }
        return [.loadOverview(lens)] + rows
    }

    mutating func take(_ page: ListPage, of kind: ListKind, under lens: Lens, position: Int?) -> [Effect] {
        guard lens == self.lens || kind == .problems else { return [] }
        let height = geometry.height(of: kind)
        lists[kind].take(page, position: position, height: height)
        return settle()
    }

    mutating func take(_ detail: Detail?, of subject: Subject) -> [Effect] {
        guard let destination = reader.destination, destination.subject == subject else { return [] }
        show(detail.map { Card($0, at: destination) } ?? .gone, at: destination)
        return []
    }

    mutating func take(_ steps: [ConnectionStep]?, from: PartyID, to: PartyID) -> [Effect] {
        let destination = Destination.connection(from, to)
        guard reader.destination == destination else { return [] }
        show(Card(from: ends[from] ?? "one", to: ends[to] ?? "the other", steps: steps), at: destination)
        return []
    }

    mutating func take(_ overview: Overview, under lens: Lens) -> [Effect] {
        if lens == self.lens { self.overview = overview }
        return []
    }

    mutating func take(_ progress: IntakeProgress) -> [Effect] {
        if progress.isKeptInMemory, self.progress?.isKeptInMemory != true {
            notice = Notice("index kept in memory, as its file cannot be written; free some disk space", isError: true)
        }
        self.progress = progress
        return []
    }

    mutating func resize(to size: Size) -> [Effect] {
        self.size = size
        reader.refold(to: geometry.text)
        fitLists()
        return settle()
    }

    mutating func fail(_ words: String) -> [Effect] {
        notice = Notice(words, isError: true)
        return []
    }

    mutating func say(_ words: String) -> [Effect] {
        notice = Notice(words)
        return []
    }

    /// Shows a card and finds in it again what was looked for.
    private mutating func show(_ card: Card, at destination: Destination) {
        reader.show(card, in: geometry.text, for: destination)
        refreshFind()
    }

    /// Keeps every list's selection in sight.
    mutating func fitLists() {
        let geometry = geometry
        for kind in ListKind.allCases { lists[kind].fit(height: geometry.height(of: kind)) }
    }

    /// What is missing now: rows in sight, and the detail of the selection.
    mutating func settle() -> [Effect] {
        let (geometry, lens) = (geometry, lens)
        var effects = ListKind.allCases.compactMap { kind in
            lists[kind].page == nil ? nil : lists[kind].missing(under: lens, height: geometry.height(of: kind))
        }
        guard follows, showsDetail else { return effects }
        let selected = list.subject.map { Destination.subject($0) }
        if selected == nil, list.page != nil, list.total == 0 { reader.close() }
        guard let selected, selected != reader.destination else { return effects }
        reader.destination = selected
        effects.append(selected.effect)
        return effects
    }
}
