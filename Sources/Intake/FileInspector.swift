import CorpusIndex
import CorpusModel
import Reading

/// Compares the files of documents with what an index keeps of them; changes neither.
public final class FileInspector {
    private let paths: [[UInt8]]
    private let corpus: IndexedCorpus
    private let reader: DocumentReader
    private let followed: FollowedLinks
    private let bounds: LinkBounds
    private let known: IndexedFiles
    private lazy var newcomers = unknownFiles()
    /// The container that was looked into last: each is read once for all its documents, while its stamp stays.
    private var opened: OpenedContainer?

    /// A container as it was taken apart.
    private struct OpenedContainer {
        let file: DocumentPath
        let stamp: FileStamp
        let sha256: String
        let outcomes: [DocumentPath: ReadingOutcome]
    }

    /// An inspector of the documents under some paths, read as they were for the index; throws what the index or the reader throws.
    public init(
        paths: [[UInt8]],
        _ followed: FollowedLinks = .inside,
        corpus: IndexedCorpus,
        reader: DocumentReader = DocumentReader()
    ) throws {
        try reader.prepare()
        (self.followed, bounds) = (followed, LinkBounds(paths, followed))
        self.paths = paths
        self.corpus = corpus
        self.reader = reader
        known = try corpus.files()
    }

    /// Opens the file of a document and compares bytes and text; throws what the index throws.
    public func check(_ document: DocumentSummary) throws -> DocumentCheck {
        let file = try corpus.file(holding: document.path) ?? document.path
        let location = Intake.location(of: file, in: paths)
        if let opened, opened.file == file, opened.stamp == FolderScan.stamp(of: location) {
            return try check(document, in: opened)
        }
        switch content(location) {
        case .success(let content) where DocumentReader.isContainer(file):
            let container = open(file, content)
            opened = container
            return try check(document, in: container)
        case .success(let content):
            let outcome = reader.read(content.bytes, path: document.path)
            let hash = known[file]?.hash ?? .unknown
            let isSame = hash == .unknown || hash == ContentHash(of: content.bytes)
            let state = try state(of: document, outcome, isSame: isSame)
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

    /// What a path leads to, unless that is out of the folders; what leads nowhere is missing.
    private func content(_ location: [UInt8]) -> Result<FileContent, Refusal> {
        guard bounds.hold(location) || FilePath.resolved(location) == nil else {
            return .failure(Refusal(.outsideLink))
        }
        return FileContent.read(location)
    }

    /// Compares a document with what its container holds; what else is in there is not this document's.
    private func check(_ document: DocumentSummary, in container: OpenedContainer) throws -> DocumentCheck {
        let outcome = container.outcomes[document.path] ?? .problem(.missing)
        return DocumentCheck(try state(of: document, outcome, isSame: true), sha256: container.sha256)
    }

    private func state(
        of document: DocumentSummary,
        _ outcome: ReadingOutcome,
        isSame: Bool
    ) throws -> DocumentState {
        switch outcome {
        case .document(let read, _):
            let isCited = try corpus.document(document.id)?.text == read.text
            return isSame && isCited ? .unchanged : .changed(read.text)
        case .problem(.needsPackage(let package)):
            return .unreadable(ProblemReason.needsPackage(package).description)
        case .problem:
            return .changed(nil)
        }
    }

    private func open(_ file: DocumentPath, _ content: FileContent) -> OpenedContainer {
        var outcomes: [DocumentPath: ReadingOutcome] = [:]
        reader.readMembers(of: content.bytes, path: file) { member in
            outcomes[member.path] = member.outcome
            return true
        }
        let sha256 = SHA256.hexadecimal(of: content.bytes)
        return OpenedContainer(file: file, stamp: content.stamp, sha256: sha256, outcomes: outcomes)
    }

    /// The files that the index does not know, by content; only those as large as one that it knows are opened.
    private func unknownFiles() -> [ContentHash: (path: DocumentPath, sha256: String)] {
        let sizes = Set(known.all.map(\.stamp.size))
        var found: [ContentHash: (path: DocumentPath, sha256: String)] = [:]
        for file in FolderScan(paths, followed).files.sorted(by: { $0.path < $1.path }) {
            guard known[file.path] == nil, sizes.contains(file.stamp.size),
                case .success(let content) = FileContent.read(file.location)
            else { continue }
            found[ContentHash(of: content.bytes)] = (file.path, SHA256.hexadecimal(of: content.bytes))
        }
        return found
    }
}
