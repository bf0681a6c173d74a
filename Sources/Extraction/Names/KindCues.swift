/// What the words around a place of a name say of its kind.
struct KindCues {
    let text: AnalysedText
    let sentence: Range<Int>

    init(_ text: AnalysedText, sentence: Int) {
        self.text = text
        self.sentence = text.sentences[sentence].tokens
    }

    private func word(_ index: Int) -> Word? { sentence.contains(index) ? text.tokens[index].word : nil }

    private func has(_ index: Int, _ words: Set<Word>) -> Bool { word(index).map(words.contains) ?? false }

    private func isCapitalised(_ index: Int) -> Bool { sentence.contains(index) && text.tokens[index].isCapitalised }

    /// Whether it plays here, as a club does.
    func plays(_ name: Range<Int>) -> Bool {
        playsAsSubject(name.upperBound) || playsAsObject(name.lowerBound) || isInResult(name)
    }

    /// "Leeds beat Hull", "Leeds won 2-1", "Leeds striker Jan Holt", "Leeds sacked their coach".
    private func playsAsSubject(_ next: Int) -> Bool {
        if has(next, Self.beating) { return isCapitalised(next + 1) || word(next + 1) == "the" }
        if has(next, Self.finishing) { return isScore(next + 1) }
        if has(next, Self.players) { return true }
        guard has(next, Self.hiring) else { return false }
        return (next + 1...next + 3).contains { has($0, Self.players) }
    }

    /// "beat Hull", "drew 1-1 with Hull", "the match against Hull", "midfielder Otto Lind from Hull".
    private func playsAsObject(_ first: Int) -> Bool {
        let before = first - 1
        if has(before, Self.beating) { return isCapitalised(before - 1) }
        guard has(before, Self.towards) else { return false }
        if isScore(before - 1) || has(before - 1, Self.matches) { return true }
        if word(before) == "of" { return word(before - 1) == "fans" }
        return word(before) == "from" && (before - 5..<before).contains { has($0, Self.players) }
    }

    /// "Leeds 2 Hull 1".
    private func isInResult(_ name: Range<Int>) -> Bool {
        guard isGoals(name.upperBound) else { return false }
        if isGoals(name.lowerBound - 1), isCapitalised(name.lowerBound - 2) { return true }
        var index = name.upperBound + 1
        while isCapitalised(index), index - name.upperBound < 4 { index += 1 }
        return index > name.upperBound + 1 && isGoals(index)
    }

    private func isGoals(_ index: Int) -> Bool {
        guard sentence.contains(index) else { return false }
        let token = text.tokens[index]
        return token.range.count < 4 && token.shape.contains(.digits) && token.shape.isDisjoint(with: .word)
            && text.document.text[token.range].allSatisfy { CharacterClass(ascii: $0) == .digit }
    }

    /// "2-1", in one token or in three.
    private func isScore(_ index: Int) -> Bool {
        guard sentence.contains(index) else { return false }
        let token = text.tokens[index]
        guard token.shape.contains(.digits), token.range.count < 8 else { return false }
        return text.document.text[token.range].contains(Ascii.hyphen) || word(index + 1) == "-"
            || word(index - 1) == "-"
    }

    /// "shares of Tolland", "Tolland said it would": what is said of a firm.
    func trades(_ name: Range<Int>) -> Bool {
        if has(name.lowerBound - 1, ["of", "in"]), has(name.lowerBound - 2, Self.holdings) { return true }
        if word(name.upperBound) == "'s", has(name.upperBound + 1, ["shares", "shareholders", "subsidiary"]) {
            return true
        }
        return has(name.upperBound, ["said", "says"]) && has(name.upperBound + 1, ["it", "its"])
    }

    /// "the mayor of Harwick".
    func isSeat(_ name: Range<Int>) -> Bool {
        word(name.lowerBound - 1) == "of" && has(name.lowerBound - 2, Self.settled)
    }

    /// "Tobin, 54, died".
    func hasAge(_ name: Range<Int>) -> Bool {
        word(name.upperBound) == "," && isGoals(name.upperBound + 1) && word(name.upperBound + 2) == ","
    }

    private static let beating: Set<Word> = [
        "beat", "beats", "v", "v.", "vs", "vs.", "thrashed", "thrash", "edged", "hammered", "trounced", "outplayed",
    ]
    private static let finishing: Set<Word> = ["won", "lost", "drew", "win", "lose", "draw", "wins", "loses", "draws"]
    private static let hiring: Set<Word> = ["signed", "sacked", "loaned", "sold", "sign", "have", "has", "fired"]
    private static let players: Set<Word> = [
        "striker", "strikers", "midfielder", "midfielders", "goalkeeper", "defender", "winger", "coach", "quarterback",
        "pitcher", "shortstop", "outfielder", "playmaker", "fly-half", "linebacker", "footballer", "fans",
    ]
    private static let towards: Set<Word> = ["with", "against", "to", "over", "by", "from", "of"]
    private static let matches: Set<Word> = [
        "match", "fixture", "draw", "defeat", "losing", "replay", "friendly", "derby",
    ]
    private static let holdings: Set<Word> = ["shares", "share", "stake", "shareholder", "shareholders", "subsidiary"]
    private static let settled: Set<Word> = [
        "mayor", "people", "residents", "city", "town", "village", "inhabitants", "streets", "port", "outskirts",
        "citizens",
    ]
}
