import CorpusModel

/// A day that a format states for machines where the text goes on: the time of a live post.
struct DayMark {
    /// A byte of the line that shows it.
    let offset: Int
    let day: CalendarDay
}

/// Finds the stretches of a document that bear a date of their own: below a dated heading or line, in a dated entry.
struct DatedPassages {
    /// What dates of one kind look like: two of a kind are dates of sections.
    private enum Kind: Hashable {
        case heading(Int), line, entry
    }

    private struct Mark {
        let kind: Kind
        let day: CalendarDay
        let block: Int
    }

    private let document: Document
    private let days: [DayMark]

    /// Gives a document the passages that its text and some marks date, and takes a date from it that is but a section's.
    static func settle(_ document: inout Document, days: [DayMark] = []) {
        let finder = DatedPassages(document: document, days: days)
        var marks = finder.marks()
        if finder.takesDateFromSection(marks) { document.date = nil }
        if let head = finder.headMark(of: marks), document.date.map({ $0.value == head.day }) ?? true {
            document.date = document.date ?? Sourced(head.day, from: head.kind == .line ? .dateline : .heading)
            marks.removeFirst()
        }
        // Both are in text order.
        var known = document.passages[...]
        let found = finder.passages(marks).filter { passage in
            known = known.drop { $0.range.upperBound <= passage.range.lowerBound }
            return known.first.map { !$0.range.overlaps(passage.range) } ?? true
        }
        document.passages = (document.passages + found).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    // MARK: Marks

    private func marks() -> [Mark] {
        var next = 0
        // Nothing is below the last block.
        return document.blocks.dropLast().enumerated().compactMap { number, block in
            while next < days.count, days[next].offset < block.range.lowerBound { next += 1 }
            let told = next < days.count && days[next].offset < block.range.upperBound ? days[next].day : nil
            return mark(block, number, told)
        }
    }

    private func mark(_ block: Block, _ number: Int, _ told: CalendarDay?) -> Mark? {
        switch block.kind {
        case .heading(let level):
            let line =
                DatedLine(opening: block.range, of: document.text) ?? DatedLine(ending: block.range, of: document.text)
            return (line?.day ?? told).map { Mark(kind: .heading(level), day: $0, block: number) }
        case .paragraph, .listItem:
            guard !document.isWithinSentence(block: number) else { return nil }
            if let told, block.range.count <= Self.shortLine { return Mark(kind: .line, day: told, block: number) }
            guard let dated = DatedLine(opening: document.text.line(at: block.range), of: document.text) else {
                return nil
            }
            return Mark(kind: dated.isAlone && block.kind == .paragraph ? .line : .entry, day: dated.day, block: number)
        case .quote, .code, .table, .tableHeader, .history: return nil
        }
    }

    /// A longer block with a date for machines in it is prose.
    private static let shortLine = 60

    // MARK: The document's date

    /// The mark that is the date of the whole document: the first, unless another of its kind has another day.
    private func headMark(of marks: [Mark]) -> Mark? {
        guard let first = marks.first, first.kind != .entry, !isOfSection(first, marks) else { return nil }
        return first
    }

    /// Whether the date of the document was read where a section has its own.
    private func takesDateFromSection(_ marks: [Mark]) -> Bool {
        guard let date = document.date, [.dateline, .timeElement].contains(date.origin) else { return false }
        let source = marks.first { $0.day == date.value && $0.kind != .entry }
        return source.map { isOfSection($0, marks) } ?? false
    }

    /// Whether running text stands above a mark, or another of its kind has another day.
    private func isOfSection(_ mark: Mark, _ marks: [Mark]) -> Bool {
        marks.contains { $0.kind == mark.kind && $0.day != mark.day }
            || document.blocks[..<mark.block].contains { $0.isRunning(in: document.text) }
            || document.tells(above: mark.block)
    }

    // MARK: Passages

    private func passages(_ marks: [Mark]) -> [DatedPassage] {
        guard !marks.isEmpty else { return [] }
        var runs = PassageRuns()
        var next = marks[...]
        for (number, block) in document.blocks.enumerated() {
            runs.enter(block)
            if let mark = next.first, mark.block == number {
                next = next.dropFirst()
                runs.date(mark.day, isEntry: mark.kind == .entry)
            }
            runs.add(block.range)
        }
        return runs.passages
    }
}

/// Puts blocks that follow each other under one date together.
private struct PassageRuns {
    private(set) var passages: [DatedPassage] = []
    private var section: CalendarDay?
    /// The level of the heading that the section stands under, or is.
    private var level = Self.anyLevel
    private var heading = Self.anyLevel
    private var entry: CalendarDay?
    private var isListEntry = false
    private var isInList = false
    /// Whether the block before this one has the date that the last passage has.
    private var isOpen = false

    private static let anyLevel = 7

    /// Ends what a block is no longer part of.
    mutating func enter(_ block: Block) {
        isInList = block.kind == .listItem
        if !isListEntry || !isInList { entry = nil }
        guard case .heading(let level) = block.kind else { return }
        if level <= self.level { section = nil }
        heading = level
    }

    /// Dates what follows: an entry of a list up to its end, or all up to a heading of the level that holds it.
    mutating func date(_ day: CalendarDay, isEntry: Bool) {
        if isEntry {
            (entry, isListEntry) = (day, isInList)
        } else {
            (section, level, entry) = (day, heading, nil)
        }
        isOpen = false
    }

    /// Adds a block under the date that is current.
    mutating func add(_ range: Range<Int>) {
        guard let day = entry ?? section else {
            isOpen = false
            return
        }
        if isOpen, let last = passages.last, last.date == day {
            passages[passages.count - 1] = DatedPassage(last.range.lowerBound..<range.upperBound, date: day)
        } else {
            passages.append(DatedPassage(range, date: day))
        }
        isOpen = true
    }
}

extension Block {
    /// Whether it is text that runs on, rather than a title, name or date.
    fileprivate func isRunning(in text: [UInt8]) -> Bool {
        guard kind == .paragraph || kind == .listItem else { return false }
        return range.count > 60 && text[range].last == .dot
    }
}

extension [UInt8] {
    /// The first line of a range.
    fileprivate func line(at range: Range<Int>) -> Range<Int> {
        range.lowerBound..<range.lowerBound + run(range) { $0 != .newline }
    }
}
