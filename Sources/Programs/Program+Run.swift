import Glibc
import Threads

extension Program {
    /// Runs it on the terminal and waits for its end; with `text`, that is what it reads.
    public func run(_ arguments: [[UInt8]], reading text: [UInt8]? = nil, on streams: ProgramStreams) -> ProgramEnd {
        guard let text else { return start(arguments, streams).end { Self.wait(for: $0) } }
        return feed(text) { input in
            var streams = streams
            streams.input = input
            return start(arguments, streams)
        } wait: {
            Self.wait(for: $0)
        }
    }

    /// Runs it with no terminal, a text to read and so many milliseconds to be done in.
    public func run(_ arguments: [[UInt8]], reading text: [UInt8], atMost milliseconds: Int) -> ProgramEnd {
        Self.withNothing { nothing in
            feed(text) { input in
                start(arguments, ProgramStreams(input: input, output: nothing, errors: nothing), apart: true)
            } wait: {
                Self.wait(for: $0, atMost: milliseconds)
            }
        }
    }

    /// Starts it with no terminal and waits for its end on another thread, which tells of it.
    public func runApart(_ arguments: [[UInt8]], _ onEnd: @escaping @Sendable (ProgramEnd) -> Void) {
        let start = Self.withNothing { nothing in
            self.start(arguments, ProgramStreams(input: nothing, output: nothing, errors: nothing), apart: true)
        }
        _ = Thread { onEnd(start.end { Self.wait(for: $0) }) }
    }

    // MARK: Starting

    private enum Start: Sendable {
        case running(pid_t)
        case refused(String)

        func end(_ wait: (pid_t) -> ProgramEnd) -> ProgramEnd {
            switch self {
            case .running(let process): wait(process)
            case .refused(let why): .refused(why)
            }
        }
    }

    /// Starts it; `apart` from the terminal, in a session of its own.
    private func start(_ arguments: [[UInt8]], _ streams: ProgramStreams, apart: Bool = false) -> Start {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (file, number) in [
            (streams.input, STDIN_FILENO), (streams.output, STDOUT_FILENO), (streams.errors, STDERR_FILENO),
        ] {
            posix_spawn_file_actions_adddup2(&actions, file, number)
        }
        var attributes = Self.plainSignals(apart: apart)
        defer { posix_spawnattr_destroy(&attributes) }
        var words = ([Array(name.utf8)] + arguments).map { strdup($0.map { CChar(bitPattern: $0) } + [0]) } + [nil]
        defer { for word in words { free(word) } }
        var process: pid_t = 0
        let failure = posix_spawn(&process, path, &actions, &attributes, &words, environ)
        return failure == 0 ? .running(process) : .refused(String(cString: strerror(failure)))
    }

    /// Nothing ignored, nothing blocked: what this program does about signals is not for others.
    private static func plainSignals(apart: Bool) -> posix_spawnattr_t {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        // POSIX_SPAWN_SETSID, which the C library's header hides.
        let session: Int16 = apart ? 0x80 : 0
        posix_spawnattr_setflags(&attributes, session | Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
        var signals = sigset_t()
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        return attributes
    }

    private static func withNothing<Result>(_ body: (Int32) -> Result) -> Result {
        let nothing = open("/dev/null", O_RDWR | O_CLOEXEC)
        defer { close(nothing) }
        return body(nothing)
    }

    // MARK: Feeding

    /// Starts a program that reads a text from a pipe, which another thread fills, and waits for its end.
    private func feed(_ text: [UInt8], start: (Int32) -> Start, wait: (pid_t) -> ProgramEnd) -> ProgramEnd {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return .refused(String(cString: strerror(errno))) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let started = start(ends[0])
        close(ends[0])
        let (target, writer) = (ends[1], Thread { [target = ends[1]] in Self.fill(target, with: text) })
        if writer == nil { close(target) }
        let end = started.end(wait)
        writer?.join()
        return end
    }

    private static func fill(_ pipe: Int32, with text: [UInt8]) {
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGPIPE)
        // A program that reads no further is none of our errors.
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        var done = 0
        while done < text.count {
            let count = text.withUnsafeBytes { write(pipe, $0.baseAddress?.advanced(by: done), $0.count - done) }
            if count <= 0, errno != EINTR { break }
            done += max(0, count)
        }
        close(pipe)
    }

    // MARK: Waiting

    private static func wait(for process: pid_t) -> ProgramEnd {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 {
            guard errno == EINTR else { return .refused(String(cString: strerror(errno))) }
        }
        return ProgramEnd(status: status)
    }

    private static func wait(for process: pid_t, atMost milliseconds: Int) -> ProgramEnd {
        let deadline = ContinuousClock.now + .milliseconds(milliseconds)
        var status: Int32 = 0
        while waitpid(process, &status, WNOHANG) == 0 {
            guard ContinuousClock.now < deadline else {
                kill(process, SIGKILL)
                _ = wait(for: process)
                return .tooSlow
            }
            poll(nil, 0, 2)
        }
        return ProgramEnd(status: status)
    }
}

extension ProgramEnd {
    fileprivate init(status: Int32) {
        self = status & 0x7F == 0 ? .exited(status >> 8 & 0xFF) : .killed(status & 0x7F)
    }
}
