/// What tells of a hyphen at the end of a line whether it parts a word or belongs to it.
struct HyphenEvidence {
    private let text: [UInt8]
    private let words: WordLists?
    /// How often each form stands elsewhere in the text, by the hash of its letters.
    private var counts: [UInt64: Int] = [:]

    /// First parts that are joined to another word by a hyphen, though lists of words know the two as one as well.
    private static let leading: Set<String> = [
        "all",  // all-time
        "back",  // back-up
        "cross",  // cross-party
        "double",  // double-digit
        "far",  // far-right
        "first",  // first-class
        "full",  // full-time
        "half",  // half-hour
        "hard",  // hard-line
        "high",  // high-speed
        "ill",  // ill-advised
        "left",  // left-wing
        "long",  // long-term
        "low",  // low-cost
        "mid",  // mid-century
        "much",  // much-needed
        "old",  // old-fashioned
        "one",  // one-time
        "part",  // part-time
        "right",  // right-wing
        "self",  // self-esteem
        "short",  // short-lived
        "single",  // single-handed
        "so",  // so-called
        "two",  // two-thirds
        "well",  // well-known
    ]

    /// Last parts of the same kind.
    private static let trailing: Set<String> = [
        "by",  // passer-by
        "in",  // sit-in
        "off",  // lay-off
        "on",  // add-on
        "up",  // make-up
    ]

    /// Counts the forms of some words in a text.
    init(_ text: [UInt8], of parted: [PartedWord], _ words: WordLists?) {
        self.text = text
        self.words = words
        for word in parted {
            let forms = forms(of: word)
            counts[forms.joined] = 0
            counts[forms.hyphenated] = 0
        }
        count()
    }

    /// Whether a word is to be joined; where nothing tells, it is not.
    func joins(_ word: PartedWord) -> Bool {
        let forms = forms(of: word)
        let (joined, hyphenated) = (counts[forms.joined, default: 0], counts[forms.hyphenated, default: 0])
        if joined != hyphenated || joined > 0 { return joined > hyphenated }
        guard let words else { return false }
        let (left, right) = (Array(text[word.letters.left]), Array(text[word.letters.right]))
        return words.hold(left + right) && !(isCompound(left, right) && words.hold(left) && words.hold(right))
    }

    /// Whether two words are written with a hyphen as a rule: `well-known`, `make-up`.
    private func isCompound(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        Self.leading.contains(String(decoding: left.map(\.lowered), as: UTF8.self))
            || Self.trailing.contains(String(decoding: right.map(\.lowered), as: UTF8.self))
    }

    private func forms(of word: PartedWord) -> (joined: UInt64, hyphenated: UInt64) {
        let left = text[word.letters.left].reduce(Self.start, Self.hash)
        let right = text[word.letters.right]
        return (right.reduce(left, Self.hash), right.reduce(Self.hash(left, .dash), Self.hash))
    }

    /// Counts each run of letters, and each two that a hyphen joins within a line.
    private mutating func count() {
        var (position, pair) = (0, UInt64?.none)
        while position < text.count {
            let length = text.letters(position..<text.count)
            guard length > 0 else {
                pair = nil
                position += max(1, text.markLength(at: position, in: position..<text.count))
                continue
            }
            let letters = text[position..<position + length]
            let hash = letters.reduce(Self.start, Self.hash)
            note(hash)
            if let pair { note(letters.reduce(pair, Self.hash)) }
            position += length
            let isJoined = position < text.count && text[position] == .dash
            pair = isJoined ? Self.hash(hash, .dash) : nil
            if isJoined { position += 1 }
        }
    }

    private mutating func note(_ hash: UInt64) {
        if let count = counts[hash] { counts[hash] = count + 1 }
    }

    // FNV-1a.
    private static let start: UInt64 = 0xCBF2_9CE4_8422_2325

    private static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        (hash ^ UInt64(byte.lowered)) &* 0x0000_0100_0000_01B3
    }
}
