import Glibc

/// The figures of one run of the benchmark, as a page and as JSON.
struct Report {
    let figures: [Figure]
    let speeds: [StageCosts.Speed]
    let formats: FormatsTable
    let runs: Int

    var markdown: String {
        """
        # Benchmarks

        Written by `make benchmark`; all figures are of one run, side by side, on \(Self.machine).
        Programs run on a pseudo-terminal of 100×30 and are timed from the outside: from their start, or from a key, to the last
        byte of the screen. Programs were started \(runs) times each, turn by turn. The limit of the first frame is four times
        the median of `less`, measured in the same way.

        | what | median | p99 | limit | |
        | --- | --- | --- | --- | --- |
        \(figures.map(row).joined(separator: "\n"))

        \(summary)
        The limits on a large folder: a third of `recollindex` for reading, a tenth of it for looking again, 1.5 times the first
        frame on the small folder, 1.5 times the bare full-text query for a search. A letter counts from its key to the last byte
        before 60 ms of silence, 200 in ten times the folder (`--tenfold`: altered copies), which may take ten times as long to read.
        Whole programs are timed from their start to their end.

        ## Stages

        From a file's bytes to its findings, on one core, processor time; no more than 4 MB of the folder are read, again and
        again until there are words enough. Promised are 150,000 words a second for all stages together, a cost that grows
        as the text does, and none that a hostile text can blow up. "Text" is the cutting into sentences and tokens.

        | what | words | time | words a second |
        | --- | ---: | ---: | ---: |
        \(speeds.map(row).joined(separator: "\n"))
        \(formats.speeds.isEmpty ? "" : "\n\(formats.markdown)")
        """
    }

    private func row(_ speed: StageCosts.Speed) -> String {
        let rate = Int(speed.wordsPerSecond / 1000)
        return "| \(speed.name) | \(speed.words) | \(Self.number(speed.seconds * 1000)) ms | \(rate)k |"
    }

    /// The limits that were missed, or that all are kept.
    private var summary: String {
        let missed = figures.filter { $0.verdict == .missed }.map(\.name)
        return missed.isEmpty ? "All limits are kept." : "Missed: \(missed.joined(separator: "; "))."
    }

    private func row(_ figure: Figure) -> String {
        let (median, p99) = (figure.quantile(0.5), figure.quantile(0.99))
        let limit = figure.limit.map { limit in
            "\(limit.statistic == .p99 ? "p99 " : "")≤ \(Self.number(limit.most)) \(figure.unit)"
        }
        let worst = figure.values.count > 1 ? "\(Self.number(p99)) \(figure.unit)" : ""
        return
            "| \(figure.name) | \(Self.number(median)) \(figure.unit) | \(worst) | \(limit ?? "") | \(figure.verdict?.rawValue ?? "") |"
    }

    var json: String {
        let objects = figures.map { figure in
            let limit = figure.limit.map { Self.number($0.most) } ?? "null"
            let verdict = figure.verdict.map { "\"\($0.rawValue)\"" } ?? "null"
            return "{\"name\":\"\(figure.name)\",\"unit\":\"\(figure.unit)\",\"count\":\(figure.values.count),"
                + "\"median\":\(Self.number(figure.quantile(0.5))),\"p99\":\(Self.number(figure.quantile(0.99))),"
                + "\"limit\":\(limit),\"verdict\":\(verdict)}"
        }
        let stages = speeds.map { speed in
            "{\"name\":\"\(speed.name)\",\"unit\":\"words/s\",\"words\":\(speed.words),"
                + "\"value\":\(Self.number(speed.wordsPerSecond))}"
        }
        return "[\n" + (objects + stages + formats.json).joined(separator: ",\n") + "\n]"
    }

    /// Writes the page; throws when it cannot.
    func write(to path: String) throws {
        guard let file = fopen(path, "w") else { throw BenchmarkError("\(path) cannot be written") }
        let written = fputs(markdown, file)
        guard fclose(file) == 0, written >= 0 else { throw BenchmarkError("\(path) cannot be written") }
    }

    /// With one decimal.
    static func number(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }

    /// The processor's name and how many cores there are.
    private static var machine: String {
        let cores = sysconf(Int32(_SC_NPROCESSORS_ONLN))
        return "\(cores) cores\(processor.map { ", \($0)" } ?? "")"
    }

    private static var processor: String? {
        guard let file = fopen("/proc/cpuinfo", "r") else { return nil }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 512)
        while fgets(&line, Int32(line.count), file) != nil {
            let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            guard text.hasPrefix("model name"), let colon = text.firstIndex(of: ":") else { continue }
            return text[text.index(after: colon)...].split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        return nil
    }
}
