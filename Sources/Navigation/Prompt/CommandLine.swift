/// A line typed after `:`, taken apart.
struct CommandLine {
    /// The first word.
    let name: String
    /// All behind it.
    let argument: String
    /// Whether a space follows the first word: its argument is being typed.
    let hasArgument: Bool

    init(_ text: String) {
        let line = text.drop { $0 == " " }
        let space = line.firstIndex(of: " ")
        name = String(line[..<(space ?? line.endIndex)])
        argument = space.map { line[$0...].trimmed } ?? ""
        hasArgument = space != nil
    }

    /// The command it names; nil when it names none.
    var command: Command? { Command(named: name) }

    /// The name of a party that is being typed; nil when none is.
    var partyName: String? {
        switch command?.entry.argument {
        case .party: argument
        case .narrowing: argument.rest(after: "party")
        case .words, .program, nil: nil
        }
    }
}

extension StringProtocol {
    /// Without spaces at either end.
    var trimmed: String {
        let start = drop { $0 == " " }
        return String(start.reversed().drop { $0 == " " }.reversed())
    }

    /// What follows a word and a space; nil when it does not begin so.
    func rest(after word: String) -> String? {
        guard hasPrefix(word + " ") else { return nil }
        return dropFirst(word.count).trimmed
    }
}
