/// Everything a reader can ask for, by key or by name.
public enum Command: Hashable, Sendable, CaseIterable {
    case moveDown, moveUp, pageDown, pageUp, halfPageDown, halfPageUp, top, bottom, nextSection, previousSection
    case open, close, leave, nextLink, previousLink, labels, back, forward, goTo, connect, mark, goToMark
    case timeline, parties, faq, documents, problems, nextPane, previousPane
    case find, search, saveSearch, forgetSearch, nextHit, previousHit
    case narrow, clear
    case copy, cite, edit, openOriginal, pipe, export
    case help, commandLine, rescan, redraw, cancel, quit
    case accept, dismiss, complete, completeBack, nextOption, previousOption, nextOptions, previousOptions
    case eraseBack, eraseForward, eraseWord, eraseLine, cursorBack, cursorForward, cursorStart, cursorEnd
}

extension Command {
    /// The command's declaration: the one place that the keys, the help, the hints and `Docs/Keys.md` come from.
    public var entry: CommandEntry {
        switch self {
        case .moveDown: .init("down", .move, "Move down one row or line", keys: ["j", .down])
        case .moveUp: .init("up", .move, "Move up one row or line", keys: ["k", .up])
        case .pageDown: .init("page-down", .move, "Move down one page", keys: [" ", .pageDown, .control("f")])
        case .pageUp: .init("page-up", .move, "Move up one page", keys: ["b", .pageUp, .control("b")])
        case .halfPageDown: .init("half-page-down", .move, "Move down half a page", keys: [.control("d")])
        case .halfPageUp: .init("half-page-up", .move, "Move up half a page", keys: [.control("u")])
        case .top: .init("top", .move, "Go to the first row or line", keys: ["g", .home])
        case .bottom: .init("bottom", .move, "Go to the last row or line", keys: ["G", .end])
        case .nextSection: .init("next-section", .move, "Go to the next heading", keys: ["}"], in: [.detail])
        case .previousSection:
            .init("previous-section", .move, "Go to the heading before", keys: ["{"], in: [.detail])
        case .open:
            .init("open", .go, "Open the row, or follow the link", keys: [.enter, "l", .right], hint: .init("open", 1))
        case .close: .init("close", .go, "Close the text", keys: ["h", .left], in: [.detail])
        case .leave: .init("leave", .go, "Close the text, or quit from a list", keys: ["q"])
        case .nextLink:
            .init("next-link", .go, "Go to the next link", keys: [.tab], in: [.detail], hint: .init("link", 2))
        case .previousLink: .init("previous-link", .go, "Go to the link before", keys: [.backTab], in: [.detail])
        case .labels:
            .init(
                "labels",
                .go,
                "Label the links on the screen: two keys follow one",
                keys: ["t"],
                hint: .init("labels", 7)
            )
        case .back:
            .init(
                "back",
                .go,
                "Go back to the place before",
                keys: ["H", .control("o"), .backspace, .altLeft],
                hint: .init("back", 3)
            )
        case .forward: .init("forward", .go, "Go forward again", keys: ["L", .altRight])
        case .goTo: .init("goto", .go, "Go to a party by its name", keys: ["p"], taking: .party)
        case .connect:
            .init(
                "connect",
                .go,
                "Show how this party and another are connected",
                keys: ["c"],
                hint: .init("connect", 8),
                taking: .party
            )
        case .mark: .init("mark", .go, "Mark this place; on a party, the one to connect with", keys: ["m"])
        case .goToMark: .init("goto-mark", .go, "Go to the marked place", keys: ["'"])
        case .timeline: .init("timeline", .panes, "Show the timeline", keys: ["1"])
        case .parties: .init("parties", .panes, "Show the parties", keys: ["2"])
        case .faq: .init("faq", .panes, "Show the questions", keys: ["3"])
        case .documents: .init("documents", .panes, "Show the documents", keys: ["4"])
        case .problems:
            .init("problems", .panes, "Show the files that could not be read or yielded nothing", keys: ["5"])
        case .nextPane: .init("next-pane", .panes, "Show the next list", keys: ["]"], listKeys: [.tab])
        case .previousPane: .init("previous-pane", .panes, "Show the list before", keys: ["["], listKeys: [.backTab])
        case .find:
            .init("find", .find, "Find words in this list or text", keys: ["/"], hint: .init("find", 5), taking: .words)
        case .search: .init("search", .find, "Search everything", keys: ["s"], hint: .init("search", 4), taking: .words)
        case .saveSearch:
            .init("save-search", .find, "Keep the last search under a name", keys: ["S"], taking: .words)
        case .forgetSearch:
            .init("forget-search", .find, "Let go of a kept search", keys: ["D"], taking: .words)
        case .nextHit: .init("next-hit", .find, "Go to the next hit", keys: ["n"])
        case .previousHit: .init("previous-hit", .find, "Go to the hit before", keys: ["N"])
        case .narrow:
            .init(
                "narrow",
                .narrow,
                "Narrow everything to a party, a document or dates",
                keys: ["f", "&"],
                hint: .init("narrow", 6),
                taking: .narrowing
            )
        case .clear: .init("clear", .narrow, "Let go of the link, the hits, then the narrowing", keys: [.escape])
        case .copy: .init("copy", .go, "Copy the first sentence this rests on, with its place", keys: ["y"])
        case .cite: .init("cite", .go, "Copy it in another form: Markdown, BibTeX", keys: ["Y"])
        case .edit: .init("edit", .go, "Open the file in your editor, at the line", keys: ["e"])
        case .openOriginal:
            .init("original", .go, "Open the file with what shows files of its kind", keys: ["o"])
        case .pipe:
            .init("pipe", .go, "Have a program read the text, or the sentence", keys: ["|"], taking: .program)
        case .export: .init("export", .program, "Write what is shown to a file for other programs", keys: ["x"])
        case .help:
            .init(
                "help",
                .program,
                "List the commands that work here",
                keys: ["?", .function(1)],
                hint: .init("help", 9)
            )
        case .commandLine: .init("command", .program, "Type a command", keys: [":"])
        case .rescan: .init("refresh", .program, "Look for changed files again", keys: ["R", .function(5)])
        case .redraw: .init("redraw", .program, "Draw the screen anew", keys: [.control("l")])
        case .cancel: .init("cancel", .program, "Cancel what is under way", keys: [.interrupt], in: Scope.allCases)
        case .quit: .init("quit", .program, "Leave the program", keys: ["Q"])
        case .accept: .init("accept", .typing, "Take the chosen line", keys: [.enter], in: [.prompt])
        case .dismiss: .init("dismiss", .typing, "Close the prompt", keys: [.escape], in: [.prompt])
        case .complete: .init("complete", .typing, "Complete, or choose the next line", keys: [.tab], in: [.prompt])
        case .completeBack: .init("complete-back", .typing, "Choose the line before", keys: [.backTab], in: [.prompt])
        case .nextOption:
            .init(
                "next-line",
                .typing,
                "Choose the next line, or a later entry",
                keys: [.down, .control("n")],
                in: [.prompt]
            )
        case .previousOption:
            .init(
                "previous-line",
                .typing,
                "Choose the line before, or an earlier entry",
                keys: [.up, .control("p")],
                in: [.prompt]
            )
        case .nextOptions: .init("next-lines", .typing, "Move down one page of lines", keys: [.pageDown], in: [.prompt])
        case .previousOptions:
            .init("previous-lines", .typing, "Move up one page of lines", keys: [.pageUp], in: [.prompt])
        case .eraseBack:
            .init(
                "erase-back",
                .typing,
                "Erase the character before; on an empty line, close",
                keys: [.backspace, .control("h")],
                in: [.prompt]
            )
        case .eraseForward:
            .init(
                "erase-forward",
                .typing,
                "Erase the character under the cursor",
                keys: [.delete, .control("d")],
                in: [.prompt]
            )
        case .eraseWord: .init("erase-word", .typing, "Erase the word before", keys: [.control("w")], in: [.prompt])
        case .eraseLine: .init("erase-line", .typing, "Erase the line", keys: [.control("u")], in: [.prompt])
        case .cursorBack:
            .init("cursor-back", .typing, "Move the cursor left", keys: [.left, .control("b")], in: [.prompt])
        case .cursorForward:
            .init("cursor-forward", .typing, "Move the cursor right", keys: [.right, .control("f")], in: [.prompt])
        case .cursorStart:
            .init("cursor-start", .typing, "Move the cursor to the start", keys: [.home, .control("a")], in: [.prompt])
        case .cursorEnd:
            .init("cursor-end", .typing, "Move the cursor to the end", keys: [.end, .control("e")], in: [.prompt])
        }
    }

    /// The command that goes by a name on the command line; also `q`, and any beginning that only one name has.
    public init?(named name: String) {
        let typed = Command.allCases.filter(\.isTyped)
        if name == "q" {
            self = .quit
        } else if let exact = typed.first(where: { $0.entry.name == name }) {
            self = exact
        } else {
            let begun = typed.filter { $0.entry.name.hasPrefix(name) }
            guard !name.isEmpty, begun.count == 1 else { return nil }
            self = begun[0]
        }
    }

    /// Whether it makes sense on the command line and in the help pane: all but the prompt's own editing.
    public var isTyped: Bool {
        entry.scopes != [.prompt]
    }
}
