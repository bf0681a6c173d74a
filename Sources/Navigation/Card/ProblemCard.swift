import CorpusModel

extension Card {
    /// Why a file did not go in or yielded nothing, and what to do about it.
    init(problem: Problem) {
        var card = CardBuilder()
        card.paragraph { $0.add(problem.path.display, .strong) }
        card.paragraph(hanging: 12, spaced: true) { line in
            line.add("reason      ", .dim)
            line.add(problem.reason.description, problem.reason.isFault ? .warning : .plain)
        }
        card.paragraph(hanging: 12) { line in
            line.add("what to do  ", .dim)
            line.add(problem.reason.advice)
        }
        if let document = problem.document {
            card.paragraph(hanging: 12) { line in
                line.add("document    ", .dim)
                line.link(problem.path.display, to: .subject(.document(document)))
            }
        }
        self.init(
            title: problem.path.display,
            note: problem.reason.isFault ? "problem" : "nothing found",
            paragraphs: card.paragraphs
        )
    }
}
