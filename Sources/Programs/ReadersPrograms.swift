import Glibc

/// The programs that the reader's environment names, each with the arguments set there.
public struct ReadersProgram: Hashable, Sendable {
    public let program: Program
    public let arguments: [String]
    /// Whether it needs the terminal that the panes are on.
    public let isOnTerminal: Bool

    /// The editor of `VISUAL`, else of `EDITOR`; throws `ProgramAbsence` when neither is set or it is not there.
    public static func editor() throws(ProgramAbsence) -> ReadersProgram {
        guard let set = Self.variable("VISUAL") ?? Self.variable("EDITOR") else {
            throw ProgramAbsence("no editor is set: set VISUAL or EDITOR, as in export EDITOR=nano")
        }
        return try ReadersProgram(set)
    }

    /// The first browser of `BROWSER` that is there, else `xdg-open`; throws `ProgramAbsence` when there is none.
    public static func viewer() throws(ProgramAbsence) -> ReadersProgram {
        let set = Self.variable("BROWSER").map { $0.split(separator: ":").map(String.init) } ?? []
        for command in set {
            if let found = try? ReadersProgram(command) { return found }
        }
        if let first = set.first { return try ReadersProgram(first) }
        guard Program("xdg-open") != nil else {
            throw ProgramAbsence("nothing to open it with: set BROWSER, or install xdg-utils (xdg-open)")
        }
        return try ReadersProgram("xdg-open")
    }

    /// A program typed by the reader; throws `ProgramAbsence` when it is not there.
    public init(_ command: String) throws(ProgramAbsence) {
        guard let words = CommandWords.split(command) else { throw ProgramAbsence("a quote is left open: \(command)") }
        guard let name = words.first else { throw ProgramAbsence("no program is named") }
        guard let program = Program(name) else {
            throw ProgramAbsence("no such program: \(name); check the name, or whether it is installed")
        }
        self.program = program
        arguments = Array(words.dropFirst())
        isOnTerminal = Self.hasNoWindows || Self.textBrowsers.contains { name == $0 || name.hasSuffix("/" + $0) }
    }

    /// Its arguments with a file: in the place of `%s`, else last.
    public func arguments(with file: [UInt8]) -> [[UInt8]] {
        guard arguments.contains("%s") else { return arguments.map { Array($0.utf8) } + [file] }
        return arguments.map { $0 == "%s" ? file : Array($0.utf8) }
    }

    private static let textBrowsers = ["lynx", "w3m", "links", "links2", "elinks", "www-browser", "less", "more"]

    private static var hasNoWindows: Bool { variable("DISPLAY") == nil && variable("WAYLAND_DISPLAY") == nil }

    private static func variable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }
}

/// Why a program cannot be started, and what to do about it.
public struct ProgramAbsence: Error, Hashable, CustomStringConvertible {
    public let description: String

    init(_ description: String) {
        self.description = description
    }
}
