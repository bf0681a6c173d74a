import CorpusIndex
import CorpusModel
import Extraction
import Intake
import Reading
import Synchronization
import Threads

/// Reads the paths on other threads while the reader browses; one run at a time.
final class BackgroundIntake: Sendable {
    private struct State {
        var running: Intake?
        var isBusy = false
        var isStopping = false
        /// Loaded when first needed, kept for the next run.
        var extractor: Extractor?
    }

    private let options: BrowseOptions
    private let corpus: IndexedCorpus
    private let inbox: Inbox
    private let worker = Worker()
    private let state = Mutex(State())

    init(options: BrowseOptions, corpus: IndexedCorpus, inbox: Inbox) {
        self.options = options
        self.corpus = corpus
        self.inbox = inbox
    }

    /// Starts a run unless one is under way.
    func start() {
        let isFree = state.withLock { state in
            defer { state.isBusy = true }
            return !state.isBusy && !state.isStopping
        }
        guard isFree else { return }
        worker.run { [self] in
            run()
            state.withLock { $0.isBusy = false }
        }
    }

    /// Stops the run under way; waits a second at most, the index is whole at any moment.
    func stop() {
        let running = state.withLock { state in
            state.isStopping = true
            return state.running
        }
        running?.cancel()
        _ = worker.finish(milliseconds: 1000)
    }

    private func run() {
        // Only now, with the first frame on the screen; where it fails, the first write says why.
        try? corpus.widen()
        try? corpus.warmUp()
        let reader = DocumentReader(fallbackDate: options.fallbackDate)
        let intake = Intake(paths: options.paths, reader: reader, corpus: corpus) { [self] in try extractor() }
        let isWanted = state.withLock { state in
            state.running = state.isStopping ? nil : intake
            return !state.isStopping
        }
        guard isWanted else { return }
        intake.start { [inbox] progress in inbox.post(progress) }
        _ = intake.wait()
        state.withLock { $0.running = nil }
    }

    private func extractor() throws -> Extractor {
        if let known = state.withLock({ $0.extractor }) { return known }
        let extractor = try Extractor(languageDirectory: options.languageDirectory)
        state.withLock { $0.extractor = extractor }
        return extractor
    }
}
