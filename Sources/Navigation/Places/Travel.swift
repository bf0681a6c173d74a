import CorpusModel

extension Navigator {
    /// The place at hand, to come back to.
    var place: Place {
        Place(
            destination: reader.destination,
            title: title,
            list: current,
            selected: list.subject,
            focus: focus,
            scroll: reader.top,
            link: reader.link
        )
    }

    /// What the place at hand is called in the trail.
    public var title: String {
        reader.card?.title ?? current.title
    }

    /// The places on the way here, the one at hand last; empty when nothing was gone to.
    public var trail: [String] {
        history.past.isEmpty ? [] : history.past.map(\.title) + [title]
    }

    /// Goes somewhere new.
    mutating func go(to destination: Destination) -> [Effect] {
        history.leave(place)
        focus = .detail
        follows = false
        find = nil
        reader.destination = destination
        return [destination.effect] + selectInList(destination)
    }

    /// Turns to the list that holds a destination and selects it there.
    private mutating func selectInList(_ destination: Destination) -> [Effect] {
        guard let subject = destination.subject else { return [] }
        current = subject.list
        fitLists()
        return reload(current, keeping: subject)
    }

    private mutating func reload(_ kind: ListKind, keeping subject: Subject?) -> [Effect] {
        let (height, lens) = (geometry.height(of: kind), lens)
        return [lists[kind].reload(under: lens, height: height, keeping: subject)]
    }

    mutating func goBack() -> [Effect] {
        history.back(from: place).map { stand(at: $0) } ?? []
    }

    mutating func goForward() -> [Effect] {
        history.forward(from: place).map { stand(at: $0) } ?? []
    }

    /// Stands again where the reader stood.
    private mutating func stand(at place: Place) -> [Effect] {
        current = place.list
        focus = place.focus
        follows = place.destination == nil
        find = nil
        fitLists()
        reader.destination = place.destination
        reader.restored = place
        return (place.destination.map { [$0.effect] } ?? []) + reload(current, keeping: place.selected)
    }

    mutating func showLabels() -> [Effect] {
        labels = LinkLabels(linksInSight)
        return []
    }

    /// The links of the detail on the screen.
    var linksInSight: Range<Int> { reader.linksInSight(height: geometry.text.height) }

    /// Takes a letter of a label; any other key takes the labels away.
    mutating func pressLabel(_ key: Key) -> [Effect] {
        guard case .character(let letter) = key, let labels else { return dropLabels() }
        guard let typed = labels.typed else {
            self.labels?.typed = letter
            return labels.links.contains { labels.label(of: $0)?.first == letter } ? [] : dropLabels()
        }
        self.labels = nil
        guard let link = labels.link(labelled: String([typed, letter])), let card = reader.card else { return [] }
        reader.select(link: link)
        return go(to: card.links[link].link.destination)
    }

    private mutating func dropLabels() -> [Effect] {
        labels = nil
        return []
    }

    /// Narrows everything, or shows everything again.
    mutating func narrow(to narrowing: Narrowing) -> [Effect] {
        guard narrowing != self.narrowing else { return [] }
        let before = lists
        self.narrowing = narrowing
        find = nil
        follows = focus == .list
        for kind in ListKind.allCases { lists[kind].empty() }
        return [.loadOverview(lens)] + ListKind.allCases.flatMap { reload($0, keeping: before[$0].subject) }
    }
}
