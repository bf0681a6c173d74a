import CorpusModel

/// How a token is written.
struct TokenShape: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    /// Made of letters (and digits, hyphens or dots inside): a word.
    static let word = TokenShape(rawValue: 1)
    /// Holds a digit.
    static let digits = TokenShape(rawValue: 2)
    /// Begins with a capital letter.
    static let capitalised = TokenShape(rawValue: 4)
    /// Two letters or more, all of them capital.
    static let allCapitals = TokenShape(rawValue: 8)
    /// A capital letter after a small one: "OpenAI", "iPhone".
    static let mixedCase = TokenShape(rawValue: 16)
    /// One mark of punctuation; a run of dashes or dots is one token.
    static let punctuation = TokenShape(rawValue: 32)
    /// White space stands before it.
    static let spaced = TokenShape(rawValue: 64)
    /// The first word of its sentence.
    static let opensSentence = TokenShape(rawValue: 128)
}

/// A word, number or punctuation mark.
///
/// The possessive `'s` (`'`) is a token of its own; "U.S." and "Inc." keep their
/// dots; "OpenAI-AWS" is three tokens.
struct Token: Hashable, Sendable {
    /// Its bytes in the document's text.
    let range: Range<Int>
    let word: Word
    let shape: TokenShape
}

/// A sentence, heading or list item.
struct Sentence: Hashable, Sendable {
    /// Its bytes in the document's text, spaces around it left out.
    let range: Range<Int>
    /// Its tokens: indices into `AnalysedText.tokens`.
    let tokens: Range<Int>
    /// Its block: an index into `Document.blocks`.
    let block: Int
}

/// A document cut into sentences and tokens: what every stage works on.
///
/// Code blocks and struck words yield none. A class, as every stage and many of their parts hold it.
final class AnalysedText: Sendable {
    let document: Document
    /// In text order.
    let tokens: [Token]
    /// In text order; no sentence spans two blocks.
    let sentences: [Sentence]

    /// The tokens before which struck words stand: no name goes on over them.
    let gaps: Set<Int>

    private init(document: Document, tokens: [Token], sentences: [Sentence], gaps: Set<Int>) {
        self.document = document
        self.tokens = tokens
        self.sentences = sentences
        self.gaps = gaps
    }

    /// A stretch of text as a string.
    func string(_ range: Range<Int>) -> String {
        document.string(range)
    }

    /// The bytes from the start of the first of some tokens to the end of the last; the tokens must not be none.
    func span(_ tokens: Range<Int>) -> Range<Int> {
        self.tokens[tokens.lowerBound].range.lowerBound..<self.tokens[tokens.upperBound - 1].range.upperBound
    }
}

extension AnalysedText {
    /// Where some tokens end if they end before the first gap between them.
    func endBeforeGap(_ tokens: Range<Int>) -> Int {
        gaps.isEmpty ? tokens.upperBound : tokens.dropFirst().first(where: gaps.contains) ?? tokens.upperBound
    }

    /// Some tokens cut at the bars that part cells of a table.
    func cells(of tokens: Range<Int>) -> [Range<Int>] {
        self.tokens[tokens].split { $0.word == "|" }.map(\.indices)
    }

    /// Some tokens cut at the gaps between them.
    func pieces(of tokens: Range<Int>) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = tokens.lowerBound
        while start < tokens.upperBound {
            let end = endBeforeGap(start..<tokens.upperBound)
            pieces.append(start..<end)
            start = end
        }
        return pieces
    }

    /// Cuts a document into sentences and tokens.
    convenience init(_ document: Document) {
        let (tokens, sentences, gaps) = document.text.withUnsafeBufferPointer { bytes in
            var cutter = SentenceCutter(bytes, document.styles)
            for (index, block) in document.blocks.enumerated() { cutter.append(block, at: index) }
            return (cutter.tokens, cutter.sentences, cutter.gaps)
        }
        self.init(document: document, tokens: tokens, sentences: sentences, gaps: gaps)
    }
}
