import CorpusModel
import Testing

@testable import Reading

struct HtmlBytesTests {
    private static let caf: [UInt8] = Array("<p>The caf".utf8)

    @Test(
        arguments: [
            ("<meta charset='ISO-8859-1'>", [0xE9]), ("<meta charset=windows-1252>", [0xE9]), ("", [0xC3, 0xA9]),
            ("<meta http-equiv=Content-Type content='text/html; charset=macintosh'>", [0x8E]),
            ("<?xml version='1.0' encoding='iso-8859-2'?>", [0xE9]),
            // Declared otherwise than it is, and not declared at all.
            ("<meta charset=iso-8859-1>", [0xC3, 0xA9]), ("<title>x</title>", [0xC3, 0xA9]),
            ("", Array("&eacute;".utf8)),
        ] as [(String, [UInt8])]
    )
    func decodesByDeclaration(_ head: String, _ letter: [UInt8]) throws {
        let page = Array(head.utf8) + Self.caf + letter + Array(" is shut on Mondays.</p>".utf8)
        let document = try read(page, as: "a.html").document
        #expect(document.string(document.text.indices) == "The caf\u{E9} is shut on Mondays.")
    }

    @Test func saysHowManyBytesStandForNothing() throws {
        let page = Array("<meta charset=euc-jp>".utf8) + Self.caf + [0xFF, 0x20] + Array("is shut.</p>".utf8)
        let (document, remarks) = try read(page, as: "a.html")
        #expect(document.string(document.text.indices) == "The caf\u{FFFD} is shut.")
        #expect(remarks == [.undecodable(count: 1)])
    }

    @Test func anUnknownCharacterSetIsGuessed() throws {
        let page = Array("<meta charset=klingon>".utf8) + Self.caf + [0xE9] + Array("</p>".utf8)
        let (document, remarks) = try read(page, as: "a.html")
        #expect(document.string(document.text.indices) == "The caf\u{E9}")
        #expect(remarks.count == 1 && remarks[0].description.hasSuffix("read as Windows-1252 (guessed)"))
    }

    /// "<p>Packed up.</p>" as gzip wrote it.
    private static let packed: [UInt8] = [
        0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0x02, 0x03, 0xB3, 0x29, 0xB0, 0x0B, 0x48, 0x4C, 0xCE, 0x4E, 0x4D, 0x51, 0x28,
        0x2D,
        0xD0, 0xB3, 0xD1, 0x2F, 0xB0, 0x03, 0x00, 0x6F, 0x63, 0xE6, 0x20, 0x11, 0, 0, 0,
    ]

    @Test(arguments: ["a.html.gz", "A.HTM.GZ", "a.html"])
    func unpacksGzip(_ name: String) throws {
        let document = try read(Self.packed, as: name).document
        #expect(document.string(document.text.indices) == "Packed up.")
    }

    @Test(arguments: [0, 1, 700])
    func unpacksEveryMember(_ padding: Int) throws {
        let bytes = Self.packed + Self.packed + [UInt8](repeating: 0, count: padding)
        let (document, remarks) = try read(bytes, as: "a.html.gz")
        #expect(document.string(document.text.indices) == "Packed up.\n\nPacked up." && remarks.isEmpty)
    }

    @Test(arguments: [
        Array(packed.prefix(12)), Array(packed.prefix(30)), Array(packed.dropLast(8)), [0x1F], [1, 2, 3],
    ])
    func aDamagedMemberBehindTheFirstIsReported(_ rest: [UInt8]) throws {
        let (document, remarks) = try read(Self.packed + rest, as: "a.html.gz")
        #expect(document.string(document.text.indices) == "Packed up.")
        #expect(remarks == [.malformed("gzip that is damaged further on; what comes before was read")])
    }

    @Test(arguments: [12, 20, 30])
    func aPackedPageCutShortIsAProblem(_ length: Int) {
        let outcome = DocumentReader().read(Array(Self.packed.prefix(length)), path: DocumentPath("a.html.gz"))
        guard case .problem(.malformed) = outcome else {
            Issue.record("read")
            return
        }
    }

    @Test(arguments: [("a.txt.gz", "txt.gz"), ("a.gz", "gz"), ("gz", "none"), (".html", "none")])
    func otherPackedFilesAreNotRead(_ name: String, _ ending: String) {
        guard case .problem(.unknownFormat(ending)) = DocumentReader().read([], path: DocumentPath(name)) else {
            Issue.record("read")
            return
        }
    }
}
