import CorpusModel

/// A sentence as the relation patterns see it: its tokens, what each can be, and who is named where.
///
/// A class, as every pattern and its readers hold it.
final class SentenceView: Sendable {
    let text: ReadText
    let named: NamedText
    let sentence: Int
    /// Its tokens: indices into `ReadText.tokens`.
    let tokens: Range<Int>
    /// For each token the mention that it is part of, -1 for none.
    private let owners: [Int]

    init(_ text: ReadText, _ named: NamedText, sentence: Int) {
        self.text = text
        self.named = named
        self.sentence = sentence
        let tokens = text.sentences[sentence].tokens
        self.tokens = tokens
        var owners = [Int](repeating: -1, count: tokens.count)
        for mention in named.mentionsOfSentence[sentence] {
            for token in named.mentionTokens[mention].clamped(to: tokens) {
                owners[token - tokens.lowerBound] = mention
            }
        }
        self.owners = owners
    }

    /// What a token can be; nothing outside the sentence.
    func kind(_ token: Int) -> WordClass {
        tokens.contains(token) ? text.kind(token) : []
    }

    /// The word of a token; nil outside the sentence.
    func word(_ token: Int) -> Word? {
        tokens.contains(token) ? text.tokens[token].word : nil
    }

    func shape(_ token: Int) -> TokenShape {
        tokens.contains(token) ? text.tokens[token].shape : []
    }

    /// The mention that a token is part of.
    func mention(at token: Int) -> Int? {
        guard tokens.contains(token), owners[token - tokens.lowerBound] >= 0 else { return nil }
        return owners[token - tokens.lowerBound]
    }

    func mention(startingAt token: Int) -> Int? {
        mention(at: token).flatMap { named.mentionTokens[$0].lowerBound == token ? $0 : nil }
    }

    func mention(endingAt token: Int) -> Int? {
        mention(at: token).flatMap { named.mentionTokens[$0].upperBound == token + 1 ? $0 : nil }
    }

    /// The mention before the comma or dash that opens an aside; an age or a parenthesis may stand between.
    func mention(beforeAside mark: Int) -> Int? {
        if let mention = mention(endingAt: mark - 1) { return mention }
        if shape(mark - 1).contains(.digits), word(mark - 2) == "," { return mention(endingAt: mark - 3) }
        guard word(mark - 1) == ")" else { return nil }
        let open = (max(tokens.lowerBound, mark - 8)..<mark).last { word($0) == "(" }
        return open.flatMap { mention(endingAt: $0 - 1) }
    }

    func party(_ mention: Int) -> Int {
        named.mentions[mention].party
    }

    func kindOfParty(_ mention: Int) -> PartyKind {
        named.parties[party(mention)].kind
    }

    /// Whether some words follow one another from a token on.
    func matches(_ words: [Word], at token: Int) -> Bool {
        guard token + words.count <= tokens.upperBound else { return false }
        return words.indices.allSatisfy { text.tokens[token + $0].word == words[$0] }
    }

    func isPossessive(_ token: Int) -> Bool {
        word(token) == "'s" || (word(token) == "'" && !shape(token).contains(.spaced))
    }

    /// A hyphen or slash that binds two words into one.
    func isBinding(_ token: Int) -> Bool {
        guard shape(token).contains(.punctuation), !shape(token).contains(.spaced), !shape(token + 1).contains(.spaced)
        else { return false }
        return word(token) == "-" || word(token) == "/"
    }

    func isDash(_ token: Int) -> Bool {
        guard let word = word(token), shape(token).contains(.punctuation), !isBinding(token) else { return false }
        return ["-", "–", "—", "--"].contains(word)
    }

    func isQuote(_ token: Int) -> Bool {
        guard let word = word(token) else { return false }
        return ["\"", "“", "”", "‘", "``", "''"].contains(word)
    }

    /// Part of a date or a time: "Monday", "last week", "2024".
    func isTimeWord(_ token: Int) -> Bool {
        guard let word = word(token), mention(at: token) == nil else { return false }
        return RelationWords.times.contains(word)
            || shape(token).isSubset(of: [.digits, .spaced, .word])
                && shape(token).contains(.digits)
    }

    /// A word that may stand before a noun it describes: an adjective, a noun, a number, not a verb of its own.
    func isModifier(_ token: Int) -> Bool {
        guard tokens.contains(token), mention(at: token) == nil else { return false }
        if shape(token).contains(.punctuation) { return isBinding(token) || isQuote(token) || isCurrency(token) }
        let kind = kind(token)
        guard kind.isDisjoint(with: WordClass.functionWord.union(.auxiliary).union([.pronoun, .gerund, .be])) else {
            return false
        }
        return kind.isDisjoint(with: [.past, .thirdPerson]) || kind.contains(.participle) || kind.contains(.adjective)
    }

    func isCurrency(_ token: Int) -> Bool {
        word(token) == "$" || word(token) == "€" || word(token) == "£" || word(token) == "%"
    }
}
