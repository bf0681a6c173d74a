import CorpusModel

extension Navigator {
    /// What a command line could go on with: names of commands, then their arguments.
    func commandOptions(_ line: CommandLine, _ prompt: Prompt) -> [Option] {
        guard line.hasArgument, let command = line.command else { return nameOptions(line.name) }
        switch command.entry.argument {
        case .party: return partyOptions(command, line.argument, prompt)
        case .narrowing: return narrowArguments(line.argument, prompt)
        case .words, .program, nil: return []
        }
    }

    private func nameOptions(_ begun: String) -> [Option] {
        Command.allCases.filter { $0.isTyped && $0.entry.name.hasPrefix(begun) && !isDone($0, begun) }.map { command in
            let entry = command.entry
            return Option(
                title: entry.argument.map { "\(entry.name) \($0.placeholder)" } ?? entry.name,
                note: reasonUnavailable(command) ?? entry.help,
                completion: entry.argument == nil ? entry.name : entry.name + " ",
                isEnabled: reasonUnavailable(command) == nil,
                choice: .run(command)
            )
        }
    }

    /// Whether nothing is left to complete.
    private func isDone(_ command: Command, _ begun: String) -> Bool {
        command.entry.name == begun && command.entry.argument == nil
    }

    private func partyOptions(_ command: Command, _ name: String, _ prompt: Prompt) -> [Option] {
        guard !name.isEmpty else { return [] }
        let found = prompt.parties?.found ?? []
        return found.filter { command != .connect || $0.id != partyAtHand?.id }.map { party in
            Option(
                title: party.name,
                note: party.kindLabel,
                completion: "\(command.entry.name) \(party.name)",
                choice: command == .connect ? .connect(party.reference) : .go(.subject(.party(party.id)))
            )
        }
    }

    /// `party NAME`, `document`, `dates FROM..TO`.
    private func narrowArguments(_ argument: String, _ prompt: Prompt) -> [Option] {
        if let name = argument.rest(after: "party") { return narrowOptions(party: name, prompt) }
        if let dates = argument.rest(after: "dates") { return narrowOptions(dates: dates) }
        let documents = knownDocuments.map { narrowOption($0) }.filter {
            $0.completion.hasPrefix("narrow \(argument)")
        }
        let forms = ["party ", "dates "].filter { $0.hasPrefix(argument) }.map { form in
            Option(
                title: form + (form == "party " ? "NAME" : "2024-03..2024-06"),
                completion: "narrow \(form)",
                isEnabled: false,
                choice: .run(.narrow)
            )
        }
        return documents + forms
    }

    /// What the narrowing prompt offers: what is at hand, then dates or parties as typed.
    func narrowOptions(_ text: String, _ prompt: Prompt) -> [Option] {
        guard !text.isEmpty else {
            return partiesAtHand.map { narrowOption($0) } + documentsAtHand.map { narrowOption($0) }
                + (narrowing == Narrowing()
                    ? []
                    : [Option(title: "everything", note: "no narrowing", completion: "", choice: .narrow(Narrowing()))])
        }
        let words = text.lowercased()
        let documents = knownDocuments.filter { $0.title.lowercased().firstRange(of: words) != nil }
        return narrowOptions(dates: text) + narrowOptions(party: text, prompt) + documents.map { narrowOption($0) }
    }

    private func narrowOptions(party name: String, _ prompt: Prompt) -> [Option] {
        guard !name.isEmpty else { return partiesAtHand.map { narrowOption($0) } }
        return (prompt.parties?.found ?? []).map { narrowOption($0.reference) }
    }

    private func narrowOptions(dates text: String) -> [Option] {
        guard let span = DateSpan(text) else { return [] }
        var target = narrowing
        target.dates = span
        return [Option(title: span.label, note: "dates", completion: "narrow dates \(text)", choice: .narrow(target))]
    }

    private func narrowOption(_ party: PartyReference) -> Option {
        var target = narrowing
        target.party = party
        let completion = "narrow party \(party.name)"
        return Option(title: party.name, note: "party", completion: completion, choice: .narrow(target))
    }

    private func narrowOption(_ document: NamedDocument) -> Option {
        var target = narrowing
        target.document = document
        let completion = "narrow document \(document.title)"
        return Option(title: document.title, note: "document", completion: completion, choice: .narrow(target))
    }
}
