import Extraction

/// A document of a gold set, its words put together to a text again.
package struct GoldText: Sendable {
    /// The text.
    package private(set) var bytes: [UInt8] = []
    /// Each sentence, as bytes of the text.
    package private(set) var paragraphs: [Range<Int>] = []
    /// Its names, as bytes of the text, in text order.
    package private(set) var names: [GoldName] = []

    /// A name of a gold set.
    package struct GoldName: Hashable, Sendable {
        /// Bytes of the text.
        package let range: Range<Int>
        package let kind: NameKind
    }

    /// The documents of a file: lines of word, TAB, label; empty lines between sentences, `# doc =` before documents.
    ///
    /// A file of few documents holds sentences that do not belong together: then each is a document.
    package static func documents(of file: [UInt8]) -> [GoldText] {
        var documents: [[[GoldWord]]] = []
        var sentence: [GoldWord] = []
        for line in file.split(separator: 0x0A, omittingEmptySubsequences: false) {
            let isMark = line.starts(with: Array("# doc".utf8)) && !line.contains(0x09)
            if !line.isEmpty, !isMark {
                sentence.append(GoldWord(line))
                continue
            }
            if isMark || documents.isEmpty { documents.append([]) }
            if !sentence.isEmpty { documents[documents.count - 1].append(sentence) }
            sentence = []
        }
        let sentences = documents.joined()
        let areApart = sentences.count > documents.count * 150
        return areApart ? sentences.map { GoldText([$0]) } : documents.map { GoldText($0) }
    }

    /// The same text with one of so many sentences once more in capitals, as a wire's headline is written; a sentence
    /// that stands alone is left alone.
    func withHeadlines(every step: Int) -> GoldText {
        guard paragraphs.count > 1 else { return self }
        var text = self
        for paragraph in stride(from: 0, to: paragraphs.count, by: step).map({ paragraphs[$0] }) {
            let shift = text.bytes.count - paragraph.lowerBound
            text.names += names.filter { paragraph.contains($0.range.lowerBound) }.map { name in
                GoldName(range: name.range.lowerBound + shift..<name.range.upperBound + shift, kind: name.kind)
            }
            text.paragraphs.append(paragraph.lowerBound + shift..<paragraph.upperBound + shift)
            text.bytes += bytes[paragraph].map { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 } + [0x0A, 0x0A]
        }
        return text
    }

    /// A text of lines, each of pieces that are a name or none.
    init(lines: [[(text: String, kind: NameKind?)]]) {
        for line in lines {
            let start = bytes.count
            for piece in line {
                let first = bytes.count
                bytes += Array(piece.text.utf8)
                if let kind = piece.kind { names.append(GoldName(range: first..<bytes.count, kind: kind)) }
            }
            paragraphs.append(start..<bytes.count)
            bytes += [0x0A, 0x0A]
        }
    }

    private init(_ sentences: [[GoldWord]]) {
        for sentence in sentences { append(sentence) }
    }

    private mutating func append(_ sentence: [GoldWord]) {
        let start = bytes.count
        var spacing = WordSpacing()
        var open: (start: Int, kind: NameKind)?
        for word in sentence {
            let isSpaced = spacing.separates(word.text) && bytes.count > start
            if let name = open, word.begins || word.kind != name.kind {
                names.append(GoldName(range: name.start..<bytes.count, kind: name.kind))
                open = nil
            }
            if isSpaced { bytes.append(0x20) }
            if let kind = word.kind, open == nil { open = (bytes.count, kind) }
            bytes += word.text
        }
        if let name = open { names.append(GoldName(range: name.start..<bytes.count, kind: name.kind)) }
        paragraphs.append(start..<bytes.count)
        bytes += [0x0A, 0x0A]
    }
}

/// A word of a gold set with its label.
struct GoldWord {
    let text: ArraySlice<UInt8>
    let kind: NameKind?
    let begins: Bool

    init(_ line: ArraySlice<UInt8>) {
        let fields = line.split(separator: 0x09)
        text = fields.first ?? []
        let label = fields.count > 1 ? String(decoding: fields[1], as: UTF8.self) : "O"
        begins = label.hasPrefix("B")
        kind = Self.kinds[String(label.dropFirst(2))]
    }

    private static let kinds: [String: NameKind] = [
        "PER": .person, "ORG": .organisation, "LOC": .place, "MISC": .other,
    ]
}

/// Decides where spaces stood between the words of a gold set.
struct WordSpacing {
    private var opens = false
    private var isQuoted = false
    private var last = ""

    /// Whether a space stood before a word.
    mutating func separates(_ bytes: ArraySlice<UInt8>) -> Bool {
        let word = String(decoding: bytes, as: UTF8.self)
        var isSpaced = !opens && !Self.closers.contains(word) && !Self.clitics.contains(word)
        if last == "'" || last == "’", Self.tails.contains(word) { isSpaced = false }
        opens = Self.openers.contains(word)
        if word == "\"" {
            isSpaced = isSpaced && !isQuoted
            opens = !isQuoted
            isQuoted.toggle()
        }
        if word == "'" || word == "’" || word == "-" {
            isSpaced = false
            opens = word == "-"
        }
        last = word
        return isSpaced
    }

    private static let closers: Set<String> = [
        ",", ".", ";", ":", "!", "?", ")", "]", "}", "%", "''", "”", "...", "),", ").", ".,",
    ]
    private static let openers: Set<String> = ["(", "[", "{", "$", "``", "“", "#", "@"]
    private static let clitics: Set<String> = [
        "'s", "’s", "n't", "n’t", "'re", "'ve", "'ll", "'d", "'m", "’re", "’ve", "’ll",
    ]
    private static let tails: Set<String> = ["s", "t", "re", "ve", "ll", "d", "m"]
}
