import CorpusModel

/// A brief in Markdown; each line has the footnotes that it stands on.
final class MarkdownExport {
    private let walk: CorpusWalk
    private let output: any Output
    private var noteCount = 0
    /// The notes of the section at hand: they follow it, as notes between the items would end a list.
    private var notes = ""

    init(_ walk: CorpusWalk, _ output: any Output) {
        self.walk = walk
        self.output = output
    }

    func write() throws {
        let overview = try walk.overview()
        try output.put("# \(MarkdownText.escaped(safe(overview.title)))\n\n\(overview.countedFindings)\n")
        try writeTimeline()
        try section("Parties") {
            try walk.parties { party in
                let name = MarkdownText.escaped(safe(party.summary.name))
                try item("**\(name)**: \(MarkdownText.escaped(party.about))", party.citedLines)
            }
        }
        try section("Relations") {
            try walk.relations { try item(MarkdownText.escaped($0.statement + $0.remarks), $0.citedLines) }
        }
        try section("FAQ") { try walk.questions(write) }
    }

    private func writeTimeline() throws {
        var heading = ""
        try section("Timeline") {
            try walk.events { event in
                let group = event.summary.isDated ? "Dated" : "Undated"
                if group != heading { try output.put("\(heading.isEmpty ? "" : "\n")### \(group)\n\n") }
                heading = group
                let (position, line) = (safe(event.position), safe(event.summary.line))
                let text = MarkdownText.escaped("\(line)\(event.remarks)")
                try item("**\(MarkdownText.escaped(position))**: \(text)", event.citedLines)
            }
        }
    }

    private func write(_ question: QuestionDetail) throws {
        let asked = MarkdownText.escaped(safe(question.summary.line))
        try output.put("### \(asked)\(references([CitedLine(question.question.citation)]))\n\n")
        if question.answer.isEmpty { try output.put("*unanswered*\n\n") }
        for answer in question.answer {
            let text = MarkdownText.paragraph(safe(answer.quote))
            try output.put("\(text)\(references([CitedLine(answer.citation)]))\n\n")
        }
    }

    private func section(_ title: String, _ body: () throws -> Void) throws {
        try output.put("\n## \(title)\n\n")
        try body()
        if !notes.isEmpty { try output.put("\n" + notes) }
        notes = ""
    }

    private func item(_ text: String, _ cited: [CitedLine]) throws {
        try output.putLine("- \(text)\(references(cited))")
    }

    /// The marks of some notes, which are kept for the end of the section.
    private func references(_ cited: [CitedLine]) -> String {
        cited.map { line in
            noteCount += 1
            notes += "[^\(noteCount)]: \(MarkdownText.escaped(line.text))\n"
            return "[^\(noteCount)]"
        }.joined()
    }
}

/// Text that Markdown is to show as it stands.
enum MarkdownText {
    private static let marks = Set("\\`*_[]<>#|~&$^@{}".unicodeScalars)
    /// What makes a list, a rule or a heading at the start of a line only.
    private static let leading = Set("+-=:".unicodeScalars)

    /// A text without any markup, for the middle of a line.
    static func escaped(_ text: String) -> String {
        text.rewritten { marks.contains($0) ? "\\\($0)" : nil }
    }

    /// A text without any markup, for a line of its own.
    static func paragraph(_ text: String) -> String {
        let line = escaped(text)
        let scalars = line.unicodeScalars
        if scalars.first.map(leading.contains) ?? false { return "\\" + line }
        let number = scalars.prefix { ("0"..."9").contains($0) }
        let rest = scalars.dropFirst(number.count)
        guard !number.isEmpty, rest.starts(with: ". ".unicodeScalars) || rest.starts(with: ") ".unicodeScalars) else {
            return line
        }
        return "\(String(number))\\\(String(rest))"
    }
}
