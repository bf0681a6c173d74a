import CHelperProcess
import CParsers
import Glibc
import Synchronization

/// One process that parses one kind; asked by one thread at a time.
final class ParserProcess: Sendable {
    /// What came of asking.
    enum Answer {
        /// The bytes of the reply; nil when what was sent is nothing of the kind.
        case done([UInt8]?)
        case failed(ParserFailure.Cause)
    }

    let kind: ParserKind
    let process: pid_t
    private let request: (read: Int32, write: Int32)
    private let reply: Int32
    private let isTaken = Atomic<Bool>(false)

    /// In milliseconds; the limit of processor time ends it long before, unless the machine is very slow.
    private static let patience: Int32 = 120_000

    /// Starts the program once more, to parse.
    init(_ kind: ParserKind) throws(ParserFailure) {
        self.kind = kind
        var started = helper_server()
        let name = strdup(Parser.processName)
        defer { free(name) }
        guard helper_start_server(Self.program, [name, nil], &started) == 0 else {
            throw ParserFailure(kind, .notAnswered(String(cString: strerror(errno))))
        }
        (process, request, reply) = (started.process, started.request, started.reply)
    }

    /// Ends it.
    deinit {
        for file in [request.read, request.write, reply] { close(file) }
        if !isTaken.load(ordering: .relaxed) { _ = helper_take(process) }
    }

    /// This program; where another one runs this code, the one that lies beside it.
    private static let program: String = {
        guard !Parser.isTheProgram.load(ordering: .relaxed) else { return "/proc/self/exe" }
        var path = [UInt8](repeating: 0, count: 4096)
        let length = max(0, readlink("/proc/self/exe", &path, path.count))
        let folder = path[..<length].lastIndex(of: UInt8(ascii: "/")).map { path[..<$0] } ?? []
        return String(decoding: folder, as: UTF8.self) + "/dossier"
    }()

    /// Sends some bytes and waits for the reply.
    func answer(to bytes: [UInt8]) -> Answer {
        guard let length = UInt32(exactly: bytes.count) else { return .failed(.outOfMemory) }
        guard send(parser_head(word: kind.rawValue, length: length)), send(bytes) else { return ended() }
        guard let head = receiveHead() else { return ended() }
        switch Int(head.word) {
        case parser_done where head.length > UInt32(parser_reply_limit): return .failed(.outOfMemory)
        case parser_done: return receive(Int(head.length)).map { .done($0) } ?? ended()
        case parser_none: return .done(nil)
        default: return .failed(.missing)
        }
    }

    // MARK: The pipes

    private func send(_ head: parser_head) -> Bool {
        withUnsafeBytes(of: head) { send($0) }
    }

    private func send(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { send($0) }
    }

    private func send(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            guard mayWrite() else { return false }
            let piece = UnsafeRawBufferPointer(rebasing: rest)
            let count = write(request.write, piece.baseAddress, piece.count)
            if count < 0, errno == EINTR || errno == EAGAIN { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    /// Waits until more can be sent; false when it has gone, or answers before it was asked.
    private func mayWrite() -> Bool {
        var files = [
            pollfd(fd: request.write, events: Int16(POLLOUT), revents: 0),
            pollfd(fd: reply, events: Int16(POLLIN), revents: 0),
        ]
        return waits(for: &files) && files[1].revents == 0
    }

    private func mayRead() -> Bool {
        var files = [pollfd(fd: reply, events: Int16(POLLIN), revents: 0)]
        return waits(for: &files)
    }

    private func receiveHead() -> parser_head? {
        receive(MemoryLayout<parser_head>.size).map { $0.withUnsafeBytes { $0.loadUnaligned(as: parser_head.self) } }
    }

    /// So many bytes; nil when they do not come.
    private func receive(_ count: Int) -> [UInt8]? {
        var isWhole = true
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                guard mayRead() else { break }
                let got = read(reply, buffer.baseAddress.map { $0 + filled }, count - filled)
                if got < 0, errno == EINTR { continue }
                guard got > 0 else { break }
                filled += got
            }
            isWhole = filled == count
        }
        return isWhole ? bytes : nil
    }

    private func waits(for files: inout [pollfd]) -> Bool {
        while true {
            let ready = poll(&files, nfds_t(files.count), Self.patience)
            if ready < 0, errno == EINTR { continue }
            return ready > 0
        }
    }

    // MARK: The end

    /// How it ended, or was ended because it does not answer.
    private func ended() -> Answer {
        var isStuck = true
        // What has closed its pipes has as good as ended.
        for _ in 0..<5000 where isStuck {
            isStuck = helper_has_ended(process) == 0
            if isStuck { poll(nil, 0, 1) }
        }
        let code = Int(helper_take(process))
        isTaken.store(true, ordering: .relaxed)
        switch code {
        case _ where isStuck: return .failed(.outOfTime)
        case -Int(SIGPROF): return .failed(.outOfTime)
        case Int(parser_exit_memory), Int(parser_exit_output): return .failed(.outOfMemory)
        case ..<0: return .failed(.crashed(signal: -code))
        default: return .failed(.notAnswered("it ended with \(code)"))
        }
    }
}
