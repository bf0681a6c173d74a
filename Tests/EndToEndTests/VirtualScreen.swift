import TextLayout

/// What a terminal of the xterm kind would show: enough of its sequences for what curses sends.
struct VirtualScreen {
    private(set) var columns: Int
    private(set) var rows: Int
    private(set) var cells: [[String]]
    private(set) var column = 0
    private(set) var row = 0
    /// Whether the second screen is shown.
    private(set) var isAlternate = false
    private(set) var isCursorShown = true
    /// Sequences that were not understood; a test expects none.
    private(set) var unknown: [String] = []

    private var regionTop = 0
    private var regionBottom: Int
    private var isWrapPending = false
    private var lastGlyph = " "
    private var input: [UInt8] = []

    init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
        regionBottom = rows - 1
        cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
    }

    /// The lines, spaces at their ends left out.
    var lines: [String] {
        cells.map { row in
            let text = row.joined()
            return String(text[..<(text.lastIndex { $0 != " " }.map { text.index(after: $0) } ?? text.startIndex)])
        }
    }

    /// All lines.
    var text: String { lines.joined(separator: "\n") }

    /// Forgets everything and takes another size, as long as the program has not drawn anew.
    mutating func resize(columns: Int, rows: Int) {
        var fresh = VirtualScreen(columns: columns, rows: rows)
        fresh.isAlternate = isAlternate
        fresh.unknown = unknown
        fresh.input = input
        self = fresh
    }

    /// Takes what the program wrote.
    mutating func take(_ bytes: [UInt8]) {
        input += bytes
        var index = 0
        while index < input.count, let length = step(at: index) { index += length }
        input.removeFirst(index)
    }

    /// Deals with what starts there; its length in bytes, nil when it is not complete.
    private mutating func step(at index: Int) -> Int? {
        switch input[index] {
        case 0x1B: return escape(at: index)
        case 0x0D: (column, isWrapPending) = (0, false)
        case 0x0A: lineFeed()
        case 0x08: (column, isWrapPending) = (max(0, column - 1), false)
        case 0x09: column = min(columns - 1, (column / 8 + 1) * 8)
        case 0x07, 0x0E, 0x0F: break
        case 0..<0x20, 0x7F: unknown.append("control \(input[index])")
        default: return character(at: index)
        }
        return 1
    }

    private mutating func character(at index: Int) -> Int? {
        let lead = input[index]
        let length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
        guard index + length <= input.count else { return nil }
        guard let text = String(validating: input[index..<index + length], as: UTF8.self) else {
            unknown.append("byte \(lead)")
            return 1
        }
        put(text)
        return length
    }

    private mutating func put(_ text: String) {
        let isMark = text.unicodeScalars.allSatisfy { $0.properties.generalCategory == .nonspacingMark }
        if isMark {
            cells[row][max(0, isWrapPending ? column : column - 1)] += text
            return
        }
        let width = cellWidth(of: text)
        if isWrapPending || column + width > columns {
            column = 0
            lineFeed()
        }
        isWrapPending = false
        cells[row][column] = text
        if width == 2, column + 1 < columns { cells[row][column + 1] = "" }
        lastGlyph = text
        isWrapPending = column + width >= columns
        column = min(columns - 1, column + width)
    }

    private mutating func escape(at index: Int) -> Int? {
        guard index + 1 < input.count else { return nil }
        switch input[index + 1] {
        case UInt8(ascii: "["): return control(at: index)
        case UInt8(ascii: "]"): return operatingSystem(at: index)
        case UInt8(ascii: "("), UInt8(ascii: ")"): return index + 2 < input.count ? 3 : nil
        case UInt8(ascii: "M"): reverseLineFeed()
        case UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "7"), UInt8(ascii: "8"): break
        default: unknown.append("escape \(input[index + 1])")
        }
        return 2
    }

    private mutating func operatingSystem(at index: Int) -> Int? {
        guard let end = input[index...].firstIndex(of: 0x07) else { return nil }
        unknown.append("command to the terminal: \(String(decoding: input[index...end], as: UTF8.self).dropFirst())")
        return end + 1 - index
    }

    private mutating func control(at index: Int) -> Int? {
        guard let end = input[(index + 2)...].firstIndex(where: { (0x40...0x7E).contains($0) }) else { return nil }
        let text = String(decoding: input[index + 2..<end], as: UTF8.self)
        run(Character(Unicode.Scalar(input[end])), text)
        return end + 1 - index
    }

    private mutating func run(_ final: Character, _ text: String) {
        let numbers = text.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
        let first = max(1, (numbers.first ?? nil) ?? 1)
        let second = max(1, (numbers.count > 1 ? numbers[1] : nil) ?? 1)
        if final != "m" { isWrapPending = false }
        switch final {
        case "H", "f": place(row: first - 1, column: second - 1)
        case "A": place(row: row - first, column: column)
        case "B": place(row: row + first, column: column)
        case "C": place(row: row, column: column + first)
        case "D": place(row: row, column: column - first)
        case "G", "`": place(row: row, column: first - 1)
        case "d": place(row: first - 1, column: column)
        case "J": eraseScreen(numbers.first.flatMap { $0 } ?? 0)
        case "K": eraseLine(numbers.first.flatMap { $0 } ?? 0)
        case "X": blank(row, column..<min(columns, column + first))
        case "P": cells[row] = shifted(cells[row], removing: first, at: column)
        case "@": cells[row] = shifted(cells[row], inserting: first, at: column)
        case "L": for _ in 0..<first { scroll(from: row, down: true) }
        case "M": for _ in 0..<first { scroll(from: row, down: false) }
        case "S": for _ in 0..<first { scroll(from: regionTop, down: false) }
        case "T": for _ in 0..<first { scroll(from: regionTop, down: true) }
        case "b": for _ in 0..<first { put(lastGlyph) }
        case "r": setRegion(numbers)
        case "h", "l": setMode(text, to: final == "h")
        case "m", "t", "c", "n": break
        default: unknown.append("control sequence \(text)\(final)")
        }
    }

    private mutating func place(row: Int, column: Int) {
        self.row = min(max(0, row), rows - 1)
        self.column = min(max(0, column), columns - 1)
    }

    private mutating func setMode(_ text: String, to isOn: Bool) {
        if text == "?1049" {
            isAlternate = isOn
            eraseScreen(2)
        }
        if text == "?25" || text == "?12;25" { isCursorShown = isOn }
    }

    private mutating func setRegion(_ numbers: [Int?]) {
        regionTop = ((numbers.first ?? nil) ?? 1) - 1
        regionBottom = min(rows, (numbers.count > 1 ? numbers[1] : nil) ?? rows) - 1
        place(row: 0, column: 0)
    }

    private mutating func lineFeed() {
        isWrapPending = false
        if row == regionBottom { scroll(from: regionTop, down: false) } else { row = min(rows - 1, row + 1) }
    }

    private mutating func reverseLineFeed() {
        if row == regionTop { scroll(from: regionTop, down: true) } else { row = max(0, row - 1) }
    }

    private mutating func scroll(from top: Int, down: Bool) {
        guard top <= regionBottom else { return }
        let empty = Array(repeating: " ", count: columns)
        cells.remove(at: down ? regionBottom : top)
        cells.insert(empty, at: down ? top : regionBottom)
    }

    private mutating func eraseScreen(_ mode: Int) {
        let rest = mode == 0 ? row + 1..<rows : mode == 1 ? 0..<row : 0..<rows
        for line in rest { blank(line, 0..<columns) }
        if mode < 2 { eraseLine(mode) }
    }

    private mutating func eraseLine(_ mode: Int) {
        blank(row, mode == 0 ? column..<columns : mode == 1 ? 0..<column + 1 : 0..<columns)
    }

    private mutating func blank(_ row: Int, _ range: Range<Int>) {
        for index in range { cells[row][index] = " " }
    }

    private func shifted(_ line: [String], removing count: Int, at place: Int) -> [String] {
        var line = line
        line.removeSubrange(place..<min(columns, place + count))
        return line + Array(repeating: " ", count: columns - line.count)
    }

    private func shifted(_ line: [String], inserting count: Int, at place: Int) -> [String] {
        Array((line.prefix(place) + Array(repeating: " ", count: count) + line[place...]).prefix(columns))
    }
}
