/// Where the keys go.
public enum Scope: String, Hashable, Sendable, CaseIterable {
    case list, detail, prompt

    /// As shown in the table of keys.
    public var title: String {
        switch self {
        case .list: "a list"
        case .detail: "a text"
        case .prompt: "a prompt"
        }
    }
}

/// What a command is about; the order is that of the help pane.
public enum CommandGroup: String, Hashable, Sendable, CaseIterable {
    case move = "Move"
    case go = "Open and go"
    case panes = "Panes"
    case find = "Search"
    case narrow = "Narrow"
    case program = "Program"
    case typing = "In a prompt"
}

/// What a command takes on the command line.
public enum CommandArgument: Hashable, Sendable {
    /// The name of a party.
    case party
    /// Words to look for.
    case words
    /// `party NAME`, `document NAME` or `dates FROM..TO`.
    case narrowing
    /// A program and its arguments.
    case program

    /// As shown behind the command's name.
    public var placeholder: String {
        switch self {
        case .party: "NAME"
        case .words: "WORDS"
        case .program: "PROGRAM ARGUMENTS"
        case .narrowing: "party NAME | document | dates FROM..TO"
        }
    }
}

/// A command in the hint line.
public struct HintWord: Hashable, Sendable {
    /// What it does: "open".
    public let word: String
    /// Where it comes, the lowest first.
    let rank: Int

    init(_ word: String, _ rank: Int) {
        self.word = word
        self.rank = rank
    }
}

/// All that is declared about a command, once.
public struct CommandEntry: Sendable {
    /// What is typed on the command line: letters and dashes.
    public let name: String
    /// What it is about.
    public let group: CommandGroup
    /// One line that says what it does.
    public let help: String
    /// The keys that run it, the one to show first.
    public let keys: [Key]
    /// More keys that run it in a list only.
    public let listKeys: [Key]
    /// Where it works.
    public let scopes: [Scope]
    /// Its place in the hint line; nil when it is not shown there.
    public let hint: HintWord?
    /// What it takes on the command line.
    public let argument: CommandArgument?

    /// The keys that run it in a scope.
    public func keys(in scope: Scope) -> [Key] {
        scopes.contains(scope) ? keys + (scope == .list ? listKeys : []) : []
    }

    init(
        _ name: String,
        _ group: CommandGroup,
        _ help: String,
        keys: [Key] = [],
        listKeys: [Key] = [],
        in scopes: [Scope] = [.list, .detail],
        hint: HintWord? = nil,
        taking argument: CommandArgument? = nil
    ) {
        self.name = name
        self.group = group
        self.help = help
        self.keys = keys
        self.listKeys = listKeys
        self.scopes = scopes
        self.hint = hint
        self.argument = argument
    }
}
