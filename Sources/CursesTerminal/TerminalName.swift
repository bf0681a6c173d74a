import CNcurses
import Glibc

/// What the terminal is called in the terminal database.
struct TerminalName {
    /// The entry that is used.
    let entry: String
    /// What to tell the user when that is not the one asked for; nil when it is.
    let remark: String?

    /// Terminals that understand what `xterm` does (or `screen`), by how their names begin.
    private static let families: [(prefix: String, entries: [String])] = [
        ("screen", ["screen-256color", "screen"]), ("tmux", ["screen-256color", "screen"]),
        ("xterm", ["xterm-256color", "xterm"]), ("alacritty", ["xterm-256color", "xterm"]),
        ("foot", ["xterm-256color", "xterm"]), ("ghostty", ["xterm-256color", "xterm"]),
        ("kitty", ["xterm-256color", "xterm"]), ("konsole", ["xterm-256color", "xterm"]),
        ("rio", ["xterm-256color", "xterm"]), ("rxvt", ["xterm-256color", "xterm"]),
        ("st-", ["xterm-256color", "xterm"]), ("wezterm", ["xterm-256color", "xterm"]),
        ("contour", ["xterm-256color", "xterm"]), ("vte", ["xterm-256color", "xterm"]),
    ]

    /// Finds the entry for a `TERM`, or a known relative of it; throws when neither can show panes.
    init(_ name: String?) throws(TerminalError) {
        guard let name, !name.isEmpty else { throw .unnamed }
        if Self.load(name) {
            guard curses_capability("cup") != nil, name != "dumb" else { throw .incapable(name) }
            self.init(entry: name, remark: nil)
            return
        }
        if name == "dumb" { throw .incapable(name) }
        let relatives = Self.families.first { name.hasPrefix($0.prefix) }?.entries ?? []
        guard let entry = relatives.first(where: Self.load) else { throw .unknown(name) }
        self.init(entry: entry, remark: "the terminal database does not know TERM=\(name); \(entry) was used")
    }

    private init(entry: String, remark: String?) {
        self.entry = entry
        self.remark = remark
    }

    private static func load(_ name: String) -> Bool {
        var status: Int32 = 0
        return setupterm(name, STDOUT_FILENO, &status) == OK
    }
}
