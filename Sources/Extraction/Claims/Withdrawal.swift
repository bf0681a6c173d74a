/// Tells what a text takes back: "this story wrongly reported that …", "an earlier version said …", "retracted its claim that …".
struct Withdrawal {
    private let text: ReadText
    private let sentence: Range<Int>

    /// Whether what some words of a sentence tell is taken back by words before them.
    static func covers(_ words: Range<Int>, in text: ReadText, sentence: Int) -> Bool {
        let whole = text.sentences[sentence].tokens
        let near = max(whole.lowerBound, words.lowerBound - ClauseWindow.reach)..<words.lowerBound
        let withdrawal = Withdrawal(text: text, sentence: whole)
        for index in near.reversed() {
            if text.tokens[index].word == ";" { return false }
            guard let start = withdrawal.start(at: index), start <= words.lowerBound else { continue }
            return !withdrawal.isOver(from: index, before: words.lowerBound)
        }
        return false
    }

    private func word(_ index: Int) -> Word {
        sentence.contains(index) ? text.tokens[index].word : Word("")
    }

    private func hasWord(of words: Set<Word>, in range: Range<Int>) -> Bool {
        range.contains { words.contains(word($0)) }
    }

    /// Where what is taken back begins, if a word takes something back; nil when it does not.
    private func start(at index: Int) -> Int? {
        let word = word(index)
        if Self.texts.contains(word) { return selfCorrection(index) }
        if Self.wrongly.contains(word) { return misreport(index) }
        if word == "we" { return Self.formerly.contains(self.word(index + 1)) ? saying(index + 2) : nil }
        if word == "contrary" { return self.word(index + 1) == "to" ? contrary(index + 2) : nil }
        if Self.retracting.contains(word) { return noun(from: index + 1) }
        if Self.wrong.contains(word) || (word == "true" && self.word(index - 1) == "not") {
            return falsehood(index + 1)
        }
        return nil
    }

    /// "contrary to what we reported, …": what stands behind the comma is not taken back.
    private func isOver(from index: Int, before end: Int) -> Bool {
        word(index) == "contrary" && (index..<end).contains { word($0) == "," }
    }

    // MARK: What the text says of itself

    private static let texts: Set<Word> = [
        "version", "versions", "article", "story", "report", "post", "piece", "column", "headline", "caption", "item",
        "page", "newsletter", "obituary", "profile", "review", "dispatch", "paper",
    ]
    private static let earlier: Set<Word> = ["earlier", "previous", "original", "prior", "initial", "first", "older"]
    private static let formerly: Set<Word> = ["previously", "originally", "initially", "earlier", "first", "once"]
    private static let mending: Set<Word> = [
        "corrected", "updated", "amended", "revised", "clarified",
        "misstated", "misidentified", "misreported", "misspelled", "misattributed", "mischaracterized", "misquoted",
        "mischaracterised", "misdescribed", "misnamed",
    ]
    /// What only a text itself has: "an earlier headline said".
    private static let parts: Set<Word> = ["headline", "caption"]
    private static let own: Set<Word> = ["this", "our", "that"]

    /// "an earlier version of this article said", "this story originally stated".
    private func selfCorrection(_ noun: Int) -> Int? {
        let before = max(sentence.lowerBound, noun - 2)..<noun
        let behind = noun + 1..<noun + 5
        if ["version", "versions"].contains(word(noun)) {
            guard hasWord(of: Self.earlier, in: before), !isOfSomethingElse(noun) else { return nil }
            return noun + 1
        }
        if Self.parts.contains(word(noun)), hasWord(of: Self.earlier, in: before),
            behind.contains(where: { saying($0) != nil })
        {
            return noun + 1
        }
        guard hasWord(of: Self.own, in: before) else { return nil }
        let isMistaken = hasWord(of: Self.mending, in: behind) || hasWord(of: Self.wrongly, in: behind)
        let isFormer = hasWord(of: Self.earlier, in: before) || hasWord(of: Self.formerly, in: behind)
        return isMistaken || (isFormer && (behind.contains { saying($0) != nil })) ? noun + 1 : nil
    }

    /// "an earlier version of the bill".
    private func isOfSomethingElse(_ noun: Int) -> Bool {
        word(noun + 1) == "of" && !hasWord(of: Self.texts, in: noun + 2..<noun + 6)
    }

    /// Behind a verb that says something.
    private func saying(_ index: Int) -> Int? {
        guard sentence.contains(index) else { return nil }
        return text.isIn([.speaking, .reporting], index) || Self.telling.contains(word(index)) ? index + 1 : nil
    }

    private static let telling: Set<Word> = [
        "gave", "listed", "named", "identified", "described", "quoted", "implied", "referred", "attributed",
        "published",
        "saying", "reporting", "stating", "claiming", "suggesting", "writing",
    ]

    // MARK: What is said to be wrong

    private static let wrongly: Set<Word> = [
        "wrongly", "incorrectly", "mistakenly", "erroneously", "falsely", "inaccurately",
    ]

    /// "wrongly reported that", "stated incorrectly that", "was falsely said to have".
    private func misreport(_ adverb: Int) -> Int? {
        let verb = saying(adverb + 1) ?? (saying(adverb - 1) != nil ? adverb + 1 : nil)
        guard let verb, verb < sentence.upperBound else { return nil }
        return ["that", "to", "as", ":", ","].contains(word(verb)) || text.tokens[verb].shape.contains(.capitalised)
            ? verb : nil
    }

    private static let wrong: Set<Word> = [
        "untrue", "false", "incorrect", "inaccurate", "wrong", "mistaken", "erroneous", "debunked", "retracted",
    ]
    private static let claims: Set<Word> = [
        "claim", "claims", "statement", "statements", "report", "reports", "allegation", "allegations", "accusation",
        "accusations", "story", "stories", "article", "assertion", "remark", "remarks", "comment", "comments",
        "suggestion", "rumour", "rumor", "rumours", "rumors", "belief", "impression", "charge",
    ]

    /// "it is false that", "it was wrong to say that", "the false report that".
    private func falsehood(_ next: Int) -> Int? {
        if word(next) == "that" { return next + 1 }
        if word(next) == "to", word(next + 2) == "that", saying(next + 1) != nil || word(next + 1) == "say" {
            return next + 3
        }
        return Self.claims.contains(word(next)) && word(next + 1) == "that" ? next + 2 : nil
    }

    // MARK: What somebody takes back

    private static let retracting: Set<Word> = [
        "retract", "retracts", "retracted", "retracting", "retraction", "withdrew", "withdraws", "withdrawn",
        "recanted",
        "recants", "disavowed", "corrected", "apologised", "apologized", "apology", "withdrawing", "withdrawal",
    ]

    /// "its claim that", "for saying that": up to "that".
    private func noun(from index: Int) -> Int? {
        let near = index..<index + 6
        guard let that = near.first(where: { word($0) == "that" }) else { return nil }
        let before = index..<that
        return hasWord(of: Self.claims, in: before) || before.contains { saying($0) != nil } ? that + 1 : nil
    }

    private static let reports: Set<Word> = ["our", "earlier", "previous", "we", "reports", "report", "reported"]

    /// "what we reported", "an earlier report".
    private func contrary(_ index: Int) -> Int? {
        hasWord(of: Self.reports, in: index..<index + 5) ? index : nil
    }
}
