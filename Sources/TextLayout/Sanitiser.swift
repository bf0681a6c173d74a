/// Makes any text safe for a terminal.
///
/// No byte of a document, a file name or an error is shown but through this.
/// Controls are shown as their pictures (␛), characters that would be invisible or would reorder text as ◊, broken bytes
/// as U+FFFD; marks piled on one letter are held to four, emoji made of several are shown side by side.
public enum Sanitiser {
    /// How the marks for what cannot be shown are drawn.
    public enum Marks: Sendable {
        /// ␛, ◊ and U+FFFD.
        case pictures
        /// `?` for all of them.
        case ascii
    }

    /// How many combining marks a letter keeps; a cell of ncurses holds no more.
    static let markLimit = 4
    /// How many cells a tab takes, wherever it stands.
    static let tabWidth = 4

    /// Whether a scalar is shown as it is, over its letter if it is a combining mark; whatever else is written must escape it.
    public static func letsThrough(_ scalar: Unicode.Scalar) -> Bool {
        switch ScalarClass(scalar) {
        case .spacing, .combining: true
        case .control, .tab, .hidden, .joiner, .selector, .skinTone, .regionalLetter, .broken: false
        }
    }

    /// The glyphs of a text, as many as start within so many cells.
    public static func glyphs(of text: String, upTo cells: Int = .max, marks: Marks = .pictures) -> [Glyph] {
        var text = text
        return text.withUTF8 { read($0, 0..<$0.count, upTo: cells, marks: marks) }
    }

    /// The glyphs of a range of UTF-8 bytes, their source offsets counted from the start of `bytes`; the range is held to
    /// `bytes`.
    public static func glyphs(
        of bytes: [UInt8],
        in range: Range<Int>,
        upTo cells: Int = .max,
        marks: Marks = .pictures
    ) -> [Glyph] {
        bytes.withUnsafeBufferPointer { read($0, range.clamped(to: 0..<$0.count), upTo: cells, marks: marks) }
    }

    /// A text made safe as one line; line ends are shown as ␊.
    public static func line(_ text: String, marks: Marks = .pictures) -> String {
        glyphs(of: text, marks: marks).reduce(into: "") { $0 += $1.text }
    }

    /// A text made safe line by line, its `\n` kept.
    public static func lines(_ text: String, marks: Marks = .pictures) -> String {
        let bytes = Array(text.utf8)
        let pieces = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        return pieces.map { line(String(decoding: $0, as: UTF8.self), marks: marks) }.joined(separator: "\n")
    }

    private static func read(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ range: Range<Int>,
        upTo cells: Int,
        marks: Marks
    ) -> [Glyph] {
        let reader = ClusterReader(bytes: bytes, end: range.upperBound)
        var glyphs: [Glyph] = []
        var offset = range.lowerBound
        var width = 0
        while offset < range.upperBound, width < cells {
            let cluster = reader.cluster(at: offset)
            append(cluster, of: reader, marks: marks, to: &glyphs)
            offset = cluster.range.upperBound
            width += cluster.cells
        }
        return glyphs
    }

    private static func append(_ cluster: Cluster, of reader: ClusterReader, marks: Marks, to glyphs: inout [Glyph]) {
        let text =
            switch cluster.appearance {
            case .scalar(let base) where cluster.range.count == UTF8.width(base): String(base)
            case .scalar(let base): self.text(base, cluster, reader)
            case .loneMark: self.text("◌", cluster, reader)
            case .letter(let scalar): letter(scalar)
            case .tab: " "
            case .control(let byte): marks == .ascii ? "?" : picture(byte)
            case .hidden: marks == .ascii ? "?" : "◊"
            case .broken: marks == .ascii ? "?" : "\u{FFFD}"
            }
        if case .tab = cluster.appearance {
            glyphs += Array(repeating: Glyph(text: text, width: 1, source: cluster.range), count: tabWidth)
        } else {
            glyphs.append(Glyph(text: text, width: cluster.cells, source: cluster.range))
        }
    }

    /// A base with the first of its combining marks.
    private static func text(_ base: Unicode.Scalar, _ cluster: Cluster, _ reader: ClusterReader) -> String {
        var scalars = String.UnicodeScalarView([base])
        var offset = cluster.range.lowerBound
        while offset < cluster.range.upperBound, scalars.count <= markLimit {
            let (scalar, next) = reader.scalar(at: offset)
            if let scalar, ScalarClass(scalar) == .combining { scalars.append(scalar) }
            offset = next
        }
        return String(scalars)
    }

    private static func letter(_ scalar: Unicode.Scalar) -> String {
        String(UnicodeScalar(UInt8(truncatingIfNeeded: scalar.value - 0x1F1E6) + 0x41))
    }

    private static func picture(_ byte: UInt8) -> String {
        let value = byte == 0x7F ? 0x2421 : 0x2400 + UInt32(byte)
        return Unicode.Scalar(value).map { String($0) } ?? "?"
    }
}
