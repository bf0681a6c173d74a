/// What came of turning a document into text.
public enum Conversion: Hashable, Sendable {
    case converted([UInt8])
    /// The program is not there.
    case missing(HelperProgram)
    /// It did not do it; how, in a few words, and its exit code when it gave up by itself.
    case failed(String, code: Int?)
}

/// Runs the programs that know the formats of word processors and of print.
public enum Converter {
    /// The text of a PDF in UTF-8, a form feed behind each page; `limit` in bytes.
    ///
    /// In reading order, not as laid out: columns come one after the other, and words that a line end parts are whole.
    public static func text(ofPdf bytes: [UInt8], limit: Int) -> Conversion {
        let arguments = ["-enc", "UTF-8", "-eol", "unix", "/dev/stdin", "-"]
        return run(.pdftotext, arguments, bytes, milliseconds: milliseconds(bytes.count), limit: limit)
    }

    /// Where on some pages of a PDF, counted from 1, each word of its text stands, in the order of the text: lines of
    /// fields parted by tabs; `limit` in bytes.
    public static func layout(ofPdf bytes: [UInt8], pages: ClosedRange<Int>, limit: Int) -> Conversion {
        let arguments = ["-f", "\(pages.lowerBound)", "-l", "\(pages.upperBound)", "-tsv", "-enc", "UTF-8"]
        let time = milliseconds(bytes.count)
        return run(.pdftotext, arguments + ["/dev/stdin", "-"], bytes, milliseconds: time, limit: limit)
    }

    /// What a PDF says of itself: `Key: value` lines.
    public static func properties(ofPdf bytes: [UInt8]) -> Conversion {
        run(.pdfinfo, ["-isodates", "-enc", "UTF-8", "/dev/stdin"], bytes, milliseconds: 500, limit: 65_536)
    }

    /// A document as a page of its own; `format` as pandoc calls it, `limit` in bytes.
    public static func page(of bytes: [UInt8], format: String, limit: Int) -> Conversion {
        let arguments = [
            "+RTS", "-M\(memory - 20_000_000)", "-RTS", "--sandbox", "--from", format, "--to", "html", "--standalone",
            "--wrap", "none", "--quiet",
        ]
        return run(.pandoc, arguments, bytes, milliseconds: milliseconds(bytes.count), limit: limit)
    }

    /// Together with what reads its output it stays under 300 MB.
    private static let memory = 200_000_000

    /// Two seconds, and one more for each further megabyte, ten at most: a large file is more often large than hostile.
    static func milliseconds(_ size: Int) -> Int {
        min(10_000, 2000 + max(0, size - 2_000_000) / 1000)
    }

    private static func run(
        _ program: HelperProgram,
        _ arguments: [String],
        _ bytes: [UInt8],
        milliseconds: Int,
        limit: Int
    ) -> Conversion {
        guard let path = program.location else { return .missing(program) }
        let limits = HelperLimits(milliseconds: milliseconds, memory: memory, output: limit)
        switch HelperRun.outcome(of: path, arguments, input: bytes, limits: limits) {
        case .printed(let output): return .converted(output)
        case .outOfTime: return .failed("\(program) took longer than \(milliseconds / 1000) s", code: nil)
        case .tooMuchOutput: return .failed("\(program) makes more than \(limit / 1_000_000) MB of it", code: nil)
        case .notStarted(let why): return .failed("\(program) did not start: \(why)", code: nil)
        case .failed(let code, let complaint): return .failed(words(program, code, complaint), code: code)
        }
    }

    /// The exit code of pandoc's runtime when its memory is used up.
    private static let heapExhausted = 251

    private static func words(_ program: HelperProgram, _ code: Int, _ complaint: String) -> String {
        if program == .pandoc, code == heapExhausted { return "\(program) needs too much memory for it" }
        return "\(program) gave up on it" + (complaint.isEmpty ? "" : ": \(complaint)")
    }
}
