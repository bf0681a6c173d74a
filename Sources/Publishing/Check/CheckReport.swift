import CorpusModel

/// Prints how the files of documents stand to what is cited from them, a line each, and counts.
public final class CheckReport {
    private let corpus: any Corpus
    private let output: any Output
    private let form: PublishingForm
    private let names: RowNames
    private var counts: [String: Int] = [:]

    /// Reports on the documents of a corpus.
    public init(_ corpus: any Corpus, to output: any Output, as form: PublishingForm) {
        self.corpus = corpus
        self.output = output
        self.form = form
        names = RowNames(corpus)
    }

    /// Prints what the check of each document says, then the counts; whether all of them are as they were.
    public func publish(_ check: (DocumentSummary) throws -> DocumentCheck) throws -> Bool {
        if form == .json {
            let title = try corpus.overview(Lens()).title
            try output.putLine(JSON.header("check", title: title))
        }
        try CorpusWalk(corpus, Lens()).documents { document in
            try write(CheckedDocument(document, try check(document), in: corpus))
        }
        try writeSummary()
        return counts.keys.allSatisfy { $0 == CheckedDocument.fine }
    }

    private func write(_ checked: CheckedDocument) throws {
        counts[checked.word, default: 0] += 1
        switch form {
        case .text: try output.putLine(safe(checked.line))
        case .json: try output.putLine(checked.json.named(by: names))
        }
    }

    private func writeSummary() throws {
        let total = counts.values.reduce(0, +)
        let parts = CheckedDocument.words.compactMap { word in counts[word].map { (word, $0) } }
        switch form {
        case .text:
            let told = parts.map { "\($1) \($0)" }.joined(separator: ", ")
            try output.putLine(counted(total, "document") + (told.isEmpty ? "" : ": \(told)"))
        case .json:
            let fields = CheckedDocument.words.map { ($0, JSON.number(counts[$0] ?? 0)) }
            try output.putLine(.object([("type", "checkSummary"), ("documents", .number(total))] + fields))
        }
    }
}

/// A document with what a look at its file found.
struct CheckedDocument {
    static let fine = "ok"
    /// The states there are, as they are printed.
    static let words = [fine, "changed", "moved", "vanished", "unreadable"]

    let document: DocumentSummary
    let check: DocumentCheck
    /// How many quotes there are and how many are gone, where the file changed.
    let quotes: (total: Int, gone: Int)?

    init(_ document: DocumentSummary, _ check: DocumentCheck, in corpus: any Corpus) throws {
        self.document = document
        self.check = check
        guard case .changed(let text) = check.state else {
            quotes = nil
            return
        }
        let cited = try CitedText(document.id, in: corpus).pieces
        quotes = (cited.count, cited.count { !(text?.holds($0) ?? false) })
    }

    /// `ok`, `changed`, `moved`, `vanished` or `unreadable`.
    var word: String {
        switch check.state {
        case .unchanged: Self.fine
        case .changed: "changed"
        case .moved: "moved"
        case .vanished: "vanished"
        case .unreadable: "unreadable"
        }
    }

    var line: String { "\(word) \(check.sha256 ?? "-") \(document.path.display)\(remark.map { ": \($0)" } ?? "")" }

    private var remark: String? {
        switch check.state {
        case .unchanged, .vanished: nil
        case .changed:
            quotes.map { $0.gone == 0 ? "every quote is still in it" : "\($0.gone) of \($0.total) quotes gone" }
        case .moved(let path): "now \(path.display)"
        case .unreadable(let why): why
        }
    }

    var json: JSON {
        var fields: [(String, JSON)] = [
            ("type", "check"), ("document", .document(document.id)), ("path", document.path.json),
            ("state", .string(word)), ("sha256", .optional(check.sha256)),
        ]
        if case .moved(let path) = check.state { fields.append(("movedTo", path.json)) }
        if case .unreadable(let why) = check.state { fields.append(("why", .string(why))) }
        if let quotes { fields += [("quotes", .number(quotes.total)), ("quotesGone", .number(quotes.gone))] }
        return .object(fields)
    }
}
