import CorpusModel
import Parsers
import Testing

@testable import Reading

struct MailDateTests {
    @Test(
        arguments: [
            ("Tue, 10 Mar 2026 09:15:00 +0000", "2026-03-10"), ("2026-03-10 09:12", "2026-03-10"),
            ("2026-03-10T09:12:00.000-0700", "2026-03-10"), ("Tue, 10 March 2026", "2026-03-10"),
            ("10 Mar 26 09:15 EST", "2026-03-10"), ("10-Mar-1999 09:15:00", "1999-03-10"),
            ("Tue Mar 10 09:15:00 2026", "2026-03-10"), ("Tue Mar 10 09:15:00 +0100 2026", "2026-03-10"),
            ("Tue Mar 10 09:15:00 GMT 2026", "2026-03-10"), ("Mar 2, 2026 at 4:03 PM", "2026-03-02"),
            ("March 2nd, 2026", "2026-03-02"), ("Mon, 2 Sept. 2024", "2024-09-02"), ("10.03.26", "2026-03-10"),
            ("13/10/2026", "2026-10-13"), ("10/13/2026", "2026-10-13"), ("10/10/2026", "2026-10-10"),
            ("Tue 10/03/2026 09:15", "2026-03-10"), ("Saturday 10/03/2026", "2026-10-03"),
            ("mar. 5 mai 2026", "2026-05-05"), ("Montag, 4. Mai 2026 19:05", "2026-05-04"),
            ("20260310T091500Z", "2026-03-10"), ("09:12 10-03-2026 (Tuesday)", nil), ("10/03/26", nil),
            ("3/4/2026 10:00 AM", nil), ("yesterday", nil), ("31 Feb 2026", nil), ("May", nil), ("10:00", nil),
            ("", nil),
            ("1/1/1", nil), ("99/99/2026", nil),
        ] as [(String, String?)]
    )
    func days(_ written: String, _ day: String?) {
        #expect(MailDate(written).day?.iso == day)
    }

    private func mail(_ date: String, _ received: [String] = []) -> String {
        received.map { "Received: from a.example by b.example\n\tfor <ida@pier.example>; \($0)\n" }.joined()
            + "From: Ida Holm <ida@pier.example>\nDate: \(date)\nSubject: Ferry\n\nIt is sold.\n"
    }

    @Test(.enabled(if: Parser.isInstalled(.mail)), arguments: ["10/03/26", "3-4-2026 10:00", "some day"])
    func anUnclearHeaderIsReported(_ date: String) throws {
        let (document, remarks) = try read(Array(mail(date).utf8), as: "a.eml")
        #expect(document.date == nil && remarks == [.unclearDate(date)])
        #expect(remarks[0].description.contains(date) && remarks[0].advice.contains("2026-03-10"))
    }

    @Test(.enabled(if: Parser.isInstalled(.mail)))
    func theNameOfTheFileSettlesIt() throws {
        let (document, remarks) = try read(Array(mail("10/03/26").utf8), as: "2026-03-10 ferry.eml")
        #expect(document.date?.value.iso == "2026-03-10" && remarks.isEmpty)
    }

    @Test(
        .enabled(if: Parser.isInstalled(.mail)),
        arguments: [
            (["Tue, 10 Mar 2026 09:15:00 +0000"], "2026-03-10"),
            (["Sun, 4 Oct 2026 00:15:00 +0000", "Sat, 3 Oct 2026 23:59:00 +0000"], "2026-10-03"),
            (["Tue, 10 Mar 2026 09:15:00 +0000", "Sat, 3 Oct 2026 23:59:00 +0000"], nil),
            (["Tue, 1 Jan 2030 09:15:00 +0000"], nil), (["10/03/26"], nil),
        ] as [([String], String?)]
    )
    func programsThatPassedItOnSettleIt(_ received: [String], _ day: String?) throws {
        let (document, remarks) = try read(Array(mail("10/03/26", received).utf8), as: "a.eml")
        #expect(document.date?.value.iso == day && remarks.isEmpty == (day != nil))
    }
}
