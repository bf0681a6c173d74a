import CHelperProcess
import Glibc

/// What one run of a program may take.
public struct HelperLimits: Hashable, Sendable {
    /// How long it may run, in milliseconds.
    public var milliseconds: Int
    /// How much memory of its own it may have, in bytes.
    public var memory: Int
    /// How much it may print, in bytes.
    public var output: Int

    /// States the limits.
    public init(milliseconds: Int, memory: Int, output: Int) {
        self.milliseconds = milliseconds
        self.memory = memory
        self.output = output
    }
}

/// How a run ended.
public enum HelperOutcome: Hashable, Sendable {
    /// It ended as it should; what it printed.
    case printed([UInt8])
    /// It gave up, with an exit code and its first complaint, or a signal ended it (then the code is negative).
    case failed(code: Int, complaint: String)
    /// It was ended because it took too long.
    case outOfTime
    /// It was ended because it printed too much.
    case tooMuchOutput
    /// It could not be started, or not be held; why.
    case notStarted(String)
}

/// One run of a program over the bytes of a document: no shell, no network, no file but its input.
public struct HelperRun {
    /// Complaints beyond these are thrown away, in bytes.
    private static let complaintLimit = 4096

    private let process: helper_process
    private let limits: HelperLimits
    private let deadline: ContinuousClock.Instant
    private var output: [UInt8] = []
    private var complaints: [UInt8] = []

    /// Runs a program at an absolute path to its end, its input the bytes; waits for it.
    public static func outcome(
        of path: String,
        _ arguments: [String],
        input: [UInt8],
        limits: HelperLimits
    ) -> HelperOutcome {
        let file = helper_file(input, input.count)
        guard file >= 0 else { return .notStarted(errorWords) }
        defer { close(file) }
        let words = ([path] + arguments).map { strdup($0) }
        defer { for word in words { free(word) } }
        let seconds = UInt32(limits.milliseconds / 1000 + 1)
        var bounds = helper_limits(memory: limits.memory, seconds: seconds)
        var process = helper_process()
        guard helper_start(words + [nil], file, &bounds, &process) == 0 else { return .notStarted(errorWords) }
        var run = HelperRun(process, limits)
        return run.finish()
    }

    private init(_ process: helper_process, _ limits: HelperLimits) {
        self.process = process
        self.limits = limits
        deadline = .now + .milliseconds(limits.milliseconds)
    }

    private static var errorWords: String { String(cString: strerror(errno)) }

    private mutating func finish() -> HelperOutcome {
        let cut = collect() ?? waitForEnd()
        close(process.output)
        close(process.errors)
        let code = Int(helper_take(process.process))
        if let cut { return cut }
        switch code {
        case 0: return .printed(output)
        case Int(helper_exit_not_run) where complaints.isEmpty: return .notStarted("it cannot be run")
        case Int(helper_exit_unconfined) where complaints.isEmpty:
            return .notStarted("this system cannot keep it from files and network")
        case -Int(SIGXCPU): return .outOfTime
        default: return .failed(code: code, complaint: firstComplaint)
        }
    }

    /// Reads until both pipes are at their end; why it was given up, if it was.
    private mutating func collect() -> HelperOutcome? {
        var files = [process.output, process.errors].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while files.contains(where: { $0.fd >= 0 }) {
            let left = millisecondsLeft
            guard left > 0 else { return .outOfTime }
            guard poll(&files, nfds_t(files.count), left) >= 0 || errno == EINTR else {
                return .notStarted(Self.errorWords)
            }
            for place in files.indices where files[place].fd >= 0 && files[place].revents != 0 {
                let count = read(files[place].fd, &buffer, buffer.count)
                if count < 0, errno == EINTR { continue }
                if count <= 0 { files[place].fd = -1 } else { take(buffer[..<count], isOutput: place == 0) }
            }
            if output.count > limits.output { return .tooMuchOutput }
            for place in files.indices { files[place].revents = 0 }
        }
        return nil
    }

    private mutating func take(_ bytes: ArraySlice<UInt8>, isOutput: Bool) {
        if isOutput {
            output += bytes
        } else {
            complaints += bytes.prefix(max(0, Self.complaintLimit - complaints.count))
        }
    }

    /// What has closed its pipes has as good as ended; one that has not is given until the deadline.
    private func waitForEnd() -> HelperOutcome? {
        while helper_has_ended(process.process) == 0 {
            guard millisecondsLeft > 0 else { return .outOfTime }
            poll(nil, 0, 1)
        }
        return nil
    }

    private var millisecondsLeft: Int32 {
        Int32(clamping: Int((deadline - .now) / .milliseconds(1)))
    }

    private var firstComplaint: String {
        let lines = complaints.split(separator: UInt8(ascii: "\n"))
        let line = lines.first { !$0.starts(with: "Syntax Warning".utf8) } ?? lines.first
        return String(decoding: (line ?? []).prefix(200), as: UTF8.self)
    }
}
