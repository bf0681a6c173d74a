import CorpusModel
import Parsers
import Testing

@testable import Reading

/// What a mail tells, block by block: the day of a part of its own before the text, `own` without one, `>>` for history.
private func told(_ mail: String) throws -> [String] {
    let document = try read(mail, as: "a.eml")
    return document.blocks.filter { $0.kind != .table && $0.kind != .tableHeader }.map { block in
        let words = document.text.foldedString(block.range)
        let passage = document.passages.first { $0.range.contains(block.range.lowerBound) }
        let day = passage.map { $0.date?.iso ?? "undated" } ?? "own"
        return "\(block.kind == .history ? ">>" : day) \(words)"
    }
}

private func mail(_ body: String, subject: String = "Fwd: Ferry", type: String = "plain") -> String {
    """
    From: Ida Holm <ida@pier.example>
    To: Max Reed <max@dock.example>
    Date: Thu, 14 May 2026 08:00:00 +0100
    Subject: \(subject)
    MIME-Version: 1.0
    Content-Type: text/\(type); charset=utf-8

    \(body)

    """
}

private let fields = "From: Max Reed <max@dock.example>\nTo: Ida Holm\nSubject: Ferry"

@Suite(.enabled(if: Parser.isInstalled(.mail), "GMime (libgmime-3.0-0) is not installed"))
struct ForwardedMailTests {
    @Test(arguments: [
        "---------- Forwarded message ---------\nFrom: Max Reed <max@dock.example>\nDate: Mon, May 4, 2026 at 7:05 PM\n"
            + "Subject: Ferry\nTo: Ida Holm <ida@pier.example>\n\n",
        "---------- Forwarded message ----------\nFrom: Max Reed <max@dock.example>\nDate: 4 May 2026 at 19:05\n"
            + "Subject: Ferry\nTo: <ida@pier.example>, Bo Ek <bo@pier.example>,\n <cy@pier.example>\n\n\n",
        "Begin forwarded message:\n\n\(fields)\nDate: 4 May 2026 at 19:05:00 BST\n\n",
        "Begin forwarded message:\n\nFrom: Max Reed <max@dock.example>\nDate: May 4, 2026 at 7:05:00 PM GMT+1\n\n",
        "-----Original Message-----\nFrom: Max Reed [mailto:max@dock.example]\nSent: Monday, May 4, 2026 7:05 PM\n"
            + "To: Ida Holm; Bo Ek\nCc: Cy Dee\nImportance: High\nSubject: Ferry\n\n",
        "From: Max Reed\nSent: 04 May 2026 19:05\nTo: Ida Holm\nSubject: A long title\n that goes on\n\n",
        "________________________________\nFrom: Max Reed <max@dock.example>\nSent: Monday, 4 May 2026 19:05:11\n"
            + "To: Ida Holm\nSubject: Ferry\n\n",
        "-------- Forwarded Message --------\nSubject: \tFerry\nDate: \tMon, 4 May 2026 19:05:00 +0100\n"
            + "From: \tMax Reed <max@dock.example>\nTo: \tIda Holm <ida@pier.example>\n\n\n",
        "----- Forwarded Message -----\n  From: Max Reed <max@dock.example>To: Ida Holm <ida@pier.example>Sent: Monday, "
            + "May 4, 2026 at 07:05:00 PM GMT+1Subject: Ferry\n \n",
        "----- Forwarded Message -----\nFrom: Max Reed\nTo: Ida Holm\nSent: Monday, 4 May 2026, 19:05:00 BST\nSubject: Ferry\n\n",
        "Forwarded:\n\n*From:* Max Reed\n*Sent:* 5/4/2026 7:05 PM, Monday\n*To:* Ida Holm\n*Subject:* Ferry\n\n",
        "-----Ursprüngliche Nachricht-----\nVon: Max Reed\nGesendet: Montag, 4. Mai 2026 19:05\nAn: Ida Holm\nBetreff: Fähre\n\n",
        "On Mon, 4 May 2026 at 19:05, Max Reed <max@dock.example> wrote:\n\n",
    ])
    func isReadByItsOwnDate(_ head: String) throws {
        let found = try told(mail("We heard of it yesterday.\n\n\(head)Hale Lines sold the ferry last week.\n"))
        #expect(found.first == "own We heard of it yesterday.")
        #expect(found.last == "2026-05-04 Hale Lines sold the ferry last week.")
    }

    @Test(arguments: [
        "---------- Forwarded message ----------\n\n",
        "-------- Forwarded Message --------\nSubject: Ferry\nDate: lately\n\n",
        "\(fields)\nDate: 03/04/26 10:00\n\n", "----- Forwarded by Ida Holm on Tuesday -----\n\n",
    ])
    func isUndatedWhereItsHeadTellsNoDay(_ head: String) throws {
        let found = try told(mail("\(head)Hale Lines sold the ferry yesterday.\n"))
        #expect(found.last == "undated Hale Lines sold the ferry yesterday.")
    }

    @Test func isNoLaterThanWhatForwardsIt() throws {
        let found = try told(mail("\(fields)\nSent: 5/12/2026 10:00 AM\n\nHale Lines sold the ferry yesterday.\n"))
        #expect(found.last == "2026-05-12 Hale Lines sold the ferry yesterday.")
    }

    @Test func quotedWithAnAnswerBelow() throws {
        let body = """
            Begin forwarded message:

            > From: Max Reed <max@dock.example>
            > Subject: Re: Ferry
            > Date: 4 May 2026 at 19:05:00 BST
            > To: Ida Holm
            >\u{20}
            > Hale Lines sold the ferry.
            >\u{20}
            > On 3 May 2026, at 09:00, Ida Holm wrote:
            >> Who has the ferry now?

            I shall call them tomorrow.
            """
        #expect(
            try told(mail(body)) == [
                "2026-05-04 Hale Lines sold the ferry.", ">> On 3 May 2026, at 09:00, Ida Holm wrote:",
                ">> > Who has the ferry now?", "own I shall call them tomorrow.",
            ]
        )
    }

    @Test func oneWithinTheOther() throws {
        let head = "---------- Forwarded message ---------\nFrom: Max\n"
        let outer = "\(head)Date: Sun, May 10, 2026 at 4:03 PM\nSubject: Fwd: Ferry\nTo: Ida\n\nIt came yesterday.\n\n"
        let inner = "\(head)Date: Mon, May 4, 2026 at 4:03 PM\nSubject: Ferry\nTo: Max\n\nThe ferry is sold.\n"
        #expect(try told(mail(outer + inner)) == ["2026-05-10 It came yesterday.", "2026-05-04 The ferry is sold."])
    }

    @Test(arguments: ["Re: Ferry", "Ferry", "AW: Ferry"])
    func whatItAnsweredIsHistory(_ subject: String) throws {
        let first =
            "From: Max\nSent: Monday, May 4, 2026 7:05 PM\nTo: Ida\nSubject: \(subject)\n\nThe ferry is sold.\n\n"
        let second = "From: Ida\nSent: Sunday, May 3, 2026 9:00 AM\nTo: Max\nSubject: Ferry\n\nIs it sold?\n"
        let found = try told(mail(first + second, subject: "FW: Ferry"))
        #expect(found.first == "2026-05-04 The ferry is sold.")
        #expect(found.dropFirst().allSatisfy { $0.hasPrefix(">>") } && found.last == ">> Is it sold?")
    }

    @Test(arguments: ["Re: Fwd: Ferry", "Ferry"])
    func anAnswerForwardsNothing(_ subject: String) throws {
        let head = "From: Max\nSent: Monday, May 4, 2026 7:05 PM\nTo: Ida\nSubject: Ferry\n\n"
        let document = try read(mail("Sold.\n\n\(head)Is it sold?\n", subject: subject), as: "a.eml")
        #expect(document.passages.isEmpty && document.blocks.last?.kind == .history)
    }

    @Test(arguments: ["Fw: A", "FWD: A", "[Fwd: A]", "[list] Fwd: A", "WG: A"])
    func subjectsThatForward(_ subject: String) {
        #expect(MailThread.forwards(subject: subject) && !MailThread.forwards(subject: "Re: \(subject)"))
    }

    @Test(arguments: [
        "<div>Own words.</div><div class=gmail_quote><div>---------- Forwarded message ---------<br>From: <b>Max</b><br>"
            + "Date: Mon, May 4, 2026 at 7:05\u{202F}PM<br>Subject: Ferry<br>To: Ida<br></div><br><div>The ferry is sold.</div></div>",
        "Own words.<br><blockquote type=cite><div>Begin forwarded message:</div><br><div><b>From: </b>Max</div><div><b>Subject: "
            + "</b>Ferry</div><div><b>Date: </b>4 May 2026 at 19:05:00 BST</div><div>The ferry is sold.</div></blockquote>",
        "<p>Own words.</p><div style='border-top:solid'><p><b>From:</b> Max<br><b>Sent:</b> Monday, May 4, 2026 7:05 PM<br>"
            + "<b>To:</b> Ida<br><b>Subject:</b> Ferry</p></div><p>The ferry is sold.</p>",
        "Own words.<br><div class=moz-forward-container><br>-------- Forwarded Message --------<table><tr><th>Subject: </th>"
            + "<td>Ferry</td></tr><tr><th>Date: </th><td>Mon, 4 May 2026 19:05:00 +0100</td></tr><tr><th>From: </th><td>Max"
            + "</td></tr></table><br>The ferry is sold.</div>",
        "<div>Own words.</div><div id=yahoo_quoted><div>----- Forwarded Message -----</div><div><b>From:</b> Max</div><div><b>Sent:"
            + "</b> Monday, May 4, 2026 at 07:05:00 PM GMT+1</div><div><b>Subject:</b> Ferry</div><div>The ferry is sold.</div></div>",
    ])
    func inPages(_ page: String) throws {
        #expect(try told(mail(page, type: "html")) == ["own Own words.", "2026-05-04 The ferry is sold."])
    }

    @Test func belowAPageThatIsForwarded() throws {
        let page =
            "<blockquote><p>Begin forwarded message:</p><p>From: Max</p><p>Date: 4 May 2026</p><p>Sold.</p></blockquote>"
        #expect(
            try told(mail(page + "<p>I shall call.</p>", type: "html")) == ["2026-05-04 Sold.", "own I shall call."]
        )
    }

    @Test func whatIsNewInAPageIsReadHoweverLongTheRest() throws {
        let quoted = String(repeating: "The pier board said that nobody had told it of the sale before. ", count: 9)
        let page =
            "<div><div>No, it was sold.</div><div>On 3 May 2026, Max wrote:<blockquote><p>\(quoted)</p></blockquote></div></div>"
        let found = try told(mail(page, subject: "Re: Ferry", type: "html"))
        #expect(found.first == "own No, it was sold." && found.last?.hasPrefix(">> The pier") == true)
    }

    @Test(arguments: [
        String(repeating: "---------- Forwarded message ----------\n\(fields)\n\nx\n", count: 2000),
        String(repeating: ">", count: 100_000), String(repeating: "> > > > From: x\n", count: 5000),
        "---- Forwarded Message ----\nFrom: " + String(repeating: "Sent", count: 25_000),
        String(repeating: "On 5 May 2026 Max wrote:\n", count: 4000),
    ])
    func whatIsMadeToTakeLongDoesNot(_ body: String) throws {
        let text = mail(body)
        let time = try ContinuousClock().measure { _ = try read(text, as: "a.eml") }
        #expect(time < .seconds(20))
    }
}
