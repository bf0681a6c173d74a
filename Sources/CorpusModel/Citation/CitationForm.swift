/// The forms in which a citation is copied.
public enum CitationForm: String, Hashable, Sendable, CaseIterable {
    case plain, markdown, bibtex

    /// What it is, in a few words.
    public var description: String {
        switch self {
        case .plain: "one line: the quote, then its place"
        case .markdown: "a block quote, its place below"
        case .bibtex: "an entry for a bibliography"
        }
    }
}

extension Citation {
    /// The citation in a form; what its document says of itself is left out where it is nil.
    public func text(as form: CitationForm, of document: DocumentSummary?) -> String {
        switch form {
        case .plain: text(publisher: document?.publisher, date: document?.date?.value)
        case .markdown: markdown(document)
        case .bibtex: bibtex(document)
        }
    }

    private var words: String { quote.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    private func markdown(_ document: DocumentSummary?) -> String {
        let parts = [document?.publisher, document?.date?.value.iso, section.map { "§ \($0)" }, spot]
        let rest = (parts + [isOpinion ? "opinion" : nil]).compactMap { $0.map(Self.escapedMarkdown) }
        return """
            > \(Self.escapedMarkdown(words))
            >
            > — *\(Self.escapedMarkdown(title))*, \(rest.joined(separator: ", "))

            """
    }

    private func bibtex(_ document: DocumentSummary?) -> String {
        let date = document?.date?.value
        let note = ["``\(words)''", section.map { "section ``\($0)''" }, spot, isOpinion ? "opinion" : nil]
        let fields: [(String, String?)] = [
            ("title", title), ("author", document?.author), ("howpublished", document?.publisher),
            ("year", date?.iso.split(separator: "-").first.map(String.init)), ("date", date?.iso),
            ("note", note.compactMap { $0 }.joined(separator: ", ")),
        ]
        // Two braces: names and titles are kept as they are written.
        let lines = fields.compactMap { name, value in value.map { "  \(name) = {{\(Self.escapedTeX($0))}}" } }
        return "@misc{\(key),\n\(lines.joined(separator: ",\n"))\n}\n"
    }

    /// A name for the entry that its document and place give: `harbour-txt-12`.
    private var key: String {
        let name = path.display.split(separator: "/").last.map(String.init) ?? ""
        let safe = name.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
        return "\(String(safe))-\(place.number)"
    }

    private static func escapedMarkdown(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            if "\\`*_[]<>#&|~".unicodeScalars.contains(scalar) { result += "\\" }
            result.unicodeScalars.append(scalar)
        }
    }

    private static func escapedTeX(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "\\": result += "\\textbackslash{}"
            case "~": result += "\\textasciitilde{}"
            case "^": result += "\\textasciicircum{}"
            case "{", "}", "$", "&", "#", "%", "_": result += "\\\(scalar)"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }
}
