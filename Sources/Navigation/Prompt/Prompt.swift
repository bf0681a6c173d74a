import CorpusModel

/// A line to type on, with the lines to choose from that follow from it.
public struct Prompt: Sendable {
    /// What the line is for.
    public enum Purpose: Hashable, Sendable {
        case find(Find.Target)
        case search
        /// A name for the words searched last.
        case saveSearch(String)
        case command
        case narrow
        case goTo
        case connect(PartyReference)
        case help
        case export
        /// The form in which to copy a citation.
        case cite(Citation)
        /// A program to read a text.
        case pipe(PipedText)

        /// What stands before the line.
        public var label: String {
            switch self {
            case .find: "/"
            case .search: "search: "
            case .saveSearch(let words): "keep “\(words)” as: "
            case .command: ":"
            case .narrow: "narrow to: "
            case .goTo: "go to: "
            case .connect(let party): "\(party.name) is connected with: "
            case .help: "? "
            case .export: "export as: "
            case .cite: "copy as: "
            case .pipe: "| "
            }
        }
    }

    public let purpose: Purpose
    public internal(set) var line: LineEditor
    /// The lines to choose from.
    public internal(set) var options: [Option] = []
    /// The chosen one, an index into `options`.
    public internal(set) var chosen: Int?
    /// What the search took the words to mean.
    public internal(set) var results: SearchResults?
    /// The parties that go by the name typed last, and that name.
    var parties: (name: String, found: [PartySummary])?
    /// The name or words asked for and not yet answered.
    var awaited: String?
    /// Enter came before the answer.
    var acceptsOnAnswer = false
    /// The row or line to go back to when the prompt is dismissed.
    let origin: Int
    /// Which entry of the command line's past is shown; nil for none.
    var entry: Int?

    init(_ purpose: Purpose, line: LineEditor = LineEditor(), origin: Int = 0) {
        self.purpose = purpose
        self.origin = origin
        self.line = line
    }

    /// The chosen line; nil when there is none.
    public var choice: Option? {
        chosen.flatMap { options.indices.contains($0) ? options[$0] : nil }
    }

    /// Chooses another line, around the ends when `wraps`.
    mutating func choose(by step: Int, wraps: Bool) {
        guard !options.isEmpty else { return chosen = nil }
        guard let chosen else { return self.chosen = step > 0 ? 0 : options.count - 1 }
        let next = chosen + step
        self.chosen = wraps ? (next + options.count) % options.count : max(0, min(next, options.count - 1))
    }
}

/// A line to choose from.
public struct Option: Hashable, Sendable {
    /// What choosing it does.
    public enum Choice: Hashable, Sendable {
        case run(Command)
        case go(Destination)
        case narrow(Narrowing)
        case connect(PartyReference)
        case search(String)
        case export(ExportForm)
        case cite(Citation, CitationForm)
    }

    /// The line itself.
    public var title: String
    /// What is said behind it.
    public var note = ""
    /// The group it stands in; shown where it changes.
    public var group = ""
    /// What matches in `note`: UTF-8 byte offsets.
    public var hits: [Range<Int>] = []
    /// What Tab writes into the line.
    public var completion: String
    /// Whether it can be chosen just now.
    public var isEnabled = true
    public var choice: Choice
}
