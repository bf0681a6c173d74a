import CorpusModel
import Navigation

extension Brush {
    /// The last line: the prompt, or what is to be said, or hints; at its right how reading goes, or the trail.
    mutating func drawBottomLine(_ navigator: Navigator) {
        let (row, width) = (navigator.size.rows - 1, navigator.size.columns)
        if let prompt = navigator.prompt { return drawPrompt(prompt, navigator, row: row) }
        let (right, ink) = navigator.rightWords
        let rightWidth = min(cells(of: right), width * 5 / 9)
        let room = width - 2 - (rightWidth > 0 ? rightWidth + 2 : 0)
        drawLeft(navigator, row: row, width: room)
        // The end of the trail is where the reader is: cut its beginning.
        write(right.tail(cells: rightWidth), ink, column: width - rightWidth - 1, row: row, width: rightWidth)
    }

    private mutating func drawLeft(_ navigator: Navigator, row: Int, width: Int) {
        if let notice = navigator.notice {
            write(notice.text, notice.isError ? .error : .status, column: 1, row: row, width: width)
        } else if navigator.labels != nil {
            write("type the two letters of a link; Esc leaves", .status, column: 1, row: row, width: width)
        } else if let find = navigator.find {
            let keys = find.current == nil ? "Esc done" : "n next  N before  Esc done"
            write("\(find.summary)  \(keys)", .status, column: 1, row: row, width: width)
        } else {
            drawHints(navigator.hints, row: row, width: width)
        }
    }

    private mutating func drawHints(_ hints: [Hint], row: Int, width: Int) {
        // Help comes last and is always there: it leads to all others.
        var room = width - (hints.last.map { $0.width } ?? 0)
        var column = 1
        for (index, hint) in hints.enumerated() {
            let isLast = index == hints.count - 1
            guard isLast || hint.width <= room else { continue }
            if !isLast { room -= hint.width }
            column += write(hint.key, .strong, column: column, row: row, width: max(0, width + 1 - column))
            column += write(" \(hint.word)  ", .hint, column: column, row: row, width: max(0, width + 1 - column))
        }
    }

    private mutating func drawPrompt(_ prompt: Prompt, _ navigator: Navigator, row: Int) {
        let width = navigator.size.columns
        let status = navigator.promptStatus
        let statusWidth = min(cells(of: status), width / 3)
        var column = 1 + write(prompt.purpose.label, .strong, column: 1, row: row, width: width / 2)
        let room = max(4, width - column - (statusWidth > 0 ? statusWidth + 2 : 0) - 1)
        let before = String(prompt.line.characters.prefix(prompt.line.cursor))
        let shownBefore = before.tail(cells: room - 1)
        let ink: Ink = prompt.line.isOffered ? .selectedUnfocused : .text
        column += write(shownBefore, ink, column: column, row: row, width: room)
        let after = String(prompt.line.characters.dropFirst(prompt.line.cursor))
        write(after, .text, column: column, row: row, width: max(0, room - cells(of: shownBefore)))
        stand(column: column, row: row, typing: true)
        write(status, .dim, column: width - statusWidth - 1, row: row, width: statusWidth)
    }
}

extension Hint {
    fileprivate var width: Int { cells(of: key) + word.count + 3 }
}

extension String {
    /// Its end in so many cells, an ellipsis before it when it is cut.
    fileprivate func tail(cells room: Int) -> String {
        var total = cells(of: self)
        guard total > room else { return self }
        var rest = self[...]
        while total > max(0, room - 1), let first = rest.first {
            total -= cells(of: String(first))
            rest = rest.dropFirst()
        }
        return room > 0 ? "…" + rest : ""
    }
}

extension Navigator {
    /// How reading goes, or the way here.
    fileprivate var rightWords: (String, Ink) {
        switch progress?.phase {
        case .scanning: return ("looking for files: \(progress?.total ?? 0)", .status)
        case .reading: return ("reading \(progress?.count ?? "")", .status)
        case .failed(let words): return (words, .error)
        case .cancelled: return ("reading was cancelled", .warning)
        case .finished, nil: return (trail.map { $0.clipped(to: 24) }.joined(separator: " › "), .dim)
        }
    }

    /// What is said beside the line being typed.
    fileprivate var promptStatus: String {
        if let notice { return notice.text }
        switch prompt?.purpose {
        case .find: return find?.summary ?? ""
        case .search: return prompt?.results.map { $0.understood } ?? ""
        case .command, .saveSearch, .export, .narrow, .goTo, .connect, .help, .cite, .pipe, nil: return ""
        }
    }
}

extension String {
    /// Its beginning in so many characters, an ellipsis behind it when it is cut.
    fileprivate func clipped(to count: Int) -> String {
        self.count > count ? prefix(count - 1) + "…" : self
    }
}
