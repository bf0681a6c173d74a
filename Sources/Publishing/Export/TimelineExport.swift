import CorpusModel

/// The dated events in the JSON of TimelineJS 3.
struct TimelineExport {
    private let walk: CorpusWalk
    private let output: any Output

    init(_ walk: CorpusWalk, _ output: any Output) {
        self.walk = walk
        self.output = output
    }

    func write() throws {
        let overview = try walk.overview()
        let title = Self.text(headline: overview.title, safe(overview.countedFindings))
        var bytes = Array("{\"title\":".utf8)
        JSON.object([("text", title)]).encode(into: &bytes)
        try output.write(bytes + Array(",\"events\":[\n".utf8))
        var counter = RowCounter()
        try walk.datedEvents { event, interval in
            let number = counter.next()
            if number > 1 { try output.put(",\n") }
            var bytes: [UInt8] = []
            Self.slide(event, interval, number).encode(into: &bytes)
            try output.write(bytes)
        }
        try output.put("\n]}\n")
    }

    private static func slide(_ event: EventDetail, _ interval: DayInterval, _ number: Int) -> JSON {
        let quotes = event.citedLines.map { "<blockquote>\(MarkupText.escaped($0.text))</blockquote>" }
        let remarks = MarkupText.escaped(event.remarks)
        let end: [(String, JSON)] = interval.precision.hasTwoEnds ? [("end_date", date(interval.last, .day))] : []
        return .object(
            [("start_date", date(interval.first, interval.precision))] + end + [
                ("display_date", .string(interval.label)),
                ("unique_id", .string("event-\(number)")),
                ("text", text(headline: event.summary.line, remarks + quotes.joined())),
            ]
        )
    }

    /// A headline, and a text in which markup is made safe already: both are read as HTML.
    private static func text(headline: String, _ text: String) -> JSON {
        .object([("headline", .string(MarkupText.escaped(safe(headline)))), ("text", .string(text))])
    }

    /// A date no finer than it is known.
    private static func date(_ day: CalendarDay, _ precision: Precision) -> JSON {
        var fields: [(String, JSON)] = [("year", .number(day.year))]
        if precision != .year { fields.append(("month", .number(day.month))) }
        if precision != .year, precision != .month { fields.append(("day", .number(day.day))) }
        return .object(fields)
    }
}

extension Precision {
    /// Whether an interval is told by its first and last day, and not by one date, coarse or fine.
    var hasTwoEnds: Bool {
        switch self {
        case .day, .month, .year: false
        case .week, .quarter, .season, .half, .decade, .century, .span: true
        }
    }
}
