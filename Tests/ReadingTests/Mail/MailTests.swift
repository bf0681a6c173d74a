import CorpusModel
import Parsers
import Testing

@testable import Reading

/// Whether mail can be read here; the tests of it are left out where GMime is missing.
private let hasMail = Parser.isInstalled(.mail)

private let head = """
    From: Ann Orr <ann@example.org>
    To: Ben Lund <ben@example.org>
    Date: Tue, 4 May 2021 23:30:00 -0700
    Subject: The bridge
    MIME-Version: 1.0

    """

/// The outline of a mail without the block that is its head.
private func said(_ rest: String) throws -> [String] {
    Array(try outline(head + rest, as: "a.eml").drop { $0.hasPrefix("|") })
}

/// What a container holds: path and first words, or what is wrong.
private func members(_ text: String, as name: String = "a.eml") -> [String] {
    var found: [String] = []
    DocumentReader().readMembers(of: Array(text.utf8), path: DocumentPath(name)) { member in
        switch member.outcome {
        case .problem(let reason): found.append("\(member.path.display): ! \(reason.description)")
        case .document(let document, _):
            let last = document.blocks.last.map { document.text.foldedString($0.range) } ?? ""
            found.append("\(member.path.display): \(last)")
        }
        return true
    }
    return found
}

@Suite(.enabled(if: hasMail, "GMime (libgmime-3.0-0) is not installed"))
struct MailTests {
    @Test func whatAPageInItStrikesOutIsStruck() throws {
        let mail =
            "From: Ida Holm <ida@pier.example>\nSubject: Pier\nMIME-Version: 1.0\nContent-Type: text/html\n\n"
            + "<p>We <b>know</b>.</p><p>The pier <del>shut in May</del> opened in June.</p>\n"
        let document = try read(mail, as: "a.eml")
        #expect(
            document.styles.map { "\($0.style) \(document.string($0.range))" } == [
                "strong know", "struck ~~shut in May~~",
            ]
        )
        #expect(document.string(document.text.indices).hasSuffix("The pier ~~shut in May~~ opened in June."))
    }

    @Test func headersAreMetadata() throws {
        let mail = try read(head + "\nIt opened.\n", as: "a.eml")
        #expect(mail.format == .mail && mail.format.headingsAreGuessed)
        #expect(mail.title == Sourced("The bridge", from: .mailHeader))
        #expect(mail.author == Sourced("Ann Orr", from: .mailHeader))
        #expect(mail.date?.value.iso == "2021-05-04" && mail.date?.origin == .mailHeader)
        #expect(
            try outline(head + "\nIt opened.\n", as: "a.eml") == [
                "| From: Ann Orr <ann@example.org>", "| To: Ben Lund <ben@example.org>",
                "| Date: Tue, 4 May 2021 23:30:00 -0700", "| Subject: The bridge", "p It opened.",
            ]
        )
    }

    @Test(
        arguments: [
            ("\"News of the harbour\" <news.harbour.example>", "News of the harbour"),
            ("Harbour <h.example>", "Harbour"),
            ("=?utf-8?Q?Caf=C3=A9?=\n <cafe.example>", "Café"), ("<news.harbour.example>", "news.harbour.example"),
            ("\"\" <h.example>", "h.example"), ("h.example", "h.example"), ("<h.example", "h.example"), ("<>", nil),
            ("\" \"", nil), ("", nil),
        ] as [(String, String?)]
    )
    func theListIsThePublisher(_ header: String, _ publisher: String?) throws {
        let mail = try read(head + "List-Id: \(header)\n\nIt opened.\n", as: "a.eml")
        #expect(mail.publisher == publisher.map { Sourced($0, from: .mailHeader) })
    }

    @Test func aLetterHasNoPublisher() throws {
        #expect(try read(head + "\nIt opened.\n", as: "a.eml").publisher == nil)
    }

    @Test func aPageAlone() throws {
        #expect(
            try said("Content-Type: text/html\n\n<p>It opened on Tuesday.</p><blockquote>When?</blockquote>\n") == [
                "p It opened on Tuesday.", ">> When?",
            ]
        )
    }

    @Test func theTextOfTwoForms() throws {
        let parts = """
            Content-Type: multipart/alternative; boundary=b

            --b
            Content-Type: text/html

            <p>Form one.</p>
            --b
            Content-Type: text/plain

            Form two.
            --b--

            """
        #expect(try said(parts) == ["p Form two."])
    }

    @Test(arguments: [
        (
            "text/plain; charset=windows-1252\nContent-Transfer-Encoding: quoted-printable\n\nThe caf=E9 =96 shut.",
            "The café – shut."
        ),
        ("text/plain; charset=iso-2022-jp\nContent-Transfer-Encoding: base64\n\nGyRCNjYbKEIu", "橋."),
        ("text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\nY2Fmw6k=", "café"),
    ])
    func encodings(_ part: String, _ text: String) throws {
        #expect(try said("Content-Type: \(part)\n") == ["p \(text)"])
    }

    @Test func attachmentsAreDocuments() {
        let mail =
            head + """
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain

                See below.
                --b
                Content-Type: text/plain; charset=iso-8859-1; name="../re\u{1}port.txt"
                Content-Disposition: attachment
                Content-Transfer-Encoding: quoted-printable

                The caf=E9.
                --b
                Content-Type: text/plain; name="a.txt"

                One.
                --b
                Content-Type: text/plain; name="a.txt"

                Two.
                --b
                Content-Type: application/x-odd; name="a.odd"

                ?
                --b
                Content-Type: message/rfc822

                Subject: Within

                Forwarded.
                --b--

                """
        #expect(
            members(mail) == [
                "a.eml: See below.", "a.eml/.._re_port.txt: The café.", "a.eml/a.txt: One.", "a.eml/a 2.txt: Two.",
                "a.eml/a.odd: ! format .odd is not read", "a.eml/message.eml: Forwarded.",
            ]
        )
    }

    @Test func aMailboxThatIsAttachedIsManyMessages() {
        let mail = """
            Subject: Kept
            Content-Type: multipart/mixed; boundary=b

            --b

            See below.
            --b
            Content-Type: application/mbox; name=old.mbox
            Content-Disposition: attachment; filename=old.mbox

            From ann@example.org Mon May  3 10:00:00 2021
            Subject: One

            First.

            From ben@example.org Tue May  4 10:00:00 2021
            Subject: Two

            Second.
            --b--

            """
        #expect(members(mail) == ["a.eml: See below.", "a.eml/old.mbox/1: First.", "a.eml/old.mbox/2: Second."])
    }

    @Test func mailsWithinMailsEnd() {
        let wrap = "Content-Type: message/rfc822\n\n"
        let found = members(String(repeating: wrap, count: 300) + "Subject: End\n\nEnd.\n")
        #expect(found.last?.hasSuffix("! mails within mails, too deep") == true && found.count == 6)
    }

    @Test func aSavedPage() throws {
        let page = """
            MIME-Version: 1.0
            Content-Type: multipart/related; type="text/html"; boundary=b

            --b
            Content-Type: text/html; charset=windows-1252
            Content-Transfer-Encoding: quoted-printable

            <title>Bridge</title><p>The caf=E9 by the bridge has shut.</p>
            --b
            Content-Type: text/css

            p { color: red }
            --b--

            """
        let document = try read(page, as: "a.mhtml")
        #expect(document.format == .html && document.title?.value == "Bridge")
        #expect(document.string(document.text.indices).contains("The café by the bridge has shut."))
    }
}

@Suite(.enabled(if: hasMail, "GMime (libgmime-3.0-0) is not installed"))
struct MailHistoryTests {
    @Test func marksWithRepliesBetween() throws {
        #expect(
            try said("\nOn Monday, Ben Lund wrote:\n> Is it open?\n\nIt is.\n\nAB> And the road?\nThat too.\n") == [
                ">> On Monday, Ben Lund wrote:", ">> > Is it open?", "p It is.", ">> AB> And the road?", "p That too.",
            ]
        )
    }

    @Test(arguments: [
        "-----Original Message-----", "On 3 May 2021, at 10:00, Ben Lund <ben@example.org> wrote:",
        "From: Ben Lund\nSent: Monday\nTo: Ann Orr\nSubject: Bridge",
    ])
    func allBelowAHead(_ head: String) throws {
        let found = try said("\nIt is.\n\n\(head)\n\nIs it open?\n")
        #expect(found.first == "p It is." && found.last == ">> Is it open?")
        #expect(found.dropFirst().allSatisfy { $0.hasPrefix(">>") })
    }

    @Test func aMailThatForwardsAnotherTellsIt() throws {
        let mail = "Subject: Fwd: Bridge\n\nSee:\n\nFrom: Ben\nDate: Monday\nTo: Ann\n\nIt is open.\n"
        #expect(try outline(mail, as: "a.eml").last == "p It is open.")
    }

    @Test func noFalseHistory() throws {
        let text = "\nOn Monday the mayor wrote:\n\nThe bridge is open.\n"
        #expect(try said(text).allSatisfy { !$0.hasPrefix(">>") })
    }
}

@Suite(.enabled(if: hasMail, "GMime (libgmime-3.0-0) is not installed"))
struct MailboxTests {
    @Test func messagesAndEscapes() {
        let mark = "From ann@example.org Tue May  4 23:30:00 2021\n"
        let box =
            "\(mark)Subject: One\n\nFirst.\nFrom here on it rained.\n\n>From 4 to 5:00.\n\n\(mark)Subject: Two\n\nSecond.\n"
        #expect(members(box, as: "in.mbox") == ["in.mbox/1: From 4 to 5:00.", "in.mbox/2: Second."])
        #expect(members("Hello.", as: "in.mbox") == ["in.mbox: ! not a mailbox"])
        #expect(members(" \n", as: "in.mbox") == ["in.mbox: ! empty"])
    }
}

@Test(.enabled(if: !hasMail, "GMime is installed"))
func withoutGMimeItsPackageIsNamed() {
    #expect(members("Subject: A\n\nB.\n").first?.contains("libgmime-3.0-0") == true)
}
