/// What works here, in a few words for the bottom line.
public struct Hint: Hashable, Sendable {
    /// The key: `Enter`.
    public let key: String
    /// What it does: "open".
    public let word: String
}

extension Navigator {
    /// The hints for where the reader stands, the most useful first.
    public var hints: [Hint] {
        Command.allCases.compactMap { command in
            let entry = command.entry
            guard let word = entry.hint, let key = entry.keys.first, entry.scopes.contains(scope) else { return nil }
            return reasonUnavailable(command) == nil ? Hint(key: key.label, word: word) : nil
        }
    }
}
