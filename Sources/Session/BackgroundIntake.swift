import CorpusIndex
import CorpusModel
import Extraction
import Glibc
import Intake
import Reading
import Synchronization
import Threads

/// Reads the paths on other threads while the reader browses; one run at a time.
final class BackgroundIntake: Sendable {
    private struct State {
        var running: Intake?
        var isBusy = false
        /// Whether something changed while a run was under way, which may have passed it by.
        var isStale = false
        var isStopping = false
        /// Loaded when first needed, kept for the next run.
        var extractor: Extractor?
    }

    private let options: BrowseOptions
    private let corpus: IndexedCorpus
    private let inbox: Inbox
    private let worker = Worker()
    private let state = Mutex(State())
    /// Sees what changes while the reader browses; nil where the system watches nothing, and only `R` looks again.
    private let watch = Mutex<FolderWatch?>(nil)

    init(options: BrowseOptions, corpus: IndexedCorpus, inbox: Inbox) {
        self.options = options
        self.corpus = corpus
        self.inbox = inbox
    }

    /// Starts a run; one that is under way is followed by another.
    func start() {
        let isFree = state.withLock { state in
            defer { state.isBusy = true }
            state.isStale = state.isBusy
            return !state.isBusy && !state.isStopping
        }
        guard isFree else { return }
        worker.run { [self] in
            watchFolders()
            repeat { run() } while isRunWanted()
            checkIndex()
        }
    }

    private func isRunWanted() -> Bool {
        state.withLock { state in
            let isWanted = state.isStale && !state.isStopping
            state.isStale = false
            state.isBusy = isWanted
            return isWanted
        }
    }

    /// Before the first scan, so that nothing is missed between the two; not for a reader who has left, as nobody would end it.
    private func watchFolders() {
        watch.withLock { watch in
            guard watch == nil, !state.withLock(\.isStopping) else { return }
            watch = FolderWatch(options.paths, options.followed) { [weak self] in self?.start() }
            watch?.start()
        }
    }

    /// Stops the run under way; waits a second at most, the index is whole at any moment.
    func stop() {
        let running = state.withLock { state in
            state.isStopping = true
            return state.running
        }
        watch.withLock { watch in
            watch?.stop()
            watch = nil
        }
        running?.cancel()
        _ = worker.finish(milliseconds: 1000)
    }

    private func run() {
        // Only now, with the first frame on the screen; where it fails, the first write says why.
        try? corpus.widen()
        try? corpus.warmUp()
        let words = WordLists(folder: options.languageDirectory)
        let reader = DocumentReader(fallbackDate: options.fallbackDate, words: words)
        let intake = Intake(paths: options.paths, options.followed, reader: reader, corpus: corpus) { [self] in
            try extractor()
        }
        let isWanted = state.withLock { state in
            state.running = state.isStopping ? nil : intake
            return !state.isStopping
        }
        // The reader goes on browsing meanwhile; what another program reads is seen when that is done.
        let turn = corpus.takeTurn { [self] _ in !state.withLock(\.isStopping) }
        defer { withExtendedLifetime(turn) {} }
        guard isWanted, !state.withLock(\.isStopping) else { return }
        intake.start { [inbox] progress in inbox.post(progress) }
        _ = intake.wait()
        state.withLock { $0.running = nil }
    }

    /// Once a day, or when a page turned out to be damaged, with nothing else to do: a damaged index is told of, moved aside and built anew.
    private func checkIndex() {
        let today = String(time(nil) / 86_400)
        guard !state.withLock(\.isStopping), corpus.isDoubted || (try? corpus.note("checked")) != today else { return }
        do {
            if try corpus.isSound() { return try corpus.setNote("checked", today) }
            try corpus.startAnew()
            inbox.post(.failure("The index was damaged: it is moved aside and built anew."))
            start()
        } catch {
            inbox.post(.failure("The index cannot be checked: \(error)"))
        }
    }

    private func extractor() throws -> Extractor {
        if let known = state.withLock({ $0.extractor }) { return known }
        let extractor = try Extractor(languageDirectory: options.languageDirectory)
        state.withLock { $0.extractor = extractor }
        return extractor
    }
}
