/// How a sentence uses capital letters.
enum SentenceCase: Sendable {
    /// Names and first words only.
    case running
    /// Most words, as in a headline.
    case titled
    /// All letters, as in a wire's headline.
    case shouted
}

/// How a document uses capital letters: what tells names from the first words of sentences.
struct DocumentCasing: Sendable {
    /// The case of each sentence.
    let sentences: [SentenceCase]
    private let counts: [Word: Count]

    private struct Count {
        var capitalised: Int32 = 0
        var small: Int32 = 0
    }

    /// Surveys a text.
    init(_ text: AnalysedText) {
        sentences = text.sentences.map { Self.sentenceCase(of: $0, in: text) }
        var counts: [Word: Count] = [:]
        counts.reserveCapacity(min(text.tokens.count / 2, 1000))
        for (sentence, sentenceCase) in zip(text.sentences, sentences) where sentenceCase == .running {
            for index in sentence.tokens {
                let token = text.tokens[index]
                guard token.shape.contains(.word), !text.opensClause(index) else { continue }
                if token.isCapitalised {
                    counts[token.word, default: Count()].capitalised += 1
                } else {
                    counts[token.word, default: Count()].small += 1
                }
            }
        }
        self.counts = counts
    }

    /// How often a word has a capital inside a sentence.
    func capitalised(_ word: Word) -> Int {
        Int(counts[word]?.capitalised ?? 0)
    }

    /// How often a word is written small.
    func small(_ word: Word) -> Int {
        Int(counts[word]?.small ?? 0)
    }

    private static func sentenceCase(of sentence: Sentence, in text: AnalysedText) -> SentenceCase {
        var words = 0
        var capitalised = 0
        var shouted = 0
        for token in text.tokens[sentence.tokens] where token.shape.contains(.word) && token.range.count > 1 {
            if token.shape.contains(.allCapitals) { shouted += 1 }
            if Word.plainOpeners.contains(token.word), !token.shape.contains(.allCapitals) { continue }
            words += 1
            if token.isCapitalised { capitalised += 1 }
        }
        guard words > 1 else { return .running }
        if shouted * 10 >= words * 7, shouted > 2 || words == shouted { return .shouted }
        if text.document.blocks[sentence.block].kind == .table { return capitalised == words ? .titled : .running }
        let ends = endsInStop(sentence, text)
        guard capitalised * 100 >= words * (ends ? 95 : 70), words > (ends ? 3 : 1) else { return .running }
        let runs = holdsVerb(sentence, in: text, ofKind: .past) { !$0.isCapitalised }
        guard runs, !endsInMark(sentence, text) else { return runs ? .running : .titled }
        // "Halden Group Files Suit after Wexley Group walked out"
        let isTitled = holdsVerb(sentence, in: text, ofKind: [.past, .thirdPerson]) { token in
            token.isCapitalised && !token.shape.contains(.opensSentence)
        }
        return isTitled ? .titled : .running
    }

    /// Whether a sentence ends in a full stop, quotes and brackets that close left out.
    private static func endsInStop(_ sentence: Sentence, _ text: AnalysedText) -> Bool {
        inner(of: sentence, text).last == Ascii.dot
    }

    /// Whether it ends in a mark, as a headline seldom does.
    private static func endsInMark(_ sentence: Sentence, _ text: AnalysedText) -> Bool {
        let bytes = inner(of: sentence, text)
        return marks.contains { bytes.suffix($0.count).elementsEqual($0) }
    }

    private static let marks = [".", "!", "?", "…"].map { Array($0.utf8) }

    private static func inner(of sentence: Sentence, _ text: AnalysedText) -> ArraySlice<UInt8> {
        var bytes = text.document.text[sentence.range]
        while let close = closers.first(where: { bytes.suffix($0.count).elementsEqual($0) }) {
            bytes.removeLast(close.count)
        }
        return bytes
    }

    private static let closers = ["\"", "'", ")", "]", "\u{201D}", "\u{2019}", "\u{BB}"].map { Array($0.utf8) }

    /// Whether a verb is written in some way: a full verb is small in no title, as in "Harrow Group sued Elgar Group".
    private static func holdsVerb(
        _ sentence: Sentence,
        in text: AnalysedText,
        ofKind kind: WordClass,
        where isWritten: (Token) -> Bool
    ) -> Bool {
        text.document.text.withUnsafeBufferPointer { bytes in
            text.tokens[sentence.tokens].contains { token in
                token.shape.contains(.word) && isWritten(token)
                    && !KnownWord(of: token, in: bytes, KnownWords.table).kind.isDisjoint(with: kind)
            }
        }
    }
}

extension Token {
    /// A word with a capital letter somewhere.
    var isCapitalised: Bool {
        shape.contains(.word) && !shape.isDisjoint(with: [.capitalised, .mixedCase])
    }
}

extension AnalysedText {
    /// Whether a token stands where any word has a capital: first in its sentence, behind a colon, a bullet or an
    /// opening quote.
    func opensClause(_ index: Int) -> Bool {
        guard !tokens[index].shape.contains(.opensSentence), index > 0 else { return true }
        let before = tokens[index - 1]
        guard before.shape.contains(.punctuation) else { return false }
        switch document.text[before.range.lowerBound] {
        case Ascii.colon, Ascii.quote, Ascii.openParenthesis, Ascii.star, UInt8(ascii: "|"): return true
        default: return before.word == "\u{201C}" || before.word == "\u{2022}"
        }
    }
}
