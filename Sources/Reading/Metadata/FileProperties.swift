import CorpusModel
import Parsers

/// What a file says of itself beside its text.
struct FileProperties: Hashable {
    private(set) var title: String?
    private(set) var author: String?
    /// When the file was made; not always when the text was.
    private(set) var created: CalendarDay?

    /// Reads what `pdfinfo` prints of a PDF: `Key:   value`, a line each.
    init(ofPdf text: [UInt8]) {
        for line in Lines(text, in: text.indices) {
            let key = line.lowerBound..<line.lowerBound + text.run(line) { $0 != .colon }
            guard key.upperBound < line.upperBound else { continue }
            let value = text.trimmed(key.upperBound + 1..<line.upperBound)
            switch String(decoding: text[key], as: UTF8.self) {
            case "Title": title = title ?? Self.title(text.foldedString(value))
            case "Author": author = author ?? (value.isEmpty ? nil : text.foldedString(value))
            case "CreationDate": created = created ?? StatedDate.iso(in: text, at: value.lowerBound)?.day
            default: break
            }
        }
    }

    /// Reads the part of an archive that a word processor keeps them in: `docProps/core.xml`, `meta.xml`.
    init(ofOffice part: [UInt8]) throws(ParserFailure) {
        let elements = try XmlElements(part)
        func text(_ names: String...) -> String? {
            names.lazy.flatMap(elements.named).map(\.text).first { !$0.isEmpty }
        }
        title = text("title").flatMap(Self.title)
        author = text("initial-creator", "creator")
        let date = Array((text("creation-date", "created") ?? "").utf8)
        created = StatedDate.iso(in: date, at: 0)?.day
    }

    /// Endings of the names of files, which programs give for a title when nobody wrote one.
    private static let fileEndings = [
        "doc", "docx", "odt", "rtf", "pdf", "tex", "dvi", "ps", "indd", "qxd", "pub", "xls", "xlsx", "ppt", "pptx",
        "wpd",
    ]

    /// A title; nil for the name of a file or none at all.
    private static func title(_ value: String) -> String? {
        let small = value.lowercased()
        let ending = small.split(separator: ".").last.map(String.init) ?? ""
        let isFileName = small.contains(".") && fileEndings.contains(ending)
        let isGiven = ["untitled", "microsoft word - ", "microsoft powerpoint - "].contains(where: small.hasPrefix)
        return isFileName || isGiven || !value.utf8.contains(where: \.isLetter) ? nil : value
    }
}
