import Synchronization

/// The processes that wait to be asked: as many as are asked at once, each for one kind.
final class ParserPool: Sendable {
    static let shared = ParserPool()

    private let idle = Mutex<[ParserProcess]>([])

    /// What a process answers; nil when the bytes are nothing of the kind.
    func reply(to bytes: [UInt8], _ kind: ParserKind) throws(ParserFailure) -> [UInt8]? {
        while true {
            let (process, isFresh) = try take(kind)
            switch process.answer(to: bytes) {
            case .done(let reply):
                idle.withLock { $0.append(process) }
                return reply
            // It was not asked for a while and has left: nothing of this was read.
            case .left where !isFresh: continue
            case .left: throw ParserFailure(kind, .notAnswered("it left at once"))
            case .failed(let cause): throw ParserFailure(kind, cause)
            }
        }
    }

    /// A process that waits, the one asked last, or a new one.
    private func take(_ kind: ParserKind) throws(ParserFailure) -> (ParserProcess, isFresh: Bool) {
        let waiting = idle.withLock { idle in
            idle.lastIndex { $0.kind == kind }.map { idle.remove(at: $0) }
        }
        if let waiting { return (waiting, false) }
        return (try ParserProcess(kind), true)
    }
}
