import CorpusModel

extension Card {
    /// The card of whatever a destination leads to.
    init(_ detail: Detail, passage: Range<Int>?) {
        switch detail {
        case .event(let event): self.init(event: event)
        case .party(let party): self.init(party: party)
        case .question(let question): self.init(question: question)
        case .document(let document): self.init(document: document, passage: passage)
        case .problem(let problem): self.init(problem: problem)
        }
    }

    /// Said in place of what the corpus no longer holds.
    static let gone = Card(
        title: "Gone",
        note: "",
        paragraphs: {
            var card = CardBuilder()
            card.paragraph { $0.add("The documents no longer hold this.", .warning) }
            return card.paragraphs
        }()
    )
}
