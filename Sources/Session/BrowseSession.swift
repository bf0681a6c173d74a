import CorpusIndex
import CorpusModel
import CursesTerminal
import Glibc
import Navigation
import Screen
import TextLayout

/// Browsing, from the first frame to the last.
public enum BrowseSession {
    /// Shows the panes until the reader leaves; the exit code, or throws `TerminalError` or what the index throws.
    public static func run(_ options: BrowseOptions) throws -> Int32 {
        let location = options.indexLocation ?? .standard(for: options.paths)
        let opening = try IndexedCorpus.open(location, title: options.title)
        let terminal = try CursesTerminal(usesColour: options.usesColour && !refusesColour)
        let browsing = Browsing(options: options, corpus: opening.corpus, terminal: terminal)
        let end = browsing.run()
        let said = terminal.restore()
        browsing.stop()
        report([opening.notice, terminal.remark, said].compactMap { $0 })
        return end == .left ? 0 : 1
    }

    /// Whether the reader's environment asks for no colour (no-color.org).
    private static var refusesColour: Bool {
        getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    }

    /// Prints what there was to say, on stderr, made safe.
    private static func report(_ notices: [String]) {
        for notice in notices where !notice.isEmpty {
            let line = Sanitiser.lines(notice) + (notice.hasSuffix("\n") ? "" : "\n")
            _ = Array(line.utf8).withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
        }
    }
}

/// How browsing came to its end.
enum BrowsingEnd {
    /// The reader left.
    case left
    /// The terminal went away.
    case terminalClosed
}

/// The loop: wait, hand keys and news to the navigator, do what it asks, draw.
final class Browsing {
    private let terminal: CursesTerminal
    private let inbox: Inbox
    private let enquiries: Enquiries
    private let intake: BackgroundIntake
    private let programs: ProgramDesk
    private let screenOptions: ScreenOptions
    private var navigator: Navigator
    private var news = NewsDesk(opening: .now)
    private var end: BrowsingEnd?

    init(options: BrowseOptions, corpus: IndexedCorpus, terminal: CursesTerminal) {
        self.terminal = terminal
        inbox = Inbox(waker: terminal.waker)
        let searches = SearchKeeper(corpus: corpus, paths: options.paths)
        let exports = ExportDesk(corpus: corpus, paths: options.paths, title: options.title)
        let intake = BackgroundIntake(options: options, corpus: corpus, inbox: inbox)
        self.intake = intake
        enquiries = Enquiries(corpus: corpus, searches: searches, exports: exports, inbox: inbox) { intake.start() }
        programs = ProgramDesk(corpus: corpus, paths: options.paths, terminal: terminal, inbox: inbox)
        screenOptions = ScreenOptions(isASCII: options.isASCII || terminal.isASCII)
        navigator = Navigator(size: terminal.size)
    }

    /// Runs until the end; the first frame comes before any file is looked at.
    func run() -> BrowsingEnd {
        perform(navigator.start())
        draw()
        intake.start()
        while true {
            let wait = news.timeUntilDue(at: .now).map { max(1, Int($0 / .milliseconds(1))) }
            let events = terminal.wait(atMost: wait)
            let isStale = events.map(take).contains(true)
            let hasNews = takeNews()
            if let end { return end }
            if isStale || hasNews { draw() }
        }
    }

    /// Ends the work in the background.
    func stop() {
        intake.stop()
    }

    /// Takes an event; whether the frame may be another now.
    private func take(_ event: TerminalEvent) -> Bool {
        switch event {
        case .key(let key): perform(navigator.press(key))
        case .resized(let size): perform(navigator.receive(.resized(size)))
        case .uncovered: terminal.forget()
        case .closed: end = .terminalClosed
        case .woken: return false
        }
        return true
    }

    private func takeNews() -> Bool {
        let content = inbox.empty()
        if let progress = content.progress { news.post(progress) }
        let messages = content.messages + news.collect(at: .now)
        for message in messages { perform(navigator.receive(message)) }
        return !messages.isEmpty
    }

    /// Does what the navigator asks, and what it asks on hearing the answers.
    private func perform(_ effects: [Effect]) {
        var waiting = effects[...]
        while let effect = waiting.popFirst() {
            switch effect {
            case .quit: end = .left
            case .redraw: terminal.forget()
            case .rescan: intake.start()
            case .copy(let text): waiting += navigator.receive(programs.copy(text))
            case .openFile(let document, let line, let opener):
                if let said = programs.open(document, line: line, opener) { waiting += navigator.receive(said) }
            case .pipe(let text, let command):
                if let said = programs.pipe(text, to: command) { waiting += navigator.receive(said) }
            case .loadCitation, .export, .loadRows, .loadDetail, .loadOverview, .loadConnection, .loadParties, .search,
                .find,
                .loadSearches, .saveSearch, .forgetSearch, .noteSearch:
                if let message = enquiries.answer(effect) { waiting += navigator.receive(message) }
            }
        }
    }

    private func draw() {
        terminal.draw(ScreenRenderer.frame(of: navigator, options: screenOptions))
    }
}
