/// A rectangle on a page, in points from its top left corner.
struct PdfBox: Hashable {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double

    var height: Double { bottom - top }
    var centre: Double { (left + right) / 2 }

    /// Whether two share some width.
    func isAbove(orBelow other: PdfBox) -> Bool { left < other.right && other.left < right }

    /// Whether two stand on one line: they share most of the height of the lower.
    func isBeside(_ other: PdfBox) -> Bool {
        min(bottom, other.bottom) - max(top, other.top) > 0.5 * min(height, other.height)
    }
}

/// A line of a page, or the part of one that stands in a column.
struct PdfLine {
    var box: PdfBox
    /// Its words among those of the page.
    var words: Range<Int>
    /// Whether it labels what stands beside it: "Due:", "Date of issue".
    var isLabel = false
    /// Whether it holds a digit.
    var isFigure = false
    /// What date it is, if it is nothing else.
    var date: DateCell?
}

/// The words of a page in the order of its text, and the lines that they stand in.
struct PdfPage {
    /// The page, from 1.
    let number: Int
    /// Each word's bytes in the list that `pdftotext` printed.
    private(set) var words: [Range<Int>] = []
    private(set) var lines: [PdfLine] = []

    /// A page with more lines has no table that is plain.
    private static let mostLines = 1500

    fileprivate init(number: Int) {
        self.number = number
    }

    /// Takes a record of the list; false when the page cannot be made out.
    fileprivate mutating func take(_ record: PdfRecord, in list: [UInt8]) -> Bool {
        switch record.level {
        case PdfRecord.line:
            guard let box = record.box(in: list), lines.count < Self.mostLines else { return false }
            lines.append(PdfLine(box: box, words: words.count..<words.count))
        case PdfRecord.word:
            guard !lines.isEmpty else { return false }
            words.append(record.text)
            lines[lines.count - 1].words = lines[lines.count - 1].words.lowerBound..<words.count
        default: break
        }
        return true
    }

    /// Marks the lines that are dates, and leaves out those without words.
    fileprivate mutating func settle(_ list: [UInt8]) {
        var settled: [PdfLine] = []
        for var line in lines where !line.words.isEmpty && line.box.height > 0 {
            line.isFigure = line.words.contains { list[words[$0]].contains(where: \.isDigit) }
            line.date = date(line.words, list)
            line.isLabel = isLabel(line.words, list)
            // "September 10," above "2024" is one date.
            if line.date == .vague, let above = settled.last, above.date == nil, above.isFirstPart(before: line),
                let date = date(above.words.lowerBound..<line.words.upperBound, list)
            {
                settled[settled.count - 1].words = above.words.lowerBound..<line.words.upperBound
                settled[settled.count - 1].date = date
            } else {
                settled.append(line)
            }
        }
        lines = settled
    }

    private func isLabel(_ range: Range<Int>, _ list: [UInt8]) -> Bool {
        guard range.count <= 3, let last = range.last else { return false }
        let namesDate = range.contains { index in
            let word = words[index]
            return word.count <= 5 && list.starts(word, with: "date")
        }
        return namesDate || list[words[last]].last == .colon
    }

    private func date(_ range: Range<Int>, _ list: [UInt8]) -> DateCell? {
        guard range.count <= 8 else { return nil }
        return DateCell.kind(of: Array(range.map { list[words[$0]] }.joined(separator: [.space]))[...])
    }
}

extension PdfLine {
    /// Whether a line stands right below this one, and its words follow.
    fileprivate func isFirstPart(before line: PdfLine) -> Bool {
        let step = line.box.top - box.top
        return words.upperBound == line.words.lowerBound && box.isAligned(with: line.box) && step > box.height / 2
            && step <= PdfBox.pitch * box.height
    }
}

/// Reads the list of words with their places that `pdftotext -tsv` prints.
struct PdfLayout {
    /// The pages that are asked for, those left out that cannot be made out.
    static func pages(of list: [UInt8], asked: Set<Int>) -> [PdfPage] {
        var pages: [PdfPage] = []
        var open: PdfPage?
        func close() {
            open?.settle(list)
            if let open { pages.append(open) }
        }
        for line in Lines(list, in: list.indices) {
            guard let level = list[line].first, level != PdfRecord.page else {
                close()
                let record = PdfRecord(list, line)
                open = record.flatMap { asked.contains($0.number) ? PdfPage(number: $0.number) : nil }
                continue
            }
            guard open != nil, level == PdfRecord.line || level == PdfRecord.word else { continue }
            if let record = PdfRecord(list, line), open?.take(record, in: list) == true { continue }
            open = nil
        }
        close()
        return pages
    }
}

/// A line of the list: a page, a line or a word.
private struct PdfRecord {
    static let page = UInt8(ascii: "1")
    static let line = UInt8(ascii: "4")
    static let word = UInt8(ascii: "5")

    let level: UInt8
    /// The number of the page.
    let number: Int
    let text: Range<Int>
    /// The field that the place on the page begins with.
    private let place: Int

    private static let fields = 12
    private static let placeField = 6

    init?(_ list: [UInt8], _ line: Range<Int>) {
        var starts = [line.lowerBound]
        for position in line where list[position] == .tab && starts.count < Self.fields { starts.append(position + 1) }
        guard starts.count == Self.fields, starts[1] - starts[0] == 2 else { return nil }
        guard let number = Int(String(decoding: list[starts[1]..<starts[2] - 1], as: UTF8.self)) else { return nil }
        level = list[starts[0]]
        self.number = number
        place = starts[Self.placeField]
        text = starts[Self.fields - 1]..<line.upperBound
    }

    /// Where it stands; nil when that is no place on a page.
    func box(in list: [UInt8]) -> PdfBox? {
        let fields = list[place..<text.lowerBound].split(separator: .tab).prefix(4)
        let numbers = fields.compactMap { Double(String(decoding: $0, as: UTF8.self)) }
        guard numbers.count == 4, numbers.allSatisfy({ abs($0) < 100_000 }) else { return nil }
        return PdfBox(
            left: numbers[0],
            top: numbers[1],
            right: numbers[0] + numbers[2],
            bottom: numbers[1] + numbers[3]
        )
    }
}
