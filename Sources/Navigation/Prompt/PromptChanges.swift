import CorpusModel

extension Navigator {
    /// Brings the lines to choose from up to date with the line typed.
    mutating func promptChanged(keepsEntry: Bool = false) -> [Effect] {
        guard let purpose = prompt?.purpose else { return [] }
        if !keepsEntry { prompt?.entry = nil }
        prompt?.acceptsOnAnswer = false
        let effects = questions(for: purpose)
        refreshOptions()
        return effects
    }

    /// What has to be asked for the line typed.
    private mutating func questions(for purpose: Prompt.Purpose) -> [Effect] {
        let text = prompt?.line.text ?? ""
        switch purpose {
        case .find(let target): return look(for: text, in: target)
        case .search: return searchCorpus(text)
        case .command: return askParties(CommandLine(text).partyName)
        case .narrow: return askParties(DateSpan(text) == nil ? text : nil)
        case .goTo, .connect: return askParties(text)
        case .saveSearch, .help, .export, .cite, .pipe: return []
        }
    }

    private mutating func askParties(_ name: String?) -> [Effect] {
        prompt?.awaited = nil
        guard let name, !name.isEmpty, prompt?.parties?.name != name else { return [] }
        prompt?.awaited = name
        return [.loadParties(named: name)]
    }

    private mutating func searchCorpus(_ words: String) -> [Effect] {
        ticket += 1
        lastSearch = words
        prompt?.awaited = words.isBlank ? nil : words
        guard !words.isBlank else {
            prompt?.results = nil
            return []
        }
        return [.search(words, lens, ticket: ticket)]
    }

    /// Makes the lines to choose from anew.
    mutating func refreshOptions() {
        guard let prompt else { return }
        let options = options(for: prompt)
        self.prompt?.options = options
        let first = options.firstIndex { $0.isEnabled }
        self.prompt?.chosen = prompt.purpose == .command ? nil : first
    }

    /// Takes parties that go by a name.
    mutating func take(_ found: [PartySummary], named name: String) -> [Effect] {
        guard prompt?.awaited == name else { return [] }
        prompt?.parties = (name, found)
        return answered()
    }

    /// Takes what a search found.
    mutating func take(_ results: SearchResults) -> [Effect] {
        guard prompt?.purpose == .search else { return [] }
        prompt?.results = results
        return answered()
    }

    private mutating func answered() -> [Effect] {
        let isDue = prompt?.acceptsOnAnswer == true
        prompt?.awaited = nil
        refreshOptions()
        return isDue ? accept() : []
    }

    /// Does what the prompt was opened for.
    mutating func accept() -> [Effect] {
        guard let prompt else { return [] }
        if prompt.awaited != nil {
            self.prompt?.acceptsOnAnswer = true
            return []
        }
        switch prompt.purpose {
        case .find: return keepFind()
        case .command: return runLine(prompt)
        case .saveSearch(let words): return keep(words, as: prompt.line.text)
        case .search: return prompt.choice == nil ? say("nothing matches") : take(prompt.choice)
        case .pipe(let text): return pipe(text, to: prompt.line.text)
        case .narrow, .goTo, .connect, .help, .export, .cite: return take(prompt.choice)
        }
    }

    private mutating func keepFind() -> [Effect] {
        prompt = nil
        return settle()
    }

    /// Runs what stands on the command line.
    private mutating func runLine(_ prompt: Prompt) -> [Effect] {
        let line = CommandLine(prompt.line.text)
        guard !prompt.line.text.isBlank else { return dismiss() }
        entries.append(prompt.line.text)
        guard let command = line.command else {
            self.prompt = nil
            return say("no such command: \(line.name)")
        }
        if command == .pipe, !line.argument.isEmpty {
            self.prompt = nil
            return reasonUnavailable(command).map { say($0) } ?? pipe(textAtHand, to: line.argument)
        }
        if command.entry.argument == .words, !line.argument.isEmpty { return runWords(command, line.argument) }
        if command.entry.argument != nil, !line.argument.isEmpty { return take(prompt.choice ?? prompt.options.first) }
        self.prompt = nil
        return run(command)
    }

    private mutating func runWords(_ command: Command, _ words: String) -> [Effect] {
        prompt = nil
        if command == .saveSearch { return keep(lastSearch, as: words) }
        if command == .forgetSearch { return [.forgetSearch(name: words)] }
        guard command == .find else { return ask(.search, line: LineEditor(words)) }
        let effects = ask(.find(findTarget), line: LineEditor(words))
        prompt = nil
        return effects
    }

    /// Does what a line to choose stands for.
    mutating func take(_ option: Option?) -> [Effect] {
        guard let option else { return say("nothing goes by that name") }
        let purpose = prompt?.purpose
        let typed = prompt?.line.text ?? ""
        prompt = nil
        switch option.choice {
        case .export(let form): return [.export(form, lens)] + say("writing…")
        case .cite(let citation, let form): return [.loadCitation(citation, form)]
        case .search(let words): return ask(.search, line: LineEditor(words))
        case .run(let command): return run(command)
        case .go(let destination):
            guard purpose == .search else { return go(to: destination) }
            wordsOnArrival = option.firstHit
            return [.noteSearch(typed)] + go(to: destination)
        case .narrow(let narrowing): return narrow(to: narrowing)
        case .connect(let party): return connect(with: party)
        }
    }
}

extension Option {
    /// The words that matched first, to be found again in the text; nil when none did.
    fileprivate var firstHit: String? {
        guard let hit = hits.first, note.utf8.count >= hit.upperBound else { return nil }
        return String(decoding: Array(note.utf8)[hit], as: UTF8.self)
    }
}

extension String {
    /// Whether it holds nothing but spaces.
    var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
