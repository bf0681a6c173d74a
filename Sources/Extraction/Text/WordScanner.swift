/// Scans one word or number of a text, from its first character on.
struct WordScanner {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let end: Int
    private let start: Int
    private(set) var position: Int

    private var last = CharacterClass.space
    private var letters = 0
    private var capitals = 0
    private var hasDigit = false
    private var hasSmall = false
    private var isMixed = false
    private var startsCapitalised = false
    /// Where the part behind the last hyphen or dot begins, and how many characters it has.
    private var partLength = 0
    private var partIsCapitalised = false
    private var isDotted = false
    private var isAddress = false

    /// Longer words are cut, bytes.
    private static let longestWord = 240

    /// Scans the word that begins at a place, which must hold a letter or digit.
    init(at start: Int, of bytes: UnsafeBufferPointer<UInt8>, end: Int) {
        self.bytes = bytes
        self.end = end
        self.start = start
        position = start
        scan()
    }

    /// How the word is written.
    var shape: TokenShape {
        var shape: TokenShape = []
        if letters > 0, !isAddress { shape.insert(.word) }
        if hasDigit { shape.insert(.digits) }
        guard !isAddress else { return shape }
        if startsCapitalised { shape.insert(.capitalised) }
        if letters > 1, capitals == letters { shape.insert(.allCapitals) }
        if isMixed { shape.insert(.mixedCase) }
        return shape
    }

    /// The word, its dot included.
    var word: Word {
        Word(bytes[start..<position])
    }

    private func character(at position: Int) -> ClassedCharacter {
        ClassedCharacter(at: position, of: bytes, end: end)
    }

    private mutating func scan() {
        while position - start < Self.longestWord {
            let next = character(at: position)
            if next.kind.isAlphanumeric {
                take(next)
            } else if next.kind == .mark, let length = joint(next) {
                position += length
                partLength = 0
            } else {
                break
            }
        }
        takeFinalDot()
    }

    private mutating func take(_ next: ClassedCharacter) {
        switch next.kind {
        case .capital:
            isMixed = isMixed || (last == .small && hasSmall)
            capitals += 1
            letters += 1
        case .small:
            hasSmall = true
            letters += 1
        case .digit:
            hasDigit = true
        case .space, .mark:
            break
        }
        if position == start { startsCapitalised = next.kind == .capital }
        if partLength == 0 { partIsCapitalised = next.kind == .capital }
        partLength += 1
        last = next.kind
        position += next.length
    }

    /// The length of a mark that stands inside the word; nil when the word ends before it.
    private mutating func joint(_ mark: ClassedCharacter) -> Int? {
        let next = character(at: position + mark.length)
        switch mark.scalar {
        case "'", "\u{2019}": return isInnerApostrophe(next, length: mark.length) ? mark.length : nil
        case "-", "\u{2010}", "\u{2011}": return joinsPart(next) ? mark.length : nil
        case ".": return isInnerDot(next) ? mark.length : nil
        case ",": return last == .digit && next.kind == .digit ? 1 : nil
        case "&": return last.isLetter && next.kind.isLetter ? 1 : nil
        case "_": return next.kind.isAlphanumeric ? 1 : nil
        case "@": return isAddressMark(next) ? 1 : nil
        case "/": return last == .digit && next.kind == .digit ? 1 : nil
        case ":": return colon(next)
        default: return nil
        }
    }

    /// True in "don't" and "O'Brien"; false before the `s` of a possessive.
    private func isInnerApostrophe(_ next: ClassedCharacter, length: Int) -> Bool {
        guard next.kind.isLetter, last.isAlphanumeric else { return false }
        guard next.scalar == "s" || next.scalar == "S" else { return true }
        return character(at: position + length + 1).kind.isAlphanumeric
    }

    /// False behind a capitalised word of two letters or more, before another ("OpenAI-AWS") or before a tail
    /// ("Acme-backed").
    private func joinsPart(_ next: ClassedCharacter) -> Bool {
        guard next.kind.isAlphanumeric, !partsDates(next) else { return false }
        guard partIsCapitalised, partLength > 1 else { return true }
        return next.kind != .capital && !(next.kind == .small && isTailAfterName(position + 1))
    }

    /// Whether the hyphen stands between two dates: "30 September-2 October", "September 30-October 2".
    private func partsDates(_ next: ClassedCharacter) -> Bool {
        if next.kind == .digit {
            return TimeWords.months[Word(bytes[start..<position])] != nil && !isLong(position + 1)
        }
        guard next.kind == .capital, last == .digit, position - start <= 2 else { return false }
        var stop = position + 1
        while stop < end, stop - position < 12, bytes[stop] | 0x20 &- 0x61 < 26 { stop += 1 }
        return TimeWords.months[Word(bytes[position + 1..<stop])] != nil && (stop == end || bytes[stop] != Ascii.hyphen)
    }

    /// Whether three figures or more begin at a place.
    private func isLong(_ first: Int) -> Bool {
        first + 3 <= end && bytes[first..<first + 3].allSatisfy { $0 &- 48 < 10 }
    }

    /// Whether a word that is hung behind names begins at a place: "Acme-backed".
    private func isTailAfterName(_ first: Int) -> Bool {
        var stop = first
        while stop < end, stop - first < 12, bytes[stop] &- 0x61 < 26 { stop += 1 }
        return Self.tails.contains(Word(bytes[first..<stop]))
    }

    private static let tails: Set<Word> = [
        "backed", "led", "based", "owned", "style", "type", "made", "run", "funded", "controlled", "born", "linked",
        "listed", "related", "affiliated", "sponsored", "wide", "only", "friendly", "aligned", "hosted", "powered",
        "trained", "built", "designed", "developed", "supplied", "like", "era", "minus", "plus", "held", "bound",
    ]

    private mutating func isInnerDot(_ next: ClassedCharacter) -> Bool {
        switch next.kind {
        case .digit: return (last == .digit || hasSmall) && !isDotOfNote
        case .small where last == .capital && partLength > 1: return false
        case .small:
            if partLength == 1, !character(at: position + 2).kind.isAlphanumeric { isDotted = true }
            return true
        case .capital:
            let isInitial = partLength == 1 && !character(at: position + 1 + next.length).kind.isLetter
            isDotted = isDotted || isInitial
            return isInitial
        case .space, .mark: return false
        }
    }

    private var isDotOfNote: Bool {
        ReferenceMark(bytes, in: 0..<end).endOfFigures(behind: position, of: start..<position) != nil
    }

    private mutating func isAddressMark(_ next: ClassedCharacter) -> Bool {
        isAddress = isAddress || next.kind.isAlphanumeric
        return next.kind.isAlphanumeric
    }

    /// Inside a clock time, or the start of a web address, which is then taken whole.
    private mutating func colon(_ next: ClassedCharacter) -> Int? {
        if last == .digit, next.kind == .digit { return 1 }
        guard letters > 0, next.scalar == "/", character(at: position + 2).scalar == "/" else { return nil }
        isAddress = true
        var stop = position
        while stop < end, isAddressByte(bytes[stop]) { stop += 1 }
        return stop - position
    }

    private func isAddressByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0...0x20, Ascii.quote, Ascii.less, Ascii.greater, Ascii.closeParenthesis, Ascii.closeBracket: false
        default: true
        }
    }

    /// Takes the dot of an initial or abbreviation into the word; not the first dot of an ellipsis.
    private mutating func takeFinalDot() {
        guard letters > 0, !isAddress, position < end, bytes[position] == Ascii.dot else { return }
        let next = character(at: position + 1)
        guard next.scalar != "." else { return }
        let isInitial = letters == 1 && capitals == 1 && !hasDigit
        if isDotted || isInitial || isAbbreviation { position += 1 }
    }

    private var isAbbreviation: Bool {
        guard position - start <= 8 else { return false }
        let digitFollows =
            character(at: position + 1).kind == .digit
            || (position + 1 < end && bytes[position + 1] == 0x20 && character(at: position + 2).kind == .digit)
        return Abbreviation(word, isCapitalised: startsCapitalised, digitFollows: digitFollows) != nil
    }
}
