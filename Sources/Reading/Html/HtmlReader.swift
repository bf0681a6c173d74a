import CorpusModel
import Parsers

/// Reads a page: its article as text and what it says about itself.
enum HtmlReader {
    /// Reads the bytes of a page, gzipped or not.
    static func read(_ bytes: [UInt8], path: DocumentPath) throws(ParserFailure) -> ReadingOutcome {
        let unpacked =
            Inflation.isGzip(bytes)
            ? Inflation.unpacked(gzip: bytes, limit: DocumentReader.textLimit)
            : Inflation.Unpacked(bytes: bytes, isCutShort: false)
        guard let unpacked else { return .problem(.malformed("gzip that is damaged or unpacks to too much")) }
        let page = unpacked.bytes
        guard !BinaryCheck.isBinary(page) else { return .problem(.binary) }
        var decoded = HtmlCharset.decoded(page)
        decoded.mend()
        guard let tamed = HtmlGuard.tamed(decoded.text) else { return .problem(.malformed("too many tags for a page")) }
        guard var document = try document(tamed, { HtmlArticle($0) }, path: path) else { return .problem(.empty) }
        document.repairs = decoded.repairs + document.repairs
        let damage: [ProblemReason] =
            unpacked.isCutShort ? [.malformed("gzip that is damaged further on; what comes before was read")] : []
        return .document(document, remarks: decoded.remarks + damage)
    }

    /// Reads what another format was turned into: a page in UTF-8 of which nothing is furniture.
    static func readWhole(
        _ page: [UInt8],
        _ format: DocumentFormat,
        path: DocumentPath
    ) throws(ParserFailure) -> ReadingOutcome {
        var decoded = DecodedText(page)
        decoded.mend()
        guard let tamed = HtmlGuard.tamed(decoded.text) else { return .problem(.malformed("too deep or too manifold")) }
        guard var document = try document(tamed, { HtmlArticle(whole: $0) }, path: path) else {
            return .problem(.empty)
        }
        document.format = format
        document.title = document.title.map(Self.ofFile)
        document.author = document.author.map(Self.ofFile)
        document.publisher = document.publisher.map(Self.ofFile)
        document.date = document.date.map(Self.ofFile)
        document.repairs = decoded.repairs + document.repairs
        return .document(document, remarks: decoded.remarks)
    }

    /// What the head of such a page says, the file said of itself.
    private static func ofFile<Value>(_ stated: Sourced<Value>) -> Sourced<Value> {
        switch stated.origin {
        case .metaTag, .titleElement: Sourced(stated.value, from: .fileProperties)
        default: stated
        }
    }

    /// The document of a page in UTF-8; nil when there is no text in it.
    private static func document(
        _ page: [UInt8],
        _ article: (HtmlTree) -> HtmlArticle,
        path: DocumentPath
    ) throws(ParserFailure) -> Document? {
        guard let tree = try HtmlParser.tree(of: page) else { return nil }
        let article = article(tree)
        let data = LinkedData(tree)
        let tags = MetaTags(tree)
        let metadata = HtmlMetadata(tree, data, tags)
        let title = metadata.title
        var written = HtmlText(tree, article, leavingOut: title?.value)
        // A page of links alone is read as it is.
        if written.blocks.isEmpty { written = HtmlText(tree, HtmlArticle(whole: tree), leavingOut: title?.value) }
        written.take(HtmlQuestions(tree, data))
        guard !written.blocks.isEmpty else { return nil }
        var document = Document(path: path, format: .html, text: written.text, blocks: written.blocks)
        document.repairs = tree.invisible.repairs
        document.references = written.references.found(in: tree, written.text, on: WebAddress(of: tree, data, tags))
        document.styles = written.styles.found(in: written.text)
        document.omitted = written.omitted
        let head = DocumentHead(document)
        document.title = title
        document.author = metadata.author ?? head.author
        document.publisher = metadata.publisher ?? head.publisher
        document.date = HtmlDate(tree, data, tags, article, written.tables).date ?? head.date ?? openingDate(document)
        DatedPassages.settle(&document, days: written.days)
        return document
    }

    /// The date in a short line that opens the text, in whatever words: "Erstellt am: 13.5.2020".
    private static func openingDate(_ document: Document) -> Sourced<CalendarDay>? {
        document.blocks.prefix(3).lazy.filter {
            ![.table, .tableHeader, .listItem].contains($0.kind) && $0.range.count <= 60
                && document.text[$0.range].last != .dot
        }
        .compactMap { PageDate.shown(in: document.string($0.range)) }.first.map { Sourced($0, from: .dateline) }
    }
}
