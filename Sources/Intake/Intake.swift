import Threads
import CorpusIndex
import CorpusModel
import Extraction
import Reading
import Synchronization

/// Brings an index in line with the files of some paths, in the background.
public final class Intake: Sendable {
    private let paths: [[UInt8]]
    private let followed: FollowedLinks
    private let reader: DocumentReader
    private let corpus: IndexedCorpus
    private let extractor: @Sendable () throws -> Extractor
    private let isCancelled = Atomic<Bool>(false)
    private let thread = Mutex<Thread?>(nil)
    private let progress = Mutex(IntakeProgress(phase: .scanning, done: 0, total: 0, problems: 0))

    /// An intake of some paths; the extractor is made only when a file has to be read.
    public init(
        paths: [[UInt8]],
        _ followed: FollowedLinks = .inside,
        reader: DocumentReader,
        corpus: IndexedCorpus,
        extractor: @escaping @Sendable () throws -> Extractor
    ) {
        self.paths = paths
        self.followed = followed
        self.reader = reader
        self.corpus = corpus
        self.extractor = extractor
    }

    /// Scans, reads what changed and removes what is gone, on threads of its own; may be started once.
    public func start(onProgress: @escaping @Sendable (IntakeProgress) -> Void) {
        thread.withLock { thread in
            guard thread == nil else { return }
            thread = Thread { [self] in run(ProgressReport(self, onProgress)) }
            if thread == nil { end(.failed("no thread can be started"), onProgress) }
        }
    }

    /// Stops it before the next file; what was written stays.
    public func cancel() {
        isCancelled.store(true, ordering: .relaxed)
    }

    /// Waits for the end of the run; gives its last progress.
    public func wait() -> IntakeProgress {
        thread.withLock { thread in
            thread?.join()
            thread = nil
        }
        return progress.withLock { $0 }
    }

    /// Where the file of a document is, as the system is to be asked for it.
    public static func location(of path: DocumentPath, in paths: [[UInt8]]) -> [UInt8] {
        guard paths.count == 1, let root = paths.first.map(FilePath.trimmed) else { return path.bytes }
        return FolderScan.isFolder(root) ? FilePath.join(root, path.bytes) : root
    }

    /// The same for a document that may be held by a file: that file, where it is there.
    public static func location(ofHolder path: DocumentPath, in paths: [[UInt8]]) -> [UInt8] {
        var location = location(of: path, in: paths)
        while FolderScan.isBelowFile(location), location.contains(FilePath.slash) {
            location = FilePath.folder(of: location)
        }
        return location
    }

    var wasCancelled: Bool { isCancelled.load(ordering: .relaxed) }

    func note(_ change: (inout IntakeProgress) -> Void) -> IntakeProgress {
        progress.withLock { progress in
            change(&progress)
            return progress
        }
    }

    private func end(_ phase: IntakeProgress.Phase, _ onProgress: (IntakeProgress) -> Void) {
        onProgress(note { $0.phase = phase })
    }

    private func run(_ report: ProgressReport) {
        do {
            try update(report)
        } catch {
            if IndexedCorpus.meansNoRoom(error) {
                runInMemory(report, because: error)
            } else if IndexedCorpus.meansDamage(error) || (error as? IntakeError)?.isDamage == true {
                runAnew(report)
            } else {
                report.end(.failed(String(describing: error)))
            }
        }
    }

    /// The index turned out to be damaged: begins again with an empty one, once.
    private func runAnew(_ report: ProgressReport) {
        do {
            try corpus.startAnew()
            try update(report)
        } catch {
            report.end(.failed(String(describing: error)))
        }
    }

    /// The index's file takes no more: begins again in memory, once.
    private func runInMemory(_ report: ProgressReport, because reason: any Error) {
        do {
            guard try corpus.continueInMemory() else { return report.end(.failed(String(describing: reason))) }
            report.change { $0.isKeptInMemory = true }
            try update(report)
        } catch {
            report.end(.failed(String(describing: error)))
        }
    }

    private func update(_ report: ProgressReport) throws {
        report.change { progress in
            let isKeptInMemory = progress.isKeptInMemory
            progress = IntakeProgress(phase: .scanning, done: 0, total: 0, problems: 0)
            progress.isKeptInMemory = isKeptInMemory
        }
        // The index is asked while the folder is looked through.
        let recipe = try recipe()
        // Before anything is written: what would be found with damaged lists must not be kept.
        if try corpus.note("recipe") != recipe { _ = try loadedExtractor() }
        let known = Background { [corpus] in
            Result {
                try corpus.use(recipe: recipe)
                return try corpus.files()
            }
        }
        let scan = FolderScan(paths, followed) { [self] in wasCancelled }
        let files = try known.value().get()
        guard !wasCancelled else { return report.end(.cancelled) }
        let plan = try IntakePlan(
            scan,
            known: files,
            problems: corpus.problemReasons(),
            hasDocument: corpus.hasDocument
        )
        report.change { $0.problems = scan.problems.count }
        let extractor = plan.changed.isEmpty ? nil : try loadedExtractor()
        try corpus.apply(plan.refusals)
        if let extractor { try read(plan, extractor, report) }
        guard !wasCancelled else { return report.end(.cancelled) }
        try corpus.apply(plan.removals(moved: report.moved))
        try corpus.dropStaleWords { !wasCancelled }
        report.end(.finished)
    }

    private func loadedExtractor() throws -> Extractor {
        try reader.prepare()
        return try extractor()
    }

    private func read(_ plan: IntakePlan, _ extractor: Extractor, _ report: ProgressReport) throws {
        try checkAfterCrash()
        let run = ReadingRun(
            plan.changed,
            known: plan.known,
            gone: plan.gone,
            reader: reader,
            extractor: extractor
        )
        report.change { progress in
            progress.phase = .reading
            progress.total = plan.changed.count
        }
        let threads = run.start()
        defer {
            run.changes.close()
            threads.forEach { $0.join() }
        }
        guard !threads.isEmpty else { throw IntakeError(description: "no thread can be started") }
        try write(run.changes, report)
        try corpus.setNote("reading", "no")
    }

    /// A run that never ended may have left damage that shows only on a close look.
    private func checkAfterCrash() throws {
        if try corpus.note("reading") == "yes", try !corpus.isSound() { throw IntakeError.damaged }
        try corpus.setNote("reading", "yes")
    }

    /// Writes changes as they come while more are read, in one transaction for all of a while.
    private func write(_ changes: Channel<IndexChange>, _ report: ProgressReport) throws {
        var interval = BatchInterval(isInMemory: corpus.isInMemory)
        while !wasCancelled, let first = changes.take() {
            var batch = ChangeBatch(first: first, interval: interval.milliseconds)
            try corpus.apply(expecting: report.left) { wasCancelled ? nil : batch.next(from: changes) }
            report.wrote(batch.counts)
            interval.grow()
        }
    }

    /// Names the way of reading: this very program, what it reads with, and the date that it gives to undated documents.
    private func recipe() throws -> String {
        let program = FolderScan.stamp(of: Array("/proc/self/exe".utf8))
        let stamp = program.map { "\($0.size)-\($0.modified)" } ?? "unknown"
        let aids = ReadingAids().present.joined(separator: " ")
        return "\(stamp) \(try reader.languageEdition) \(reader.fallbackDate?.iso ?? "none") \(aids)"
    }
}

/// Why an intake cannot go on.
struct IntakeError: Error, CustomStringConvertible {
    let description: String
    var isDamage = false

    static let damaged = IntakeError(description: "the index is damaged", isDamage: true)
}
