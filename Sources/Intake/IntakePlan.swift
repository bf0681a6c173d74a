import CorpusIndex
import CorpusModel
import Threads

/// What has to be done so that the index holds what the scan saw.
struct IntakePlan {
    /// Files that are new or have another stamp, by path.
    let changed: [FoundFile]
    /// Paths that the index does not yet report as the scan found them.
    let refusals: [IndexChange]
    /// Files as the index knows them.
    let known: IndexedFiles
    /// Documents whose files are gone, by content.
    private(set) var gone: [ContentHash: DocumentPath] = [:]
    private let removed: Set<DocumentPath>

    /// The plan for what a scan saw; `hasDocument` tells whether a file that the index knows gave documents.
    init(
        _ scan: FolderScan,
        known: IndexedFiles,
        problems: [DocumentPath: Set<ProblemReason>],
        hasDocument: (DocumentPath) throws -> Bool
    ) rethrows {
        self.known = known
        let comparisons = scan.filesByFolder.mapTogether { known.compare($0.list) }
        changed = zip(scan.filesByFolder, comparisons)
            .flatMap { files, comparison in comparison.changed.map { files[$0] } }
            .sorted { $0.path < $1.path }
        let met = comparisons.reduce(0) { $0 + $1.known }
        refusals = scan.problems.filter { known[$0.key] != nil || problems[$0.key] != [$0.value] }
            .sorted { $0.key < $1.key }
            .map { .refuse($0.key, $0.value, stamp: nil, hash: nil) }
        // Where every known file was met, as most often, none has to be looked for.
        let isWhole = met == known.count && problems.keys.allSatisfy { known[$0] != nil || scan.problems[$0] != nil }
        removed = isWhole ? [] : Self.absent(from: scan, known, problems)
        for path in removed.sorted() where try hasDocument(path) {
            if let hash = known[path]?.hash { gone[hash] = path }
        }
    }

    private static func absent(
        from scan: FolderScan,
        _ known: IndexedFiles,
        _ problems: [DocumentPath: Set<ProblemReason>]
    ) -> Set<DocumentPath> {
        let files = Set(scan.files.map(\.path))
        return Set(known.sortedPaths).union(problems.keys).filter { !files.contains($0) && scan.problems[$0] == nil }
    }

    /// Removes what is gone, but for the documents that only got another name.
    func removals(moved: Set<DocumentPath>) -> [IndexChange] {
        removed.subtracting(moved).sorted().map { .remove($0) }
    }
}
