import CorpusModel

/// Finds the sections in which an author speaks for himself: those that say so ("Opinion: …"), and those whose
/// sentences say "I" outside of what they quote.
struct OpinionFinder: Sendable {
    /// What the heading of an opinion begins with, whole or before a colon or a dash.
    private static let announcements: [StaticString] = [
        "opinion", "op-ed", "editorial", "commentary", "comment", "column", "viewpoint", "guest essay", "my view",
        "our view", "my take", "our take", "in my opinion", "letter to the editor", "letters to the editor",
    ]

    /// In a section that is opinion at least one sentence in so many says "I".
    private static let share = 8

    /// The opinions of a text, bytes in text order; none but announced ones in transcripts and testimony, where everybody
    /// says "I".
    func opinions(in text: ReadText, isTranscript: Bool) -> [Range<Int>] {
        let counts = isTranscript ? [] : ownSentences(in: text)
        let blocks = text.document.blocks
        var found: [Range<Int>] = []
        for section in Section.all(of: blocks)
        where announces(section, in: text) || (!isTranscript && speaksForItself(section, counts)) {
            let range = section.range(in: blocks)
            if let last = found.last, last.upperBound >= range.lowerBound {
                found[found.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                found.append(range)
            }
        }
        return found
    }

    private func announces(_ section: Section, in text: ReadText) -> Bool {
        guard let heading = section.heading else { return false }
        let bytes = text.document.text
        let line = bytes[Lines.trimmed(text.document.blocks[heading].range, in: bytes)]
        return Self.announcements.contains { start in
            guard Lines.begins(line, with: start) else { return false }
            let rest = line.dropFirst(start.utf8CodeUnitCount).drop { $0 == 32 }
            return rest.isEmpty || [":", "|", "–", "—"].contains { rest.starts(with: $0.utf8) }
        }
    }

    private func speaksForItself(_ section: Section, _ counts: [(own: Int, all: Int)]) -> Bool {
        let own = counts[section.ownBlocks].reduce(0) { $0 + $1.own }
        let all = counts[section.ownBlocks].reduce(0) { $0 + $1.all }
        return own > 1 && own * Self.share >= all
    }

    /// How many sentences each block has, and how many of them say "I" outside of a quotation.
    private func ownSentences(in text: ReadText) -> [(own: Int, all: Int)] {
        var counts = [(own: Int, all: Int)](repeating: (0, 0), count: text.document.blocks.count)
        var (block, isQuoted) = (-1, false)
        for sentence in text.sentences where text.document.blocks[sentence.block].kind.isProse {
            if sentence.block != block { (block, isQuoted) = (sentence.block, false) }
            let saysI = saysI(sentence, in: text, &isQuoted)
            counts[block].own += saysI ? 1 : 0
            counts[block].all += 1
        }
        return counts
    }

    private func saysI(_ sentence: Sentence, in text: ReadText, _ isQuoted: inout Bool) -> Bool {
        var found = false
        for index in sentence.tokens {
            if text.isIn([.openQuotes, .closeQuotes], index) {
                // A straight mark is both: it opens what is not open.
                isQuoted = text.isIn(.openQuotes, index) && !(isQuoted && text.isIn(.closeQuotes, index))
            } else if !isQuoted, isSpeaker(index, of: sentence, in: text) {
                found = true
            }
        }
        return found && !asks(sentence, in: text)
    }

    /// "How do I apply?" is the reader's I.
    private func asks(_ sentence: Sentence, in text: ReadText) -> Bool {
        sentence.tokens.last.map { text.tokens[$0].word == "?" } ?? false
    }

    private static let contractions: Set<Word> = ["i'm", "i've", "i'd", "i'll"]
    private static let numbered: Set<Word> = [
        "war", "part", "article", "title", "phase", "chapter", "section", "volume", "type", "class", "stage", "level",
        "category", "schedule", "annex", "appendix", "division", "group", "act", "book", "grade", "exhibit",
    ]

    /// Whether a word is an "I" who speaks, rather than a numeral: "Part I.", "World War I began", "Article I, section".
    private func isSpeaker(_ index: Int, of sentence: Sentence, in text: ReadText) -> Bool {
        let token = text.tokens[index]
        guard text.isIn(.firstPerson, index), token.shape.contains(.capitalised),
            index + 1 < sentence.tokens.upperBound
        else { return false }
        guard token.word == "i" else { return Self.contractions.contains(token.word) }
        let next = text.tokens[index + 1].shape
        return next.contains(.word) && !next.contains(.capitalised)
            && (index == sentence.tokens.lowerBound || !Self.numbered.contains(text.tokens[index - 1].word))
    }
}

/// A heading with all that stands under it, or what stands before the first heading.
private struct Section {
    /// The heading's block; nil before the first.
    let heading: Int?
    /// The blocks up to the next heading of any level.
    let ownBlocks: Range<Int>
    /// The blocks up to the next heading of its own level or above.
    let allBlocks: Range<Int>

    func range(in blocks: [Block]) -> Range<Int> {
        let shown = heading.map { $0..<allBlocks.upperBound } ?? allBlocks
        return blocks[shown.lowerBound].range.lowerBound..<blocks[shown.upperBound - 1].range.upperBound
    }

    static func all(of blocks: [Block]) -> [Section] {
        let levels = blocks.indices.compactMap { index in
            if case .heading(let level) = blocks[index].kind { (block: index, level: level) } else { nil }
        }
        let opening = 0..<(levels.first?.block ?? blocks.count)
        let first = opening.isEmpty ? [] : [Section(heading: nil, ownBlocks: opening, allBlocks: opening)]
        return first
            + levels.indices.map { place in
                let start = levels[place].block
                let next = place + 1 < levels.count ? levels[place + 1].block : blocks.count
                let end = levels[(place + 1)...].first { $0.level <= levels[place].level }?.block ?? blocks.count
                return Section(heading: start, ownBlocks: start + 1..<next, allBlocks: start + 1..<end)
            }
    }
}

extension BlockKind {
    /// Whether its sentences are the document's own.
    fileprivate var isProse: Bool {
        switch self {
        case .paragraph, .listItem: true
        case .heading, .quote, .code, .table, .tableHeader, .history: false
        }
    }
}
