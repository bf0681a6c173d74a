import CorpusModel

/// An invented port and the people around it; nothing of it is real.
enum FixtureText {
    static let ledger = """
        # The quay at Veltar

        Norrland Ferries (NF) bought the old quay from the Port of Veltar on 3 March 2021. The price was not given.

        In response, the Tug Union sued Norrland Ferries. Mira Holt, who leads the Tug Union, called the sale a theft.

        ## What happens to the Kestrel?

        The Kestrel stays in dock until the court has spoken, according to the Coast Courier.
        """

    static let minutes = """
        Q: Does Norrland Ferries own the Kestrel?
        A: Yes. Norrland Ferries has owned the Kestrel since 2019.

        Q: Who pays the pilots?

        The Port of Veltar plans to meet Norrland Ferries in June 2021.
        The Isle of Brenn was not asked, and 東京港 sent é and 👍🏽 instead.
        """
}

/// A document of the fixture with what is needed to cite it.
struct FixtureDocument {
    let id: DocumentID
    let path: String
    let title: String
    let date: CalendarDay?
    let text: [UInt8]
    var blocks: [Block]
    /// The heading above all of it, where its places are told by that.
    var section: String?

    init(_ id: Int64, _ path: String, _ title: String, date: CalendarDay?, _ text: String) {
        self.id = DocumentID(id)
        self.path = path
        self.title = title
        self.date = date
        self.text = Array(text.utf8)
        blocks = Self.blocks(self.text)
    }

    /// One block a paragraph, `#` as headings.
    private static func blocks(_ text: [UInt8]) -> [Block] {
        var blocks: [Block] = []
        var start = 0
        for end in text.indices + [text.count] {
            let isEnd = end == text.count || (text[end] == 0x0A && end + 1 < text.count && text[end + 1] == 0x0A)
            guard isEnd else { continue }
            let first = text[start..<end].firstIndex { $0 != 0x0A } ?? end
            let level = text[first..<end].prefix { $0 == 0x23 }.count
            let range = first + (level > 0 ? level + 1 : 0)..<end
            if !range.isEmpty { blocks.append(Block(level > 0 ? .heading(level: level) : .paragraph, range)) }
            start = end
        }
        return blocks
    }

    /// Where some words stand; the start when they do not.
    func range(_ words: String) -> Range<Int> {
        let needle = Array(words.utf8)
        let start = text.indices.first { text[$0...].starts(with: needle) } ?? 0
        return start..<start + needle.count
    }

    /// The words in their paragraph, with the party names in it.
    func excerpt(_ words: String, _ parties: [PartySummary]) -> Excerpt {
        let range = range(words)
        let block = blocks.first { $0.range.contains(range.lowerBound) }?.range ?? range
        let text = String(decoding: self.text[block], as: UTF8.self)
        let links = self.links(parties).filter { block.contains($0.range.lowerBound) }
            .map { Link($0.range.lowerBound - block.lowerBound..<$0.range.upperBound - block.lowerBound, to: $0.party) }
        let highlight = range.lowerBound - block.lowerBound..<range.upperBound - block.lowerBound
        return Excerpt(text: text, links: links, highlight: highlight, citation: citation(range))
    }

    func citation(_ range: Range<Int>) -> Citation {
        let line = text[..<range.lowerBound].count { $0 == 0x0A } + 1
        let quote = String(decoding: text[range], as: UTF8.self)
        let path = DocumentPath(path)
        return Citation(
            document: id,
            path: path,
            title: title,
            section: section,
            place: section == nil ? .line(line) : .paragraph(line),
            range: range,
            quote: quote
        )
    }

    /// Every place that names a party.
    func links(_ parties: [PartySummary]) -> [Link] {
        var links: [Link] = []
        for party in parties {
            let needle = Array(party.name.utf8)
            links += text.indices.filter { text[$0...].starts(with: needle) }
                .map { Link($0..<$0 + needle.count, to: party.id) }
        }
        return links.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
}
