/// Decides between which tokens of a block a sentence ends.
struct SentenceSplitter {
    let tokens: [Token]
    let bytes: UnsafeBufferPointer<UInt8>

    /// Longer sentences are cut, tokens.
    private static let longestSentence = 1000

    /// The sentences of a block's tokens, as ranges of token indices.
    func sentences(of block: Range<Int>) -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        var start = block.lowerBound
        var index = start
        while index < block.upperBound {
            index = endOfClosers(index + 1, from: index, limit: block.upperBound)
            let isLast = index == block.upperBound
            if isLast || index - start >= Self.longestSentence || endsSentence(before: index, from: start) {
                sentences.append(start..<index)
                start = index
            }
        }
        return sentences
    }

    /// Passes over the marks that belong to a sentence's end: further stops, closing quotes and brackets.
    private func endOfClosers(_ next: Int, from index: Int, limit: Int) -> Int {
        guard canEnd(tokens[index]) else { return next }
        var position = next
        while position < limit, isStop(tokens[position]) || isCloser(tokens[position]) { position += 1 }
        return position
    }

    /// Whether a sentence ends between a token and the one before it.
    private func endsSentence(before index: Int, from start: Int) -> Bool {
        var last = index - 1
        while last > start, isCloser(tokens[last]), !isStop(tokens[last]) { last -= 1 }
        let stop = tokens[last]
        guard canEnd(stop), tokens[index].shape.contains(.spaced) || last < index - 1 || isGlued(last, index) else {
            return false
        }
        guard isStop(stop) else { return abbreviationEnds(last, from: start, before: index) }
        if isEllipsis(stop) { return nextWord(index).shape.contains(.capitalised) }
        if isListNumber(stop: last, from: start) { return false }
        return !isSmallWord(nextWord(index)) || isSmallName(firstWord(index), behind: last)
    }

    /// "He won!Then": the space was left out, as it is in no name that begins small.
    private func isGlued(_ stop: Int, _ index: Int) -> Bool {
        guard stop > 0, byte(tokens[stop]) == Ascii.exclamation || byte(tokens[stop]) == Ascii.question else {
            return false
        }
        return tokens[stop - 1].shape.isDisjoint(with: [.capitalised, .mixedCase, .punctuation])
            && tokens[index].shape.contains(.capitalised)
    }

    /// "npm failed": a word that is none of the language's, and a verb of the past right behind it.
    private func isSmallName(_ index: Int, behind stop: Int) -> Bool {
        guard byte(tokens[stop]) == Ascii.dot, stop > 0, index + 1 < tokens.count else { return false }
        let before = tokens[stop - 1]
        let isYear = before.shape.contains(.digits) && before.range.count == 4
        guard isYear || (before.range.count > 3 && before.shape.isDisjoint(with: [.digits, .punctuation])) else {
            return false
        }
        func kind(_ index: Int) -> WordClass { KnownWord(of: tokens[index], in: bytes, KnownWords.table).kind }
        return tokens[index].shape.contains(.word) && kind(index).isEmpty
            && !kind(index + 1).isDisjoint(with: [.past, .pastBe, .pastHave])
    }

    /// The word that opens what follows: an opening quote or bracket is passed over.
    private func nextWord(_ index: Int) -> Token {
        tokens[firstWord(index)]
    }

    private func firstWord(_ index: Int) -> Int {
        guard tokens[index].shape.contains(.punctuation), index + 1 < tokens.count else { return index }
        return isOpener(tokens[index]) ? index + 1 : index
    }

    /// Whether a sentence ends with an abbreviation, by what follows and what stands before.
    private func abbreviationEnds(_ stop: Int, from start: Int, before index: Int) -> Bool {
        let token = tokens[stop]
        let next = nextWord(index)
        guard next.shape.contains(.capitalised) else { return false }
        let name = Word(bytes[token.range.lowerBound..<token.range.upperBound - 1])
        let opening = ClauseOpening(tokens: tokens, bytes: bytes)
        switch Abbreviation(name, isCapitalised: token.shape.contains(.capitalised), digitFollows: true) {
        case .title where name == "st" && stop > start && tokens[stop - 1].shape.contains(.capitalised): break
        case .title: return false
        case .trailing: return !ClauseOpening.isTail(ofHour: firstWord(index), in: tokens)
        case .inside: break
        case nil where Abbreviation.places.contains(name):
            return Word.plainOpeners.contains(next.word)
                || (isPlaceByItself(stop) && opening.firmFollows(stop, at: index, from: start))
        case nil where !Abbreviation.dotted.contains(name): return Word.plainOpeners.contains(next.word)
        case nil: break
        }
        return Word.plainOpeners.contains(next.word) || opening.follows(stop, at: index, from: start)
    }

    /// Whether a place is no adjective: "in the UN", rather than "UN troops" and "the UN has".
    private func isPlaceByItself(_ stop: Int) -> Bool {
        guard stop > 1, tokens[stop - 1].word == "the" else { return false }
        return KnownWord(of: tokens[stop - 2], in: bytes, KnownWords.table).kind.contains(.preposition)
    }

    /// "1." at the start of a sentence numbers it.
    private func isListNumber(stop: Int, from start: Int) -> Bool {
        stop == start + 1 && tokens[start].shape.contains(.digits) && tokens[start].range.count <= 3
    }

    private func isSmallWord(_ token: Token) -> Bool {
        if token.shape.isDisjoint(with: [.word, .punctuation]) { return false }
        if token.shape.contains(.punctuation) { return isCloser(token) || byte(token) == Ascii.comma }
        return token.shape.isDisjoint(with: [.capitalised, .mixedCase, .digits])
    }

    private func canEnd(_ token: Token) -> Bool {
        isStop(token) || (token.shape.contains(.word) && bytes[token.range.upperBound - 1] == Ascii.dot)
    }

    private func byte(_ token: Token) -> UInt8 {
        bytes[token.range.lowerBound]
    }

    private func isStop(_ token: Token) -> Bool {
        guard token.shape.contains(.punctuation) else { return false }
        switch byte(token) {
        case Ascii.dot, Ascii.question, Ascii.exclamation: return true
        default: return isEllipsis(token)
        }
    }

    private func isEllipsis(_ token: Token) -> Bool {
        token.word == "\u{2026}" || (byte(token) == Ascii.dot && token.range.count > 1)
    }

    private func isCloser(_ token: Token) -> Bool {
        guard token.shape.contains(.punctuation), !token.shape.contains(.spaced) else { return false }
        switch byte(token) {
        case Ascii.quote, Ascii.apostrophe, Ascii.closeParenthesis, Ascii.closeBracket: return true
        default: return token.word == "\u{201D}" || token.word == "\u{2019}" || token.word == "\u{BB}"
        }
    }

    private func isOpener(_ token: Token) -> Bool {
        switch byte(token) {
        case Ascii.quote, Ascii.apostrophe, Ascii.openParenthesis, Ascii.openBracket, Ascii.star: true
        default: token.word == "\u{201C}" || token.word == "\u{2018}" || token.word == "\u{AB}"
        }
    }
}
