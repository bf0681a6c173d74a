import CorpusModel
import Navigation

extension Brush {
    /// The first line: what was opened, what it is narrowed to, how much there is.
    mutating func drawHeader(_ navigator: Navigator) {
        let width = navigator.size.columns
        let narrowing = navigator.narrowing.label
        let title = navigator.overview?.title ?? "dossier"
        let least = 1 + min(cells(of: title), 28) + (narrowing.isEmpty ? 0 : min(cells(of: narrowing), 20) + 14)
        let counts = navigator.counts(fitting: width - least - 3)
        let room = width - 1 - (counts.isEmpty ? 1 : cells(of: counts) + 3)
        var words = InkedText(title, .title)
        if !narrowing.isEmpty { words.add("  narrowed: \(narrowing)", .warning) }
        write(words, column: 1, row: 0, width: room)
        write(counts, .dim, column: width - cells(of: counts) - 1, row: 0, width: cells(of: counts))
    }

    /// The line of tabs, or the title of the text that is open.
    mutating func drawTabs(_ navigator: Navigator) {
        let width = navigator.size.columns
        guard navigator.focus == .list else { return drawTextTitle(navigator) }
        let isShort = width < 56
        var column = 1
        for (index, kind) in navigator.tabs {
            let isCurrent = kind == navigator.current
            let words = isCurrent || !isShort ? "\(index) \(kind.title)" : String(index)
            let shown = isCurrent ? "[\(words)]" : " \(words) "
            column += write(shown, isCurrent ? .focusedBorder : .dim, column: column - 1, row: 1, width: width - column)
        }
        let list = navigator.list
        let place = list.total > 0 ? "\(list.selected + 1) of \(list.total)" : ""
        guard column + place.count + 1 < width else { return }
        write(place, .dim, column: width - place.count - 1, row: 1, width: place.count)
    }

    private mutating func drawTextTitle(_ navigator: Navigator) {
        guard let card = navigator.reader.card else { return }
        let width = navigator.size.columns
        let place = navigator.reader.place(height: navigator.geometry.text.height)
        let note = [card.note, place].filter { !$0.isEmpty }.joined(separator: " · ")
        let noteWidth = min(cells(of: note), width / 2)
        write(card.title, .focusedBorder, column: 1, row: 1, width: width - noteWidth - 4)
        write(note, .dim, column: width - noteWidth - 1, row: 1, width: noteWidth)
    }
}

extension Navigator {
    /// The lists with their numbers.
    fileprivate var tabs: [(Int, ListKind)] {
        ListKind.allCases.enumerated().map { ($0.offset + 1, $0.element) }
    }

    /// The counts in as many words as fit into so many cells; empty when none do.
    fileprivate func counts(fitting room: Int) -> String {
        guard let overview else { return "" }
        let parts = [
            counted(overview.documents, "document"), counted(overview.parties, "party"),
            counted(overview.events, "event"), counted(overview.questions, "question"),
        ]
        let problems = overview.problems > 0 ? [counted(overview.problems, "problem")] : []
        let nothing = overview.completeness.yieldedNothing
        let silent = nothing > 0 ? ["\(nothing) yielded nothing"] : []
        let forms = [parts + problems + silent, parts + problems, parts, [parts[0]]].map { $0.joined(separator: " · ") }
        return forms.first { cells(of: $0) <= room } ?? ""
    }
}
