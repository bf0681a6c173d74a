import CorpusIndex
import CorpusModel
import Reading

/// Compares the files of documents with what an index keeps of them; changes neither.
public final class FileInspector {
    private let paths: [[UInt8]]
    private let corpus: IndexedCorpus
    private let known: [DocumentPath: IndexedFile]
    private lazy var newcomers = unknownFiles()
    /// What the container that was looked into last holds, so that each is taken apart once for all its documents.
    private var opened: (hash: ContentHash, file: DocumentPath, outcomes: [DocumentPath: ReadingOutcome])?

    /// An inspector of the documents under some paths; throws what the index throws.
    public init(paths: [[UInt8]], corpus: IndexedCorpus) throws {
        self.paths = paths
        self.corpus = corpus
        known = try corpus.files()
    }

    /// Opens the file of a document and compares bytes and text; throws what the index throws.
    public func check(_ document: DocumentSummary) throws -> DocumentCheck {
        let file = try corpus.file(holding: document.path) ?? document.path
        switch FileContent.read(Intake.location(of: file, in: paths)) {
        case .success(let content):
            let state = try state(of: document, in: file, content.bytes)
            return DocumentCheck(state, sha256: SHA256.hexadecimal(of: content.bytes))
        case .failure(let refusal) where refusal.reason == .missing:
            guard let hash = known[file]?.hash, let found = newcomers[hash] else {
                return DocumentCheck(.vanished, sha256: nil)
            }
            let path = found.path.bytes + document.path.bytes.dropFirst(file.bytes.count)
            return DocumentCheck(.moved(DocumentPath(bytes: path)), sha256: found.sha256)
        case .failure(let refusal):
            return DocumentCheck(.unreadable(refusal.reason.description), sha256: nil)
        }
    }

    private func state(
        of document: DocumentSummary,
        in file: DocumentPath,
        _ bytes: [UInt8]
    ) throws -> DocumentState {
        let read: [UInt8]
        switch outcome(of: document.path, in: file, bytes) {
        case .document(let document, _): read = document.text
        case .problem(.needsPackage(let package)):
            return .unreadable(ProblemReason.needsPackage(package).description)
        case .problem: return .changed(nil)
        }
        let isCited = try corpus.document(document.id)?.text == read
        // What else a container holds may have changed: that is not this document's.
        guard !DocumentReader.isContainer(file) else { return isCited ? .unchanged : .changed(read) }
        let hash = known[file]?.hash ?? .unknown
        let isSame = hash == .unknown || hash == ContentHash(of: bytes)
        return isSame && isCited ? .unchanged : .changed(read)
    }

    /// What comes of a document in the bytes of its file.
    private func outcome(of path: DocumentPath, in file: DocumentPath, _ bytes: [UInt8]) -> ReadingOutcome {
        guard DocumentReader.isContainer(file) else { return DocumentReader().read(bytes, path: path) }
        let hash = ContentHash(of: bytes)
        if opened?.hash != hash || opened?.file != file {
            opened = (hash, file, Self.outcomes(in: bytes, of: file))
        }
        return opened?.outcomes[path] ?? .problem(.missing)
    }

    private static func outcomes(in bytes: [UInt8], of file: DocumentPath) -> [DocumentPath: ReadingOutcome] {
        var outcomes: [DocumentPath: ReadingOutcome] = [:]
        DocumentReader().readMembers(of: bytes, path: file) { member in
            outcomes[member.path] = member.outcome
            return true
        }
        return outcomes
    }

    /// The files that the index does not know, by content; only those as large as one that it knows are opened.
    private func unknownFiles() -> [ContentHash: (path: DocumentPath, sha256: String)] {
        let sizes = Set(known.values.map(\.stamp.size))
        var found: [ContentHash: (path: DocumentPath, sha256: String)] = [:]
        for file in FolderScan(paths).files.values.sorted(by: { $0.path < $1.path }) {
            guard known[file.path] == nil, sizes.contains(file.stamp.size),
                case .success(let content) = FileContent.read(file.location)
            else { continue }
            found[ContentHash(of: content.bytes)] = (file.path, SHA256.hexadecimal(of: content.bytes))
        }
        return found
    }
}
