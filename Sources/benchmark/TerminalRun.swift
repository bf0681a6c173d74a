import Glibc

/// A program running on a pseudo-terminal of its own.
final class TerminalRun {
    /// When it was started.
    let start: ContinuousClock.Instant
    private let terminal: Int32
    private let process: pid_t
    private var buffer = [UInt8](repeating: 0, count: 65_536)

    /// Starts a program; throws when the system gives no terminal or the program cannot be run.
    init(_ arguments: [String], environment: [String], columns: UInt16 = 100, rows: UInt16 = 30) throws {
        terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var (number, lock): (Int32, Int32) = (0, 0)
        guard terminal >= 0, ioctl(terminal, Self.unlock, &lock) == 0, ioctl(terminal, Self.number, &number) == 0 else {
            throw BenchmarkError("there is no pseudo-terminal to be had: \(String(cString: strerror(errno)))")
        }
        var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
        start = .now
        process = try Self.spawn(arguments, environment, on: "/dev/pts/\(number)")
    }

    // The C library's own names for these do not reach Swift.
    private static let unlock = UInt(0x4004_5431)  // TIOCSPTLCK
    private static let number = UInt(0x8004_5430)  // TIOCGPTN
    private static let newSession = Int16(0x80)  // POSIX_SPAWN_SETSID

    private static func spawn(_ arguments: [String], _ environment: [String], on slave: String) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, slave, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // A session of its own, so that the terminal is its controlling one.
        posix_spawnattr_setflags(&attributes, newSession)
        let (argv, envp) = (arguments.map { strdup($0) } + [nil], environment.map { strdup($0) } + [nil])
        defer { for text in argv + envp { free(text) } }
        var process = pid_t()
        let code = posix_spawnp(&process, arguments[0], &actions, &attributes, argv, envp)
        guard code == 0 else {
            throw BenchmarkError("\(arguments[0]) cannot be run: \(String(cString: strerror(code)))")
        }
        return process
    }

    /// Waits for output to come and then to stop for `quiet` milliseconds; when its last byte came, and nil when nothing
    /// came, or not the words wanted, within `limit` milliseconds.
    func settle(quiet: Int32, limit: Int, showing wanted: String = "") -> ContinuousClock.Instant? {
        let deadline = ContinuousClock.now + .milliseconds(limit)
        var seen: [UInt8] = []
        var last: ContinuousClock.Instant?
        var isShown = wanted.isEmpty
        while ContinuousClock.now < deadline {
            guard let count = read(within: quiet) else {
                if isShown, last != nil { return last }
                continue
            }
            guard count > 0 else { return nil }
            last = .now
            if !isShown {
                seen += buffer[..<count]
                isShown = seen.holds(Array(wanted.utf8))
            }
        }
        return nil
    }

    /// Reads what came; nil when nothing did in so many milliseconds, 0 when the program has ended.
    private func read(within milliseconds: Int32) -> Int? {
        var state = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
        guard poll(&state, 1, milliseconds) > 0 else { return nil }
        return max(0, Glibc.read(terminal, &buffer, buffer.count))
    }

    /// Presses a key.
    func press(_ key: String) {
        let bytes = Array(key.utf8)
        _ = Glibc.write(terminal, bytes, bytes.count)
    }

    /// A line of `/proc/PID/status` in kilobytes: `VmRSS`, `VmHWM`; nil when it cannot be read.
    func memory(_ field: String) -> Int? {
        guard let file = fopen("/proc/\(process)/status", "r") else { return nil }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 256)
        while fgets(&line, Int32(line.count), file) != nil {
            let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            guard text.hasPrefix("\(field):") else { continue }
            return text.split { !$0.isNumber }.first.flatMap { Int($0) }
        }
        return nil
    }

    /// Asks it to leave by a key, makes it when it stays; closes the terminal.
    func end(with key: String) {
        press(key)
        let deadline = ContinuousClock.now + .seconds(2)
        var status: Int32 = 0
        while waitpid(process, &status, WNOHANG) == 0 {
            if ContinuousClock.now > deadline { kill(process, SIGKILL) }
            _ = read(within: 1)
        }
        close(terminal)
    }

    /// Waits for it to end by itself; its exit code, and the most memory it took, in kilobytes.
    func wait() -> (code: Int32, peak: Int) {
        var status: Int32 = 0
        var usage = rusage()
        while wait4(process, &status, WNOHANG, &usage) == 0 { _ = read(within: 5) }
        close(terminal)
        return (status & 0x7F == 0 ? status >> 8 & 0xFF : -1, usage.ru_maxrss)
    }
}

extension [UInt8] {
    /// Whether some bytes stand in it.
    fileprivate func holds(_ wanted: [UInt8]) -> Bool {
        guard let first = wanted.first, count >= wanted.count else { return wanted.isEmpty }
        return indices.dropLast(wanted.count - 1).contains { self[$0] == first && self[$0...].starts(with: wanted) }
    }
}
