import CorpusModel

extension Navigator {
    /// Opens a prompt, with a line in it already.
    mutating func ask(_ purpose: Prompt.Purpose, line: LineEditor = LineEditor()) -> [Effect] {
        let origin = focus == .list ? list.selected : reader.top
        prompt = Prompt(purpose, line: line, origin: origin)
        return promptChanged()
    }

    /// Takes a key while a prompt is open.
    mutating func pressInPrompt(_ key: Key) -> [Effect] {
        if let command = Keymap.command(for: key, in: .prompt) { return edit(command) }
        guard case .character(let character) = key else { return [] }
        prompt?.line.insert(character)
        return promptChanged()
    }

    /// Does what a key of the prompt says.
    mutating func edit(_ command: Command) -> [Effect] {
        switch command {
        case .accept: accept()
        case .dismiss, .cancel: dismiss()
        case .complete: complete(by: 1)
        case .completeBack: complete(by: -1)
        case .nextOption: stepOption(by: 1)
        case .previousOption: stepOption(by: -1)
        case .nextOptions: pageOptions(by: 1)
        case .previousOptions: pageOptions(by: -1)
        case .eraseBack: prompt?.line.eraseBack() == true ? promptChanged() : dismiss()
        case .eraseForward: changeLine { $0.eraseForward() }
        case .eraseWord: changeLine { $0.eraseWord() }
        case .eraseLine: changeLine { $0 = LineEditor() }
        case .cursorBack: moveCursor { $0.cursor - 1 }
        case .cursorForward: moveCursor { $0.cursor + 1 }
        case .cursorStart: moveCursor { _ in 0 }
        case .cursorEnd: moveCursor { $0.characters.count }
        case .moveDown, .moveUp, .pageDown, .pageUp, .halfPageDown, .halfPageUp, .top, .bottom, .nextSection,
            .previousSection, .open, .close, .leave, .nextLink, .previousLink, .labels, .back, .forward, .goTo,
            .connect,
            .mark, .goToMark, .timeline, .parties, .faq, .documents, .problems, .nextPane, .previousPane, .find,
            .search, .saveSearch, .forgetSearch,
            .nextHit, .previousHit, .narrow, .clear, .copy, .cite, .edit, .openOriginal, .pipe,
            .export, .help, .commandLine, .rescan, .redraw, .quit:
            []
        }
    }

    private mutating func changeLine(_ change: (inout LineEditor) -> Void) -> [Effect] {
        guard var line = prompt?.line else { return [] }
        change(&line)
        prompt?.line = line
        return promptChanged()
    }

    private mutating func pageOptions(by step: Int) -> [Effect] {
        let page = max(1, size.rows - 6)
        prompt?.choose(by: step * page, wraps: false)
        return []
    }

    private mutating func moveCursor(_ target: (LineEditor) -> Int) -> [Effect] {
        guard let line = prompt?.line else { return [] }
        prompt?.line.move(to: target(line))
        return []
    }

    /// Closes the prompt and undoes what it showed on the way.
    mutating func dismiss() -> [Effect] {
        guard let prompt else { return [] }
        self.prompt = nil
        guard case .find(let target) = prompt.purpose else { return [] }
        find = nil
        switch target {
        case .list: _ = select(prompt.origin)
        case .detail: reader.scroll(to: prompt.origin, height: geometry.text.height)
        }
        return settle()
    }

    private mutating func complete(by step: Int) -> [Effect] {
        guard let prompt, !prompt.options.isEmpty else { return [] }
        let isFresh = prompt.purpose == .command && prompt.choice?.completion != prompt.line.text
        if prompt.purpose != .command || prompt.chosen == nil || !isFresh { self.prompt?.choose(by: step, wraps: true) }
        guard prompt.purpose == .command, let choice = self.prompt?.choice else { return [] }
        self.prompt?.line = LineEditor(choice.completion)
        let single = prompt.options.count == 1
        return single ? promptChanged() : []
    }

    private mutating func stepOption(by step: Int) -> [Effect] {
        guard prompt?.purpose == .command else {
            prompt?.choose(by: step, wraps: true)
            return []
        }
        return recall(by: step)
    }

    /// Shows an earlier or a later entry of the command line.
    private mutating func recall(by step: Int) -> [Effect] {
        let entry = (prompt?.entry ?? entries.count) + step
        guard entry >= 0 else { return [] }
        prompt?.entry = min(entry, entries.count)
        prompt?.line = LineEditor(entries.indices.contains(entry) ? entries[entry] : "")
        return promptChanged(keepsEntry: true)
    }
}
