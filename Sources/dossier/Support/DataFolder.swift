import Glibc

/// Where the program's data lives: `Language`, and `Corpus`, the bundled dossier.
struct DataFolder {
    /// The folder that holds both.
    let path: String

    var language: String { "\(path)/Language" }
    var corpus: String { "\(path)/Corpus" }

    /// What the bundled dossier is called on the screen.
    static let corpusTitle = "OpenAI and AWS: selling AI to government"

    /// Looks in `$DOSSIER_DATA`, beside the installed program, then in the source tree above it; throws `Failure`.
    static func find() throws -> DataFolder {
        if let given = getenv("DOSSIER_DATA") {
            let path = String(cString: given)
            guard holdsLanguage(path) else {
                throw Failure(
                    "no language data in $DOSSIER_DATA (\(path)): it must name the folder that holds Language"
                )
            }
            return DataFolder(path: path)
        }
        let program = try programFolder()
        let candidates = ["\(program)/../share/dossier"] + ancestors(of: program).map { "\($0)/Data" }
        guard let path = candidates.first(where: holdsLanguage) else {
            throw Failure(
                "the language data is not where it belongs (\(candidates[0])): install it, or set DOSSIER_DATA"
            )
        }
        return DataFolder(path: path)
    }

    private static func holdsLanguage(_ path: String) -> Bool {
        access("\(path)/Language", R_OK | X_OK) == 0
    }

    private static func programFolder() throws -> String {
        guard let real = realpath("/proc/self/exe", nil) else {
            throw Failure("the program cannot tell where it is: set DOSSIER_DATA to the folder that holds Language")
        }
        defer { free(real) }
        return parent(of: String(cString: real))
    }

    private static func parent(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }

    private static func ancestors(of folder: String) -> [String] {
        var folders = [folder]
        while let last = folders.last, !last.isEmpty { folders.append(parent(of: last)) }
        return folders
    }
}
