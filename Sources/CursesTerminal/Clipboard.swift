import CNcurses
import Glibc

extension CursesTerminal {
    /// The way of OSC 52, which goes to the reader's own machine, over ssh too.
    private static let usualWay = "\u{1B}]52;%p1%s;%p2%s\u{07}"
    /// Terminals that take it though their entries do not say so.
    private static let takers = ["alacritty", "foot", "rxvt", "screen", "tmux", "wezterm", "xterm"]
    /// Terminals drop more, in bytes.
    private static let longest = 50_000

    /// Gives a text to the clipboard of the terminal; false when the terminal is not known to take any.
    public func copy(_ text: String) -> Bool {
        let name = getenv("TERM").map { String(cString: $0) } ?? ""
        let known = curses_capability("Ms").map { String(cString: $0) }
        guard let way = known ?? (Self.takers.contains(where: name.hasPrefix) ? Self.usualWay : nil) else {
            return false
        }
        return curses_copy(way, Self.base64(Array(text.utf8.prefix(Self.longest)))) == OK
    }

    private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// The bytes in base64 (RFC 4648).
    static func base64(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = group.reduce(0) { $0 << 8 | UInt32($1) } << (8 * UInt32(3 - group.count))
            let signs = [18, 12, 6, 0].map { digits[Int(bits >> $0 & 63)] }
            text += signs.prefix(group.count + 1) + Array(repeating: UInt8(ascii: "="), count: 3 - group.count)
        }
        return String(decoding: text, as: UTF8.self)
    }
}
