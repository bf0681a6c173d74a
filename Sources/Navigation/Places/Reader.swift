import CorpusModel

/// The detail pane: what it shows, folded to its width, and where the reader stands in it.
public struct Reader: Sendable {
    /// Where the reader is, or is going: its card may still be on the way.
    public internal(set) var destination: Destination?
    /// What is shown; nil before the first answer.
    public private(set) var card: Card?
    /// Where `card` is from; behind `destination` while another is on its way.
    public private(set) var shown: Destination?
    public private(set) var layout = CardLayout(Card.blank, width: 2)
    /// The first line in sight.
    public private(set) var top = 0
    /// The selected link, an index into the card's links.
    public private(set) var link: Int?
    /// Where to stand once the card is there: a place gone back to.
    var restored: Place?

    /// The selected link's place and target.
    public var selectedLink: LinkPlace? {
        guard let card, let link, card.links.indices.contains(link) else { return nil }
        return card.links[link]
    }

    /// Shows a card in an area; the reader's place in it is kept when it was shown already.
    mutating func show(_ card: Card, in area: Rect, for destination: Destination) {
        let isSame = shown == destination
        let kept = (top, link)
        shown = destination
        self.card = card
        layout = CardLayout(card, width: area.width)
        (top, link) = isSame ? kept : (0, nil)
        if let restored {
            (top, link) = (restored.scroll, restored.link)
        } else if !isSame, let anchor = card.anchor {
            let line = layout.line(of: anchor.range.lowerBound, in: anchor.paragraph)
            top = line - area.height / 3
        }
        if let link, !card.links.indices.contains(link) { self.link = nil }
        restored = nil
        scroll(by: 0, height: area.height)
    }

    /// Shows nothing.
    mutating func close() {
        self = Reader()
    }

    mutating func select(link: Int) {
        self.link = link
    }

    /// Whether there are headings to go to.
    var hasHeadings: Bool { card?.paragraphs.contains { $0.isHeading } ?? false }

    /// Folds the card anew for another size, keeping the first line in sight.
    mutating func refold(to area: Rect) {
        guard let card, layout.width != area.width else { return scroll(by: 0, height: area.height) }
        let first = layout.lines.indices.contains(top) ? layout.lines[top...].first { $0.paragraph != nil } : nil
        layout = CardLayout(card, width: area.width)
        top = first.flatMap { line in line.paragraph.map { layout.line(of: line.shown.lowerBound, in: $0) } } ?? 0
        scroll(by: 0, height: area.height)
    }

    /// Moves by so many lines, held to the card.
    mutating func scroll(by lines: Int, height: Int) {
        scroll(to: top + lines, height: height)
    }

    /// Puts a line first, held to the card.
    mutating func scroll(to line: Int, height: Int) {
        top = max(0, min(line, layout.lines.count - max(1, height)))
    }

    /// Brings a place of the card into sight.
    mutating func reveal(_ place: TextPlace, height: Int) {
        let line = layout.line(of: place.range.lowerBound, in: place.paragraph)
        guard line < top || line >= top + height else { return }
        scroll(to: line - height / 3, height: height)
    }

    /// Lets go of the link; false when none was held.
    mutating func dropLink() -> Bool {
        defer { link = nil }
        return link != nil
    }

    /// Selects the next link, or the one before; the first in sight when none in sight is selected.
    mutating func stepLink(by step: Int, height: Int) {
        guard let card, !card.links.isEmpty else { return }
        let sight = linksInSight(height: height)
        if let link, sight.contains(link) || sight.isEmpty {
            self.link = (link + step + card.links.count) % card.links.count
        } else if sight.isEmpty {
            link = nextLink(step: step)
        } else {
            link = step > 0 ? sight.lowerBound : sight.upperBound - 1
        }
        guard let place = selectedLink else { return }
        reveal(place.text, height: height)
    }

    private func nextLink(step: Int) -> Int {
        let after = firstLink(fromLine: top)
        let count = card?.links.count ?? 0
        return step > 0 ? after % max(1, count) : (after - 1 + count) % max(1, count)
    }

    /// The links that stand on the lines in sight, as indices into the card's links.
    public func linksInSight(height: Int) -> Range<Int> {
        let first = firstLink(fromLine: top)
        return first..<max(first, firstLink(fromLine: top + height))
    }

    /// The first link on a line or after it.
    private func firstLink(fromLine line: Int) -> Int {
        guard let card else { return 0 }
        var (low, high) = (0, card.links.count)
        while low < high {
            let middle = (low + high) / 2
            let place = card.links[middle]
            if layout.line(of: place.link.range.lowerBound, in: place.paragraph) < line {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low
    }

    /// Puts the next heading first, or the one before.
    mutating func stepSection(by step: Int, height: Int) {
        guard let card else { return }
        let headings = card.paragraphs.indices.filter { card.paragraphs[$0].isHeading }.map { layout.start(of: $0) }
        let target = step > 0 ? headings.first { $0 > top } : headings.last { $0 < top }
        scroll(to: target ?? (step > 0 ? layout.lines.count : 0), height: height)
    }
}

extension Card {
    static let blank = Card(title: "", note: "", paragraphs: [])
}
