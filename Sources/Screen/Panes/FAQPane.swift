import CorpusModel
import Navigation

/// The questions, row by row.
enum FAQPane {
    static let nothing = "no questions"

    /// `How does this affect Anthropic?           unanswered`.
    static func text(of question: QuestionSummary, width: Int) -> RowText {
        RowText(InkedText(question.line), note: question.isAnswered ? "" : width < 34 ? "?" : "unanswered")
    }
}
