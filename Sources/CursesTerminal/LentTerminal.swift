import CNcurses
import CTerminalGuard
import Glibc

extension CursesTerminal {
    /// Gives the terminal to another program while `body` runs, then takes it back.
    ///
    /// `body` is given the file that errors go to. What it says comes last, and the panes only when a key was pressed.
    public func lend(_ body: (_ errors: Int32) -> String?) {
        endwin()
        terminal_guard_lend()
        if let words = body(terminal_guard_real_errors()) { Self.waitForKey(saying: words) }
        terminal_guard_take_back()
        reset_prog_mode()
        forget()
    }

    private static func waitForKey(saying words: String) {
        var before = termios()
        tcgetattr(STDIN_FILENO, &before)
        var modes = before
        modes.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG)
        tcsetattr(STDIN_FILENO, TCSANOW, &modes)
        let line = Array("\r\n[\(words)]".utf8)
        _ = line.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
        var key: UInt8 = 0
        while read(STDIN_FILENO, &key, 1) < 0, errno == EINTR {}
        // What else a key sends is no key of the panes.
        tcflush(STDIN_FILENO, TCIFLUSH)
        _ = write(STDOUT_FILENO, "\r\n", 2)
        tcsetattr(STDIN_FILENO, TCSANOW, &before)
    }
}
