/// A question as a line of the FAQ.
public struct QuestionSummary: Hashable, Sendable {
    public var id: QuestionID
    /// The question, spaces folded.
    public var line: String
    public var form: QuestionForm
    /// Whether the document answers it.
    public var isAnswered: Bool
    /// The document that asks.
    public var document: DocumentID

    /// A line of the FAQ.
    public init(id: QuestionID, line: String, form: QuestionForm, isAnswered: Bool, document: DocumentID) {
        self.id = id
        self.line = line
        self.form = form
        self.isAnswered = isAnswered
        self.document = document
    }
}

/// All about a question.
public struct QuestionDetail: Hashable, Sendable {
    public var summary: QuestionSummary
    /// The question where it stands.
    public var question: Excerpt
    /// The answer, paragraph by paragraph; empty when the question is left open.
    public var answer: [Excerpt]
    /// Who the question or its answer names.
    public var parties: [PartyReference]

    /// A question with its answer.
    public init(summary: QuestionSummary, question: Excerpt, answer: [Excerpt], parties: [PartyReference]) {
        self.summary = summary
        self.question = question
        self.answer = answer
        self.parties = parties
    }
}
