/// How editors are told the line to stand on.
public enum Editor {
    /// The arguments that open a file at a line, behind those the reader set; an editor that is not known gets the file only.
    public static func arguments(_ set: [String], name: String, file: [UInt8], line: Int?) -> [[UInt8]] {
        let own = set.map { Array($0.utf8) }
        guard let line, let way = ways[base(of: name)] else { return own + [file] }
        let number = Array(String(line).utf8)
        switch way {
        case .plus: return own + [Array("+".utf8) + number, file]
        case .colon: return own + [file + Array(":".utf8) + number]
        case .goto: return own + [Array("-g".utf8), file + Array(":".utf8) + number]
        case .option(let option): return own + [Array(option.utf8), number, file]
        }
    }

    private enum Way {
        /// `+12 file`
        case plus
        /// `file:12`
        case colon
        /// `-g file:12`
        case goto
        /// `--line 12 file`
        case option(String)
    }

    private static let ways: [String: Way] = {
        let plus = [
            "vi", "vim", "nvim", "view", "gvim", "vim.basic", "vim.tiny", "nvi", "elvis", "vile", "nano", "rnano",
            "pico",
            "emacs", "emacsclient", "mg", "zile", "jed", "joe", "jmacs", "jstar", "jpico", "ne", "micro", "kak",
            "gedit",
            "less", "most",
        ]
        let others: [(String, Way)] = [
            ("hx", .colon), ("helix", .colon), ("subl", .colon), ("code", .goto), ("codium", .goto),
            ("code-insiders", .goto), ("kate", .option("--line")), ("kwrite", .option("--line")),
        ]
        return Dictionary(plus.map { ($0, Way.plus) } + others, uniquingKeysWith: { first, _ in first })
    }()

    private static func base(of name: String) -> String {
        name.split(separator: "/").last.map(String.init) ?? name
    }
}
