/// A line of a text folded to a width: which bytes it shows and how wide they are.
public struct LaidLine: Hashable, Sendable {
    /// The bytes it stands for; those of one line after the other cover the whole text.
    public let range: Range<Int>
    /// The bytes it shows: `range` without the spaces or the line end that it breaks at.
    public let shown: Range<Int>
    /// The width of what it shows, in cells.
    public let width: Int

    /// What it shows, drawn from the bytes that were folded; a line end within it is a space.
    public func glyphs(of bytes: [UInt8], marks: Sanitiser.Marks = .pictures) -> [Glyph] {
        var glyphs = Sanitiser.glyphs(of: bytes, in: shown, marks: marks)
        for index in glyphs.indices where bytes[glyphs[index].source.lowerBound] == 0x0A {
            glyphs[index].text = " "
        }
        return glyphs
    }
}

/// Folds long text to a width.
public enum Folding {
    /// What a line end in the text means.
    public enum LineEnds: Sendable {
        /// A space: running text.
        case folded
        /// A line end: code, tables.
        case kept
    }

    /// The lines of a range of UTF-8 bytes folded to so many cells (at least 2); none for an empty range.
    ///
    /// Offsets count from the start of `bytes`. Breaks after spaces and hyphens and between wide characters, within longer words where it
    /// must. Takes time in proportion to the bytes; the lines are cheap to keep, `LaidLine.glyphs` draws those in sight.
    public static func lines(
        of bytes: [UInt8],
        in range: Range<Int>,
        width: Int,
        lineEnds: LineEnds = .folded
    ) -> [LaidLine] {
        bytes.withUnsafeBufferPointer { buffer in
            var folder = Folder(buffer, range.clamped(to: 0..<buffer.count), width: max(2, width), lineEnds)
            return folder.fold()
        }
    }

    /// How many cells a range of UTF-8 bytes takes as one line.
    public static func width(of bytes: [UInt8], in range: Range<Int>) -> Int {
        bytes.withUnsafeBufferPointer { buffer in
            let range = range.clamped(to: 0..<buffer.count)
            let reader = ClusterReader(bytes: buffer, end: range.upperBound)
            var (place, width) = (range.lowerBound, 0)
            while place < range.upperBound {
                let cluster = reader.cluster(at: place)
                (place, width) = (cluster.range.upperBound, width + cluster.cells)
            }
            return width
        }
    }

    /// The lines of a text folded to so many cells; offsets are UTF-8 bytes.
    public static func lines(of text: String, width: Int, lineEnds: LineEnds = .folded) -> [LaidLine] {
        let bytes = Array(text.utf8)
        return lines(of: bytes, in: 0..<bytes.count, width: width, lineEnds: lineEnds)
    }
}

/// One walk over a text, remembering the last place where the line may break.
private struct Folder {
    /// A place where a line may break.
    struct Break {
        /// The first byte of the next line.
        var next: Int
        /// Where this line's visible part ends, and its width.
        var shownEnd: Int
        var width: Int
        /// The column of `next`, were the line not broken.
        var column: Int
    }

    let reader: ClusterReader
    let width: Int
    let lineEnds: Folding.LineEnds
    var lines: [LaidLine] = []
    var lineStart: Int
    var offset: Int
    var column = 0
    /// Where what is not space ended last, and its column.
    var inkEnd: Int
    var inkColumn = 0
    var lastBreak: Break?
    /// What the cluster before was: a hyphen at the start of a word is no place to break.
    var previous = Role.space

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, width: Int, _ lineEnds: Folding.LineEnds) {
        reader = ClusterReader(bytes: bytes, end: range.upperBound)
        self.width = width
        self.lineEnds = lineEnds
        lineStart = range.lowerBound
        offset = range.lowerBound
        inkEnd = range.lowerBound
    }

    mutating func fold() -> [LaidLine] {
        while offset < reader.end {
            let (next, cells, role) = step(at: offset)
            switch role {
            case .lineEnd: endLine(at: next)
            case .space: takeSpace(until: next, cells)
            case .word, .hyphen, .wide, .closing: takeInk(until: next, cells, role)
            }
            offset = next
        }
        if lineStart < offset { endLine(at: offset) }
        return lines
    }

    private func step(at offset: Int) -> (next: Int, cells: Int, Role) {
        let byte = reader.bytes[offset]
        if byte < 0x80, offset + 1 == reader.end || reader.bytes[offset + 1] < 0x80 {
            switch byte {
            case 0x20: return (offset + 1, 1, .space)
            case 0x2D: return (offset + 1, 1, .hyphen)
            case 0x0A: return (offset + 1, 1, lineEnds == .kept ? .lineEnd : .space)
            case 0x09: return (offset + 1, Sanitiser.tabWidth, .space)
            default: return (offset + 1, 1, .word)
            }
        }
        if byte == 0x0A { return (offset + 1, 1, lineEnds == .kept ? .lineEnd : .space) }
        let cluster = reader.cluster(at: offset)
        return (cluster.range.upperBound, cluster.cells, Role(cluster))
    }

    private mutating func takeSpace(until next: Int, _ cells: Int) {
        column += cells
        // An indentation is no place to break: it would leave an empty line.
        if inkEnd > lineStart {
            lastBreak = Break(next: next, shownEnd: inkEnd, width: inkColumn, column: column)
        }
        previous = .space
    }

    private mutating func takeInk(until next: Int, _ cells: Int, _ role: Role) {
        if role == .wide || previous == .wide, role != .closing, previous != .space { allowBreak(at: offset) }
        if column + cells > width { breakLine() }
        if column + cells > width { breakHard() }
        column += cells
        inkEnd = next
        inkColumn = column
        if role == .hyphen, previous == .word { allowBreak(at: next) }
        previous = role == .closing ? .wide : role
    }

    private mutating func allowBreak(at place: Int) {
        lastBreak = Break(next: place, shownEnd: inkEnd, width: inkColumn, column: column)
    }

    /// Ends the line at its last break; leaves it as it is when it has none.
    private mutating func breakLine() {
        guard let place = lastBreak, place.next > lineStart else { return }
        lines.append(LaidLine(range: lineStart..<place.next, shown: lineStart..<place.shownEnd, width: place.width))
        startLine(at: place.next)
        column -= place.column
        inkColumn = max(0, inkColumn - place.column)
        inkEnd = max(inkEnd, place.next)
    }

    /// Ends the line before the cluster at hand, within a word.
    private mutating func breakHard() {
        guard offset > lineStart else { return }
        lines.append(LaidLine(range: lineStart..<offset, shown: lineStart..<inkEnd, width: inkColumn))
        startLine(at: offset)
        column = 0
        inkColumn = 0
        inkEnd = offset
    }

    /// Ends the line at a line end or at the end of the text.
    private mutating func endLine(at next: Int) {
        lines.append(LaidLine(range: lineStart..<next, shown: lineStart..<inkEnd, width: inkColumn))
        startLine(at: next)
        column = 0
        inkColumn = 0
        inkEnd = next
        previous = .space
    }

    private mutating func startLine(at place: Int) {
        lineStart = place
        lastBreak = nil
    }
}

/// What a cluster means for folding.
private enum Role {
    case word, space, lineEnd, hyphen, wide
    /// Wide punctuation that never starts a line.
    case closing

    init(_ cluster: Cluster) {
        switch cluster.appearance {
        case .tab: self = .space
        case .scalar(let base): self.init(base, cells: cluster.cells)
        case .loneMark, .control, .hidden, .letter, .broken: self = .word
        }
    }

    private init(_ base: Unicode.Scalar, cells: Int) {
        switch base.value {
        case 0x20, 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x205F, 0x3000: self = .space
        case 0x2D, 0x2010, 0x2012...0x2014: self = .hyphen
        case 0x3001, 0x3002, 0x300D, 0x300F, 0xFF01, 0xFF09, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F: self = .closing
        default: self = cells == 2 ? .wide : .word
        }
    }
}
