import CorpusModel

/// Tells apart, line by line, what a message says itself, what it repeats of earlier ones, and what it forwards.
///
/// What is forwarded is read like a message of its own, with its date and with what it repeats itself.
struct MailThread {
    /// What a line is.
    enum Role {
        case own, history
        /// "Ann wrote:" above what is repeated.
        case introduction
        /// The head of a message that is forwarded: the line that announces it, or a field.
        case announcement, field
    }

    /// What is known of a line.
    struct Reading {
        var role = Role.own
        /// How many marks of quotation belong to the message that it is forwarded in.
        var marks = 0
        /// Which stretch it is in, of those with a date of their own; nil outside of all.
        var stretch: Int?
    }

    /// A message that is open: the outermost, or one that is forwarded within another.
    private struct Level {
        /// How many marks its lines bear.
        var marks: Int
        /// Whether a head that could introduce either is that of a message forwarded, not answered.
        var forwards: Bool
        var date: CalendarDay?
        /// Whether all below is of earlier messages.
        var isBelowHead = false
    }

    private let text: [UInt8]
    private let lines: [MailLine]
    /// What is known of each line.
    private(set) var readings: [Reading]
    /// The dates of the stretches.
    private(set) var dates: [CalendarDay?] = []
    private var levels: [Level]
    private var stretch: Int?
    /// Whether the line before repeats an earlier message by its marks.
    private var followsQuotation = false
    /// The latest lines with text of their own.
    private var before: [Int] = []

    /// Messages within messages are followed so far.
    private static let depth = 40

    /// Reads the lines of a message of some date; `forwards` when its subject says that it passes on another.
    init(_ text: [UInt8], _ lines: [MailLine], forwards: Bool, date: CalendarDay?) {
        self.text = text
        self.lines = lines
        readings = Array(repeating: Reading(), count: lines.count)
        levels = [Level(marks: 0, forwards: forwards, date: date)]
        var number = 0
        while number < lines.count { number = read(number) }
    }

    /// Whether a subject says that the message passes on another: "Fwd: Depot".
    static func forwards(subject: String) -> Bool {
        var words = subject.lowercased().drop { $0 == " " }
        if words.hasPrefix("["), !words.hasPrefix("[fw") {
            words = words.drop { $0 != "]" }.dropFirst().drop { $0 == " " }
        }
        let marks = ["fw:", "fwd:", "[fwd:", "[fw:", "wg:", "tr:", "rv:", "enc:", "i:", "doorst:"]
        return marks.contains { words.hasPrefix($0) }
    }

    private var level: Level { levels[levels.count - 1] }

    /// Reads a line, or a head that begins with it; the number of the next.
    private mutating func read(_ number: Int) -> Int {
        let line = lines[number]
        guard !line.isBlank || line.marks > level.marks else {
            set(number, .own)
            followsQuotation = false
            return number + 1
        }
        // A line that only lost its mark stands right below the others.
        if number > 0, lines[number - 1].isBlank { leaveMessages(to: line.marks) }
        if level.isBelowHead {
            set(number, .history)
            return number + 1
        }
        if mayBeHead(line), let end = readHead(number) { return end }
        if let end = readIntroduction(number) { return end }
        readText(number)
        return number + 1
    }

    private mutating func set(_ number: Int, _ role: Role) {
        readings[number] = Reading(role: role, marks: level.marks, stretch: stretch)
    }

    private mutating func readText(_ number: Int) {
        let line = lines[number]
        if line.marks > level.marks || isInitialled(line) {
            if !followsQuotation { takeIntroduction() }
            set(number, .history)
            followsQuotation = followsQuotation || !line.isBlank
            before = []
        } else {
            set(number, .own)
            followsQuotation = false
            before = before.suffix(1) + [number]
        }
    }

    /// Reads lines that introduce all below them; the number of the line after them, nil when there are none.
    private mutating func readIntroduction(_ number: Int) -> Int? {
        let line = lines[number]
        guard line.marks <= level.marks, !isInitialled(line), let end = endOfIntroduction(number) else { return nil }
        guard level.forwards else {
            levels[levels.count - 1].isBelowHead = true
            set(number, .history)
            return number + 1
        }
        let words = string(line.words.lowerBound..<lines[end - 1].words.upperBound)
        open(marks: level.marks, forwards: false, MailDate(words, notAfter: levels[0].date).day)
        for line in number..<end { set(line, .introduction) }
        return end
    }

    private func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

    // MARK: Messages within the message

    /// Whether a line has the marks of the message that is open, or one more where it forwards another as a quotation.
    private func mayBeHead(_ line: MailLine) -> Bool {
        line.marks == level.marks || level.forwards && !followsQuotation && line.marks == level.marks + 1
    }

    /// Reads the head that begins at a line; the number of the line after it, nil when there is none.
    private mutating func readHead(_ number: Int) -> Int? {
        guard let head = MailHead(text, lines, at: number) else { return nil }
        guard head.isForwarded || level.forwards else {
            levels[levels.count - 1].isBelowHead = true
            set(number, .history)
            return number + 1
        }
        let date = head.date(in: text, lines[number..<head.end]).flatMap {
            MailDate(string($0), notAfter: levels[0].date).day
        }
        let subject = head.fields[.subject].map(string) ?? ""
        open(marks: head.marks, forwards: Self.forwards(subject: subject), date)
        for line in number..<head.end {
            let isField = MailField.read(text, lines[line].words) != nil || line > number
            set(line, isField ? .field : .announcement)
        }
        return head.end
    }

    private mutating func open(marks: Int, forwards: Bool, _ date: CalendarDay?) {
        if levels.count < Self.depth {
            levels.append(Level(marks: marks, forwards: forwards, date: date))
        }
        begin(date)
    }

    private mutating func begin(_ date: CalendarDay?) {
        dates.append(date)
        stretch = dates.count - 1
        (before, followsQuotation) = ([], false)
    }

    /// Leaves the messages whose lines bear more marks.
    private mutating func leaveMessages(to marks: Int) {
        guard level.marks > marks else { return }
        while levels.count > 1, level.marks > marks { levels.removeLast() }
        begin(level.date)
        if levels.count == 1 { stretch = nil }
    }

    // MARK: Earlier messages

    /// Whether a line is quoted by somebody's initials: `AB> `.
    private func isInitialled(_ line: MailLine) -> Bool {
        let initials = text.run(line.words, while: \.isUpper)
        let mark = line.words.lowerBound + initials
        return (1...3).contains(initials) && mark < line.words.upperBound && text[mark] == .greater
    }

    /// The line above a quotation that says whose it is, "On Monday Ann wrote:", belongs to it.
    private mutating func takeIntroduction() {
        guard let last = before.last, endsAsIntroduction(lines[last].words) else { return }
        let isBroken =
            before.count == 2 && !startsIntroduction(lines[last].words) && startsIntroduction(lines[before[0]].words)
        for number in isBroken ? before : [last] { readings[number].role = .introduction }
    }

    /// Where "On 5 May 2021, Ann wrote:" ends, with no quotation marked below; nil where nothing of the kind begins.
    private func endOfIntroduction(_ number: Int) -> Int? {
        guard startsIntroduction(lines[number].words), text[lines[number].words].contains(where: \.isDigit) else {
            return nil
        }
        var end: Int?
        for place in number..<min(number + 6, lines.count) where !lines[place].isBlank {
            if end != nil { return lines[place].marks <= level.marks && !isInitialled(lines[place]) ? end : nil }
            if endsAsIntroduction(lines[place].words) { end = place + 1 } else if place > number { return nil }
        }
        return nil
    }

    private func startsIntroduction(_ line: Range<Int>) -> Bool {
        (["On ", "In article ", "Am ", "Le "] as [StaticString]).contains { text.starts(line, with: $0) }
    }

    /// "… wrote:", in the languages of the usual programs.
    private func endsAsIntroduction(_ line: Range<Int>) -> Bool {
        guard line.upperBound > line.lowerBound, text[line.upperBound - 1] == .colon else { return false }
        let words: [StaticString] = ["wrote", "writes", "said", "schrieb", "a écrit", "escribió"]
        return line.indices.contains { at in
            (at == line.lowerBound || text[at - 1].isSpace)
                && words.contains { text.starts(at..<line.upperBound, with: $0) }
        }
    }
}
