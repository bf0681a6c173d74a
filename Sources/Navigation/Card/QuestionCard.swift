import CorpusModel

extension Card {
    /// All about a question.
    init(question: QuestionDetail) {
        var card = CardBuilder()
        card.paragraph { $0.excerpt(question.question) }
        card.paragraph(indent: 2) { line in
            line.add(question.summary.form == .pair ? "asked at " : "heads a section at ", .dim)
            line.citation(question.question.citation)
        }
        card.answer(question)
        if !question.parties.isEmpty {
            card.heading("Parties")
            card.paragraph { $0.parties(question.parties) }
        }
        self.init(title: question.summary.line, note: question.note, paragraphs: card.paragraphs)
        parties = question.parties
        citation = question.answer.first?.citation ?? question.question.citation
        documents = [question.question.citation.namedDocument]
    }
}

extension QuestionDetail {
    fileprivate var note: String { summary.isAnswered ? "question" : "unanswered question" }
}

extension CardBuilder {
    fileprivate mutating func answer(_ question: QuestionDetail) {
        heading("Answer")
        for excerpt in question.answer {
            paragraph(spaced: excerpt != question.answer.first) { line in
                var whole = excerpt
                whole.highlight = excerpt.highlight.isEmpty ? 0..<excerpt.text.utf8.count : excerpt.highlight
                line.excerpt(whole)
            }
        }
        if let last = question.answer.last {
            paragraph(indent: 2) { line in
                line.add("at ", .dim)
                line.citation(last.citation)
            }
        } else {
            paragraph { $0.add("unanswered", .warning) }
        }
    }
}
