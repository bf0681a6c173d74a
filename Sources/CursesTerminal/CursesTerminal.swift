import CNcurses
import CTerminalGuard
import Glibc
import Navigation
import Screen

/// What happened while waiting.
public enum TerminalEvent: Hashable, Sendable {
    case key(Key)
    case resized(Size)
    /// The screen may hold anything, as after a stop: send every cell anew.
    case uncovered
    /// Somebody called `Waker.wake`.
    case woken
    /// The terminal is gone.
    case closed
}

/// The terminal, taken over by curses until `restore`; to be used from one thread.
public final class CursesTerminal {
    /// Wakes `wait` from any thread.
    public let waker: Waker
    /// Whether only ASCII can be shown: the character set has no more.
    public let isASCII: Bool
    /// How many cells there are.
    public private(set) var size: Size
    /// What the user should hear once the screen is given back.
    public let remark: String?

    private var writer: FrameWriter
    private let screen: OpaquePointer
    private var isRestored = false

    /// Takes over the terminal that standard input and output are; throws when they are none, or one that cannot show panes.
    public init(usesColour: Bool) throws(TerminalError) {
        guard isatty(STDIN_FILENO) == 1 else { throw .notATerminal(.input) }
        guard isatty(STDOUT_FILENO) == 1 else { throw .notATerminal(.output) }
        isASCII = !TerminalLocale.adopt()
        let name = try TerminalName(getenv("TERM").map { String(cString: $0) })
        remark = name.remark
        waker = try Waker()
        var outside = termios()
        guard tcgetattr(STDIN_FILENO, &outside) == 0 else { throw .system(String(cString: strerror(errno))) }
        use_tioctl(true)
        terminal_guard_install(STDIN_FILENO, waker.file, &outside)
        guard let screen = curses_open(name.entry) else {
            terminal_guard_remove()
            throw .incapable(name.entry)
        }
        self.screen = screen
        let inside = Self.setModes()
        // Before it has come back once, curses sends every movement of the cursor by itself: a frame would be eighty writes.
        endwin()
        refresh()
        _ = terminal_guard_capture_errors()
        TerminalGuard.enter(inside: inside)
        writer = FrameWriter(palette: Palette(usesColour: usesColour))
        size = Self.windowSize()
        resize_term(Int32(size.rows), Int32(size.columns))
    }

    deinit {
        restore()
    }

    /// Shows a frame: sends the cells that changed, places the cursor.
    public func draw(_ frame: Frame) {
        writer.draw(frame)
    }

    /// Makes the next frame send every cell.
    public func forget() {
        writer.forget()
    }

    /// Blocks until something happens or so many milliseconds have passed; takes no processor time meanwhile.
    public func wait(atMost milliseconds: Int? = nil) -> [TerminalEvent] {
        var files = [
            pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
            pollfd(fd: waker.file, events: Int16(POLLIN), revents: 0),
        ]
        while poll(&files, 2, milliseconds.map { Int32(clamping: $0) } ?? -1) < 0, errno == EINTR {}
        var events: [TerminalEvent] = []
        if files[1].revents != 0, waker.drain() { events += news() }
        if files[0].revents & Int16(POLLIN) != 0 { events += keys() }
        if events.isEmpty, files[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 { events = [.closed] }
        return events
    }

    /// Gives the terminal back as it was, and what was written to stderr meanwhile; does nothing the second time.
    @discardableResult
    public func restore() -> String {
        guard !isRestored else { return "" }
        isRestored = true
        endwin()
        terminal_guard_remove()
        delscreen(screen)
        terminal_guard_release_errors()
        return TerminalGuard.takeErrors()
    }

    private func news() -> [TerminalEvent] {
        var events: [TerminalEvent] = []
        if terminal_guard_take_resumed() != 0 { events.append(.uncovered) }
        if terminal_guard_take_resized() != 0 || !events.isEmpty {
            let current = Self.windowSize()
            if current != size {
                size = current
                resize_term(Int32(size.rows), Int32(size.columns))
                // What the terminal made of the old screen is anybody's guess.
                writer.forget()
                events.append(.resized(size))
            }
        }
        return events.isEmpty ? [.woken] : events
    }

    private func keys() -> [TerminalEvent] {
        var input: [CursesInput] = []
        var value: wint_t = 0
        // Enough for any key; a pasted megabyte is taken piece by piece.
        while input.count < 4096 {
            switch wget_wch(curses_window(), &value) {
            case OK: if let scalar = Unicode.Scalar(value) { input.append(.character(scalar)) }
            case KEY_CODE_YES: input.append(.code(Int32(bitPattern: value)))
            // Nothing more for now; half a character is not the end of the terminal.
            default: return KeyDecoder.keys(input).map { .key($0) }
            }
        }
        return KeyDecoder.keys(input).map { .key($0) }
    }

    /// Sets the modes of curses and of the terminal line; gives the latter.
    private static func setModes() -> termios {
        set_escdelay(25)
        cbreak()
        noecho()
        keypad(curses_window(), true)
        nodelay(curses_window(), true)
        typeahead(-1)
        define_key("\u{1B}[1;3C", curses_alt_right)
        define_key("\u{1B}[1;3D", curses_alt_left)
        var inside = termios()
        tcgetattr(STDIN_FILENO, &inside)
        // ^C comes as a key; ^Z, ^S, ^Q and ^\ stay with the terminal.
        inside.setControl(VINTR, 0)
        tcsetattr(STDIN_FILENO, TCSANOW, &inside)
        def_prog_mode()
        return inside
    }

    private static func windowSize() -> Size {
        var window = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 else {
            return Size(columns: 80, rows: 24)
        }
        return Size(columns: Int(window.ws_col), rows: Int(window.ws_row))
    }
}

extension termios {
    /// Sets a control character; 0 turns it off.
    fileprivate mutating func setControl(_ index: Int32, _ value: cc_t) {
        withUnsafeMutableBytes(of: &c_cc) { $0[Int(index)] = value }
    }
}
