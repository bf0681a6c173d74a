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
    let gone: [ContentHash: DocumentPath]
    private let removed: Set<DocumentPath>

    init(_ scan: FolderScan, known: [DocumentPath: IndexedFile], problems: [DocumentPath: Set<ProblemReason>]) {
        self.known = known
        changed = scan.files.values.filter { known[$0.path]?.stamp != $0.stamp }.sorted { $0.path < $1.path }
        refusals = scan.problems.filter { known[$0.key] != nil || problems[$0.key] != [$0.value] }
            .sorted { $0.key < $1.key }
            .map { .refuse($0.key, $0.value, stamp: nil, hash: nil) }
        let mentioned = Set(known.keys).union(problems.keys)
        let removed = mentioned.filter { scan.files[$0] == nil && scan.problems[$0] == nil }
        var gone: [ContentHash: DocumentPath] = [:]
        for path in removed.sorted() {
            guard let file = known[path], file.isDocument else { continue }
            gone[file.hash] = path
        }
        self.removed = removed
        self.gone = gone
    }

    /// Removes what is gone, but for the documents that only got another name.
    func removals(moved: Set<DocumentPath>) -> [IndexChange] {
        removed.subtracting(moved).sorted().map { .remove($0) }
    }
}
