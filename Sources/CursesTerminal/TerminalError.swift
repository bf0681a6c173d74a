/// Why the terminal cannot show panes, and what to do instead.
public enum TerminalError: Error, Hashable, Sendable {
    /// Standard input or output is a file or a pipe.
    case notATerminal(Stream)
    /// `TERM` is not set.
    case unnamed
    /// The terminal database does not know this `TERM`.
    case unknown(String)
    /// The terminal cannot place its cursor.
    case incapable(String)
    /// The system refused; its words.
    case system(String)

    /// A stream that should be a terminal.
    public enum Stream: String, Hashable, Sendable {
        case input = "standard input"
        case output = "standard output"
    }
}

extension TerminalError: CustomStringConvertible {
    /// What is wrong and what to do, in a line; `TERM` comes as it is set, not yet made safe.
    public var description: String {
        switch self {
        case .notATerminal(let stream):
            "\(stream.rawValue) is not a terminal; to print instead of browse: dossier timeline PATH (or parties, faq)"
        case .unnamed:
            "TERM is not set; set it to what your terminal is (TERM=xterm-256color, say), "
                + "or print instead: dossier timeline PATH"
        case .unknown(let name):
            "the terminal database does not know TERM=\(name); set TERM to xterm-256color, install ncurses-term, "
                + "or print instead: dossier timeline PATH"
        case .incapable(let name):
            "this terminal (TERM=\(name)) cannot place the cursor; to print instead of browse: dossier timeline PATH"
        case .system(let words):
            "the terminal cannot be set up: \(words)"
        }
    }
}
