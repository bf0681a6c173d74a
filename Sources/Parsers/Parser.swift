import CParsers
import Synchronization

/// Parses bytes of unknown origin with C libraries, each in a process of its own that may crash.
public enum Parser {
    /// What the program is called when it is started to parse; see `serveIfAsked`.
    static let processName = "dossier-parser"

    /// The elements and texts of a page that is UTF-8; nil when nothing of it is HTML; throws when no answer comes.
    public static func html(_ page: [UInt8]) throws(ParserFailure) -> MarkupEvents? {
        try ParserPool.shared.reply(to: page, .html).map { MarkupEvents($0) }
    }

    /// The elements and texts of XML in UTF-8; nil when it has none; throws when no answer comes.
    public static func xml(_ text: [UInt8]) throws(ParserFailure) -> MarkupEvents? {
        try ParserPool.shared.reply(to: text, .xml).map { MarkupEvents($0) }
    }

    /// The headers and parts of a mail; nil when it is none; throws when no answer comes.
    public static func mail(_ mail: [UInt8]) throws(ParserFailure) -> MailEvents? {
        try ParserPool.shared.reply(to: mail, .mail).map { MailEvents($0) }
    }

    /// The character set that a text seems to be in: "SHIFT_JIS"; nil when it could be any; throws when no answer comes.
    public static func charset(of text: [UInt8]) throws(ParserFailure) -> String? {
        try ParserPool.shared.reply(to: text, .charset).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Ends the idle processes; the next request starts one.
    public static func rest() {
        ParserPool.shared.rest()
    }

    /// Whether the library for a kind is there.
    public static func isInstalled(_ kind: ParserKind) -> Bool {
        do {
            _ = try ParserPool.shared.reply(to: [], kind)
            return true
        } catch {
            return false
        }
    }

    /// Whether this is the program that parses when it is started so; other programs start the one that lies beside them.
    static let isTheProgram = Atomic<Bool>(false)

    /// Answers requests until there are no more, if the program was started to parse; else returns.
    public static func serveIfAsked() {
        isTheProgram.store(true, ordering: .relaxed)
        if CommandLine.arguments.first == processName { parsers_serve() }
    }
}
