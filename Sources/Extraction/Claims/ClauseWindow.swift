/// The words around a trigger, cut at the ends of its clause; bounded, so that an endless sentence costs no more.
struct ClauseWindow {
    /// How many tokens are looked at on each side of a trigger.
    static let reach = 48

    let text: ReadText
    let reader: VerbReader
    /// The verb groups of the whole window.
    let groups: [VerbGroup]
    /// The tokens of the clause.
    let clause: Range<Int>
    /// The word that opens the clause ("if", "that"), when there is one.
    let opener: Int?

    /// The window around some tokens of a sentence.
    init(_ text: ReadText, sentence: Int, around trigger: Range<Int>) {
        let whole = text.isRow(sentence) ? text.cell(around: trigger, of: sentence) : text.sentences[sentence].tokens
        let start = max(whole.lowerBound, trigger.lowerBound - Self.reach)
        let end = min(whole.upperBound, trigger.upperBound + Self.reach)
        self.text = text
        reader = VerbReader(text, start..<max(start, end))
        groups = reader.groups()
        opener = Self.opener(before: trigger.lowerBound, reader, text)
        let first = opener.map { $0 + 1 } ?? Self.start(before: trigger.lowerBound, reader, text)
        clause = first..<Self.end(after: trigger.upperBound, reader, text)
    }

    /// The group that says what the trigger does: its own, else the one that governs it, else the next in its clause.
    func governingGroup(of trigger: Range<Int>) -> VerbGroup? {
        if let own = groups.first(where: { $0.tokens.overlaps(trigger) }) { return own }
        let inside = groups.filter { clause.overlaps($0.tokens) }
        let before = inside.last { $0.tokens.upperBound <= trigger.lowerBound }
        let after = inside.first { $0.tokens.lowerBound >= trigger.upperBound && $0.isFinite }
        if let before, let after, ClaimLexicon.saying.contains(text.tokens[before.head].word) { return after }
        return before ?? after ?? finiteGroup(before: trigger.lowerBound)
    }

    /// The last finite group that ends before a token.
    func finiteGroup(before token: Int) -> VerbGroup? {
        groups.last { $0.tokens.upperBound <= token && $0.isFinite }
    }

    private static func opener(before token: Int, _ reader: VerbReader, _ text: ReadText) -> Int? {
        var index = token - 1
        while index >= reader.tokens.lowerBound {
            if text.isIn(.breaks, index) { return nil }
            let kind = reader.kind(index)
            if kind.contains(.subordinator), opensClause(index, kind, reader) { return index }
            index -= 1
        }
        return nil
    }

    /// "that" and "since" are not always conjunctions: "that day", "since March".
    private static func opensClause(_ index: Int, _ kind: WordClass, _ reader: VerbReader) -> Bool {
        !kind.contains(.determiner) || !reader.kind(index - 1).contains(.preposition)
    }

    private static func start(before token: Int, _ reader: VerbReader, _ text: ReadText) -> Int {
        var index = token
        while index > reader.tokens.lowerBound, !text.isIn(.breaks, index - 1) { index -= 1 }
        return index
    }

    private static func end(after token: Int, _ reader: VerbReader, _ text: ReadText) -> Int {
        var index = token
        while index < reader.tokens.upperBound, !text.isIn(.breaks, index),
            !reader.kind(index).contains(.subordinator)
        {
            index += 1
        }
        return index
    }
}
