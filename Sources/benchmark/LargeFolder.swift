import Glibc

/// A large folder: reading it from nothing, opening it again, searching it as one types; beside other programs where
/// they are installed.
struct LargeFolder {
    let workplace: Workplace
    let folder: String
    /// Where the program is pointed at: a folder that holds a link to the large one, so that files can be added beside it.
    let root: String
    /// The median of the first frame on the small folder, in milliseconds.
    let smallFrame: Double

    static let place = "large"
    /// A word that many documents have, one that few have, and two together.
    static let queries = ["company", "zinc", "oil prices"]

    init(workplace: Workplace, folder: String, smallFrame: Double) throws {
        self.workplace = workplace
        self.folder = folder
        self.smallFrame = smallFrame
        root = "\(workplace.scratch)/whole"
        guard mkdir(root, 0o700) == 0, symlink(try Workplace.absolute(folder), "\(root)/texts") == 0 else {
            throw BenchmarkError("no link can be made under \(workplace.scratch)")
        }
    }

    /// Everything that is measured; throws when a program shows nothing.
    func figures(runs: Int, tenfold: Bool) throws -> [Figure] {
        let (files, bytes) = Workplace.size(of: folder)
        guard files > 0 else { throw BenchmarkError("\(folder) holds no .txt or .md file") }
        let peers = try recoll()
        var figures = try parts()
        let reading = try reading(files: files, bytes: bytes, peers.first)
        figures += try reading + peers.figures + again(peers.again) + searching() + searches() + adding()
        figures += try opening(runs: runs)
        return try tenfold ? figures + self.tenfold(seconds: reading[0].quantile(0.5)) : figures
    }

    /// From nothing, without a screen.
    private func reading(files: Int, bytes: Int, _ peer: Double?) throws -> [Figure] {
        workplace.removeIndex(Self.place)
        let run = try workplace.start([workplace.program, "index", root], indexIn: Self.place)
        let (_, peak) = run.wait()
        let seconds = (ContinuousClock.now - run.start) / .seconds(1)
        let index = workplace.sizeOfIndex(in: Self.place)
        return [
            Figure(
                name: "reading, deriving and indexing \(files) files",
                unit: "s",
                values: [seconds],
                limit: peer.map { (.median, $0 / 3) }
            ),
            Figure(name: "the same, text", unit: "MB/s", values: [Double(bytes) / 1_000_000 / seconds]),
            Figure(name: "the same, most memory", unit: "MB", values: [Double(peak) / 1024], limit: (.median, 400)),
            Figure(
                name: "the index, to the text",
                unit: "×",
                values: [Double(index) / Double(bytes)],
                limit: (.median, 2.5)
            ),
        ]
    }

    private func again(_ peer: Double?) throws -> [Figure] {
        [
            Figure(
                name: "looking again with nothing changed",
                unit: "ms",
                values: try looks([workplace.program, "index", root]),
                limit: peer.map { (.median, $0 / 10) }
            )
        ]
    }

    /// The milliseconds of each of some looks at a folder in which nothing changed.
    private func looks(_ arguments: [String]) throws -> [Double] {
        try (0..<9).map { _ in try time(arguments) * 1000 }
    }

    func time(_ arguments: [String]) throws -> Double {
        let run = try workplace.start(arguments, indexIn: Self.place)
        _ = run.wait()
        return (ContinuousClock.now - run.start) / .seconds(1)
    }

    // MARK: Other programs

    /// `recollindex`, which only indexes words: from nothing, and with nothing changed.
    private func recoll() throws -> (first: Double?, again: Double?, figures: [Figure]) {
        let settings = "\(workplace.scratch)/recoll"
        mkdir(settings, 0o700)
        guard let file = fopen("\(settings)/recoll.conf", "w") else { return (nil, nil, []) }
        fputs("topdirs = \(folder)\n", file)
        fclose(file)
        guard let first = try? time(["recollindex", "-c", settings]),
            let again = try? looks(["recollindex", "-c", settings])
        else { return (nil, nil, []) }
        let lookingAgain = Figure(name: "`recollindex` with nothing changed", unit: "ms", values: again)
        return (
            first, lookingAgain.quantile(0.5),
            [Figure(name: "`recollindex`, words alone", unit: "s", values: [first]), lookingAgain]
        )
    }

    // MARK: With a screen

    /// A key of a query to the frame with its answer.
    private func searching() throws -> [Figure] {
        let (times, resident) = try letters(of: root, indexIn: Self.place, quiet: 60)
        let memory = resident.map {
            [Figure(name: "memory after searching", unit: "MB", values: [Double($0) / 1024], limit: (.median, 80))]
        }
        let typed = Figure(
            name: "a letter of a search to its answer, best 8 of each list, \(times.count) keys",
            unit: "ms",
            values: times,
            limit: (.p99, 16)
        )
        return [typed] + (memory ?? [])
    }

    /// The milliseconds from each letter of the queries to the last byte before some milliseconds of silence, and the memory that
    /// is taken at the end, in kilobytes.
    func letters(of folder: String, indexIn place: String, quiet: Int32) throws -> (times: [Double], memory: Int?) {
        let run = try workplace.start([workplace.program, folder], indexIn: place)
        defer { run.end(with: "\u{1B}Q") }
        guard run.settle(quiet: Workplace.settled, limit: Workplace.patience, showing: "Timeline") != nil else {
            throw BenchmarkError("\(workplace.program) showed nothing")
        }
        var times: [Double] = []
        for query in Self.queries {
            run.press("s")
            run.press("\u{15}")
            _ = run.settle(quiet: Workplace.settled, limit: Workplace.patience)
            for letter in query {
                let pressed = ContinuousClock.now
                run.press(String(letter))
                // The letter is echoed at once; the answer comes later.
                guard let shown = run.settle(quiet: quiet, limit: Workplace.patience) else { continue }
                times.append((shown - pressed).milliseconds)
            }
            run.press("\u{1B}")
            _ = run.settle(quiet: Workplace.settled, limit: Workplace.patience)
        }
        return (times, run.memory("VmRSS"))
    }

    /// The first frame, to that of the small folder.
    private func opening(runs: Int) throws -> [Figure] {
        let frames = try (0..<runs).map { _ in
            try workplace.firstScreen(
                [workplace.program, root],
                indexIn: Self.place,
                showing: " help",
                leavingBy: "Q"
            )
        }
        return [
            Figure(
                name: "first frame on the large folder",
                unit: "ms",
                values: frames,
                limit: (.median, 1.5 * smallFrame)
            )
        ]
    }
}
