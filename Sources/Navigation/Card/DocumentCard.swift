import CorpusModel

extension Card {
    /// A document with its text; the passage, if any, highlighted and where it opens.
    init(document: DocumentDetail, passage: Range<Int>?) {
        var card = CardBuilder()
        card.metadata(document.summary)
        let body = BodyBuilder(document, passage: passage).paragraphs
        let first = card.paragraphs.count
        let anchor = passage.flatMap { passage in
            body.firstIndex { $0.range.upperBound > passage.lowerBound }.map {
                TextPlace(paragraph: first + $0, range: passage.clamped(to: body[$0].range))
            }
        }
        self.init(
            title: document.summary.title,
            note: "document",
            paragraphs: card.paragraphs + body + CardBuilder.references(of: document),
            anchor: anchor
        )
        self.body = first..<first + body.count
        hasFileLines = document.placing == .lines
        documents = [NamedDocument(id: document.summary.id, title: document.summary.title)]
    }
}

extension CardBuilder {
    fileprivate mutating func metadata(_ document: DocumentSummary) {
        fact("file        ", document.path.display)
        if let date = document.date {
            fact("date        ", date.value.iso, ", from \(date.origin.description)")
        } else {
            fact("date        ", "it bears none", ": relative times are resolved only in dated parts")
        }
        if let publisher = document.publisher { fact("publisher   ", publisher) }
        if let author = document.author { fact("author      ", author) }
        holdings(document)
        if let original = document.copyOf {
            fact("copy of     ", original.display, ": nearly the same words, so both are one source")
        }
        if let words = document.omitted.description { fact("left out    ", words) }
        for repair in document.repairs {
            fact("mended      ", "\(repair.description), \(counted(repair.count, "time"))", "; the file is untouched")
        }
    }

    /// How much there is in it; leads to its dated sentences that became no event.
    private mutating func holdings(_ document: DocumentSummary) {
        paragraph(hanging: 12) { line in
            line.add("holds       ", .dim)
            line.add("\(document.holdings), \(document.dated.words)")
            guard document.dated.untold > 0 else { return }
            line.add(": ")
            line.link("show the \(document.dated.untold) that did not", to: .untold(document.id))
        }
    }

    private mutating func fact(_ label: String, _ value: String, _ remark: String = "") {
        paragraph(hanging: 12) { line in
            line.add(label, .dim)
            line.add(value)
            line.add(remark, .dim)
        }
    }
}

extension String {
    /// Itself when it has no more characters than that; else its beginning and `…`.
    fileprivate func cut(to count: Int) -> String {
        self.count <= count ? self : "\(prefix(count - 1))…"
    }
}

extension CardBuilder {
    /// Of the words that lead somewhere so many are shown beside where they lead, in characters.
    private static let wordsLimit = 60

    /// The places outside that its links lead to, numbered; each leads to the words that name it.
    fileprivate static func references(of document: DocumentDetail) -> [Paragraph] {
        guard !document.references.isEmpty else { return [] }
        var card = CardBuilder()
        card.heading("Links")
        for (number, reference) in document.references.enumerated() {
            let words = reference.range.clamped(to: 0..<document.text.count)
            card.paragraph(indent: 2, hanging: 5) { line in
                line.add("[\(number + 1)]".padded(to: 5), .dim)
                line.link(reference.address, to: .passage(document.summary.id, words))
                let shown = String(decoding: document.text[words], as: UTF8.self)
                if shown != reference.address { line.add("  \(shown.cut(to: Self.wordsLimit))", .dim) }
            }
        }
        var notes = card.paragraphs
        notes[0].isSpaced = true
        return notes
    }
}

extension DocumentSummary {
    fileprivate var holdings: String {
        [
            counted(words, "word"), counted(parties, "party"), counted(events, "event"), counted(questions, "question"),
        ].joined(separator: ", ")
    }
}

extension MetadataOrigin {
    /// As said behind a piece of metadata: "its dateline".
    public var description: String {
        switch self {
        case .frontMatter: "its front matter"
        case .heading: "its heading"
        case .firstLine: "its first line"
        case .byline: "its byline"
        case .dateline: "its dateline"
        case .fileName: "the file's name"
        case .commandLine: "the command line"
        case .jsonLd: "its JSON-LD"
        case .openGraph: "its OpenGraph data"
        case .metaTag: "a meta element"
        case .titleElement: "its title element"
        case .timeElement: "a time element"
        case .address: "its address"
        case .mailHeader: "its mail headers"
        case .fileProperties: "the file's properties"
        }
    }
}

/// Turns a document's blocks into paragraphs that share its text; links and passage are dealt out in one walk.
private struct BodyBuilder {
    let document: DocumentDetail
    let passage: Range<Int>?
    private(set) var paragraphs: [Paragraph] = []
    private var lastKind: BlockKind?
    private var isBelowItem = false
    private var nextLink = 0
    private var nextStyle = 0

    init(_ document: DocumentDetail, passage: Range<Int>?) {
        self.document = document
        self.passage = passage
        let whole = Block(.code, 0..<document.text.count)
        let blocks = document.blocks.isEmpty && !document.text.isEmpty ? [whole] : document.blocks
        paragraphs.reserveCapacity(blocks.count)
        for block in blocks { append(block) }
    }

    private mutating func append(_ block: Block) {
        var paragraph = Paragraph(text: document.text, range: block.range.clamped(to: 0..<document.text.count))
        paragraph.isSpaced = lastKind.map { !block.kind.follows($0) } ?? true
        isBelowItem = lastKind == .listItem
        lastKind = block.kind
        paragraph.shape(as: block.kind)
        paragraph.styles += styles(in: paragraph.range)
        if block.kind == .listItem { showMark(of: &paragraph) }
        paragraph.links = links(in: paragraph.range)
        if let passage, passage.overlaps(paragraph.range) {
            paragraph.styles.append(StyledRange(range: passage.clamped(to: paragraph.range), style: .quote))
        }
        paragraphs.append(paragraph)
    }

    /// How words of a block are set; what is struck stands between its marks and is dim besides.
    private mutating func styles(in range: Range<Int>) -> [StyledRange] {
        let all = document.styles
        while nextStyle < all.count, all[nextStyle].range.lowerBound < range.lowerBound { nextStyle += 1 }
        let first = nextStyle
        while nextStyle < all.count, all[nextStyle].range.lowerBound < range.upperBound { nextStyle += 1 }
        return all[first..<nextStyle].map { StyledRange(range: $0.range.clamped(to: range), style: $0.style.shown) }
    }

    /// Shows the bullet or number before an item, and how deep the item stands.
    private func showMark(of paragraph: inout Paragraph) {
        let text = document.text
        let start = paragraph.range.lowerBound
        let line = text[..<start].suffix(40)
        let lead = line[(line.lastIndex(of: 0x0A).map { $0 + 1 } ?? line.startIndex)...]
        guard let mark = lead.firstIndex(where: { $0 != 0x20 && $0 != 0x09 }) else { return goOn(&paragraph) }
        paragraph.range = mark..<paragraph.range.upperBound
        paragraph.indent = 2 + min(mark - lead.startIndex, 8)
        paragraph.hanging = start - mark
    }

    /// Sets a further paragraph of an item below the words of its first.
    private func goOn(_ paragraph: inout Paragraph) {
        guard isBelowItem, let first = paragraphs.last else { return }
        (paragraph.indent, paragraph.hanging) = (first.indent + first.hanging, 0)
        paragraph.isSpaced = true
    }

    private mutating func links(in range: Range<Int>) -> [CardLink] {
        let all = document.links
        while nextLink < all.count, all[nextLink].range.lowerBound < range.lowerBound { nextLink += 1 }
        let first = nextLink
        while nextLink < all.count, all[nextLink].range.upperBound <= range.upperBound { nextLink += 1 }
        return all[first..<nextLink].filter { !$0.range.isEmpty }
            .map { CardLink(range: $0.range, destination: .subject(.party($0.party))) }
    }
}

extension InlineStyle {
    fileprivate var shown: TextStyle {
        switch self {
        case .emphasis: .emphasis
        case .strong: .strong
        case .code: .code
        case .struck: .dim
        }
    }
}

extension BlockKind {
    /// Whether it stands right below one of another kind.
    fileprivate func follows(_ other: Self) -> Bool {
        switch (other, self) {
        case (.heading, _), (.listItem, .listItem), (.history, .history): true
        case (.table, .table), (.tableHeader, .table), (.tableHeader, .tableHeader): true
        default: false
        }
    }
}

extension Paragraph {
    fileprivate mutating func shape(as kind: BlockKind) {
        switch kind {
        case .heading:
            isHeading = true
            isSpaced = true
            styles = [StyledRange(range: range, style: .heading)]
        case .paragraph: break
        case .listItem: (indent, hanging) = (2, 2)
        case .quote: indent = 4
        case .code: (indent, keepsLineEnds) = (2, true)
        case .table: shapeRow()
        case .tableHeader:
            shapeRow()
            styles = [StyledRange(range: range, style: .strong)]
        case .history:
            (indent, keepsLineEnds) = (2, true)
            styles = [StyledRange(range: range, style: .dim)]
        }
    }

    /// A table that is drawn with characters is kept as it is.
    private mutating func shapeRow() {
        (indent, hanging) = (2, 2)
        keepsLineEnds = text[range].contains(0x0A)
        isRow = !keepsLineEnds
    }
}
