import CorpusModel

extension Navigator {
    /// The lines to choose from that follow from what was typed.
    func options(for prompt: Prompt) -> [Option] {
        let text = prompt.line.text.trimmed
        switch prompt.purpose {
        case .find: return []
        case .search: return prompt.results.map(searchOptions) ?? (text.isEmpty ? keptSearches : [])
        case .saveSearch, .pipe: return []
        case .command: return commandOptions(CommandLine(prompt.line.text), prompt)
        case .narrow: return narrowOptions(text, prompt)
        case .goTo: return candidates(text, prompt).map { goOption($0) }
        case .connect(let party): return candidates(text, prompt).filter { $0.id != party.id }.map { connectOption($0) }
        case .help: return helpOptions(text)
        case .export: return exportOptions(text)
        case .cite(let citation): return citationOptions(citation, text)
        }
    }

    /// The parties that go by the name typed; while none is typed, those of the list at hand.
    private func candidates(_ name: String, _ prompt: Prompt) -> [PartySummary] {
        if name.isEmpty, case .parties(let page) = lists[.parties].page { return page.rows }
        return prompt.parties?.found ?? []
    }

    private func goOption(_ party: PartySummary) -> Option {
        Option(
            title: party.name,
            note: party.kindLabel,
            completion: "goto \(party.name)",
            choice: .go(.subject(.party(party.id)))
        )
    }

    private func connectOption(_ party: PartySummary) -> Option {
        Option(
            title: party.name,
            note: party.kindLabel,
            completion: "connect \(party.name)",
            choice: .connect(party.reference)
        )
    }

    private func searchOptions(_ results: SearchResults) -> [Option] {
        results.groups.flatMap { group in
            let shown = group.hits.count
            let count = shown < group.total ? "\(shown) of \(group.total)" : "\(group.total)"
            return group.hits.map { hit in
                Option(
                    title: hit.title,
                    note: hit.snippet.text,
                    group: "\(group.list.title)  \(count)",
                    hits: hit.snippet.hits,
                    completion: "",
                    choice: .go(hit.destination)
                )
            }
        }
    }

    private func exportOptions(_ begun: String) -> [Option] {
        ExportForm.allCases.filter { $0.rawValue.hasPrefix(begun.lowercased()) }.map { form in
            Option(title: form.rawValue, note: form.description, completion: form.rawValue, choice: .export(form))
        }
    }

    private func citationOptions(_ citation: Citation, _ begun: String) -> [Option] {
        CitationForm.allCases.filter { $0.rawValue.hasPrefix(begun.lowercased()) }.map { form in
            Option(
                title: form.rawValue,
                note: form.description,
                completion: form.rawValue,
                choice: .cite(citation, form)
            )
        }
    }

    /// Every command that works here, grouped; those that cannot just now at the end, with the reason.
    private func helpOptions(_ filter: String) -> [Option] {
        let words = filter.lowercased()
        let here = Command.allCases.filter {
            $0.entry.scopes.contains(scope) && $0.isTyped && $0.entry.answers(to: words)
        }
        let usable = here.filter { reasonUnavailable($0) == nil }
        let waiting = here.filter { reasonUnavailable($0) != nil }
        let sorted = CommandGroup.allCases.flatMap { group in usable.filter { $0.entry.group == group } }
        return sorted.map { helpOption($0) } + waiting.map { helpOption($0) }
    }

    private func helpOption(_ command: Command) -> Option {
        let entry = command.entry
        let reason = reasonUnavailable(command)
        return Option(
            title: entry.keys(in: scope).map(\.label).joined(separator: " "),
            note: reason.map { "\(entry.help): \($0)" } ?? entry.help,
            group: reason == nil ? entry.group.rawValue : "Not just now",
            completion: entry.name,
            isEnabled: reason == nil,
            choice: .run(command)
        )
    }
}

extension CommandEntry {
    /// Whether a word typed into the help pane is about it.
    fileprivate func answers(to words: String) -> Bool {
        let text = "\(name) \(help) \(group.rawValue)".lowercased()
        return words.isEmpty || text.firstRange(of: words) != nil || keys.contains { $0.label.lowercased() == words }
    }
}

extension SearchHit {
    /// Where it leads: to its place in a document, or to what it is.
    fileprivate var destination: Destination {
        guard case .document(let document) = subject, let range else { return .subject(subject) }
        return .passage(document, range)
    }
}
