import CorpusModel

/// Finds question and answer pairs and headings that ask.
struct QuestionFinder: Sendable {
    /// The questions of a text, in text order.
    func questions(in text: AnalysedText, _ named: NamedText) -> [FoundQuestion] {
        []
    }
}
