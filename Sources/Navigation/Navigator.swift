import CorpusModel

/// The navigation controller: keys and answers in, effects out; draws nothing, reads no file and no clock.
public struct Navigator: Sendable {
    /// How many cells there are to fill.
    public internal(set) var size: Size
    /// The five lists.
    public internal(set) var lists: PerList<ListState>
    /// The list at hand.
    public internal(set) var current = ListKind.timeline
    /// Whether keys go to the list or to the detail.
    public internal(set) var focus = Focus.list
    /// The detail.
    public internal(set) var reader = Reader()
    /// Where the reader has been.
    public internal(set) var history = History()
    /// What all lists are narrowed to.
    public internal(set) var narrowing = Narrowing()
    /// Counts of everything under the narrowing; nil before the first answer.
    public internal(set) var overview: Overview?
    /// The prompt, when one is open.
    public internal(set) var prompt: Prompt?
    /// The labels of the links, while they are shown.
    public internal(set) var labels: LinkLabels?
    /// What was looked for in the view at hand.
    public internal(set) var find: Find?
    /// The place marked last.
    public internal(set) var mark: Mark?
    /// What is to be said until the next key.
    public internal(set) var notice: Notice?
    /// How far reading the folder has come.
    public internal(set) var progress: IntakeProgress?

    /// Whether the detail goes along with the selection; not after a jump.
    var follows = true
    /// The number of the search or find asked for last; answers to others are dropped.
    var ticket = 0
    /// The words searched for last.
    var lastSearch = ""
    /// The searches that are kept.
    var searches = SearchNotebook()
    /// The lines typed after `:`.
    var entries: [String] = []
    /// The names of the parties that were connected.
    var ends: [PartyID: String] = [:]
    /// The words to find in the card that is on its way.
    var wordsOnArrival: String?

    /// A navigator for a screen of that size, with nothing loaded.
    public init(size: Size) {
        self.size = size
        lists = PerList { ListState(kind: $0) }
    }

    /// How the screen is divided.
    public var geometry: Geometry { Geometry(size: size, current: current) }
    /// The list at hand.
    public var list: ListState { lists[current] }
    /// The conditions of the narrowing, for the queries.
    public var lens: Lens { narrowing.lens }
    /// Where the keys go when no prompt is open.
    public var scope: Scope { focus == .list ? .list : .detail }
    /// Whether the detail is on the screen.
    public var showsDetail: Bool { geometry.arrangement == .wide || focus == .detail }

    /// What to load first: what the first screen shows; the rows around it come with the first news.
    public mutating func start() -> [Effect] {
        let (geometry, lens) = (geometry, lens)
        return [.loadOverview(lens)]
            + ListKind.allCases.map { lists[$0].open(under: lens, height: geometry.height(of: $0)) }
    }

    /// Takes a key.
    public mutating func press(_ key: Key) -> [Effect] {
        notice = nil
        if labels != nil { return pressLabel(key) }
        if prompt != nil { return pressInPrompt(key) }
        guard let command = Keymap.command(for: key, in: scope) else {
            return say("\(key.label) does nothing here; ? lists the keys")
        }
        return run(command)
    }

    /// Takes an answer or news.
    public mutating func receive(_ message: Message) -> [Effect] {
        switch message {
        case .rows(let kind, let lens, let page, let position): take(page, of: kind, under: lens, position: position)
        case .detail(let subject, let detail): take(detail, of: subject)
        case .overview(let lens, let overview): take(overview, under: lens)
        case .connection(let from, let to, let steps): take(steps, from: from, to: to)
        case .parties(let name, let found): take(found, named: name)
        case .results(let results, let ticket): ticket == self.ticket ? take(results) : []
        case .found(let kind, let rows, let ticket): ticket == self.ticket ? take(rows, foundIn: kind) : []
        case .citation(let text): [.copy(text)]
        case .notice(let words): say(words)
        case .searches(let searches, let notice): take(searches, notice)
        case .progress(let progress): take(progress)
        case .corpusChanged: reloadAll() + (reader.destination.map { [$0.effect] } ?? [])
        case .resized(let size): resize(to: size)
        case .failure(let words): fail(words)
        }
    }
}

/// Something said to the reader until the next key.
public struct Notice: Hashable, Sendable {
    public var text: String
    public var isError: Bool

    init(_ text: String, isError: Bool = false) {
        self.text = text
        self.isError = isError
    }
}

/// A place that was marked.
public struct Mark: Hashable, Sendable {
    public var destination: Destination
    public var title: String
    /// The party there, to connect with; nil when it is none.
    public var party: PartyReference?
}
