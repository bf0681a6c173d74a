import Glibc

/// What went wrong with the harness itself.
struct HarnessError: Error, CustomStringConvertible {
    let description: String

    init(_ step: String) {
        description = "\(step): \(String(cString: strerror(errno)))"
    }
}

/// A terminal that is none: what a program writes to it is read here, what is typed here it reads.
final class PseudoTerminal {
    /// Our side.
    let master: Int32
    /// The program's side, held open so that its state can be read when the program is gone.
    private let slave: Int32
    /// The name of the program's side.
    let path: String

    private static let unlock: UInt = 0x4004_5431
    private static let number: UInt = 0x8004_5430

    init(columns: Int, rows: Int) throws {
        master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var locked: Int32 = 0
        var index: UInt32 = 0
        guard master >= 0, ioctl(master, Self.unlock, &locked) == 0, ioctl(master, Self.number, &index) == 0 else {
            throw HarnessError("no pseudo-terminal")
        }
        path = "/dev/pts/\(index)"
        slave = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
        guard slave >= 0 else { throw HarnessError("open \(path)") }
        resize(columns: columns, rows: rows)
    }

    deinit {
        close(master)
        close(slave)
    }

    /// Changes the size; the program is told by SIGWINCH.
    func resize(columns: Int, rows: Int) {
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    }

    /// The state of the line: its modes and control characters, as bytes to compare.
    var state: [UInt8] {
        var modes = termios()
        tcgetattr(slave, &modes)
        return withUnsafeBytes(of: &modes) { Array($0) }
    }

    /// Whether there is room for what the program writes.
    var takesOutput: Bool { isWritable(slave) }

    /// Whether there is room for what is typed.
    var takesTyping: Bool { isWritable(master) }

    private func isWritable(_ file: Int32) -> Bool {
        var file = pollfd(fd: file, events: Int16(POLLOUT), revents: 0)
        return poll(&file, 1, 1) > 0
    }

    /// Types some text.
    func type(_ text: String) {
        _ = Array(text.utf8).withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
    }

    /// What the program wrote, waiting for it so many milliseconds at most; empty when nothing came.
    func read(within milliseconds: Int) -> [UInt8] {
        var file = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        guard poll(&file, 1, Int32(milliseconds)) > 0 else { return [] }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = Glibc.read(master, &buffer, buffer.count)
        return count > 0 ? Array(buffer.prefix(count)) : []
    }
}
