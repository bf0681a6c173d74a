import CorpusModel

extension Navigator {
    /// Runs a command, or says why it cannot run just now.
    mutating func run(_ command: Command) -> [Effect] {
        if let reason = reasonUnavailable(command) { return say(reason) }
        return perform(command) + settle()
    }

    private mutating func perform(_ command: Command) -> [Effect] {
        switch command {
        case .moveDown: move(by: 1)
        case .moveUp: move(by: -1)
        case .pageDown: move(by: page)
        case .pageUp: move(by: -page)
        case .halfPageDown: move(by: (page + 1) / 2)
        case .halfPageUp: move(by: -(page + 1) / 2)
        case .top: move(to: 0)
        case .bottom: move(to: .max / 2)
        case .nextSection: section(by: 1)
        case .previousSection: section(by: -1)
        case .open: open()
        case .close: close()
        case .leave: focus == .detail ? close() : [.quit]
        case .nextLink: link(by: 1)
        case .previousLink: link(by: -1)
        case .labels: showLabels()
        case .back: goBack()
        case .forward: goForward()
        case .goTo: ask(.goTo)
        case .connect: askConnection()
        case .mark: markPlace()
        case .goToMark: mark.map { go(to: $0.destination) } ?? []
        case .timeline: show(.timeline)
        case .parties: show(.parties)
        case .faq: show(.faq)
        case .documents: show(.documents)
        case .problems: show(.problems)
        case .nextPane: show(neighbour(1))
        case .previousPane: show(neighbour(-1))
        case .find: ask(.find(findTarget))
        case .search: [.loadSearches] + ask(.search, line: LineEditor(lastSearch, offered: true))
        case .saveSearch: ask(.saveSearch(lastSearch))
        case .forgetSearch: ask(.command, line: LineEditor("\(command.entry.name) "))
        case .nextHit: hit(by: 1)
        case .previousHit: hit(by: -1)
        case .narrow: ask(.narrow)
        case .clear: clear()
        case .copy: cardAtHand?.citation.map { [.loadCitation($0, .plain)] } ?? []
        case .cite: askCitation()
        case .edit: openFile(with: .editor)
        case .openOriginal: openFile(with: .viewer)
        case .pipe: askPipe()
        case .export: ask(.export)
        case .help: ask(.help)
        case .commandLine: ask(.command)
        case .rescan: [.rescan]
        case .redraw: [.redraw]
        case .cancel: cancel()
        case .quit: [.quit]
        case .accept, .dismiss, .complete, .completeBack, .nextOption, .previousOption, .nextOptions, .previousOptions,
            .eraseBack, .eraseForward, .eraseWord, .eraseLine, .cursorBack, .cursorForward, .cursorStart, .cursorEnd:
            edit(command)
        }
    }
}
