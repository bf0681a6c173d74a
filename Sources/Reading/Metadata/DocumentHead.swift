import CorpusModel

/// What the first lines of a document say about it: title, author, publisher, date.
struct DocumentHead {
    private(set) var title: Sourced<String>?
    private(set) var author: Sourced<String>?
    private(set) var publisher: Sourced<String>?
    private(set) var date: Sourced<CalendarDay>?

    /// How many lines with text, or blocks, may belong to the head.
    private static let depth = 8

    /// Looks at the first blocks of a document.
    init(_ document: Document) {
        title = Self.title(document)
        // A date in a row of a table is that of what the row tells.
        for (number, block) in document.blocks.prefix(Self.depth).enumerated() where block.kind != .table {
            let mayDate =
                !document.isWithinSentence(block: number) && !document.tells(above: number)
                && !document.isEntry(block)
            guard let statement = HeadLine(document.text, block.range) else {
                if mayDate, number > 0 || title == nil, date == nil { date = Self.openingDate(document.text, block) }
                continue
            }
            author = author ?? statement.author.map { Sourced($0, from: .byline) }
            publisher = publisher ?? statement.publisher.map { Sourced($0, from: .byline) }
            guard mayDate || statement.author != nil else { continue }
            date = date ?? statement.date.map { Sourced($0, from: statement.author == nil ? .dateline : .byline) }
        }
    }

    /// Whether a line, counted from 1, states something about its document and nothing else.
    static func isMetadata(_ text: [UInt8], _ line: Range<Int>, line number: Int) -> Bool {
        number <= depth && HeadLine(text, line) != nil
    }

    private static func title(_ document: Document) -> Sourced<String>? {
        let headings = document.blocks.lazy.filter { $0.kind == .heading(level: 1) }
        guard let heading = headings.first else { return nil }
        let isGuessed = document.format.headingsAreGuessed
        let words = StandingText(document.styles).bytes(of: heading.range, in: document.text)
        return Sourced(words.foldedString(words.indices), from: isGuessed ? .firstLine : .heading)
    }

    /// The date in the dateline that opens a report: "GENEVA, 17 March 2026 (Wire) – The …".
    private static func openingDate(_ text: [UInt8], _ block: Block) -> Sourced<CalendarDay>? {
        guard block.kind == .paragraph else { return nil }
        let range = block.range
        let place = text.run(range) { $0.isUpper || $0 == .space || $0 == .dot || $0 == .comma }
        guard place >= 4, text[range].prefix(place).count(where: \.isUpper) >= 3 else { return nil }
        // The capital that begins the month is counted with the place.
        let start = range.lowerBound + place
        for position in start - 1...start {
            guard let found = StatedDate.at(position, in: text, end: range.upperBound) else { continue }
            let rest = text[found.end..<min(range.upperBound, found.end + 40)]
            let holdsDash = rest.contains(.dash) || rest.contains(0xE2)
            return holdsDash ? Sourced(found.day, from: .dateline) : nil
        }
        return nil
    }
}

extension Document {
    /// Whether a line reads on from the line above it and into the line below: "She paid on / 4 June 2019 / to him".
    func isWithinSentence(block number: Int) -> Bool {
        guard number > 0, number + 1 < blocks.count, let above = text[blocks[number - 1].range].last,
            let below = text[blocks[number + 1].range].first
        else { return false }
        return above.isLower && below.isLower
    }

    /// Whether a block is an item of a list that is a date and nothing else.
    func isEntry(_ block: Block) -> Bool {
        block.kind == .listItem && DatedLine(opening: block.range, of: text)?.isAlone ?? false
    }

    /// Whether two paragraphs of sentences stand above a block: one alone may stand between a title and a date.
    func tells(above number: Int) -> Bool {
        blocks[..<number].lazy.filter { block in
            let words = self.text[block.range].split(separator: .space)
            return block.kind == .paragraph && self.text[block.range].last == .dot && words.count > 2
                && words.dropFirst().contains { $0.first?.isLower ?? false }
        }
        .prefix(2).count == 2
    }
}

/// A line near the top that states who wrote or published a document, or when.
struct HeadLine {
    private(set) var author: String?
    private(set) var publisher: String?
    private(set) var date: CalendarDay?

    private static let dateLabels: [StaticString] = [
        "published on", "published", "posted on", "posted", "dated", "date", "issued", "released", "release date",
    ]
    private static let publisherLabels: [StaticString] = ["source:", "publisher:", "published by"]
    private static let authorLabels: [StaticString] = ["author:", "by "]
    private static let weekdays: [StaticString] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

    /// Reads a line; nil when it states nothing of the kind.
    init?(_ text: [UInt8], _ line: Range<Int>) {
        guard (3...120).contains(line.count) else { return nil }
        if let label = Self.publisherLabels.first(where: { text.starts(line, with: $0) }) {
            publisher = Self.value(text, line.dropFirst(label.utf8CodeUnitCount))
        } else if let label = Self.authorLabels.first(where: { text.starts(line, with: $0) }) {
            readByline(text, line.dropFirst(label.utf8CodeUnitCount))
        } else {
            readDateline(text, line)
        }
        guard author != nil || publisher != nil || date != nil else { return nil }
    }

    private static func value(_ text: [UInt8], _ range: Range<Int>) -> String? {
        let value = text.foldedString(text.trimmed(range))
        return value.isEmpty ? nil : value
    }

    /// "Jane Roe and John Doe, The Gazette, 17 March 2026": the name goes to the first comma or bar.
    private mutating func readByline(_ text: [UInt8], _ range: Range<Int>) {
        let names = range.lowerBound..<range.lowerBound + text.run(range) { $0 != .comma && $0 != .pipe }
        guard let name = Self.value(text, names), Self.isName(name) else { return }
        author = name
        date = Self.lastDate(text, names.upperBound..<range.upperBound)
    }

    private static func isName(_ name: String) -> Bool {
        let words = name.split(separator: " ")
        let linking = ["and", "de", "van", "von", "der", "la", "of", "the", "al", "bin"]
        return (1...8).contains(words.count) && name.last != "."
            && words.allSatisfy { word in
                linking.contains(String(word)) || word.utf8.first.map { $0.isUpper || $0 >= 0x80 } ?? false
            }
    }

    private static func lastDate(_ text: [UInt8], _ range: Range<Int>) -> CalendarDay? {
        for position in range where position == range.lowerBound || !text[position - 1].isLetter {
            if position > 0, text[position].isDigit, text[position - 1].isDigit { continue }
            if let found = StatedDate.at(position, in: text, end: range.upperBound) { return found.day }
        }
        return nil
    }

    /// A date, alone or after a label or weekday, with at most a time of day behind it.
    private mutating func readDateline(_ text: [UInt8], _ line: Range<Int>) {
        var position = line.lowerBound
        if let label = Self.dateLabels.first(where: { text.starts(line, with: $0) }) {
            position += label.utf8CodeUnitCount
        }
        position += text.run(position..<line.upperBound) { $0 == .colon || $0.isSpace }
        let word = position..<position + text.run(position..<line.upperBound) { $0.isLetter || $0 == .dot }
        if Self.weekdays.contains(where: { text.starts(word, with: $0) }) {
            position = word.upperBound + text.run(word.upperBound..<line.upperBound) { $0 == .comma || $0.isSpace }
        }
        guard let found = StatedDate.at(position, in: text, end: line.upperBound) else { return }
        if Self.isTimeOfDay(text, found.end..<line.upperBound) { date = found.day }
    }

    private static func isTimeOfDay(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        let letters = text[range].count(where: \.isLetter)
        return range.count <= 24 && letters <= 10 && text[range].last != .dot
    }
}

extension Range<Int> {
    /// The range without so many numbers at its start.
    fileprivate func dropFirst(_ count: Int) -> Range<Int> {
        Swift.min(lowerBound + count, upperBound)..<upperBound
    }
}
