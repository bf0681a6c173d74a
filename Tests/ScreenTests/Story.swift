import CorpusModel
import Navigation
import Screen
import Testing

/// A reader at a screen: keys go in, effects are answered by the fixture, the screen comes out as lines of text.
struct Story {
    var navigator: Navigator
    var corpus: FixtureCorpus
    var options = ScreenOptions()
    /// Effects that no corpus answers, in order.
    private(set) var outside: [Effect] = []
    /// Whether searches are answered only by `deliver`.
    var isSlow = false
    private var held: [Effect] = []

    init(_ columns: Int, _ rows: Int, corpus: FixtureCorpus = FixtureCorpus()) {
        navigator = Navigator(size: Size(columns: columns, rows: rows))
        self.corpus = corpus
        run(navigator.start())
    }

    /// Presses keys one after the other.
    mutating func press(_ keys: Key...) {
        for key in keys { run(navigator.press(key)) }
    }

    /// Types a text, letter by letter.
    mutating func type(_ text: String) {
        for character in text { run(navigator.press(.character(character))) }
    }

    mutating func receive(_ message: Message) {
        run(navigator.receive(message))
    }

    /// Answers what was held back.
    mutating func deliver() {
        isSlow = false
        run(held)
        held = []
    }

    /// Answers effects, and those that follow from the answers.
    private mutating func run(_ effects: [Effect]) {
        var effects = effects
        while let effect = effects.first {
            effects.removeFirst()
            guard !isSlow || !effect.isSearch else {
                held.append(effect)
                continue
            }
            do {
                guard let message = try corpus.answer(effect) else {
                    outside.append(effect)
                    continue
                }
                effects += navigator.receive(message)
            } catch {
                Issue.record(error)
            }
        }
    }

    var frame: Frame { ScreenRenderer.frame(of: navigator, options: options) }

    /// The screen, row by row, spaces at the ends left out.
    var lines: [String] {
        let frame = frame
        return (0..<frame.size.rows).map { row in
            let cells = (0..<frame.size.columns).map { frame[$0, row].text }
            return String(cells.joined().reversed().drop { $0 == " " }.reversed())
        }
    }

    /// The screen as one text.
    var text: String { lines.joined(separator: "\n") }

    /// Whether some words stand on one line of the screen.
    func shows(_ words: String) -> Bool {
        lines.contains { $0.contains(words) }
    }

    /// The last line.
    var bottom: String { lines.last ?? "" }

    /// What is drawn in an ink, cell after cell, row by row.
    func inked(_ ink: Ink) -> String {
        let frame = frame
        return (0..<frame.size.rows).map { row in
            (0..<frame.size.columns).map { frame[$0, row] }.filter { $0.ink == ink }.map(\.text).joined()
        }.filter { !$0.isEmpty }.joined(separator: " ")
    }
}

extension Effect {
    fileprivate var isSearch: Bool {
        switch self {
        case .search, .find, .loadParties, .loadConnection: true
        case .loadRows, .loadDetail, .loadOverview, .loadCitation, .copy, .openFile, .pipe, .export, .loadSearches,
            .saveSearch,
            .forgetSearch,
            .noteSearch, .rescan,
            .redraw, .quit:
            false
        }
    }
}

/// A failed expectation prints the screen, not the state behind it.
extension Story: CustomTestStringConvertible, CustomReflectable {
    var testDescription: String { "\n\(text)\n" }
    var customMirror: Mirror { Mirror(self, children: [(label: String?, value: Any)]()) }
}
