import CorpusModel

extension EventDetail: Publishable {
    var lines: [String] {
        let source = evidence.first?.attribution.map { "says \($0.text)" }
        let documents = summary.sources > 1 ? counted(summary.sources, "source") : nil
        let ending = note(summary.firmness.remark, source, documents, evidence.first?.excerpt.citation.label)
        let others = otherTellings.map { telling in
            "    told otherwise: \(telling.event.line)\(note(telling.event.day, telling.evidence.excerpt.citation.label))"
        }
        return ["\(position): \(summary.line)\(ending)"] + others
    }

    /// Where it stands in time and, when a text orders it, by which words.
    var position: String {
        switch summary.place {
        case .dated(let interval): interval.label
        case .notStated(let era): "\(era.rawValue), order not stated"
        case .ordered(let side, let id):
            orderings.first { $0.other.id == id }.map { order in
                "\(side.rawValue) “\(order.other.line)” as “\(order.evidence.quote)”\(note(order.evidence.citation.label))"
            } ?? side.rawValue
        }
    }
}

extension EventSummary {
    /// Its days; nil when it has none.
    fileprivate var day: String? {
        if case .dated(let interval) = place { interval.label } else { nil }
    }
}

extension QuestionDetail: Publishable {
    var lines: [String] {
        let asked = "Q: \(summary.line)\(note(question.citation.label))"
        guard !answer.isEmpty else { return [asked, "A: unanswered", ""] }
        return [asked] + answer.map { "A: \($0.quote)\(note($0.citation.label))" } + [""]
    }
}

extension DocumentSummary: Publishable {
    var lines: [String] {
        let stated = date.map { "dated \($0.value.iso) by its \($0.origin.words)" }
        let mended = repairs.map { "mended: \($0.description), \(counted($0.count, "time"))" }
        let about = [author.map { "by \($0)" }, publisher, stated ?? "no date stated"].compactMap { $0 }
        let counts = [
            counted(words, "word"), counted(events, "event"), counted(parties, "party", plural: "parties"),
            counted(questions, "question"), dated.words,
        ]
        let leftOut = omitted.description.map { ["left out: \($0)"] } ?? []
        let copied = copyOf.map { ["copy of \($0.display)"] } ?? []
        return ["\(path.display): \(title); \((about + counts + mended + leftOut + copied).joined(separator: ", "))"]
    }
}

extension MetadataOrigin {
    /// "dateline", "file name".
    fileprivate var words: String {
        switch self {
        case .frontMatter: "front matter"
        case .firstLine: "first line"
        case .fileName: "file name"
        case .commandLine: "date given on the command line"
        case .jsonLd: "JSON-LD"
        case .openGraph: "OpenGraph data"
        case .metaTag: "meta element"
        case .titleElement: "title element"
        case .timeElement: "time element"
        case .mailHeader: "mail header"
        case .fileProperties: "file properties"
        case .heading, .byline, .dateline, .address: rawValue
        }
    }
}

extension Problem: Publishable {
    var lines: [String] {
        ["\(path.display): \(reason.description); \(reason.advice)"]
    }
}

extension UntoldSentence: Publishable {
    var lines: [String] {
        ["\(citation.label): \(citation.quote.split(whereSeparator: \.isWhitespace).joined(separator: " "))"]
    }
}

extension CitedBlock: Publishable {
    var lines: [String] {
        let words = citation.quote.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return ["\(citation.label): \(kind.words): \(words)"]
    }
}

extension BlockKind {
    /// "heading 2", "list item".
    fileprivate var words: String {
        switch self {
        case .heading(let level): "heading \(level)"
        case .paragraph: "paragraph"
        case .listItem: "list item"
        case .quote: "quote"
        case .code: "code"
        case .table: "row"
        case .tableHeader: "column names"
        case .history: "repeated mail"
        }
    }
}

extension SavedSearch: Publishable {
    var lines: [String] {
        ["\(name): \(words)\(note(count.map { "\($0) found" }))"]
    }
}

extension PlacedHit: Publishable {
    var lines: [String] {
        let context = hit.snippet.text == hit.title || hit.snippet.text.isEmpty ? "" : ": \(hit.snippet.text)"
        return ["  \(hit.title)\(context)\(note(place?.label))"]
    }
}

extension Overview: Publishable {
    var lines: [String] {
        let counts = [
            counted(documents, "document"), counted(parties, "party", plural: "parties"), counted(events, "event"),
            counted(questions, "question"), counted(problems, "problem"),
        ]
        return ["\(title): \(counts.joined(separator: ", "))"] + completeness.lines
    }
}

extension Completeness {
    /// One line; none without documents.
    var lines: [String] { documents == 0 ? [] : [words.joined(separator: ", ")] }
}

extension ProblemReason {
    /// Whether a file that should have been read was not; files of other kinds and empty ones are merely named.
    var keepsOut: Bool {
        switch self {
        case .missing, .unreadable, .brokenLink, .binary, .tooLarge, .malformed, .changed, .noDocuments: true
        case .needsPackage, .encrypted, .noText: true
        case .notAFile, .outsideLink, .unknownFormat, .empty, .undecodable, .guessedCharset, .assumedCharset,
            .unclearDate,
            .nothingFound:
            false
        }
    }
}
