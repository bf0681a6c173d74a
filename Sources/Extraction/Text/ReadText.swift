import CorpusModel

/// A document cut into sentences and tokens, with what each of its words can be.
///
/// Every word is looked up once, for all who read its sentences: by themselves they would do so a dozen times.
final class ReadText: Sendable {
    let analysed: AnalysedText
    /// In text order.
    let tokens: [Token]
    private let words: [KnownWord]

    /// Looks the words of a text up.
    init(_ text: AnalysedText) {
        analysed = text
        tokens = text.tokens
        let table = KnownWords.table
        words = text.document.text.withUnsafeBufferPointer { bytes in
            text.tokens.map { KnownWord(of: $0, in: bytes, table) }
        }
    }

    /// Cuts a document into sentences and tokens and looks its words up.
    convenience init(_ document: Document) {
        self.init(AnalysedText(document))
    }

    var document: Document { analysed.document }

    /// In text order; no sentence spans two blocks.
    var sentences: [Sentence] { analysed.sentences }

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
