import CorpusModel

extension Document {
    /// A stretch of the text as a line of a list: without struck words, at most 1,000 bytes.
    func line(_ range: Range<Int>) -> String {
        listLine(StandingText(styles).bytes(of: range.clamped(to: text.indices), in: text))
    }

    /// Its title as a line of a list; nil when it has none.
    var titleLine: String? { title.map { listLine($0.value.utf8) } }
}
