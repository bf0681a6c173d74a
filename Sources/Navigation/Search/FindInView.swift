import CorpusModel

extension Navigator {
    /// The view that `/` looks through.
    var findTarget: Find.Target {
        focus == .list ? .list(current) : .detail
    }

    /// Looks for words in a view.
    mutating func look(for words: String, in target: Find.Target) -> [Effect] {
        guard !words.isEmpty else {
            find = nil
            return []
        }
        switch target {
        case .detail: return lookInCard(words)
        case .list(let kind):
            ticket += 1
            if find?.target != target { find = Find(words: words, target: target, hits: .rows([]), current: nil) }
            find?.words = words
            find?.isAwaited = true
            return [.find(kind, words, lens, ticket: ticket)]
        }
    }

    private mutating func lookInCard(_ words: String) -> [Effect] {
        let places = reader.places(of: words)
        let origin = reader.firstPlaceInSight(prompt?.origin ?? reader.top)
        let current = places.isEmpty ? nil : places.firstIndex { !$0.precedes(origin) } ?? 0
        find = Find(words: words, target: .detail, hits: .places(places), current: current)
        revealHit()
        return []
    }

    /// Takes the rows of a list that hold the words.
    mutating func take(_ rows: [Int], foundIn kind: ListKind) -> [Effect] {
        guard find?.target == .list(kind) else { return [] }
        let origin = prompt?.origin ?? list.selected
        find?.hits = .rows(rows)
        find?.isAwaited = false
        find?.current = rows.isEmpty ? nil : rows.firstIndex { $0 >= origin } ?? 0
        revealHit()
        return settle()
    }

    mutating func hit(by step: Int) -> [Effect] {
        find?.step(by: step)
        revealHit()
        return []
    }

    /// Brings the hit at hand into sight.
    private mutating func revealHit() {
        guard let find, let current = find.current else { return }
        switch find.hits {
        case .rows(let rows): _ = select(rows[current])
        case .places(let places): reader.reveal(places[current], height: geometry.text.height)
        }
    }

    /// Looks again in a card that just came, for what a search opened or what was looked for before.
    mutating func refreshFind() {
        let words = wordsOnArrival ?? (find?.target == .detail ? find?.words : nil)
        wordsOnArrival = nil
        guard let words else { return }
        let places = reader.places(of: words)
        let anchor = reader.card?.anchor ?? reader.firstPlaceInSight(reader.top)
        let current = places.isEmpty ? nil : places.firstIndex { !$0.precedes(anchor) } ?? 0
        find = places.isEmpty ? nil : Find(words: words, target: .detail, hits: .places(places), current: current)
        revealHit()
    }
}

extension Reader {
    /// How many places are kept.
    private static let limit = 10_000

    /// Where the card holds some words.
    func places(of words: String) -> [TextPlace] {
        guard let card, let matcher = WordMatcher(words) else { return [] }
        var places: [TextPlace] = []
        for (index, paragraph) in card.paragraphs.enumerated() where places.count < Self.limit {
            let found = matcher.matches(in: paragraph.text, paragraph.range, limit: Self.limit - places.count)
            places += found.map { TextPlace(paragraph: index, range: $0) }
        }
        return places
    }

    /// The first place on a line or after it.
    func firstPlaceInSight(_ line: Int) -> TextPlace {
        let first = layout.lines.dropFirst(line).first { $0.paragraph != nil }
        return TextPlace(paragraph: first?.paragraph ?? 0, range: first?.shown ?? 0..<0)
    }
}

extension TextPlace {
    fileprivate func precedes(_ other: TextPlace) -> Bool {
        (paragraph, range.lowerBound) < (other.paragraph, other.range.lowerBound)
    }
}
