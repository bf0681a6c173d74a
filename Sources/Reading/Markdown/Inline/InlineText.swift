import CorpusModel

/// The words of a block without the markup within its lines.
struct InlineText {
    /// The text as it is shown; it has as many line ends as what was read.
    private(set) var bytes: [UInt8] = []
    /// How stretches of `bytes` are set.
    private(set) var styles: [StyledText] = []
    /// The words that lead somewhere, and the address as written.
    private(set) var links: [(words: Range<Int>, address: String)] = []
    /// Stretches that were kept: where they stood and where they stand.
    private var kept: [(source: Int, place: Int, count: Int)] = []

    /// A text that holds no markup.
    init(plain bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Takes the markup out of a text and notes what it says.
    init(_ source: [UInt8], isCell: Bool = false, definitions: [String: String]) {
        guard let first = source.firstIndex(where: InlineReader.mayMark) else {
            bytes = source
            return
        }
        var reader = InlineReader(source, isCell: isCell, definitions: definitions)
        reader.read(from: first)
        apply(reader.edits, to: source)
        styles = reader.styles.compactMap { style in
            let range = bytes.trimmed(place(of: style.range))
            return range.isEmpty ? nil : StyledText(style.style, range)
        }
        links = reader.links.compactMap { link in
            let range = bytes.trimmed(place(of: link.words))
            return range.isEmpty ? nil : (range, link.address)
        }
    }

    /// Adds another text behind it.
    mutating func append(_ other: Self) {
        let start = bytes.count
        bytes += other.bytes
        styles += other.styles.map { StyledText($0.style, $0.range.lowerBound + start..<$0.range.upperBound + start) }
        links += other.links.map { ($0.words.lowerBound + start..<$0.words.upperBound + start, $0.address) }
    }

    private mutating func apply(_ edits: [InlineEdit], to source: [UInt8]) {
        bytes.reserveCapacity(source.count)
        var position = 0
        for edit in edits.sorted(by: InlineEdit.precedes) where edit.range.lowerBound >= position {
            keep(position..<edit.range.lowerBound, of: source)
            let isOpen = bytes.last?.isSpace ?? true
            if !(isOpen && edit.replacement == [.space]) { bytes += edit.replacement }
            position = edit.range.upperBound
            // What stood between two spaces leaves one.
            if edit.partsWords, bytes.last?.isSpace ?? true {
                while position < source.count, source[position] == .space { position += 1 }
            }
        }
        keep(position..<source.count, of: source)
    }

    private mutating func keep(_ range: Range<Int>, of source: [UInt8]) {
        guard !range.isEmpty else { return }
        kept.append((range.lowerBound, bytes.count, range.count))
        bytes += source[range]
    }

    /// Where bytes of the source stand.
    private func place(of range: Range<Int>) -> Range<Int> {
        let start = place(of: range.lowerBound)
        return start..<max(start, place(of: range.upperBound))
    }

    private func place(of offset: Int) -> Int {
        var (low, high) = (0, kept.count)
        while low < high {
            let middle = (low + high) / 2
            if kept[middle].source <= offset { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return 0 }
        let piece = kept[low - 1]
        return piece.place + min(offset - piece.source, piece.count)
    }
}

/// What is put in the place of some bytes.
struct InlineEdit {
    let range: Range<Int>
    let replacement: [UInt8]
    /// Whether it stood for something between words, so that one of the spaces about it goes, too.
    let partsWords: Bool

    /// The order in which edits are made: of two that begin together the longer one counts.
    static func precedes(_ one: Self, _ other: Self) -> Bool {
        (one.range.lowerBound, -one.range.count) < (other.range.lowerBound, -other.range.count)
    }
}
