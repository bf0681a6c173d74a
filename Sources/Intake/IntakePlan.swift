import CorpusIndex
import CorpusModel

/// What has to be done so that the index holds what the scan saw.
struct IntakePlan {
    /// Files that are new or have another stamp, by path.
    let changed: [FolderScan.File]
    /// Paths that the index does not yet report as the scan found them.
    let refusals: [IndexChange]
    /// Files as the index knows them.
    let known: [DocumentPath: IndexedFile]
    /// Documents whose files are gone, by content.
    private(set) var gone: [ContentHash: DocumentPath] = [:]
    private let removed: Set<DocumentPath>

    /// The plan for what a scan saw; `hasDocument` tells whether a file that the index knows gave documents.
    init(
        _ scan: FolderScan,
        known: [DocumentPath: IndexedFile],
        problems: [DocumentPath: Set<ProblemReason>],
        hasDocument: (DocumentPath) throws -> Bool
    ) rethrows {
        self.known = known
        var met = 0
        changed = scan.files.filter { file in
            guard let old = known[file.path] else { return true }
            met += 1
            return old.stamp != file.stamp
        }.sorted { $0.path < $1.path }
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
        _ known: [DocumentPath: IndexedFile],
        _ problems: [DocumentPath: Set<ProblemReason>]
    ) -> Set<DocumentPath> {
        let files = Set(scan.files.map(\.path))
        return Set(known.keys).union(problems.keys).filter { !files.contains($0) && scan.problems[$0] == nil }
    }

    /// Removes what is gone, but for the documents that only got another name.
    func removals(moved: Set<DocumentPath>) -> [IndexChange] {
        removed.subtracting(moved).sorted().map { .remove($0) }
    }
}
