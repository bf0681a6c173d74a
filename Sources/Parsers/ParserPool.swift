import Synchronization

/// The idle processes; at most as many as are ever asked at once, each for one kind.
final class ParserPool: Sendable {
    static let shared = ParserPool()

    private let idle = Mutex<[ParserProcess]>([])

    /// A process that had a larger request is not kept, nor its memory, in bytes.
    private static let large = 1_000_000

    /// The reply of a process; nil when the bytes are nothing of the kind.
    func reply(to bytes: [UInt8], _ kind: ParserKind) throws(ParserFailure) -> [UInt8]? {
        let process = try take(kind)
        switch process.answer(to: bytes) {
        case .done(let reply):
            if bytes.count <= Self.large { idle.withLock { $0.append(process) } }
            return reply
        case .failed(let cause): throw ParserFailure(kind, cause)
        }
    }

    /// Ends them.
    func rest() {
        let ending = idle.withLock { idle in
            let all = idle
            idle = []
            return all
        }
        // They end here, outside of the lock.
        withExtendedLifetime(ending) {}
    }

    /// The idle process that was asked last, or a new one.
    private func take(_ kind: ParserKind) throws(ParserFailure) -> ParserProcess {
        let waiting = idle.withLock { idle in
            idle.lastIndex { $0.kind == kind }.map { idle.remove(at: $0) }
        }
        if let waiting { return waiting }
        return try ParserProcess(kind)
    }
}
