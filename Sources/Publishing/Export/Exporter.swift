import CorpusModel

/// Writes a dossier, or what a lens shows of it, in a form that other programs take.
public struct Exporter {
    private let walk: CorpusWalk
    private let output: any Output

    /// Exports a corpus under a lens.
    public init(_ corpus: any Corpus, lens: Lens, to output: any Output) {
        walk = CorpusWalk(corpus, lens)
        self.output = output
    }

    /// Writes all of it in a form; throws what the corpus or the output throws.
    public func export(as form: ExportForm) throws {
        switch form {
        case .markdown: try MarkdownExport(walk, output).write()
        case .csv: try TableExport(walk, output).write()
        case .jsonl: try JSONLinesExport(walk, output).write()
        case .html: try PageExport(walk, output).write()
        case .timelinejs: try TimelineExport(walk, output).write()
        case .ical: try CalendarExport(walk, output).write()
        case .graphml: try GraphMLExport(walk, output).write()
        case .dot: try DotExport(walk, output).write()
        case .ftm: try EntityExport(walk, output).write()
        }
    }
}

extension Output {
    /// Writes some text.
    func put(_ text: String) throws {
        try write(Array(text.utf8))
    }

    /// Writes a line, its end added.
    func putLine(_ text: String = "") throws {
        try put(text + "\n")
    }

    /// Writes a JSON value as one line.
    func putLine(_ json: JSON) throws {
        var bytes: [UInt8] = []
        json.encode(into: &bytes)
        bytes.append(UInt8(ascii: "\n"))
        try write(bytes)
    }
}
