import CorpusModel

/// A document cut into sentences and tokens, with what each of its words can be.
///
/// Every word is looked up once, for all who read its sentences: by themselves they would do so a dozen times.
final class ReadText: Sendable {
    let analysed: AnalysedText
    /// In text order.
    let tokens: [Token]
    private let words: [KnownWord]

    private init(_ text: AnalysedText, _ words: [KnownWord]) {
        analysed = text
        tokens = text.tokens
        self.words = words
    }

    /// Looks the words of a text up.
    convenience init(_ text: AnalysedText) {
        let table = KnownWords.table
        let words = text.document.text.withUnsafeBufferPointer { bytes in
            text.tokens.map { KnownWord(of: $0, in: bytes, table) }
        }
        self.init(text, words)
    }

    /// Cuts a document into sentences and tokens and looks its words up.
    convenience init(_ document: Document) {
        self.init(AnalysedText(document))
    }

    /// The same text where the word that opens a sentence is no verb if a name begins with it: "Will Kerr resigned".
    ///
    /// `names` are the tokens of the names.
    func naming(_ names: [Range<Int>]) -> ReadText {
        let verb = WordClass.auxiliary.union(.verb)
        let openers = names.map(\.lowerBound).filter { !self.words[$0].kind.isDisjoint(with: verb) }
        guard !openers.isEmpty else { return self }
        var words = words
        for opener in openers { words[opener].kind.subtract(verb) }
        return ReadText(analysed, words)
    }

    var document: Document { analysed.document }

    /// In text order; no sentence spans two blocks.
    var sentences: [Sentence] { analysed.sentences }

    /// Whether a sentence is a row of a table.
    func isRow(_ sentence: Int) -> Bool {
        document.blocks[sentences[sentence].block].kind == .table
    }

    /// The tokens of the cell of a row that some of its tokens stand in, as far as a clause is looked at.
    func cell(around tokens: Range<Int>, of row: Int) -> Range<Int> {
        let near = max(0, tokens.lowerBound - ClauseWindow.reach)..<tokens.upperBound + ClauseWindow.reach
        let row = sentences[row].tokens.clamped(to: near)
        let start = row.prefix { $0 < tokens.lowerBound }.last { self.tokens[$0].word == "|" }
        let end = row.drop { $0 < tokens.lowerBound }.first { self.tokens[$0].word == "|" }
        return (start.map { $0 + 1 } ?? row.lowerBound)..<(end ?? row.upperBound)
    }

    /// What a token can be.
    func kind(_ token: Int) -> WordClass {
        words[token].kind
    }

    /// Whether the word of a token stands in one of some lists.
    func isIn(_ lists: WordLists, _ token: Int) -> Bool {
        !words[token].lists.isDisjoint(with: lists)
    }

    /// The place of a token's word in `TimeRuleTable.fits`.
    func placeInTimes(_ token: Int) -> Int {
        Int(words[token].placeInTimes)
    }

    /// A stretch of text as a string.
    func string(_ range: Range<Int>) -> String {
        analysed.string(range)
    }

    /// The bytes from the start of the first of some tokens to the end of the last; the tokens must not be none.
    func span(_ tokens: Range<Int>) -> Range<Int> {
        analysed.span(tokens)
    }
}
