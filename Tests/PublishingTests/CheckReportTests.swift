import CorpusModel
import Testing

@testable import Publishing

@Suite struct CheckReportTests {
    private func report(_ check: DocumentCheck, as form: PublishingForm = .text) throws -> ([String], isFine: Bool) {
        let output = MemoryOutput()
        let report = CheckReport(SmallCorpus(hasBothEnds: true), to: output, as: form)
        let isFine = try report.publish { _ in check }
        return (output.lines, isFine)
    }

    /// The event and the answer cite “Tea was\nbought”, the relation the whole of its excerpt.
    @Test(arguments: [
        (DocumentState.unchanged, "ok ab tea.txt", "1 document: 1 ok"),
        (.changed(nil), "changed ab tea.txt: 2 of 2 quotes gone", "1 document: 1 changed"),
        (.changed([]), "changed ab tea.txt: 2 of 2 quotes gone", "1 document: 1 changed"),
        (
            .changed(Array("Now. Tea was\nbought again".utf8)), "changed ab tea.txt: 1 of 2 quotes gone",
            "1 document: 1 changed"
        ),
        (
            .changed(Array("More. So. Tea was\nbought. Yes.".utf8)), "changed ab tea.txt: every quote is still in it",
            "1 document: 1 changed"
        ),
        (.moved(DocumentPath("new\u{1B}.txt")), "moved ab tea.txt: now new␛.txt", "1 document: 1 moved"),
        (.vanished, "vanished ab tea.txt", "1 document: 1 vanished"),
        (
            .unreadable("cannot be read: Permission denied"),
            "unreadable ab tea.txt: cannot be read: Permission denied", "1 document: 1 unreadable"
        ),
    ])
    func tellsOfEachDocument(_ state: DocumentState, _ line: String, _ summary: String) throws {
        let (lines, isFine) = try report(DocumentCheck(state, sha256: "ab"))
        #expect(lines == [line, summary])
        #expect(isFine == (state == .unchanged))
    }

    @Test func tellsSoAsJson() throws {
        let (lines, _) = try report(DocumentCheck(.changed([]), sha256: "ab"), as: .json)
        let document = try RowNames(SmallCorpus()).name(of: .subject(.document(DocumentID(1))))
        #expect(
            lines == [
                #"{"type":"header","schema":"dossier/2","query":"check","title":"Tea"}"#,
                #"{"type":"check","document":"\#(document)","path":"tea.txt","state":"changed","sha256":"ab","#
                    + #""quotes":2,"quotesGone":2}"#,
                #"{"type":"checkSummary","documents":1,"ok":0,"changed":1,"moved":0,"vanished":0,"unreadable":0}"#,
            ]
        )
    }

    @Test(arguments: [
        ("abcabd", "abd", true), ("abcabd", "abcabd", true), ("abcabd", "abe", false), ("ab", "abc", false),
        ("", "a", false), ("", "", true), ("aaab", "ab", true), ("aaa", "a", true),
    ])
    func findsBytesInBytes(_ text: String, _ piece: String, _ expected: Bool) {
        #expect(Array(text.utf8).holds(Array(piece.utf8)) == expected)
    }
}
