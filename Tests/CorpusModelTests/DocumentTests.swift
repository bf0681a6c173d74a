import CorpusModel
import Testing

@Suite struct DocumentTests {
    @Test func holdsRangesToItsText() {
        let document = Document(path: DocumentPath("a.txt"), format: .plainText, text: Array("abc".utf8), blocks: [])
        #expect(document.string(1..<99) == "bc")
        #expect(document.string(50..<99).isEmpty)
    }

    @Test func pathsKeepBytesThatAreNotText() {
        let path = DocumentPath(bytes: [0x61, 0xff, 0x0a])
        #expect(path.bytes == [0x61, 0xff, 0x0a])
        #expect(path.display == "a\u{FFFD}\n")
        #expect(path != DocumentPath("a\u{FFFD}\n"))
    }

    @Test func windowsNeverStartBeforeTheList() {
        #expect(Window(start: -3, count: -1) == Window(start: 0, count: 0))
    }
}
