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
        let usable = Command.allCases.filter { $0.entry.scopes.contains(scope) && reasonUnavailable($0) == nil }
        let entries = usable.map(\.entry).sorted { ($0.hint?.rank ?? 0) < ($1.hint?.rank ?? 0) }
        return entries.compactMap { entry in
            guard let hint = entry.hint, let key = entry.keys.first else { return nil }
            return Hint(key: key.label, word: hint.word)
        }
    }
}
