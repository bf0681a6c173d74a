import CNcurses
import CTerminalGuard
import Glibc

/// The guard in C, told what this terminal needs.
enum TerminalGuard {
    /// Has the terminal given back however the program ends.
    static func enter(inside: termios) {
        var inside = inside
        // A terminal without a second screen is cleared instead.
        let last = curses_capability("rmcup") == nil ? "clear" : "rmcup"
        let leave = ["sgr0", "op", "cnorm", "rmkx", last].flatMap(bytes)
        let enter = ["smcup", "smkx"].flatMap(bytes)
        leave.withUnsafeBufferPointer { leave in
            enter.withUnsafeBufferPointer { enter in
                terminal_guard_enter(&inside, leave.baseAddress, leave.count, enter.baseAddress, enter.count)
            }
        }
    }

    /// What was written to stderr while it was captured; afterwards there is none.
    static func takeErrors() -> String {
        var bytes: [UInt8] = []
        var piece = [CChar](repeating: 0, count: 4096)
        while bytes.count < 65_536 {
            let count = terminal_guard_read_errors(bytes.count, &piece, piece.count)
            if count == 0 { break }
            bytes += piece.prefix(count).map { UInt8(bitPattern: $0) }
        }
        terminal_guard_forget_errors()
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A capability's bytes, its padding (`$<5>`) left out.
    private static func bytes(of capability: String) -> [CChar] {
        guard let value = curses_capability(capability) else { return [] }
        let text = Array(UnsafeBufferPointer(start: value, count: strlen(value)))
        var result: [CChar] = []
        var index = 0
        while index < text.count {
            if text[index] == 0x24, index + 1 < text.count, text[index + 1] == 0x3C,
                let end = text[index...].firstIndex(of: 0x3E)
            {
                index = end + 1
            } else {
                result.append(text[index])
                index += 1
            }
        }
        return result
    }
}
