import CorpusModel
import Navigation

extension Brush {
    /// The detail in its frame.
    mutating func drawDetailBox(_ navigator: Navigator) {
        let area = navigator.geometry.detail
        let isFocused = navigator.focus == .detail
        box(area, isFocused ? .focusedBorder : .border)
        guard let card = navigator.reader.card else { return }
        caption(" \(card.title)", card.note, area, row: area.row, isFocused ? .focusedBorder : .heading)
        drawDetail(navigator, in: navigator.geometry.text)
        let place = navigator.reader.place(height: navigator.geometry.text.height)
        guard !place.isEmpty else { return }
        let bottom = area.row + area.height - 1
        write(
            " \(place) ",
            .dim,
            column: area.column + area.width - place.count - 4,
            row: bottom,
            width: place.count + 2
        )
    }

    /// The lines of the card in sight.
    mutating func drawDetail(_ navigator: Navigator, in area: Rect) {
        let reader = navigator.reader
        guard let card = reader.card else { return }
        if navigator.focus == .detail { stand(column: area.column, row: area.row) }
        let lines = reader.layout.lines.dropFirst(reader.top).prefix(area.height)
        for (row, line) in lines.enumerated() {
            guard let index = line.paragraph else { continue }
            let text = navigator.inked(card.paragraphs[index], index, line.shown)
            write(text, line, row: area.row + row, in: area)
            if card.anchor?.touches(index, line.shown) == true {
                put("▌", .mark, column: area.column - 1, row: area.row + row)
            }
        }
        drawLinks(navigator, card, in: area)
    }

    /// A line of a card with what is left free within it.
    private mutating func write(_ text: InkedText, _ line: CardLine, row: Int, in area: Rect) {
        var (column, start) = (area.column + line.indent, line.shown.lowerBound)
        let end = area.column + area.width
        for gap in line.gaps {
            column += write(text, start..<gap.place, column: column, row: row, width: end - column) + gap.cells
            start = gap.place
        }
        write(text, start..<line.shown.upperBound, column: column, row: row, width: end - column)
    }

    /// The labels of the links in sight, and the cursor on the selected one.
    private mutating func drawLinks(_ navigator: Navigator, _ card: Card, in area: Rect) {
        let reader = navigator.reader
        if navigator.focus == .detail, let place = navigator.placeAtHand, let spot = reader.spot(of: place, in: area) {
            stand(column: spot.column, row: spot.row)
        }
        guard let labels = navigator.labels else { return }
        for link in labels.links {
            let place = card.links[link]
            guard let label = labels.label(of: link), let spot = reader.spot(of: place.text, in: area) else { continue }
            let left = labels.typed == nil || label.first == labels.typed
            write(label, left ? .label : .dim, column: spot.column, row: spot.row, width: 2)
        }
    }
}

extension Navigator {
    /// What the cursor stands on in the detail: the selected link, the hit at hand, or the passage gone to.
    fileprivate var placeAtHand: TextPlace? {
        if let link = reader.selectedLink { return link.text }
        guard let find, let current = find.current, case .places(let places) = find.hits else {
            return reader.card?.anchor
        }
        return places[current]
    }

    /// The bytes in sight of a paragraph with their inks: styles, then links, then hits.
    fileprivate func inked(_ paragraph: Paragraph, _ index: Int, _ shown: Range<Int>) -> InkedText {
        var text = InkedText()
        text.bytes = paragraph.text
        text.inks = paragraph.styles.filter { $0.range.overlaps(shown) }.map {
            .init(range: $0.range, ink: $0.style.ink)
        }
        let links = paragraph.links[paragraph.links.slice(overlapping: shown) { $0.range }]
        text.inks += links.map { .init(range: $0.range, ink: $0.destination.ink) }
        if let link = reader.selectedLink, link.paragraph == index {
            text.inks.append(.init(range: link.link.range, ink: .selectedLink))
        }
        guard let find, case .places(let places) = find.hits else { return text }
        let hits = places.slice(overlapping: shown) { $0.range.moved($0.paragraph, from: index) }
        text.inks += hits.map { .init(range: places[$0].range, ink: $0 == find.current ? .currentHit : .hit) }
        return text
    }
}

extension TextPlace {
    /// Whether it stands on a line that shows those bytes of a paragraph.
    fileprivate func touches(_ paragraph: Int, _ shown: Range<Int>) -> Bool {
        self.paragraph == paragraph && range.overlaps(shown)
    }
}

extension Range<Int> {
    /// The same range, or one before or after everything when it is another paragraph's.
    fileprivate func moved(_ paragraph: Int, from index: Int) -> Range<Int> {
        paragraph == index ? self : paragraph < index ? Int.min..<Int.min : Int.max..<Int.max
    }
}

extension Array {
    /// The elements, sorted by range, that overlap a range; found by halving.
    fileprivate func slice(overlapping shown: Range<Int>, range: (Element) -> Range<Int>) -> Range<Int> {
        let first = firstPlace { range($0).upperBound > shown.lowerBound }
        return first..<Swift.max(first, firstPlace { range($0).lowerBound >= shown.upperBound })
    }

    private func firstPlace(where isReached: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isReached(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension Reader {
    /// Where a place of the card is on the screen; nil when it is out of sight.
    fileprivate func spot(of place: TextPlace, in area: Rect) -> Position? {
        let index = layout.line(of: place.range.lowerBound, in: place.paragraph)
        guard index >= top, index < top + area.height, let card, layout.lines.indices.contains(index) else {
            return nil
        }
        let line = layout.lines[index]
        let before = line.shown.lowerBound..<Swift.max(line.shown.lowerBound, place.range.lowerBound)
        let width = cells(of: String(decoding: card.paragraphs[place.paragraph].text[before], as: UTF8.self))
        let free = line.gaps.filter { $0.place <= place.range.lowerBound }.reduce(0) { $0 + $1.cells }
        return Position(column: area.column + line.indent + width + free, row: area.row + index - top)
    }

    /// How far down the reader is: "40 %"; empty when all is in sight.
    func place(height: Int) -> String {
        let count = layout.lines.count
        guard count > height else { return "" }
        if top == 0 { return "top" }
        return top + height >= count ? "end" : "\((top + height) * 100 / count) %"
    }
}

extension TextStyle {
    fileprivate var ink: Ink {
        switch self {
        case .plain: .text
        case .dim: .dim
        case .strong: .strong
        case .heading: .heading
        case .date: .date
        case .quote: .quote
        case .warning: .warning
        case .emphasis: .emphasis
        case .code: .code
        }
    }
}

extension Destination {
    fileprivate var ink: Ink {
        switch self {
        case .subject(.party): .party
        case .subject, .passage, .untold, .connection: .link
        }
    }
}
