import Glibc

/// Parts of a large folder, what is added to it, and searches of it beside the bare full-text query.
extension LargeFolder {
    /// Reading from nothing one file of a hundred, then one of ten: time for each megabyte.
    func parts() throws -> [Figure] {
        let paths = try Workplace.texts(in: Workplace.absolute(folder))
        return try [100, 10].map { step in
            let part = "\(workplace.scratch)/part-\(step)"
            mkdir(part, 0o700)
            for place in stride(from: 0, to: paths.count, by: step) { symlink(paths[place], "\(part)/\(place).txt") }
            let bytes = Workplace.sizeOfFiles(in: part)
            let seconds = try time([workplace.program, "index", part])
            workplace.removeIndex(Self.place)
            return Figure(
                name: "reading one file of \(step), for each MB of text",
                unit: "s/MB",
                values: [seconds / (Double(bytes) / 1_000_000)]
            )
        }
    }

    /// A document that is laid into the folder while it is open, until the screen counts it.
    func adding() throws -> [Figure] {
        let run = try workplace.start([workplace.program, root], indexIn: Self.place)
        defer { run.end(with: "Q") }
        guard run.settle(quiet: Workplace.settled, limit: Workplace.patience, showing: "Timeline") != nil else {
            throw BenchmarkError("\(workplace.program) showed nothing")
        }
        let times = (1...5).compactMap { number -> Double? in
            let path = "\(root)/added-\(number).txt"
            guard let file = fopen(path, "w") else { return nil }
            fputs("Zinc works opens in Ghent\n\nThe Ghent Zinc Works opened on 3 May 20\(10 + number).\n", file)
            fclose(file)
            let laid = ContinuousClock.now
            return run.settle(quiet: 150, limit: Workplace.patience).map { ($0 - laid).milliseconds }
        }
        return [
            Figure(
                name: "a document added to the open folder, shown",
                unit: "ms",
                values: times,
                limit: (.median, 300)
            )
        ]
    }
}

extension Workplace {
    /// A path from the root on; throws when there is no such file.
    static func absolute(_ path: String) throws -> String {
        guard let real = realpath(path, nil) else { throw BenchmarkError("\(path) cannot be read") }
        defer { free(real) }
        return String(cString: real)
    }

    /// The bytes of the index files of a place.
    func sizeOfIndex(in place: String) -> Int { Self.sizeOfFiles(in: indexFolder(place)) }

    private func indexFolder(_ place: String) -> String { "\(scratch)/\(place)/dossier" }

    /// The one index of a place; nil when there is none.
    func indexFile(in place: String) -> String? {
        let folder = indexFolder(place)
        return Self.names(in: folder).first {
            !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") && !$0.hasSuffix(".searches")
        }
        .map { "\(folder)/\($0)" }
    }

    /// The bytes of the files in a folder, links followed.
    static func sizeOfFiles(in folder: String) -> Int {
        names(in: folder).reduce(0) { sum, name in
            var status = stat()
            return stat("\(folder)/\(name)", &status) == 0 ? sum + Int(status.st_size) : sum
        }
    }
}
