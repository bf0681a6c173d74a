/// The commonest call, paths and nothing else, read without the argument parser, which takes longer than a first screen.
enum PlainPaths {
    /// The paths when the arguments are nothing but paths; nil when there is an option, the name of a command or an empty
    /// argument among them, for the parser to judge.
    static func among(_ arguments: [String]) -> [String]? {
        let arePaths = arguments.allSatisfy { argument in
            !argument.isEmpty && !argument.utf8.starts(with: "-".utf8) && CommandName(rawValue: argument) == nil
        }
        return arePaths ? arguments : nil
    }
}

/// What the first argument may be instead of a path.
enum CommandName: String, CaseIterable {
    case browse, timeline, parties, faq, documents, problems, search, searches, show, connect, export, check, index,
        keys
    case help
}
