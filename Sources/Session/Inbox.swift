import CorpusModel
import CursesTerminal
import Navigation
import Synchronization

/// Where other threads leave what the session should hear; leaving something wakes it.
final class Inbox: Sendable {
    /// What came in since last emptied.
    struct Content {
        var messages: [Message] = []
        /// Only the latest counts.
        var progress: IntakeProgress?
    }

    private let content = Mutex(Content())
    private let waker: Waker

    init(waker: Waker) {
        self.waker = waker
    }

    /// Leaves a message.
    func post(_ message: Message) {
        content.withLock { $0.messages.append(message) }
        waker.wake()
    }

    /// Leaves the state of the intake.
    func post(_ progress: IntakeProgress) {
        content.withLock { $0.progress = progress }
        waker.wake()
    }

    /// Takes everything out.
    func empty() -> Content {
        content.withLock { content in
            defer { content = Content() }
            return content
        }
    }
}
