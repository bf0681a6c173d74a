import CorpusModel

/// What a message says: the structure of its text, what it repeats and forwards kept apart.
struct MailBody {
    private(set) var text: [UInt8] = []
    private(set) var blocks: [Block] = []
    private(set) var passages: [DatedPassage] = []

    /// A plain text; the marks before the lines of a message that it forwards are taken off.
    init(plain written: [UInt8], forwards: Bool, date: CalendarDay?) {
        let lines = Lines(written, in: written.indices).map { MailLine(written, $0) }
        let thread = MailThread(written, lines, forwards: forwards, date: date)
        var ranges: [Range<Int>] = []
        for (line, reading) in zip(lines, thread.readings) {
            let start = text.count
            text += written[line.unmarked(reading.marks, in: written)]
            ranges.append(start..<text.count)
            text.append(.newline)
        }
        if let last = written.last, last != .newline { text.removeLast() }
        blocks = blocks(ranges, thread)
        passages = passages(ranges, thread)
    }

    /// The text of a page, in which quotations are blocks.
    init(page: Document, forwards: Bool, date: CalendarDay?) {
        text = page.text
        let ranges = Array(Lines(page.text, in: page.text.indices))
        let lines = Self.lines(of: page, ranges)
        let thread = MailThread(text, lines, forwards: forwards, date: date)
        var number = 0
        for block in page.blocks {
            while number < ranges.count, ranges[number].upperBound <= block.range.lowerBound { number += 1 }
            take(block, ranges[number...].prefix { $0.lowerBound < block.range.upperBound }, thread)
        }
        passages = passages(ranges, thread)
    }

    private static func lines(of page: Document, _ ranges: [Range<Int>]) -> [MailLine] {
        var number = 0
        return ranges.map { line in
            while number < page.blocks.count, page.blocks[number].range.upperBound <= line.lowerBound { number += 1 }
            let block = number < page.blocks.count ? page.blocks[number] : nil
            let isQuoted = block.map { $0.kind == .quote && $0.range.lowerBound < line.upperBound } ?? false
            return MailLine(page.text, ofPage: line, isQuoted: isQuoted)
        }
    }

    // MARK: Blocks

    /// The structure of a plain text; that of its own words is found as if the others were not there.
    private func blocks(_ ranges: [Range<Int>], _ thread: MailThread) -> [Block] {
        var rest = text
        var others: [Block] = []
        for (number, range) in ranges.enumerated() where thread.readings[number].role != .own && !text.isBlank(range) {
            for index in range { rest[index] = .space }
            Self.add(
                thread.readings[number].role,
                text.trimmed(range),
                to: &others,
                goesOn: goesOn(number, ranges, thread)
            )
        }
        // The subject is the title: no first line is.
        let own = PlainTextBlocks.blocks(of: rest).map {
            $0.kind == .heading(level: 1) ? Block(.paragraph, $0.range) : $0
        }
        return (own + others).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Whether a line repeats an earlier message as the line above it does.
    private func goesOn(_ number: Int, _ ranges: [Range<Int>], _ thread: MailThread) -> Bool {
        number > 0 && !text.isBlank(ranges[number - 1])
            && thread.readings[number - 1].role == thread.readings[number].role
    }

    /// Adds a line that is not the message's own; what it repeats may go on with the line above.
    private static func add(_ role: MailThread.Role, _ range: Range<Int>, to blocks: inout [Block], goesOn: Bool) {
        switch role {
        case .own: break
        case .announcement: blocks.append(Block(.tableHeader, range))
        case .field: blocks.append(Block(.table, range))
        case .introduction, .history:
            if goesOn, let last = blocks.last, last.kind == .history {
                blocks[blocks.count - 1] = Block(.history, last.range.lowerBound..<range.upperBound)
            } else {
                blocks.append(Block(.history, range))
            }
        }
    }

    /// Adds a block of a page, cut where its lines are of different messages.
    private mutating func take(_ block: Block, _ lines: ArraySlice<Range<Int>>, _ thread: MailThread) {
        let first = blocks.count
        for number in lines.indices {
            let range = text.trimmed(lines[number].clamped(to: block.range))
            guard !range.isEmpty else { continue }
            let reading = thread.readings[number]
            let last = blocks.count > first ? blocks[blocks.count - 1] : nil
            guard reading.role == .own else {
                Self.add(
                    reading.role,
                    range,
                    to: &blocks,
                    goesOn: last != nil && number > lines.startIndex && thread.readings[number - 1].role == reading.role
                )
                continue
            }
            let kind = block.kind == .quote ? .paragraph : block.kind
            if let last, last.kind == kind, kind != .table {
                blocks[blocks.count - 1] = Block(kind, last.range.lowerBound..<range.upperBound)
            } else {
                blocks.append(Block(kind, range))
            }
        }
    }

    // MARK: Passages

    private func passages(_ ranges: [Range<Int>], _ thread: MailThread) -> [DatedPassage] {
        var passages: [DatedPassage] = []
        var open: (stretch: Int, range: Range<Int>)?
        func close() {
            if let open { passages.append(DatedPassage(open.range, date: thread.dates[open.stretch])) }
        }
        for (range, reading) in zip(ranges, thread.readings) where !text.isBlank(range) {
            if let stretch = reading.stretch, let begun = open, begun.stretch == stretch {
                open = (stretch, begun.range.lowerBound..<range.upperBound)
            } else {
                close()
                open = reading.stretch.map { ($0, range) }
            }
        }
        close()
        return passages
    }
}
