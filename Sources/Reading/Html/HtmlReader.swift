import CorpusModel

/// Reads a page: its article as text and what it says about itself.
enum HtmlReader {
    /// Reads the bytes of a page, gzipped or not.
    static func read(_ bytes: [UInt8], path: DocumentPath) -> ReadingOutcome {
        let page = Gzip.isGzip(bytes) ? Gzip.unpacked(bytes, limit: DocumentReader.sizeLimit) : bytes
        guard let page else { return .problem(.malformed("gzip that is damaged or unpacks to too much")) }
        guard !BinaryCheck.isBinary(page) else { return .problem(.binary) }
        var decoded = HtmlCharset.decoded(page)
        decoded.mend()
        guard let tamed = HtmlGuard.tamed(decoded.text) else { return .problem(.malformed("too many tags for a page")) }
        guard var document = document(tamed, path: path) else { return .problem(.empty) }
        document.repairs = decoded.repairs
        return .document(document, remarks: decoded.remarks)
    }

    /// The document of a page in UTF-8; nil when there is no text in it.
    private static func document(_ page: [UInt8], path: DocumentPath) -> Document? {
        guard let tree = HtmlParser.tree(of: page) else { return nil }
        let written = HtmlText(tree, HtmlArticle(tree))
        guard !written.blocks.isEmpty else { return nil }
        return Document(path: path, format: .html, text: written.text, blocks: written.blocks)
    }
}
