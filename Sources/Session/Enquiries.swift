import CorpusIndex
import CorpusModel
import Navigation
import Notebook
import Synchronization
import Threads

/// Asks the corpus: at once where the answer takes no time, on another thread where it may.
final class Enquiries: Sendable {
    private let corpus: any Corpus
    private let searches: SearchKeeper
    private let exports: ExportDesk
    private let inbox: Inbox
    private let worker = Worker()
    /// Writes exports, which may take long: searches go on meanwhile.
    private let writer = Worker()
    /// Counts what the kept searches find, one after the other: a search that is typed meanwhile does not wait for it.
    private let keeper = Worker()
    /// The ticket of the latest search or find; older ones are dropped, or broken off where they run.
    private let latest = Atomic(Int.min)
    /// Called when the index turns out to be damaged.
    private let onDamage: @Sendable () -> Void

    init(
        corpus: any Corpus,
        searches: SearchKeeper,
        exports: ExportDesk,
        inbox: Inbox,
        onDamage: @escaping @Sendable () -> Void = {}
    ) {
        self.corpus = corpus
        self.searches = searches
        self.exports = exports
        self.inbox = inbox
        self.onDamage = onDamage
    }

    /// The answer when it is there at once; nil when it comes by the inbox, or when the effect asks nothing.
    func answer(_ effect: Effect) -> Message? {
        switch effect {
        case .search(_, _, let ticket), .find(_, _, _, let ticket):
            latest.store(ticket, ordering: .relaxed)
            post(on: worker) { [self] in try search(effect, ticket: ticket) }
            return nil
        case .export:
            post(on: writer) { [self] in try exports.answer(effect) }
            return nil
        case .loadSearches, .saveSearch, .forgetSearch, .noteSearch:
            post(on: keeper) { [self] in try searches.answer(effect) }
            return nil
        case .loadConnection:
            post(on: worker) { [self] in try corpus.answer(effect) }
            return nil
        case .loadRows, .loadDetail, .loadOverview, .loadParties, .loadCitation, .copy, .openFile, .pipe, .rescan,
            .redraw, .quit:
            return heard { try corpus.answer(effect) }
        }
    }

    /// The answer, unless a later search came before it was there.
    private func search(_ effect: Effect, ticket: Int) throws -> Message? {
        let isLatest = { @Sendable [self] in latest.load(ordering: .relaxed) == ticket }
        return try Interruption.answer(while: isLatest) { try corpus.answer(effect) } ?? nil
    }

    private func post(on worker: Worker, _ question: @escaping @Sendable () throws -> Message?) {
        worker.run { [self] in
            if let message = heard(question) { inbox.post(message) }
        }
    }

    private func heard(_ question: () throws -> Message?) -> Message? {
        do {
            return try question()
        } catch let error as NotebookError {
            return .failure("The search is not kept: \(error)")
        } catch {
            if error is IndexDamage { onDamage() }
            return .failure("The index cannot be read: \(error)")
        }
    }
}
