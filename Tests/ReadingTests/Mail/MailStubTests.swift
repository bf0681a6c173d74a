import CorpusModel
import Parsers
import Testing

@testable import Reading

/// The last block of a mail of a text and a page.
private func last(_ text: String, _ page: String, type: String = "text/html") throws -> String? {
    try outline(
        """
        Subject: Ferry
        MIME-Version: 1.0
        Content-Type: multipart/alternative; boundary=b

        --b
        Content-Type: text/plain; charset=utf-8

        \(text)
        --b
        Content-Type: \(type)

        \(page)
        --b--

        """,
        as: "a.eml"
    ).last
}

@Suite(.enabled(if: Parser.isInstalled(.mail), "GMime (libgmime-3.0-0) is not installed"))
struct MailStubTests {
    private static let page = "<style>p { color: red }</style><p>Hale Lines sold the ferry on 4 May 2026.</p>"

    @Test(arguments: [
        "", " \n\u{A0}\n", "https://pier.example/mail/1", "[https://pier.example/a.png]\n\n<https://pier.example/b>",
        "Your mail client does not support HTML.", "View this email in your browser: https://pier.example/1",
        "To see this message, please use an HTML-compatible e-mail viewer!",
        "This is an HTML message. Click here to view it online.\nhttps://pier.example/1", "-- ",
    ])
    func whatOnlyStandsInForThePage(_ text: String) throws {
        #expect(try last(text, Self.page) == "p Hale Lines sold the ferry on 4 May 2026.")
    }

    @Test func farShorterThanThePage() throws {
        let long = (1...30).map { "<p>Notice \($0) of the pier board.</p>" }.joined()
        #expect(try last("News of the pier board.", long) == "p Notice 30 of the pier board.")
    }

    @Test(arguments: [
        "Hale Lines sold the ferry.", "It was sold online.", "Sold, see https://pier.example/1",
        "Yes: sold, for all I know.",
    ])
    func whatSaysAsMuchIsRead(_ text: String) throws {
        #expect(try last(text, Self.page) == "p \(text)")
    }

    @Test(arguments: ["", "<style>p {}</style>", "<div><br></div>"])
    func aPageThatShowsNothingIsNotRead(_ page: String) throws {
        #expect(try last("View it in your browser.", page) == "p View it in your browser.")
    }

    @Test func aPageWithWhatBelongsToIt() throws {
        let related =
            "--c\nContent-Type: text/html\n\n\(Self.page)\n--c\nContent-Type: image/png\nContent-ID: <x>\n\nx\n--c--"
        let found = try last(" ", related, type: "multipart/related; boundary=c")
        #expect(found == "p Hale Lines sold the ferry on 4 May 2026.")
    }

    @Test func formsWithinForms() throws {
        let inner = "--c\nContent-Type: text/plain\n\n \n--c\nContent-Type: text/html\n\n\(Self.page)\n--c--"
        let found = try last("https://pier.example", inner, type: "multipart/alternative; boundary=c")
        #expect(found == "p Hale Lines sold the ferry on 4 May 2026.")
    }

    @Test(arguments: ["<html><body><p>Sold.</p></body></html>", "<!DOCTYPE html>\n<p>Sold.", "<div>Sold.</div>"])
    func aPageThatSaysItIsPlain(_ page: String) throws {
        #expect(try outline("Subject: Ferry\n\n\(page)\n", as: "a.eml").last == "p Sold.")
    }
}
