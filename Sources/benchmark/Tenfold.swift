import Glibc

/// Ten times a large folder: copies of its texts, all but the first with other names and years.
extension LargeFolder {
    private static let copies = 10
    private static let place10 = "tenfold"

    /// What grows with the folder; `seconds` is how long the folder itself took to be read.
    func tenfold(seconds: Double) throws -> [Figure] {
        let root = "\(workplace.scratch)/many"
        mkdir(root, 0o700)
        let paths = try Workplace.texts(in: Workplace.absolute(folder))
        for copy in 0..<Self.copies {
            mkdir("\(root)/\(copy)", 0o700)
            for (place, path) in paths.enumerated() {
                try AlteredText(number: copy).copy(path, to: "\(root)/\(copy)/\(place).txt")
            }
        }
        let bytes = (0..<Self.copies).reduce(0) { $0 + Workplace.sizeOfFiles(in: "\(root)/\($1)") }
        let name = "\(Self.copies * paths.count) files"
        let run = try workplace.start([workplace.program, "index", root], indexIn: Self.place10)
        let (_, peak) = run.wait()
        let taken = (ContinuousClock.now - run.start) / .seconds(1)
        let index = Double(workplace.sizeOfIndex(in: Self.place10)) / Double(bytes)
        let growth = (Figure.Statistic.median, Double(Self.copies) * seconds)
        return [
            Figure(name: "reading, deriving and indexing \(name)", unit: "s", values: [taken], limit: growth),
            Figure(
                name: "the most memory for \(name)",
                unit: "MB",
                values: [Double(peak) / 1024],
                limit: (.median, 400)
            ),
            Figure(name: "the index of \(name), to the text", unit: "×", values: [index], limit: (.median, 2.5)),
            Figure(
                name: "a letter of a search of \(name) to its answer",
                unit: "ms",
                values: try letters(of: root, indexIn: Self.place10, quiet: 200).times,
                limit: (.p99, 50)
            ),
        ]
    }
}

/// A text with other names and years in it.
private struct AlteredText {
    /// Which copy it is; the first is the text itself.
    let number: Int

    private static let endings = ["", "ov", "ini", "sen", "ez", "ard", "ius", "ock", "ane", "ley"]

    func copy(_ path: String, to copy: String) throws {
        guard let text = StageCosts.bytes(of: path), let file = fopen(copy, "w") else {
            throw BenchmarkError("\(path) cannot be copied to \(copy)")
        }
        defer { fclose(file) }
        let altered = altered(text)
        fwrite(altered, 1, altered.count, file)
    }

    /// A third of the capitalised words get an ending, which third depends on the copy; years go back by its number.
    private func altered(_ text: [UInt8]) -> [UInt8] {
        guard number > 0 else { return text }
        var altered: [UInt8] = []
        var rest = text[...]
        while let first = rest.first {
            let word = rest.prefix { Self.isLetterOrDigit($0) }
            altered += word.isEmpty ? [first] : self.word(word)
            rest = rest.dropFirst(max(1, word.count))
        }
        return altered
    }

    private func word(_ word: ArraySlice<UInt8>) -> [UInt8] {
        let letters = Array(word)
        if letters.starts(with: Array("198".utf8)), letters.count == 4,
            let year = Int(String(decoding: letters, as: UTF8.self))
        {
            return Array(String(year - number).utf8)
        }
        let isName = letters.count > 3 && letters[0] & 0x20 == 0 && letters.dropFirst().allSatisfy { $0 > 0x60 }
        let hash = letters.reduce(5381) { ($0 &* 33) ^ Int($1) }
        return isName && (hash &+ number) % 3 == 0 ? letters + Self.endings[number % 10].utf8 : letters
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 97 < 26 || byte &- 48 < 10
    }
}
