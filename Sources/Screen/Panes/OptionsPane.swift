import CorpusModel
import Navigation

/// A line of the pane of choices.
private enum OptionLine {
    case group(String)
    case option(Int)
    case note(Int)

    var option: Int? {
        switch self {
        case .option(let index), .note(let index): index
        case .group: nil
        }
    }
}

extension Brush {
    /// The lines to choose from, above the prompt: over the whole body for help and search, else as high as needed.
    mutating func drawOptions(_ navigator: Navigator) {
        guard let prompt = navigator.prompt, let heading = prompt.heading else { return }
        let lines = prompt.lines
        let body = Rect(column: 0, row: 1, width: navigator.size.columns, height: navigator.size.rows - 2)
        let most = max(3, min(body.height, prompt.fillsBody ? body.height : body.height / 2 + 1))
        let height = prompt.fillsBody ? body.height : min(most, max(1, lines.count) + 2)
        let area = Rect(column: 0, row: body.row + body.height - height, width: body.width, height: height)
        clear(area)
        box(area, .focusedBorder)
        caption(" \(heading)", "", area, row: area.row, .focusedBorder)
        drawLines(lines, prompt, in: area.inset(columns: 1, rows: 1))
    }

    private mutating func drawLines(_ lines: [OptionLine], _ prompt: Prompt, in area: Rect) {
        if prompt.purpose == .search, prompt.line.text.isEmpty {
            let used = lines.isEmpty ? 0 : lines.count + 1
            drawQueryHelp(
                in: Rect(column: area.column, row: area.row + used, width: area.width, height: area.height - used)
            )
        } else if lines.isEmpty {
            write(prompt.emptyWords, .dim, column: area.column + 1, row: area.row, width: area.width - 1)
        }
        let chosen = lines.lastIndex { $0.option != nil && $0.option == prompt.chosen } ?? 0
        let first = max(0, min(chosen - area.height + 2, lines.count - area.height))
        for (row, line) in lines.dropFirst(first).prefix(area.height).enumerated() {
            let place = Rect(column: area.column, row: area.row + row, width: area.width, height: 1)
            draw(line, prompt, in: place)
        }
    }

    /// What may be typed, while nothing is.
    private mutating func drawQueryHelp(in area: Rect) {
        let width = (SearchQuery.help.map { cells(of: $0.typed) }.max() ?? 0) + 3
        for (row, line) in SearchQuery.help.prefix(max(0, area.height)).enumerated() {
            write(line.typed, .strong, column: area.column + 1, row: area.row + row, width: area.width - 1)
            write(line.finds, .dim, column: area.column + 1 + width, row: area.row + row, width: area.width - 1 - width)
        }
    }

    private mutating func draw(_ line: OptionLine, _ prompt: Prompt, in area: Rect) {
        switch line {
        case .group(let words): write(words, .heading, column: area.column + 1, row: area.row, width: area.width - 2)
        case .option(let index): draw(prompt.options[index], prompt, isChosen: index == prompt.chosen, in: area)
        case .note(let index):
            let text = prompt.options[index].noteText
            write(text, column: area.column + 4, row: area.row, width: area.width - 5)
        }
    }

    private mutating func draw(_ option: Option, _ prompt: Prompt, isChosen: Bool, in area: Rect) {
        var words = InkedText(option.title, option.isEnabled ? .strong : .dim)
        if !prompt.hasNoteLines {
            let gap = max(2, prompt.titleWidth(in: area.width) - cells(of: option.title))
            words.add(String(repeating: " ", count: gap))
            words.add(option.note, .dim)
        }
        if isChosen {
            put("▌", .mark, column: area.column, row: area.row)
            ink(.selected, column: area.column + 1, row: area.row, width: area.width - 1)
            words.cover(.selected)
        }
        write(words, column: area.column + 2, row: area.row, width: area.width - 3)
    }
}

extension Prompt {
    /// What stands above the lines; nil for a prompt that has none.
    fileprivate var heading: String? {
        switch purpose {
        case .find, .saveSearch, .pipe: nil
        case .search: "Search everything: type words, Enter opens"
        case .command: "Commands: Tab completes"
        case .narrow: "Narrow to a party, a document, or dates such as 2024-03..2024-06"
        case .goTo: "Go to a party: type its name"
        case .connect: "Connect with a party: type its name"
        case .cite: "Copy the citation: Enter takes the form"
        case .export: "Write a file here: Enter takes the form"
        case .help: "What works here: type to filter, Enter runs"
        }
    }

    fileprivate var fillsBody: Bool {
        switch purpose {
        case .search, .help: true
        case .find, .saveSearch, .export, .cite, .pipe, .command, .narrow, .goTo, .connect: false
        }
    }

    /// Whether what is said about a line stands under it, not behind it.
    fileprivate var hasNoteLines: Bool { purpose == .search && results != nil }

    fileprivate var emptyWords: String {
        if line.text.isEmpty { return "type a name" }
        return purpose == .command ? "Enter runs" : "nothing matches"
    }

    /// The lines as drawn: groups where they change, notes where they have a line of their own.
    fileprivate var lines: [OptionLine] {
        var lines: [OptionLine] = []
        var group = ""
        for (index, option) in options.enumerated() {
            if option.group != group { lines.append(.group(option.group)) }
            group = option.group
            lines.append(.option(index))
            if hasNoteLines, !option.note.isEmpty, option.note != option.title { lines.append(.note(index)) }
        }
        return lines
    }

    fileprivate func titleWidth(in width: Int) -> Int {
        let widest = options.map { cells(of: $0.title) }.max() ?? 0
        return min(widest, width < 60 ? width / 3 : width / 2) + 2
    }
}

extension Option {
    fileprivate var noteText: InkedText {
        var text = InkedText(note, .dim)
        text.inks += hits.map { .init(range: $0, ink: .hit) }
        return text
    }
}
