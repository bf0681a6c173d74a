import CorpusModel

/// Sets tokens as running text again, and remembers where each came to stand.
struct TokenText {
    private(set) var text: [UInt8] = []
    private(set) var blocks: [Block] = []
    /// Bytes of each token in the text, in the order given.
    private(set) var ranges: [Range<Int>] = []
    private var start = 0
    private var isInsideQuote = false
    private var opensNext = true

    /// Adds the next token of the sentence.
    mutating func append(_ token: String) {
        let written = Self.plain[token] ?? token
        if !opensNext, !closesUp(written) { text.append(0x20) }
        let first = text.count
        text += Array(written.utf8)
        ranges.append(first..<text.count)
        opensNext = Self.opening.contains(written)
        if written == "\"" {
            isInsideQuote.toggle()
            opensNext = isInsideQuote
        }
    }

    /// Ends the sentence, which becomes a paragraph; does nothing when it is empty.
    mutating func endSentence() {
        guard text.count > start else { return }
        blocks.append(Block(.paragraph, start..<text.count))
        text += [0x0A, 0x0A]
        start = text.count
        isInsideQuote = false
        opensNext = true
    }

    /// The text as a document.
    func document(named name: String) -> Document {
        Document(path: DocumentPath(name), format: .plainText, text: text, blocks: blocks)
    }

    /// Whether a token stands right after the one before it.
    private func closesUp(_ token: String) -> Bool {
        token == "\"" ? isInsideQuote : Self.closing.contains(token)
    }

    /// Marks that treebanks write out.
    private static let plain = [
        "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "``": "\"", "''": "\"",
    ]
    private static let opening: Set<String> = ["(", "[", "{", "$", "£", "€", "“", "‘", "#", "@"]
    private static let closing: Set<String> = [
        ",", ".", ";", ":", "!", "?", ")", "]", "}", "%", "'s", "’s", "n't", "n’t", "'ve", "’ve", "'re", "’re",
        "'ll", "’ll", "'d", "’d", "'m", "’m", "'", "’", "”", "...", "…", "'S",
    ]
}
