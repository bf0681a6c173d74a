import Threads
import CorpusIndex
import CorpusModel
import Extraction
import Reading
import Synchronization

/// Reads files on all cores and hands over what each changes in the index.
final class ReadingRun: Sendable {
    private let files: [FoundFile]
    private let known: IndexedFiles
    /// Documents whose files are gone, by content: one of them may have got another name.
    private let gone: Mutex<[ContentHash: DocumentPath]>
    private let reader: DocumentReader
    private let extractor: Extractor
    private let next = Atomic<Int>(0)
    private let running: Atomic<Int>
    let changes: Channel<IndexChange>

    init(
        _ files: [FoundFile],
        known: IndexedFiles,
        gone: [ContentHash: DocumentPath],
        reader: DocumentReader,
        extractor: Extractor
    ) {
        self.files = files
        self.known = known
        self.gone = Mutex(gone)
        self.reader = reader
        self.extractor = extractor
        let workers = min(Thread.cores, files.count)
        running = Atomic(workers)
        changes = Channel(capacity: Self.bytesAhead)
        if workers == 0 { changes.close() }
    }

    /// Starts the workers; the channel closes when the last of them ends.
    ///
    /// They give way to the one that writes: else all would run until the channel is full, and then that one alone.
    /// None when the system gives no thread.
    func start() -> [Thread] {
        let wanted = running.load(ordering: .relaxed)
        let threads = (0..<wanted).compactMap { _ in Thread.givingWay { [self] in work() } }
        for _ in threads.count..<wanted where running.subtract(1, ordering: .relaxed).newValue == 0 { changes.close() }
        return threads
    }

    private func work() {
        while true {
            let place = next.add(1, ordering: .relaxed).oldValue
            guard place < files.count, read(files[place]) else { break }
        }
        guard running.subtract(1, ordering: .acquiringAndReleasing).newValue == 0 else { return }
        changes.close()
        DocumentReader.rest()
    }

    /// How much may be read ahead of the writer, in bytes of text, whose findings take some twenty times that.
    private static let bytesAhead = 1_000_000
    /// What a change weighs besides its text.
    private static let overhead = 2000

    private func put(_ change: IndexChange) -> Bool {
        changes.put(change, weight: Self.overhead + change.textLength)
    }

    /// Hands over what has to be done about a file that is new or has another stamp; false when no more is wanted.
    private func read(_ file: FoundFile) -> Bool {
        let content: FileContent
        switch FileContent.read(file.location, found: file.stamp) {
        case .failure(let refusal): return put(.refuse(file.path, refusal.reason, stamp: nil, hash: nil))
        case .success(let read): content = read
        }
        let hash = ContentHash(of: content.bytes)
        if known[file.path]?.hash == hash { return put(.restamp(file.path, stamp: content.stamp)) }
        guard DocumentReader.isContainer(file.path) else { return put(change(file, content, hash)) }
        return readMembers(of: file, content, hash)
    }

    /// Hands over what a file holds, document by document, and that this was all.
    private func readMembers(of file: FoundFile, _ content: FileContent, _ hash: ContentHash) -> Bool {
        if known[file.path] == nil, let from = oldPath(ofContainer: file.path, hash) {
            return put(.move(from: from, to: file.path, stamp: content.stamp))
        }
        var members: Set<DocumentPath> = []
        var isWanted = true
        reader.readMembers(of: content.bytes, path: file.path) { member in
            members.insert(member.path)
            isWanted = put(change(member, of: file.path))
            return isWanted
        }
        return isWanted && put(.seal(file.path, members: members, stamp: content.stamp, hash: hash))
    }

    private func change(_ member: Member, of file: DocumentPath) -> IndexChange {
        switch member.outcome {
        case .problem(let reason): return .refuseMember(member.path, reason, of: file)
        case .document(let document, let remarks):
            return .putMember(entry(document, remarks), of: file)
        }
    }

    /// What has to be done about a file that is one document or none.
    private func change(_ file: FoundFile, _ content: FileContent, _ hash: ContentHash) -> IndexChange {
        let outcome = reader.read(content.bytes, path: file.path)
        if known[file.path] == nil, let from = oldPath(of: content.bytes, hash, outcome) {
            return .move(from: from, to: file.path, stamp: content.stamp)
        }
        switch outcome {
        case .problem(let reason):
            return .refuse(file.path, reason, stamp: content.stamp, hash: hash)
        case .document(let document, let remarks):
            return .put(entry(document, remarks), stamp: content.stamp, hash: hash)
        }
    }

    private func entry(_ document: Document, _ remarks: [ProblemReason]) -> IndexEntry {
        let findings = extractor.findings(in: document)
        let remarks = remarks + (findings.isEmpty ? [.nothingFound] : [])
        return IndexEntry(document: document, findings: findings, remarks: remarks)
    }

    /// The path that a document went by until now, unless its name tells its date, its format or what it is called.
    private func oldPath(of bytes: [UInt8], _ hash: ContentHash, _ outcome: ReadingOutcome) -> DocumentPath? {
        guard case .document(let document, _) = outcome, let path = gone.withLock({ $0.removeValue(forKey: hash) }),
            case .document(let before, _) = reader.read(bytes, path: path), before.date == document.date,
            before.format == document.format, before.title == document.title,
            document.title?.value.utf8.elementsEqual(FilePath.lastPart(path.bytes)) != true
        else { return nil }
        return path
    }

    /// The path that a container of the same kind went by until now, unless its new name tells another date.
    private func oldPath(ofContainer path: DocumentPath, _ hash: ContentHash) -> DocumentPath? {
        gone.withLock { gone in
            guard let old = gone[hash], old.fileNameEnding == path.fileNameEnding,
                DocumentReader.date(inNameOf: old) == DocumentReader.date(inNameOf: path)
            else { return nil }
            gone[hash] = nil
            return old
        }
    }
}
