/// The page of keys, made from the commands' declarations.
public enum KeysDocument {
    /// `Docs/Keys.md`, whole.
    public static var markdown: String {
        let groups = CommandGroup.allCases.map { group in
            "## \(group.rawValue)\n\n| keys | command | what it does | where |\n| --- | --- | --- | --- |\n"
                + Command.allCases.filter { $0.entry.group == group }.map { row($0.entry) }.joined()
        }
        return introduction + groups.joined(separator: "\n")
    }

    private static let introduction = """
        # Keys

        Generated from the table of commands in `Sources/Navigation/Commands/Command.swift`; do not edit.

        Every command but those of a prompt can also be typed by its name after `:` and chosen in the `?` pane.
        `^S`, `^Q` and `^Z` belong to the terminal.


        """

    private static func row(_ entry: CommandEntry) -> String {
        let inLists = entry.listKeys.map { "`\(escaped($0.label))` (a list)" }
        let keys = (entry.keys.map { "`\(escaped($0.label))`" } + inLists).joined(separator: " ")
        let name = entry.argument.map { "\(entry.name) \(escaped($0.placeholder))" } ?? entry.name
        let scopes = entry.scopes.map(\.title).joined(separator: ", ")
        return "| \(keys) | `\(name)` | \(escaped(entry.help)) | \(scopes) |\n"
    }

    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { $0 += $1 == "|" ? "\\|" : String($1) }
    }
}
