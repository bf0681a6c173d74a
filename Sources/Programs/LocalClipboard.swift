import Glibc

/// The clipboard of the machine that the program runs on, where one of the usual programs leads to it.
public enum LocalClipboard {
    /// How a text came, or did not come, to it.
    public enum Outcome: Hashable, Sendable {
        case copied(with: String)
        case failed(String)
        /// The reader sits at another machine, or nothing here has a clipboard.
        case notHere
    }

    /// Gives a text to it; over ssh it is not the reader's, and is left alone.
    public static func copy(_ text: String) -> Outcome {
        guard !isSet("SSH_CONNECTION"), !isSet("SSH_TTY") else { return .notHere }
        var complaint: String?
        for (name, arguments, needs) in ways where needs.map(isSet) ?? true {
            guard let program = Program(name) else { continue }
            let end = program.run(arguments.map { Array($0.utf8) }, reading: Array(text.utf8), atMost: 2000)
            guard let failure = end.complaint else { return .copied(with: name) }
            complaint = complaint ?? "\(name) \(failure)"
        }
        return complaint.map { .failed($0) } ?? .notHere
    }

    /// Each program with its arguments and the variable without which it cannot work.
    private static let ways: [(name: String, arguments: [String], needs: String?)] = [
        ("wl-copy", [], "WAYLAND_DISPLAY"), ("xclip", ["-selection", "clipboard"], "DISPLAY"),
        ("xsel", ["--clipboard", "--input"], "DISPLAY"), ("pbcopy", [], nil),
    ]

    private static func isSet(_ name: String) -> Bool {
        getenv(name).map { $0.pointee != 0 } ?? false
    }
}
