import CorpusModel
import Glibc
import Publishing

/// A line on stderr that tells how reading goes, where stderr is a terminal; gone when reading ends.
final class ProgressLine: Sendable {
    private static let isShown = isatty(STDERR_FILENO) == 1
    private static let width = 70

    /// Shows how far reading has come, or takes the line away at its end.
    func show(_ progress: IntakeProgress) {
        guard Self.isShown else { return }
        switch progress.phase {
        case .scanning: break
        case .reading: write("reading \(progress.count)")
        case .finished, .cancelled, .failed: write("")
        }
    }

    private func write(_ text: String) {
        let line = String(text.prefix(Self.width))
        let blank = String(repeating: " ", count: Self.width - line.count)
        let output = FileOutput(descriptor: STDERR_FILENO)
        // Back to its start last, so that whatever is printed next covers it.
        try? output.write(Array("\r\(line)\(blank)\r".utf8))
        try? output.flush()
    }
}
