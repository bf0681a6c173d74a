import CorpusModel
import Testing

@testable import Reading

struct DecodingTests {
    @Test(arguments: Encoding.allCases)
    func readsEncodingsByTheirMark(_ encoding: Encoding) throws {
        let (document, remarks) = try read(encoding.bytes(of: "Café opens."))
        #expect(document.string(0..<document.text.count) == "Café opens.")
        #expect(remarks.isEmpty)
    }

    enum Encoding: CaseIterable {
        case utf8, utf8WithMark, utf16Little, utf16Big, utf32Little

        func bytes(of text: String) -> [UInt8] {
            let units = Array(text.utf16)
            return switch self {
            case .utf8: Array(text.utf8)
            case .utf8WithMark: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
            case .utf16Little: [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            case .utf16Big: [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
            case .utf32Little: [0xFF, 0xFE, 0, 0] + units.flatMap { [UInt8($0), 0, 0, 0] }
            }
        }
    }

    @Test(arguments: [
        ("one\ntwo", "one\ntwo"), ("one\r\ntwo", "one\ntwo"), ("one\rtwo", "one\ntwo"),
        ("one\r\r\ntwo\n\r", "one\n\ntwo\n\n"), ("one\r\n\r\n\ntwo\r", "one\n\n\ntwo\n"),
        ("one\u{85}two", "one\ntwo"), ("one\u{2028}two\u{2029}three", "one\ntwo\n\nthree"),
        ("one\r\u{E9}\ntwo", "one\n\u{E9}\ntwo"), ("Ã\u{85}ngström", "Ångström"),
    ])
    func foldsLineEnds(_ text: String, _ expected: String) throws {
        #expect(try read(text).text == Array(expected.utf8))
    }

    @Test(arguments: [
        ([0x63, 0xE9, 0x20], "c\u{FFFD} ", 1),
        ([0x61, 0xC0, 0xAF, 0x62], "a\u{FFFD}\u{FFFD}b", 2),
        ([0x61, 0xED, 0xA0, 0x80], "a\u{FFFD}\u{FFFD}\u{FFFD}", 3),
        ([0x61, 0xF5], "a\u{FFFD}", 1),
        ([0x61, 0xE2, 0x80], "a\u{FFFD}\u{FFFD}", 2),
    ])
    func marksBytesThatAreNotUTF8(_ bytes: [UInt8], _ expected: String, _ count: Int) throws {
        let decoded = DecodedText(bytes)
        #expect(String(decoding: decoded.text, as: UTF8.self) == expected)
        #expect(decoded.remarks == [.undecodable(count: count)])
    }

    @Test func showsAStrayNulAndCountsIt() throws {
        let words = String(repeating: "words ", count: 20)
        let document = try read("a\0b \(words)")
        #expect(document.text.starts(with: Array("a\u{FFFD}b ".utf8)))
        #expect(document.repairs == [Repair("NUL shown as U+FFFD", count: 1)])
    }

    @Test(arguments: [
        ("a.txt", [], ProblemReason.empty),
        ("a.txt", Array(" \n\t\r\n".utf8), .empty),
        ("a.txt", [0xEF, 0xBB, 0xBF], .empty),
        ("a.txt", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0], .binary),
        ("a.md", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], .binary),
        ("a.txt", [0x1F, 0x8B, 8, 0], .binary),
        ("a.txt", Array("a\0\0\0c\0".utf8), .binary),
        ("a.txt", Array("\u{1}\0b\0\u{2}\0".utf8), .binary),
        ("a.txt", Array("\u{1}\u{2}\u{3}\u{4}ab".utf8), .binary),
        ("a.xyz", Array("words".utf8), .unknownFormat("xyz")),
        ("Makefile", Array("words".utf8), .unknownFormat("none")),
        (".txt", Array("words".utf8), .unknownFormat("none")),
    ])
    func saysWhyAFileIsNoDocument(_ name: String, _ bytes: [UInt8], _ reason: ProblemReason) {
        let outcome = DocumentReader().read(bytes, path: DocumentPath(name))
        guard case .problem(let found) = outcome else {
            Issue.record("taken for a document")
            return
        }
        #expect(found == reason)
    }

    @Test(arguments: ["a.txt", "a.TXT", "b/c.text", "a.md", "a.Markdown"])
    func readsFormatsByTheirEnding(_ name: String) throws {
        #expect(try read("Some words.", as: name).blocks.count == 1)
    }
}

/// The lines of a text are those of its file, unless something became a line end that ends none there.
@Test(arguments: [
    ("one\ntwo\n", true), ("one\r\ntwo\r\nthree", true), ("one\rtwo\r", true), ("one\rtwo\nthree", false),
    ("one\r\ntwo\rthree", false), ("one\u{85}two", false), ("one\u{2028}two\n", false), ("one\u{2029}two", false),
    ("one", true),
])
func whetherLinesAreThoseOfTheFile(_ text: String, _ expected: Bool) {
    #expect(DecodedText(Array(text.utf8)).hasFileLines == expected)
    let units = [0xFEFF] + text.utf16
    #expect(DecodedText(units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }).hasFileLines == expected)
}
