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
    /// The ticket of the latest search or find; older ones that still wait are dropped.
    private let latest = Mutex(Int.min)

    init(corpus: any Corpus, searches: SearchKeeper, exports: ExportDesk, inbox: Inbox) {
        self.corpus = corpus
        self.searches = searches
        self.exports = exports
        self.inbox = inbox
    }

    /// The answer when it is there at once; nil when it comes by the inbox, or when the effect asks nothing.
    func answer(_ effect: Effect) -> Message? {
        switch effect {
        case .search(_, _, let ticket), .find(_, _, _, let ticket):
            latest.withLock { $0 = ticket }
            askLater(effect, ticket: ticket)
            return nil
        case .export:
            askLater(effect, ticket: nil, on: writer)
            return nil
        case .loadConnection, .loadSearches, .saveSearch, .forgetSearch, .noteSearch:
            askLater(effect, ticket: nil)
            return nil
        case .loadRows, .loadDetail, .loadOverview, .loadParties, .loadCitation, .copy, .openFile, .pipe, .rescan,
            .redraw, .quit:
            return ask(effect)
        }
    }

    private func askLater(_ effect: Effect, ticket: Int?, on worker: Worker? = nil) {
        (worker ?? self.worker).run { [self] in
            if let ticket, latest.withLock({ $0 != ticket }) { return }
            if let message = ask(effect) { inbox.post(message) }
        }
    }

    private func ask(_ effect: Effect) -> Message? {
        do {
            return try corpus.answer(effect) ?? searches.answer(effect) ?? exports.answer(effect)
        } catch let error as NotebookError {
            return .failure("The search is not kept: \(error)")
        } catch {
            return .failure("The index cannot be read: \(error)")
        }
    }
}
