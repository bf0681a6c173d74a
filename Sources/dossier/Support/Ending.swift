import ArgumentParser
import CorpusIndex
import Glibc
import Publishing
import TextLayout

/// Something that went wrong: what, where, and what to do about it, in one sentence.
struct Failure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}

/// The end of the program: the last words, made safe for a terminal, and the exit code.
enum Ending {
    /// Ends with what an error asks for: help on stdout, a complaint on stderr.
    static func leave(after error: any Error) -> Never {
        if let code = error as? ExitCode { exit(code.rawValue) }
        if case .closed? = error as? OutputError { exit(1) }
        let usage = Dossier.exitCode(for: error)
        if usage == .success {
            answer(FrontPage.inPlace(of: Dossier.fullMessage(for: error)))
        }
        if usage == .validationFailure {
            say(Dossier.fullMessage(for: error), on: STDERR_FILENO)
            exit(64)
        }
        say("dossier: \(words(for: error))", on: STDERR_FILENO)
        exit(1)
    }

    /// Prints what was asked for, such as help, and ends the program.
    private static func answer(_ text: String) -> Never {
        let words = text.hasSuffix("\n") ? String(text.dropLast()) : text
        do {
            let output = FileOutput(descriptor: STDOUT_FILENO)
            try output.write(Array((Sanitiser.lines(words) + "\n").utf8))
            try output.flush()
        } catch {
            leave(after: error)
        }
        exit(0)
    }

    /// Has the program end in words where a file that stands in its memory is cut short: SQLite keeps a part of an index so.
    static func prepareForLoss() {
        signal(SIGBUS) { _ in
            let words: StaticString = "dossier: a file in use was cut short, likely one of the index's: start again\n"
            _ = write(STDERR_FILENO, words.utf8Start, words.utf8CodeUnitCount)
            _exit(1)
        }
    }

    /// Tells something on stderr that does not end the program.
    static func remark(_ text: String) {
        say("dossier: \(text)", on: STDERR_FILENO)
    }

    private static func words(for error: any Error) -> String {
        if case .failed(let why)? = error as? OutputError { return "the output cannot be written: \(why)" }
        if error is IndexDamage { return "the index cannot be read: \(error)" }
        return String(describing: error)
    }

    private static func say(_ text: String, on descriptor: Int32) {
        let output = FileOutput(descriptor: descriptor)
        try? output.write(Array((Sanitiser.lines(text) + "\n").utf8))
        try? output.flush()
    }
}
