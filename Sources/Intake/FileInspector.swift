import CorpusIndex
import CorpusModel
import Reading

/// Compares the files of documents with what an index keeps of them; changes neither.
public final class FileInspector {
    private let paths: [[UInt8]]
    private let corpus: IndexedCorpus
    private let known: [DocumentPath: IndexedFile]
    private lazy var newcomers = unknownFiles()

    /// An inspector of the documents under some paths; throws what the index throws.
    public init(paths: [[UInt8]], corpus: IndexedCorpus) throws {
        self.paths = paths
        self.corpus = corpus
        known = try corpus.files()
    }

    /// Opens the file of a document and compares bytes and text; throws what the index throws.
    public func check(_ document: DocumentSummary) throws -> DocumentCheck {
        switch FileContent.read(Intake.location(of: document.path, in: paths)) {
        case .success(let content):
            let state = try state(of: document, content.bytes)
            return DocumentCheck(state, sha256: SHA256.hexadecimal(of: content.bytes))
        case .failure(let refusal) where refusal.reason == .missing:
            guard let hash = known[document.path]?.hash, let found = newcomers[hash] else {
                return DocumentCheck(.vanished, sha256: nil)
            }
            return DocumentCheck(.moved(found.path), sha256: found.sha256)
        case .failure(let refusal):
            return DocumentCheck(.unreadable(refusal.reason.description), sha256: nil)
        }
    }

    private func state(of document: DocumentSummary, _ bytes: [UInt8]) throws -> DocumentState {
        let read: Document
        switch DocumentReader().read(bytes, path: document.path) {
        case .document(let document, _): read = document
        case .problem(.needsPackage(let package)):
            return .unreadable(ProblemReason.needsPackage(package).description)
        case .problem: return .changed(nil)
        }
        let hash = known[document.path]?.hash ?? .unknown
        let isSame = hash == .unknown || hash == ContentHash(of: bytes)
        let isCited = try corpus.document(document.id)?.text == read.text
        return isSame && isCited ? .unchanged : .changed(read.text)
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
