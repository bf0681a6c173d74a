import CorpusModel

extension Card {
    /// Why a file did not go in, and what to do about it.
    init(problem: Problem) {
        var card = CardBuilder()
        card.paragraph { $0.add(problem.path.display, .strong) }
        card.paragraph(hanging: 12, spaced: true) { line in
            line.add("reason      ", .dim)
            line.add(problem.reason.description, .warning)
        }
        card.paragraph(hanging: 12) { line in
            line.add("what to do  ", .dim)
            line.add(problem.reason.advice)
        }
        self.init(title: problem.path.display, note: "problem", paragraphs: card.paragraphs)
    }
}
