import Glibc

/// The program, the folder and a place of its own for what it writes.
struct Workplace {
    let program: String
    private let folder: String
    let scratch: String

    /// How long a screen must stay as it is to be taken for whole, in milliseconds.
    static let quiet: Int32 = 4
    /// How long nothing may come before all is taken for shown, in milliseconds.
    static let settled: Int32 = 400
    /// How long is waited for anything at all, in milliseconds.
    static let patience = 20_000

    /// Checks that what is to be measured is there; throws when it is not.
    init(program: String, folder: String) throws {
        guard access(program, X_OK) == 0 else {
            throw BenchmarkError("\(program) is not there: build it first (`make build`), or name it with --program")
        }
        guard access(folder, R_OK) == 0 else {
            throw BenchmarkError("\(folder) cannot be read: name a folder with --folder")
        }
        var template = Array("/tmp/dossier-benchmark-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else { throw BenchmarkError("no folder can be made under /tmp") }
        self.program = program
        self.folder = folder
        scratch = String(cString: made)
    }

    /// The program that was built together with this one.
    static var builtProgram: String {
        guard let real = realpath("/proc/self/exe", nil) else { return ".build/release/dossier" }
        defer { free(real) }
        let path = String(cString: real)
        return path.lastIndex(of: "/").map { "\(path[...$0])dossier" } ?? path
    }

    /// Takes away what was written.
    func remove() {
        Self.remove(scratch)
    }

    private static func remove(_ folder: String) {
        for path in names(in: folder).map({ "\(folder)/\($0)" }) where unlink(path) != 0 { remove(path) }
        rmdir(folder)
    }

    static func names(in folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }

    /// The environment of a program whose index is kept under `place`: where a reader's own would be.
    private func environment(_ place: String) -> [String] {
        let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
        let data = getenv("DOSSIER_DATA").map { ["DOSSIER_DATA=\(String(cString: $0))"] } ?? []
        let common = ["PATH=\(path)", "HOME=\(scratch)", "TERM=xterm-256color", "LANG=C.UTF-8", "LESSHISTFILE=-"]
        return common + ["XDG_CACHE_HOME=\(scratch)/\(place)"] + data
    }

    func start(_ arguments: [String], indexIn place: String = "first") throws -> TerminalRun {
        try TerminalRun(arguments, environment: environment(place))
    }

    func removeIndex(_ place: String) {
        Self.remove("\(scratch)/\(place)")
    }

    // MARK: What is measured

    /// The first screen on an indexed folder, and of `less` on one of its files, turn by turn.
    func firstFrames(runs: Int) throws -> [Figure] {
        try end(after: Self.settled, try start([program, folder]))
        let file = try Self.someFile(in: folder)
        var (frames, pages): ([Double], [Double]) = ([], [])
        for _ in 0..<runs {
            // Of the last line of the screen, which is painted last.
            frames.append(try firstScreen([program, folder], showing: " help", leavingBy: "Q"))
            pages.append(try firstScreen(["less", file], showing: "", leavingBy: "q"))
        }
        let less = Figure(name: "`less` on one of its files, first screen", unit: "ms", values: pages)
        let limit = (Figure.Statistic.median, 4 * less.quantile(0.5))
        return [
            Figure(name: "`dossier` on an indexed folder, first frame", unit: "ms", values: frames, limit: limit), less,
        ]
    }

    func firstScreen(
        _ arguments: [String],
        indexIn place: String = "first",
        showing words: String,
        leavingBy key: String
    ) throws -> Double {
        let run = try start(arguments, indexIn: place)
        let shown = run.settle(quiet: Self.quiet, limit: Self.patience, showing: words)
        run.end(with: key)
        guard let shown else { throw BenchmarkError("\(arguments[0]) showed nothing") }
        return (shown - run.start).milliseconds
    }

    private func end(after quiet: Int32, _ run: TerminalRun) throws {
        let shown = run.settle(quiet: quiet, limit: Self.patience, showing: "Timeline")
        run.end(with: "Q")
        if shown == nil { throw BenchmarkError("\(program) showed nothing") }
    }

    /// The folder read, derived and shown without an index to start from: until the screen changes no more.
    func fromNothing(runs: Int) throws -> [Figure] {
        var times: [Double] = []
        for _ in 0..<runs {
            removeIndex("nothing")
            let run = try start([program, folder], indexIn: "nothing")
            let shown = run.settle(quiet: Self.settled, limit: Self.patience, showing: "Timeline")
            run.end(with: "Q")
            guard let shown else { throw BenchmarkError("\(program) showed nothing") }
            times.append((shown - run.start).milliseconds)
        }
        return [
            Figure(
                name: "the folder read, derived and shown from nothing",
                unit: "ms",
                values: times,
                limit: (.median, 500)
            )
        ]
    }

    /// Keys of all kinds, each until its frame is whole; and the memory taken after them.
    func browsing(keys: Int) throws -> [Figure] {
        let run = try start([program, folder])
        defer { run.end(with: "Q") }
        guard run.settle(quiet: Self.settled, limit: Self.patience, showing: "Timeline") != nil else {
            throw BenchmarkError("\(program) showed nothing")
        }
        var times: [Double] = []
        for number in 0..<keys {
            let pressed = ContinuousClock.now
            run.press(Self.round[number % Self.round.count])
            // A key that changes nothing on the screen is not counted.
            guard let shown = run.settle(quiet: Self.quiet, limit: 60) else { continue }
            times.append((shown - pressed).milliseconds)
        }
        guard !times.isEmpty else { throw BenchmarkError("no key changed the screen of \(program)") }
        let memory = [("VmRSS", "memory while browsing"), ("VmHWM", "most memory while browsing")].compactMap {
            field,
            name in
            run.memory(field).map { Figure(name: name, unit: "MB", values: [Double($0) / 1024], limit: (.median, 60)) }
        }
        return [Figure(name: "key press to frame, \(times.count) keys", unit: "ms", values: times, limit: (.p99, 5))]
            + memory
    }

    /// A round through the panes: moving, paging, opening, closing, another pane, top and bottom.
    private static let round = [
        "j", "j", "k", "]", "j", "j", "j", "\r", "j", "j", "H", "]", " ", "b", "G", "g", "\r", "H", "[",
    ]

    // MARK: Files

    /// The files that are read as they are.
    private static func walkTexts(_ folder: String, _ use: (String, Int) -> Void) {
        walk(folder) { path, size in if [".txt", ".md"].contains(where: path.hasSuffix) { use(path, size) } }
    }

    private static func someFile(in folder: String) throws -> String {
        var found: String?
        walkTexts(folder) { path, _ in found = found ?? path }
        guard let found else { throw BenchmarkError("\(folder) holds no .txt or .md file") }
        return found
    }

    static func size(of folder: String) -> (files: Int, bytes: Int) {
        var (files, bytes) = (0, 0)
        walkTexts(folder) { _, size in
            files += 1
            bytes += size
        }
        return (files, bytes)
    }

    /// The text files under a folder.
    static func texts(in folder: String) -> [String] {
        var paths: [String] = []
        walkTexts(folder) { path, _ in paths.append(path) }
        return paths
    }

    static func walk(_ folder: String, _ use: (String, Int) -> Void) {
        for name in names(in: folder) {
            let path = "\(folder)/\(name)"
            var status = stat()
            guard lstat(path, &status) == 0 else { continue }
            if status.st_mode & S_IFMT == S_IFDIR {
                walk(path, use)
            } else if status.st_mode & S_IFMT == S_IFREG {
                use(path, Int(status.st_size))
            }
        }
    }
}
