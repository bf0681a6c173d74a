import CorpusModel

extension Card {
    /// More sentences than that are only counted.
    private static let untoldLimit = 1000

    /// The dated sentences of a document that became no event, each leading to its place in the text.
    init(untoldOf document: DocumentDetail) {
        let summary = document.summary
        var card = CardBuilder()
        card.paragraph { line in
            line.link(summary.title, to: .subject(.document(summary.id)))
            line.add(": \(summary.dated.words).")
        }
        card.heading("Dated, but no event")
        let sentences = document.untoldCitations(limit: Self.untoldLimit)
        sentences.forEach { card.untold($0) }
        card.rest(shown: sentences.count, of: document.untold.count)
        self.init(title: summary.title, note: "dated sentences", paragraphs: card.paragraphs)
        documents = [NamedDocument(id: summary.id, title: summary.title)]
    }
}

extension CardBuilder {
    fileprivate mutating func untold(_ sentence: Citation) {
        paragraph(indent: 2, spaced: true) { line in
            line.add(sentence.quote.split(whereSeparator: \.isWhitespace).joined(separator: " "), .quote)
        }
        paragraph(indent: 4) { line in
            line.add("at ", .dim)
            line.citation(sentence)
        }
    }
}
