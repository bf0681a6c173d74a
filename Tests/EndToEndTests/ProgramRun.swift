import Glibc
import Testing

/// How a program came to its end.
enum ProgramEnd: Equatable {
    case exited(Int32)
    case killed(Int32)
}

/// A program running on a pseudo-terminal, with the screen it has drawn.
final class ProgramRun {
    let terminal: PseudoTerminal
    let process: pid_t
    /// The state of the line before the program started.
    let stateBefore: [UInt8]
    private(set) var screen: VirtualScreen
    /// Everything that it wrote.
    private(set) var output: [UInt8] = []
    private var end: ProgramEnd?

    /// How long anything may take before a test gives up, in milliseconds.
    static let patience = 90_000

    /// Starts a program with a terminal of its own.
    init(
        _ program: String,
        _ arguments: [String],
        environment: [String: String],
        columns: Int = 100,
        rows: Int = 30
    ) throws {
        terminal = try PseudoTerminal(columns: columns, rows: rows)
        screen = VirtualScreen(columns: columns, rows: rows)
        stateBefore = terminal.state
        process = try Self.spawn(program, arguments, environment, on: terminal.path)
    }

    deinit {
        guard end == nil else { return }
        Glibc.kill(process, SIGKILL)
        Glibc.kill(process, SIGCONT)
        waitpid(process, nil, 0)
    }

    /// Types some text.
    func type(_ text: String) {
        terminal.type(text)
    }

    /// Changes the terminal's size.
    func resize(columns: Int, rows: Int) {
        screen.resize(columns: columns, rows: rows)
        terminal.resize(columns: columns, rows: rows)
    }

    /// Reads until the screen is as wanted; an issue with the screen as it is when that does not come about.
    func wait(_ what: String, until condition: (VirtualScreen) -> Bool) throws {
        let deadline = ContinuousClock.now + .milliseconds(Self.patience)
        while !condition(screen) {
            guard ContinuousClock.now < deadline, takeOutput(within: 200) || isRunning || takeOutput(within: 0) else {
                Issue.record("never came: \(what)\n\(screen.text)\n\(screen.unknown)")
                throw HarnessError("gave up")
            }
        }
    }

    /// Reads until the screen shows a text.
    func wait(for text: String) throws {
        try wait(text) { $0.text.contains(text) }
    }

    /// Waits until the program has ended, reading what it writes or not before then; how it did.
    func waitForEnd(reading: Bool = true) throws -> ProgramEnd {
        let deadline = ContinuousClock.now + .milliseconds(Self.patience)
        while isRunning {
            guard ContinuousClock.now < deadline else { throw HarnessError("it never ended") }
            if reading { _ = takeOutput(within: 20) } else { _ = poll(nil, 0, 20) }
        }
        while takeOutput(within: 0) {}
        return try #require(end)
    }

    /// Kills it without warning after so many milliseconds, unless it has ended by then; how it ended.
    func kill(after milliseconds: Int) throws -> ProgramEnd {
        let deadline = ContinuousClock.now + .milliseconds(milliseconds)
        while isRunning, ContinuousClock.now < deadline { _ = takeOutput(within: 1) }
        Glibc.kill(process, SIGKILL)
        return try waitForEnd()
    }

    /// Lets it be until it has said nothing for so long; how often its threads woke up meanwhile.
    func waitForSilence(milliseconds: Int) throws -> Int {
        var before = wakeUps
        for _ in 0..<20 {
            guard takeOutput(within: milliseconds) else { return wakeUps - before }
            before = wakeUps
        }
        throw HarnessError("the screen never came to rest")
    }

    /// Whether it still runs.
    var isRunning: Bool {
        guard end == nil else { return false }
        var status: Int32 = 0
        guard waitpid(process, &status, WNOHANG) == process else { return true }
        end = status & 0x7F == 0 ? .exited(status >> 8 & 0xFF) : .killed(status & 0x7F)
        return false
    }

    private func takeOutput(within milliseconds: Int) -> Bool {
        let bytes = terminal.read(within: milliseconds)
        output += bytes
        screen.take(bytes)
        return !bytes.isEmpty
    }

    private static func spawn(
        _ program: String,
        _ arguments: [String],
        _ environment: [String: String],
        on path: String
    ) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for file in 0...2 as ClosedRange<Int32> {
            posix_spawn_file_actions_addopen(&actions, file, path, O_RDWR, 0)
        }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // A session of its own (POSIX_SPAWN_SETSID), so that the terminal becomes the one that controls it.
        posix_spawnattr_setflags(&attributes, 0x80 | Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
        var all = sigset_t()
        sigfillset(&all)
        posix_spawnattr_setsigdefault(&attributes, &all)
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        return try withStrings([program] + arguments) { arguments in
            try withStrings(environment.map { "\($0)=\($1)" }) { environment in
                var process: pid_t = 0
                let failure = posix_spawn(&process, program, &actions, &attributes, arguments, environment)
                errno = failure
                if failure != 0 { throw HarnessError("start \(program)") }
                return process
            }
        }
    }

    private static func withStrings<Result>(
        _ strings: [String],
        _ body: ([UnsafeMutablePointer<CChar>?]) throws -> Result
    ) rethrows -> Result {
        let copies = strings.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        return try body(copies + [nil])
    }
}
