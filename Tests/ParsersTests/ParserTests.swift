import Glibc
import Testing

@testable import Parsers

@Suite struct ParserTests {
    private func html(_ text: String) throws -> [MarkupEvent] {
        try Parser.html(Array(text.utf8)).map(Array.init) ?? []
    }
    private func xml(_ text: String) throws -> [MarkupEvent] { try Parser.xml(Array(text.utf8)).map(Array.init) ?? [] }
    private func mail(_ text: String) throws -> [MailEvent] { try Parser.mail(Array(text.utf8)).map(Array.init) ?? [] }

    private func bytes(_ text: String) -> ArraySlice<UInt8> { ArraySlice(Array(text.utf8)) }

    @Test func pagesAreMended() throws {
        let found = try html("<body><p class=lead>Tea &amp; salt<p>Oil")
        let expected: [MarkupEvent] = [
            .open("html"), .open("body"), .open("p"), .attribute("class", bytes("lead")), .text(bytes("Tea & salt")),
            .close, .open("p"), .text(bytes("Oil")), .close, .close, .close,
        ]
        #expect(found == expected)
    }

    @Test func listsAreXML() throws {
        let found = try xml(#"<?xml version="1.0"?><a:b c="1"><d/>x<![CDATA[<y>]]></a:b>"#)
        let expected: [MarkupEvent] = [
            .open("a:b"), .attribute("c", bytes("1")), .open("d"), .close, .text(bytes("x")), .text(bytes("<y>")),
            .close,
        ]
        #expect(found == expected)
    }

    /// What an entity would fetch or repeat stays out.
    @Test(arguments: [
        #"<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>"#,
        #"<!DOCTYPE a [<!ENTITY e "ha"><!ENTITY f "&e;&e;&e;&e;">]><a>&f;</a>"#,
    ])
    func entitiesOfListsAreNotResolved(_ list: String) throws {
        #expect(try xml(list) == [.open("a"), .close])
    }

    @Test func whatIsNothingOfTheKindIsNone() throws {
        #expect(try Parser.xml([]) == nil && Parser.xml(Array("no markup".utf8)) == nil)
        #expect(try Parser.mail([]) == nil && Parser.charset(of: []) == nil)
    }

    @Test(.enabled(if: Parser.isInstalled(.mail), "GMime is not installed"))
    func mailsHaveHeadersAndParts() throws {
        let found = try mail(
            "From: Ann Poe <a@poe.example>\nTo: b@roe.example\nSubject: =?utf-8?q?T=C3=A9?=\n\nHello\n"
        )
        #expect(found.contains(.header("To", bytes("b@roe.example"))))
        #expect(found.contains(.header("Subject", bytes("Té"))))
        #expect(found.contains(.sender(bytes("Ann Poe"))))
        #expect(found.suffix(2) == [.content(bytes("Hello\n")), .partEnd])
    }

    /// Lists that the library takes apart by recursion, in each header that holds addresses.
    @Test(
        .enabled(if: Parser.isInstalled(.mail), "GMime is not installed"),
        arguments: ["From", "to", "CC", "Bcc ", "Sender", "Reply-To", "Resent-To"]
    )
    func listsOfAddressesMayBeLong(_ name: String) throws {
        for list in [String(repeating: "a:", count: 80_000), String(repeating: "a,\n ", count: 80_000)] {
            #expect(
                try mail("\(name): \(list)\nSubject: Tea\n\nHello\n").contains(
                    .header("Subject", bytes("Tea"))
                )
            )
        }
    }

    @Test func whatNeedsTooMuchMemoryIsGivenUp() throws {
        let page = [UInt8]((0..<3_000_000).lazy.flatMap { _ in "<br>".utf8 })
        #expect(throws: ParserFailure(.html, .outOfMemory)) { try Parser.html(page) }
        #expect(try html("<p>Tea").contains(.text(bytes("Tea"))))
    }

    @Test(arguments: [
        (SIGSEGV, ParserFailure.Cause.crashed(signal: Int(SIGSEGV))), (SIGABRT, .crashed(signal: Int(SIGABRT))),
        (SIGPROF, .outOfTime),
    ])
    func aCrashIsToldFromALackOfTime(_ signal: Int32, _ cause: ParserFailure.Cause) throws {
        let process = try ParserProcess(.html)
        guard case .done = process.answer(to: Array("<p>Tea".utf8)) else { throw ParserFailure(.html, .outOfTime) }
        kill(process.process, signal)
        guard case .failed(let told) = process.answer(to: Array("<p>Tea".utf8)) else {
            Issue.record("not told")
            return
        }
        #expect(told == cause)
    }

    /// It holds no file but its socket and what goes nowhere, and asks the system under a filter.
    @Test(arguments: ParserKind.allCases)
    func aProcessIsConfined(_ kind: ParserKind) throws {
        let process = try ParserProcess(kind)
        _ = process.answer(to: Array("<p>Tea".utf8))
        let status = try TestFile.text("/proc/\(process.process)/status")
        #expect(status.contains("\nSeccomp:\t2\n") && status.contains("\nNoNewPrivs:\t1\n"))
        let limits = try TestFile.text("/proc/\(process.process)/limits")
        #expect(limits.contains(#/Max open files +0 +0 /#) && limits.contains(#/Max file size +0 +0 /#))
    }
}

enum TestFile {
    struct Unreadable: Error {}

    /// The text of a small file of the system.
    static func text(_ path: String) throws -> String {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw Unreadable() }
        defer { close(file) }
        var bytes = [UInt8](repeating: 0, count: 65_536)
        return String(decoding: bytes[..<max(0, read(file, &bytes, bytes.count))], as: UTF8.self)
    }
}
