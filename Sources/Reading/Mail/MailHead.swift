import CorpusModel

/// The head of a message within another one: the line that announces it, and who sent it, when, to whom and about what.
struct MailHead {
    /// The number of the line after it.
    private(set) var end: Int
    /// How many marks of quotation its lines bear, and those of the message below.
    private(set) var marks: Int
    /// Whether the line above says that the message is forwarded.
    private(set) var isForwarded = false
    /// What it states.
    private(set) var fields: [MailField: Range<Int>] = [:]

    /// A head takes no more lines.
    private static let longest = 24

    /// The head that begins at a line; nil when there is none.
    init?(_ text: [UInt8], _ lines: [MailLine], at number: Int) {
        guard let opening = MailOpening(text, lines[number].words) else { return nil }
        isForwarded = opening == .forwarded
        let first = opening == .field ? number : Self.next(after: number, in: lines)
        guard let first else { return nil }
        (end, marks) = (number + 1, lines[first].marks)
        readFields(text, lines, from: first)
        guard opening == .rule || opening == .field else { return }
        let isAddressed = fields[.to] != nil || fields[.subject] != nil
        guard fields[.from] != nil, fields[.date] != nil, isAddressed else { return nil }
    }

    /// The next line with text; nil at the end, or when it is far.
    private static func next(after number: Int, in lines: [MailLine]) -> Int? {
        lines[(number + 1)...].prefix(4).firstIndex { !$0.isBlank }
    }

    private mutating func readFields(_ text: [UInt8], _ lines: [MailLine], from first: Int) {
        var number = first
        var latest: MailField?
        while number < min(first + Self.longest, lines.count) {
            let line = lines[number]
            if line.isBlank {
                // A page may have a line for each; below a blank one only a field goes on.
                latest = nil
            } else if line.marks != marks {
                return
            } else if let (field, value) = MailField.read(text, line.words) {
                guard field == .other || fields[field] == nil else { return }
                fields[field] = value
                (latest, end) = (field, number + 1)
            } else if latest == .to || latest == .other, Self.goesOn(text, line.words) {
                end = number + 1
            } else if latest != nil, line.isIndented(in: text) {
                end = number + 1
            } else {
                guard latest == .subject, Self.isFollowedByField(text, lines, number) else { return }
            }
            number += 1
        }
    }

    /// When the message was sent, as its head states it; some programs write all of it on one line.
    func date(in text: [UInt8], _ lines: ArraySlice<MailLine>) -> Range<Int>? {
        if let date = fields[.date] { return date }
        for line in lines.lazy.map(\.words) {
            let starts = line.indices.lazy.filter { at in
                text[at].isUpper
                    && (text.starts(at..<line.upperBound, with: "Sent:")
                        || text.starts(at..<line.upperBound, with: "Date:"))
            }
            guard let start = starts.first else { continue }
            let value = start + 5..<line.upperBound
            return value
                .lowerBound..<(value.first { text.starts($0..<line.upperBound, with: "Subject:") } ?? line.upperBound)
        }
        return nil
    }

    /// Whether a line can belong to a list of addresses.
    private static func goesOn(_ text: [UInt8], _ words: Range<Int>) -> Bool {
        text[words].contains(UInt8(ascii: "@")) || text[words].contains(UInt8(ascii: ";"))
    }

    private static func isFollowedByField(_ text: [UInt8], _ lines: [MailLine], _ number: Int) -> Bool {
        number + 1 < lines.count && MailField.read(text, lines[number + 1].words) != nil
    }
}

/// What a head states of its message.
enum MailField: Hashable {
    case from, date, to, subject, other

    private static let names: [(StaticString, MailField)] = [
        ("from", .from), ("von", .from), ("de", .from), ("da", .from), ("van", .from),
        ("date", .date), ("sent", .date), ("gesendet", .date), ("datum", .date), ("envoyé", .date), ("fecha", .date),
        ("enviado", .date), ("data", .date), ("inviato", .date), ("verzonden", .date),
        ("to", .to), ("an", .to), ("à", .to), ("para", .to), ("a", .to), ("aan", .to),
        ("subject", .subject), ("betreff", .subject), ("objet", .subject), ("asunto", .subject), ("oggetto", .subject),
        ("onderwerp", .subject),
        ("cc", .other), ("bcc", .other), ("kopie", .other), ("reply-to", .other), ("importance", .other),
        ("attachments", .other), ("organization", .other), ("newsgroups", .other), ("message-id", .other),
        ("resent-from", .other),
    ]

    /// The field that a line states, and its value; asterisks and the bar of a row of a table left out.
    static func read(_ text: [UInt8], _ line: Range<Int>) -> (MailField, value: Range<Int>)? {
        let start = line.lowerBound + text.run(line) { $0 == UInt8(ascii: "*") }
        // No name of a field is longer.
        let colon = start + text.run(start..<min(start + 16, line.upperBound)) { $0 != .colon }
        guard colon < line.upperBound, text[colon] == .colon else { return nil }
        let name = text.trimmed(start..<colon)
        let field = names.first { $0.0.utf8CodeUnitCount == name.count && text.starts(name, with: $0.0) }?.1
        let lead = text.run(colon + 1..<line.upperBound) { $0.isSpace || $0 == UInt8(ascii: "*") || $0 == .pipe }
        return field.map { ($0, text.trimmed(colon + 1 + lead..<line.upperBound)) }
    }
}

/// How a message within another one is announced.
enum MailOpening {
    /// "Forwarded message": what is below was passed on; "Original Message": that, or what is answered; a rule, or nothing.
    case forwarded, original, rule, field

    private static let forwardedTitles: [StaticString] = [
        "forwarded message", "forwarded by", "forwarded mail", "weitergeleitete nachricht", "message transféré",
        "mensaje reenviado", "messaggio inoltrato", "doorgestuurd bericht",
    ]
    private static let openings: [StaticString] = [
        "begin forwarded message", "anfang der weitergeleiteten nachricht", "début du message réexpédié",
        "début du message transféré", "inicio del mensaje reenviado", "inizio messaggio inoltrato",
    ]
    private static let originalTitles: [StaticString] = [
        "original message", "original appointment", "ursprüngliche nachricht", "message d'origine", "message original",
        "mensaje original", "messaggio originale", "oorspronkelijk bericht",
    ]

    /// Reads a line without marks; nil when no head can begin with it.
    init?(_ text: [UInt8], _ line: Range<Int>) {
        let dashes = text.run(line) { $0 == .dash || $0 == UInt8(ascii: "_") }
        let words = line.lowerBound + text.run(line) { $0 == .dash || $0 == UInt8(ascii: "_") || $0 == .space }
        let rest = words..<line.upperBound
        func begins(_ titles: [StaticString]) -> Bool { titles.contains { text.starts(rest, with: $0) } }
        if dashes > 9, rest.isEmpty {
            self = .rule
        } else if dashes > 1, begins(Self.forwardedTitles) {
            self = .forwarded
        } else if line.count < 60, begins(Self.openings) {
            self = .forwarded
        } else if dashes > 1, begins(Self.originalTitles) {
            self = .original
        } else if let (field, _) = MailField.read(text, line), field != .other {
            self = .field
        } else {
            return nil
        }
    }
}
