import CorpusModel

extension Card {
    /// The card of whatever a destination leads to.
    init(_ detail: Detail, at destination: Destination) {
        switch detail {
        case .event(let event): self.init(event: event)
        case .party(let party): self.init(party: party)
        case .question(let question): self.init(question: question)
        case .document(let document): self.init(document, at: destination)
        case .problem(let problem): self.init(problem: problem)
        }
    }

    private init(_ document: DocumentDetail, at destination: Destination) {
        switch destination {
        case .passage(_, let range): self.init(document: document, passage: range)
        case .untold: self.init(untoldOf: document)
        case .subject, .connection: self.init(document: document, passage: nil)
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
