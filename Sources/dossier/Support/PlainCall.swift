/// The commonest calls, read without the argument parser, which takes longer than a first screen.
enum PlainCall: Hashable {
    /// Paths and nothing else.
    case browse([String])
    /// The command `index` with paths and, at most, the file of the index.
    case index([String], in: String?)

    /// The call that some arguments make; nil when there is another command, another option or an empty argument among them, or
    /// a file that must not be an index, for the parser to judge.
    init?(_ arguments: [String]) {
        guard arguments.first == CommandName.index.rawValue else {
            guard arguments.allSatisfy({ Self.isPlain($0) && CommandName(rawValue: $0) == nil }) else { return nil }
            self = .browse(arguments)
            return
        }
        var paths = Array(arguments.dropFirst())
        var file: String?
        if let option = paths.firstIndex(of: "--index") {
            guard option + 1 < paths.count, IndexOptions.mayBeIndex(paths[option + 1]) else { return nil }
            file = paths.remove(at: option + 1)
            paths.remove(at: option)
        }
        guard (paths + [file].compactMap { $0 }).allSatisfy(Self.isPlain) else { return nil }
        self = .index(paths, in: file)
    }

    private static func isPlain(_ argument: String) -> Bool {
        !argument.isEmpty && !argument.utf8.starts(with: "-".utf8)
    }
}

/// What the first argument may be instead of a path.
enum CommandName: String, CaseIterable {
    case browse, timeline, parties, faq, documents, problems, search, searches, show, connect, export, check, index,
        keys
    case help
}
