import CorpusModel

/// A table of all findings by RFC 4180; the first column tells their kinds apart.
struct TableExport {
    /// The columns, always all of them and in this order.
    enum Column: String, CaseIterable {
        case kind, id, text, detail, first, last, precision, written, order, party, relation, other, firmness, sources
        case mentions, documents, saidBy, quote, title, path, line, section, place
    }

    private let walk: CorpusWalk
    private let output: any Output

    init(_ walk: CorpusWalk, _ output: any Output) {
        self.walk = walk
        self.output = output
    }

    func write() throws {
        try write(Column.allCases.map(\.rawValue))
        try rows { write in try walk.events { try write($0.cells) } }
        try rows { write in try walk.parties { try write($0.cells) } }
        try rows { write in try walk.relations { try write($0.cells) } }
        try rows { write in try walk.questions { try write($0.cells) } }
        try rows { write in try walk.documents { try write($0.cells) } }
        try rows { write in try walk.problems { try write($0.cells) } }
    }

    /// The rows of one kind, numbered as they come.
    private func rows(_ walk: (_ write: ([Column: String]) throws -> Void) throws -> Void) throws {
        var number = RowCounter()
        try walk { cells in
            let cells = cells.merging([.id: String(number.next())]) { _, new in new }
            try write(Column.allCases.map { cells[$0] ?? "" })
        }
    }

    private func write(_ cells: [String]) throws {
        try output.put(cells.map(TableCell.encoded).joined(separator: ",") + "\r\n")
    }
}

/// A cell of a table.
enum TableCell {
    /// What a spreadsheet takes for the start of a formula, in either width.
    private static let formulaMarks = Set("=+-@＝＋－＠".unicodeScalars)

    /// A cell as it is written: one line, no formula, in quotation marks where it must be.
    static func encoded(_ text: String) -> String {
        var cell = safe(text)
        if cell.unicodeScalars.first.map(formulaMarks.contains) ?? false { cell = "'" + cell }
        guard cell.unicodeScalars.contains(where: { $0 == "\"" || $0 == "," }) else { return cell }
        return "\"\(cell.rewritten { $0 == "\"" ? "\"\"" : nil })\""
    }
}

extension Citation {
    fileprivate func cells(quote: String) -> [TableExport.Column: String] {
        [
            .quote: quote, .title: title, .path: path.display, .line: place.line.map(String.init) ?? "",
            .section: section ?? "", .place: place.words,
        ]
    }
}

extension [Excerpt] {
    /// Where the first of them stands.
    fileprivate var firstCells: [TableExport.Column: String] {
        first.map { $0.citation.cells(quote: $0.sentence) } ?? [:]
    }
}

extension [TableExport.Column: String] {
    /// With the cells of another row, which it has none of itself.
    fileprivate func and(_ other: Self) -> Self { merging(other) { own, _ in own } }
}

extension EventDetail {
    fileprivate var cells: [TableExport.Column: String] {
        let interval = summary.place.interval
        let cells: [TableExport.Column: String] = [
            .kind: "event", .text: summary.line, .first: interval?.first.iso ?? "",
            .last: interval?.last.iso ?? "", .precision: interval?.precision.rawValue ?? "",
            .written: when?.written ?? "", .order: interval == nil ? position : "",
            .party: parties.map(\.name).joined(separator: "; "), .firmness: summary.firmness.rawValue,
            .sources: String(summary.sources), .saidBy: evidence.first?.attribution?.text ?? "",
        ]
        return cells.and(evidence.map(\.excerpt).firstCells)
    }
}

extension PartyDetail {
    fileprivate var cells: [TableExport.Column: String] {
        let cells: [TableExport.Column: String] = [
            .kind: "party", .text: summary.name, .detail: summary.kindLabel,
            .other: aliases.map(\.alias.name).joined(separator: "; "), .mentions: String(summary.mentions),
            .documents: String(summary.documents),
        ]
        return cells.and(mentions.firstCells)
    }
}

extension ConnectionStep {
    fileprivate var cells: [TableExport.Column: String] {
        let isStated = relation.basis == .stated
        let cells: [TableExport.Column: String] = [
            .kind: "relation", .text: statement,
            .detail: isStated ? "" : relation.basisNote, .party: from.name, .relation: relation.label,
            .other: relation.other.name, .firmness: relation.firmness.rawValue,
            .sources: isStated ? String(relation.sources) : "0",
            .saidBy: relation.evidence.first?.attribution?.text ?? "",
        ]
        return cells.and(relation.evidence.map(\.excerpt).firstCells)
    }
}

extension QuestionDetail {
    fileprivate var cells: [TableExport.Column: String] {
        let cells: [TableExport.Column: String] = [
            .kind: "question", .text: summary.line,
            .detail: answer.map(\.quote).joined(separator: " "), .party: parties.map(\.name).joined(separator: "; "),
        ]
        return cells.and([question].firstCells)
    }
}

extension DocumentSummary {
    fileprivate var cells: [TableExport.Column: String] {
        [
            .kind: "document", .text: title,
            .detail: [author, publisher].compactMap { $0 }.joined(separator: "; "), .first: date?.value.iso ?? "",
            .last: date?.value.iso ?? "", .precision: date == nil ? "" : Precision.day.rawValue,
            .title: title, .path: path.display,
        ]
    }
}

extension Problem {
    fileprivate var cells: [TableExport.Column: String] {
        [
            .kind: "problem", .text: reason.description, .detail: reason.advice,
            .path: path.display,
        ]
    }
}
