import CorpusModel
import TextLayout

/// A citation as the exports write it: the quote, the title of its document and the place, each one safe line.
struct CitedLine: Hashable {
    let quote: String
    let title: String
    let place: String
    let document: DocumentID

    /// Cites the sentence in which the words of an excerpt stand.
    init(_ excerpt: Excerpt) {
        self.init(excerpt.citation, quote: excerpt.sentence)
    }

    /// Cites the very words of a citation.
    init(_ citation: Citation) {
        self.init(citation, quote: citation.quote)
    }

    private init(_ citation: Citation, quote: String) {
        self.quote = safe(quote)
        title = safe(citation.title)
        place = safe(citation.shown.label)
        document = citation.document
    }

    /// All of it: `“quote”, title, path:line`.
    var text: String { "“\(quote)”, \(title), \(place)" }
}

/// A text as one line without anything that is invisible, reorders text or steers a terminal.
func safe(_ text: String) -> String {
    Sanitiser.line(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
}

/// The note that ends a line, made safe, with the space before it.
func ending(_ parts: String?...) -> String {
    let said = parts.compactMap { $0 }
    return said.isEmpty ? "" : " (\(safe(said.joined(separator: "; "))))"
}

extension EventDetail {
    /// Firmness, source and number of sources, for the end of its line; empty when there is nothing to say.
    var remarks: String {
        let says = evidence.first?.attribution.map { "says \($0.text)" }
        return ending(summary.firmness.remark, says, summary.sources > 1 ? counted(summary.sources, "source") : nil)
    }

    var citedLines: [CitedLine] { evidence.map { CitedLine($0.excerpt) } }
}

extension PartyDetail {
    /// What it is, how often it is named and how else: "organisation, 3 mentions in 1 document, also named HT".
    var about: String {
        let names = aliases.map(\.alias.name).joined(separator: ", ")
        return safe("\(summary.kindLabel), \(summary.counts)" + (names.isEmpty ? "" : ", also named \(names)"))
    }

    var citedLines: [CitedLine] { mentions.prefix(1).map { CitedLine($0) } }
}

extension ConnectionStep {
    /// Firmness and what it rests on, for the end of its line.
    var remarks: String {
        let sources = Set(relation.evidence.compactMap { $0.attribution?.text }).sorted()
        let says = sources.isEmpty ? nil : "says \(sources.joined(separator: ", "))"
        return ending(relation.firmness.remark, says, relation.basisNote)
    }

    var citedLines: [CitedLine] { relation.evidence.map { CitedLine($0.excerpt) } }
}
