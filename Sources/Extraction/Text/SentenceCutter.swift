import CorpusModel

/// Gathers the tokens and sentences of a document, block by block.
struct SentenceCutter {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var tokenizer: Tokenizer
    private(set) var sentences: [Sentence] = []
    private let standing: StandingText
    /// The tokens before which struck words stand.
    private(set) var gaps: Set<Int> = []

    /// A cutter over a document's bytes.
    init(_ bytes: UnsafeBufferPointer<UInt8>, _ styles: [StyledText]) {
        self.bytes = bytes
        standing = StandingText(styles)
        tokenizer = Tokenizer(bytes)
        tokenizer.reserve(bytes: bytes.count)
    }

    /// All tokens so far.
    var tokens: [Token] { tokenizer.tokens }

    /// Adds the sentences of a block: none for code and history, one a row for a table, one for a heading.
    mutating func append(_ block: Block, at index: Int) {
        let range = block.range.clamped(to: 0..<bytes.count)
        switch block.kind {
        case .code, .history, .tableHeader: return
        case .heading: appendWhole(range, block: index)
        case .table: for row in rows(of: range) { appendWhole(row, block: index) }
        case .paragraph, .listItem, .quote: appendSplit(range, block: index)
        }
    }

    private mutating func appendSplit(_ range: Range<Int>, block: Int) {
        let added = tokens(of: range)
        for tokens in split(added) { appendSentence(tokens, block: block) }
    }

    private func split(_ added: Range<Int>) -> [Range<Int>] {
        SentenceSplitter(tokens: tokenizer.tokens, bytes: bytes).sentences(of: added)
    }

    /// The tokens of a stretch, those of struck words left out.
    private mutating func tokens(of range: Range<Int>) -> Range<Int> {
        let first = tokenizer.tokens.count
        for piece in standing.pieces(of: range) {
            let added = tokenizer.append(piece)
            if added.lowerBound > first { gaps.insert(added.lowerBound) }
        }
        return first..<tokenizer.tokens.count
    }

    private mutating func appendWhole(_ range: Range<Int>, block: Int) {
        let added = tokens(of: range)
        if !added.isEmpty { appendSentence(added, block: block) }
    }

    private mutating func appendSentence(_ tokens: Range<Int>, block: Int) {
        sentences.append(Sentence(range: tokenizer.span(tokens), tokens: tokens, block: block))
        tokenizer.markOpening(tokens)
    }

    /// The lines of a stretch; slices of a buffer count from their own start, so places are counted here.
    private func rows(of range: Range<Int>) -> [Range<Int>] {
        var rows: [Range<Int>] = []
        var start = range.lowerBound
        for place in range where bytes[place] == Ascii.newline {
            rows.append(start..<place)
            start = place + 1
        }
        return rows + [start..<range.upperBound]
    }
}
