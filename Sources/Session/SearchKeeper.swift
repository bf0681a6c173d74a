import CorpusIndex
import CorpusModel
import Navigation
import Notebook

/// Keeps the reader's searches and counts what they find.
struct SearchKeeper: Sendable {
    let corpus: any Corpus
    /// Where they are kept; nil where there is no place for it.
    let file: NotebookFile?

    init(corpus: any Corpus, paths: [[UInt8]]) {
        self.corpus = corpus
        file = NotebookFile.standard(named: IndexLocation.name(of: paths))
    }

    /// Does what an effect asks about searches; nil for one that asks something else.
    func answer(_ effect: Effect) throws -> Message? {
        switch effect {
        case .loadSearches: return .searches(try (file?.read() ?? SearchNotebook()).counted(in: corpus), notice: nil)
        case .saveSearch(let words, let name):
            return try change("kept as “\(name)”; s and an empty line list it") { $0.save(words, as: name) }
        case .forgetSearch(let name):
            let isThere = file?.read().saved.contains { $0.name == name } ?? false
            return try change(isThere ? "“\(name)” is no longer kept" : "no search is called “\(name)”") {
                $0.forget(name)
            }
        case .noteSearch(let words): return try change(nil) { $0.note(words) }
        case .loadCitation, .copy, .openFile, .pipe, .export, .loadRows, .loadDetail, .loadOverview, .loadConnection,
            .loadParties,
            .search, .find,
            .rescan, .redraw,
            .quit:
            return nil
        }
    }

    private func change(_ notice: String?, _ change: (inout SearchNotebook) -> Void) throws -> Message {
        guard let file else { throw NotebookError(description: "neither HOME nor XDG_DATA_HOME is set") }
        return .searches(try file.change(change).counted(in: corpus), notice: notice)
    }
}
