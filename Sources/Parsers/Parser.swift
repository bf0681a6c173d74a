import CParsers
import Synchronization

/// Has libraries take bytes of unknown origin apart, each in a process of its own that may crash.
public enum Parser {
    /// What the program is called by when it is started to take things apart; see `serveIfAsked`.
    static let processName = "dossier-parser"

    /// What comes of some bytes; nil when they are nothing of the kind; throws when it cannot be told.
    public static func events(of bytes: [UInt8], _ kind: ParserKind) throws(ParserFailure) -> ParserEvents? {
        try ParserPool.shared.reply(to: bytes, kind).map { ParserEvents($0) }
    }

    /// Ends the processes that wait to be asked; the next who asks has one started.
    public static func rest() {
        ParserPool.shared.rest()
    }

    /// Whether the library for a kind is there.
    public static func isInstalled(_ kind: ParserKind) -> Bool {
        do {
            _ = try events(of: [], kind)
            return true
        } catch {
            return false
        }
    }

    /// Whether this is the program that can be started so; others have the one that lies beside them started.
    static let isTheProgram = Atomic<Bool>(false)

    /// Takes apart what is asked for until nobody asks, if the program was started for that; else returns.
    public static func serveIfAsked() {
        isTheProgram.store(true, ordering: .relaxed)
        if CommandLine.arguments.first == processName { parsers_serve() }
    }
}
