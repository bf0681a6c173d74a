import CorpusModel
import Reading

/// Reads saved pages as the program does, and scores what is read.
enum PageReading {
    /// The figures of the texts of a set of pages.
    static func score(_ set: PageSet<String>) -> SetResult {
        var score = PageScore()
        let read = read(set) { score.add($0, $1) }
        return SetResult(set.name, read.documents, read.watch, score.figures, score.mistakes)
    }

    /// The figures of the dates of a set of pages.
    static func score(_ set: PageSet<CalendarDay>) -> SetResult {
        var score = DateScore()
        let read = read(set) { score.add($0, $1) }
        return SetResult(set.name, read.documents, read.watch, score.figures, score.mistakes)
    }

    private static func read<Truth>(
        _ set: PageSet<Truth>,
        add: (Document?, GoldPage<Truth>) -> Void
    ) -> (documents: [Document], watch: Stopwatch) {
        let reader = DocumentReader()
        var watch = Stopwatch()
        var documents: [Document] = []
        for page in set.pages {
            let outcome = watch.measure { reader.read(page.bytes, path: page.path) }
            add(outcome.document, page)
            if let document = outcome.document { documents.append(document) }
        }
        return (documents, watch)
    }
}

extension ReadingOutcome {
    /// The document; nil when there is a problem instead.
    fileprivate var document: Document? {
        switch self {
        case .document(let document, _): document
        case .problem: nil
        }
    }
}
