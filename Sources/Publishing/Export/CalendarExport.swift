import CorpusModel

/// Events of known days as an iCalendar by RFC 5545: whole days, in no time zone.
///
/// What is known only by its month or more coarsely is left out, as a calendar would show it on every day of that time.
struct CalendarExport {
    private let walk: CorpusWalk
    private let output: any Output

    init(_ walk: CorpusWalk, _ output: any Output) {
        self.walk = walk
        self.output = output
    }

    func write() throws {
        let title = try walk.overview().title
        try lines(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//dossier//export//EN", "CALSCALE:GREGORIAN"])
        try lines(["X-WR-CALNAME:\(CalendarText.escaped(safe(title)))"])
        let names = StableNames(title: title)
        try walk.datedEvents { event, interval in
            if interval.precision.isOfKnownDays { try lines(entry(event, interval, names)) }
        }
        try lines(["END:VCALENDAR"])
    }

    private func entry(_ event: EventDetail, _ interval: DayInterval, _ names: StableNames) -> [String] {
        let line = safe(event.summary.line)
        let end = interval.last.adding(days: 1).map { ["DTEND;VALUE=DATE:\(CalendarText.day($0))"] } ?? []
        let quotes = event.citedLines.map(\.text).joined(separator: "\n")
        let who = event.parties.map { CalendarText.escaped(safe($0.name)) }.joined(separator: ",")
        let start = CalendarText.day(interval.first)
        // An event must bear a time stamp; by the clock, no two exports of the same documents would be alike.
        return [
            "BEGIN:VEVENT", "UID:\(names.event(event))@dossier", "DTSTAMP:\(start)T000000Z",
            "DTSTART;VALUE=DATE:\(start)",
        ] + end + [
            "SUMMARY:\(CalendarText.escaped(line + event.remarks))", "DESCRIPTION:\(CalendarText.escaped(quotes))",
        ] + (who.isEmpty ? [] : ["CATEGORIES:\(who)"]) + ["TRANSP:TRANSPARENT", "END:VEVENT"]
    }

    private func lines(_ lines: [String]) throws {
        for line in lines { try output.write(CalendarText.folded(line)) }
    }
}

/// Values and lines of an iCalendar.
enum CalendarText {
    /// No line has more bytes than this, its end not counted.
    private static let limit = 75

    /// `20241122`.
    static func day(_ day: CalendarDay) -> String { day.iso.filter { $0 != "-" } }

    /// A text as a value.
    static func escaped(_ text: String) -> String {
        text.rewritten { scalar in
            switch scalar {
            case "\\", ";", ",": "\\\(scalar)"
            case "\n": "\\n"
            default: nil
            }
        }
    }

    /// A line with its end, cut between characters where it is too long.
    static func folded(_ line: String) -> [UInt8] {
        var bytes: [UInt8] = []
        var length = 0
        for scalar in line.unicodeScalars {
            let width = UTF8.width(scalar)
            if length + width > limit {
                bytes += [13, 10, 32]
                length = 1
            }
            bytes += UTF8.encode(scalar) ?? .init()
            length += width
        }
        return bytes + [13, 10]
    }
}

extension Precision {
    /// Whether the very days are known.
    fileprivate var isOfKnownDays: Bool {
        switch self {
        case .day, .week, .span: true
        case .month, .quarter, .season, .half, .year, .decade, .century: false
        }
    }
}
