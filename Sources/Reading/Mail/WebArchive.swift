import CorpusModel
import Parsers

/// Reads a page that was saved with all that belongs to it, as a mail whose root is the page.
enum WebArchive {
    /// Reads the page; pictures, styles and frames beside it are left.
    static func read(_ bytes: [UInt8], path: DocumentPath) throws(ParserFailure) -> ReadingOutcome {
        guard let message = try MailMessage(bytes), let root = message.root, let page = page(of: root) else {
            return .problem(.malformed("no page in it"))
        }
        return try HtmlReader.read(page.charset == nil ? page.content : mark + page.utf8, path: path)
    }

    /// UTF-8's byte order mark: the character set is undone, whatever the page says of itself.
    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    private static func page(of root: MailPart) -> MailPart? {
        let parts = root.kind == .multipart ? root.children : [root]
        let pages = parts.filter { $0.type == "text/html" || $0.type == "application/xhtml+xml" }
        let start = root.start?.filter { $0 != "<" && $0 != ">" }
        return pages.first { $0.contentID != nil && $0.contentID == start } ?? pages.first
    }
}
