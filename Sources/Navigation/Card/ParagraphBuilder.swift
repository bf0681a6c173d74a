import CorpusModel

/// Puts a paragraph together piece by piece.
struct ParagraphBuilder {
    private var paragraph = Paragraph(text: [], range: 0..<0)

    init(indent: Int = 0, hanging: Int = 0, spaced: Bool = false) {
        paragraph.indent = indent
        paragraph.hanging = hanging
        paragraph.isSpaced = spaced
    }

    /// The paragraph as it stands.
    var built: Paragraph {
        var result = paragraph
        result.range = 0..<result.text.count
        return result
    }

    /// Adds text in a style.
    mutating func add(_ text: String, _ style: TextStyle = .plain) {
        let start = paragraph.text.count
        paragraph.text += text.utf8
        guard style != .plain else { return }
        paragraph.styles.append(StyledRange(range: start..<paragraph.text.count, style: style))
    }

    /// Adds text that leads somewhere.
    mutating func link(_ text: String, to destination: Destination) {
        let start = paragraph.text.count
        paragraph.text += text.utf8
        guard start < paragraph.text.count else { return }
        paragraph.links.append(CardLink(range: start..<paragraph.text.count, destination: destination))
    }

    /// Adds a party's name, which leads to the party.
    mutating func party(_ party: PartyReference) {
        link(party.name, to: .subject(.party(party.id)))
    }

    /// Adds the names of parties with commas between them.
    mutating func parties(_ parties: [PartyReference]) {
        for (index, party) in parties.enumerated() {
            if index > 0 { add(", ") }
            self.party(party)
        }
    }

    /// Adds a source as written, its party as a link where it is named.
    mutating func source(_ source: SourceReference) {
        guard let party = source.party else { return add(source.text) }
        if let name = source.text.firstRange(of: party.name) {
            add(String(source.text[..<name.lowerBound]))
            self.party(party)
            add(String(source.text[name.upperBound...]))
        } else {
            add("\(source.text), that is ")
            self.party(party)
        }
    }

    /// Adds to whom the word is handed, if to anybody.
    mutating func attribution(_ source: SourceReference?) {
        guard let source else { return }
        add(", according to ", .dim)
        self.source(source)
    }

    /// Adds a piece of a document: the part that matters as a quote, the names in it as links.
    mutating func excerpt(_ excerpt: Excerpt) {
        let start = paragraph.text.count
        let bytes = Array(excerpt.text.utf8)
        let limits = 0..<bytes.count
        paragraph.text += bytes
        let marked = excerpt.highlight.isEmpty ? limits : excerpt.highlight.clamped(to: limits)
        paragraph.styles.append(StyledRange(range: marked.moved(by: start), style: .quote))
        paragraph.links += excerpt.links.filter { limits.contains($0.range.lowerBound) && !$0.range.isEmpty }.map {
            CardLink(range: $0.range.clamped(to: limits).moved(by: start), destination: .subject(.party($0.party)))
        }
    }

    /// Adds where a quote stands; leads to the sentence in its document.
    mutating func citation(_ citation: Citation) {
        link(citation.label, to: citation.destination)
        if let section = citation.sectionBeside { add(" § \(section)", .dim) }
        if citation.isOpinion { add(", opinion", .warning) }
    }
}

extension Range<Int> {
    /// The same stretch so many further on.
    func moved(by distance: Int) -> Range<Int> {
        lowerBound + distance..<upperBound + distance
    }
}

/// Puts the paragraphs of a card together.
struct CardBuilder {
    private(set) var paragraphs: [Paragraph] = []

    /// Adds a heading with an empty line before it.
    mutating func heading(_ text: String) {
        var builder = ParagraphBuilder(spaced: !paragraphs.isEmpty)
        builder.add(text, .heading)
        var paragraph = builder.built
        paragraph.isHeading = true
        paragraphs.append(paragraph)
    }

    /// Adds a paragraph.
    mutating func paragraph(
        indent: Int = 0,
        hanging: Int = 0,
        spaced: Bool = false,
        _ fill: (inout ParagraphBuilder) -> Void
    ) {
        var builder = ParagraphBuilder(indent: indent, hanging: hanging, spaced: spaced)
        fill(&builder)
        paragraphs.append(builder.built)
    }

    /// Adds a quote with the place where it stands under it, and who says so where it is somebody else.
    mutating func quote(_ excerpt: Excerpt, indent: Int = 2, attribution: SourceReference? = nil) {
        paragraph(indent: indent) { $0.excerpt(excerpt) }
        paragraph(indent: indent + 2) { line in
            line.add("at ", .dim)
            line.citation(excerpt.citation)
            line.attribution(attribution)
        }
    }

    /// Adds a line of a timeline that leads to its event.
    mutating func event(_ event: EventSummary) {
        paragraph(hanging: EventSummary.placeWidth + 1) { line in
            line.add(event.placeLabel.padded(to: EventSummary.placeWidth + 1), .date)
            line.link(event.line, to: .subject(.event(event.id)))
            if let note = event.note { line.add("  \(note)", .dim) }
        }
    }

    /// Says that a list goes on.
    mutating func rest(shown: Int, of total: Int) {
        guard total > shown else { return }
        paragraph { $0.add("and \(total - shown) more", .dim) }
    }
}

extension String {
    /// With spaces behind it, to so many characters.
    func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}
