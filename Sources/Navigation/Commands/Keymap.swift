/// The keys of every scope, made from the commands' declarations.
public enum Keymap {
    private static let table: [Scope: [Key: Command]] = Dictionary(
        uniqueKeysWithValues: Scope.allCases.map { scope in
            (scope, Dictionary(bindings(in: scope), uniquingKeysWith: { first, _ in first }))
        }
    )

    /// The command of a key in a scope; nil when it has none there.
    public static func command(for key: Key, in scope: Scope) -> Command? {
        table[scope]?[key]
    }

    /// Every key of a scope with its command, in the order of declaration.
    public static func bindings(in scope: Scope) -> [(Key, Command)] {
        Command.allCases.flatMap { command in command.entry.keys(in: scope).map { ($0, command) } }
    }
}
