import Converters
import CorpusModel
import Glibc
import Testing

@testable import Reading

/// Texts of our own, each with what is read of it in a file beside it: `NAME.read`.
@Suite struct GoldenTests {
    private static let folder =
        "/" + String(#filePath).split(separator: "/").dropLast().joined(separator: "/") + "/Golden"
    static let names = files.filter { !$0.hasSuffix(".read") }.sorted()
    /// Those that are read here: some formats take a program that need not be installed.
    static let readable = names.filter { name in
        switch name.split(separator: ".").last {
        case "pdf": HelperProgram.pdftotext.isInstalled
        case "docx", "odt", "rtf": HelperProgram.pandoc.isInstalled
        default: true
        }
    }

    @Test(arguments: readable) func isReadAsItStandsBesideIt(_ name: String) throws {
        let (document, remarks) = try read(try bytes(of: name), as: name)
        let expected = String(decoding: try bytes(of: name + ".read"), as: UTF8.self)
        #expect(Self.lines(document, remarks) == expected.split(separator: "\n").map(String.init))
    }

    @Test func thereIsADocumentOfEachKindThatIsReadHere() {
        let kinds = Set(Self.names.compactMap { $0.split(separator: ".").last.map(String.init) })
        #expect(kinds.isSuperset(of: ["txt", "md", "html", "eml", "mhtml", "epub", "docx", "odt", "rtf", "pdf"]))
        #expect(Set(Self.files) == Set(Self.names.flatMap { [$0, $0 + ".read"] }))
    }

    /// What is said of a document, its blocks with their places in the text, and where its links lead.
    private static func lines(_ document: Document, _ remarks: [ProblemReason]) -> [String] {
        let facts = [
            ("title", document.title.map { "\($0.value) (\($0.origin.rawValue))" }),
            ("author", document.author.map { "\($0.value) (\($0.origin.rawValue))" }),
            ("publisher", document.publisher.map { "\($0.value) (\($0.origin.rawValue))" }),
            ("date", document.date.map { "\($0.value.iso) (\($0.origin.rawValue))" }),
        ]
        return ["format: \(document.format.rawValue)"]
            + facts.compactMap { name, fact in fact.map { "\(name): \($0)" } }
            + document.repairs.map { "mended: \($0.description), \($0.count)" } + remarks.map { "remark: \($0)" }
            + document.blocks.map { block in
                "\(block.range.lowerBound)-\(block.range.upperBound) \(mark(block.kind)) \(shown(document, block.range))"
            }
            + document.references.map { "link: \(shown(document, $0.range)) → \($0.address)" }
    }

    /// The text of a range on one line, its line ends shown.
    private static func shown(_ document: Document, _ range: Range<Int>) -> String {
        document.string(range).replacing("\n", with: "⏎")
    }

    private static var files: [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            names.append(
                withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
            )
        }
        return names.filter { !$0.hasPrefix(".") }
    }

    private func bytes(of name: String) throws -> [UInt8] {
        let file = try #require(fopen("\(Self.folder)/\(name)", "r"))
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 100_000)
        let count = fread(&bytes, 1, bytes.count, file)
        return Array(bytes[..<count])
    }
}
