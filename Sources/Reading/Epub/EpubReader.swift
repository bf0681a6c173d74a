import CorpusModel
import Parsers

/// Reads an EPUB: its texts one after the other, as one page.
///
/// An EPUB is pages in an archive; a converter would make one page of them, too, but takes seconds for a novel.
enum EpubReader {
    /// Reads the bytes of an archive.
    static func read(_ bytes: [UInt8], path: DocumentPath) throws(ParserFailure) -> ReadingOutcome {
        switch PackedDocument.opened(bytes, .epub) {
        case .refused(let reason): return .problem(reason)
        case .opened(let archive): return try read(archive, path: path)
        }
    }

    private static func read(_ archive: PackedDocument, path: DocumentPath) throws(ParserFailure) -> ReadingOutcome {
        guard let package = try EpubPackage(archive), !package.texts.isEmpty else {
            return .problem(.malformed("an EPUB without a list of its texts"))
        }
        guard try EpubPackage.encryptedParts(of: archive).isDisjoint(with: package.texts) else {
            return .problem(.encrypted)
        }
        var page = head(of: package)
        var missing: [String] = []
        for text in package.texts {
            if let part = archive.content(of: text) {
                page += body(of: HtmlCharset.decoded(part).text)
            } else {
                missing.append(String(decoding: text, as: UTF8.self))
            }
        }
        let (size, limit) = (page.count, DocumentReader.textLimit)
        guard size <= limit else { return .problem(.tooLarge(size: size, limit: limit)) }
        return try outcome(page, missing, of: package, path: path)
    }

    /// What could not be found is said; the rest is read.
    private static func outcome(
        _ page: [UInt8],
        _ missing: [String],
        of package: EpubPackage,
        path: DocumentPath
    ) throws(ParserFailure) -> ReadingOutcome {
        let words = "\(missing.count) of its \(package.texts.count) texts are missing or damaged"
        let remark = missing.first.map { ProblemReason.malformed("\(words): \($0)") }
        switch try HtmlReader.readWhole(page, .epub, path: path) {
        case .problem(let reason): return .problem(remark ?? reason)
        case .document(let document, let remarks):
            return .document(document, remarks: remarks + (remark.map { [$0] } ?? []))
        }
    }

    /// What the package says, as a page would say it.
    private static func head(of package: EpubPackage) -> [UInt8] {
        let tags = [
            ("author", package.authors.joined(separator: ", ")), ("dc.publisher", package.publisher ?? ""),
            ("dc.date", package.date ?? ""),
        ]
        let metadata = tags.filter { !$0.1.isEmpty }.map { "<meta name=\"\($0)\" content=\"\(escaped($1))\">" }
        let title = package.title.map { "<title>\(escaped($0))</title>" } ?? ""
        return Array("<head>\(title)\(metadata.joined())</head>".utf8)
    }

    private static func escaped(_ text: String) -> String {
        let marks: [Character: String] = ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;"]
        return text.map { marks[$0] ?? String($0) }.joined()
    }

    /// What stands between the tags of a page's body, in an element of its own.
    private static func body(of page: [UInt8]) -> [UInt8] {
        let start = page.indices.first { page.starts($0..<page.count, with: "<body") }
        let opened = start.flatMap { page[$0...].firstIndex(of: UInt8(ascii: ">")) }.map { $0 + 1 } ?? 0
        let end = page.indices.reversed().first { page.starts($0..<page.count, with: "</body") } ?? page.count
        return Array("<section>".utf8) + page[opened..<max(opened, end)] + Array("</section>".utf8)
    }
}
