import CorpusModel
import Extraction
import Glibc
import Reading

/// What each stage from a file's bytes to its findings costs, on one core.
struct StageCosts {
    private let extractor: Extractor

    /// Loads the language data of a folder; throws when it cannot.
    init(languageDirectory: String) throws {
        extractor = try Extractor(languageDirectory: languageDirectory)
    }

    /// How fast a stage went.
    struct Speed {
        let name: String
        /// Words parted by white space.
        let words: Int
        /// Processor time.
        let seconds: Double

        var wordsPerSecond: Double { seconds > 0 ? Double(words) / seconds : 0 }
    }

    /// At least so many words are read, the texts again and again, so that a small folder too is measured.
    private static let leastWords = 400_000

    /// The speed of reading, of every stage and of all together over some texts.
    func stages(of texts: [[UInt8]]) -> [Speed] {
        var seconds: [String: Double] = [:]
        let round = max(1, texts.reduce(0) { $0 + Self.words(in: $1) })
        let rounds = max(1, Self.leastWords / round)
        for _ in 0..<rounds {
            for text in texts {
                var document: Document?
                seconds["reading", default: 0] += Self.time { document = Self.document(text) }
                guard let document else { continue }
                _ = extractor.findings(in: document) { stage, step in
                    seconds[stage.rawValue, default: 0] += Self.time(step)
                }
            }
        }
        let names = ["reading"] + Stage.allCases.map(\.rawValue)
        let each = names.map { Speed(name: $0, words: round * rounds, seconds: seconds[$0] ?? 0) }
        let all = Speed(name: "all together", words: round * rounds, seconds: seconds.values.reduce(0, +))
        return each + [all]
    }

    /// The speed of all stages over texts of growing size and over texts made to be slow.
    func growth(of text: [UInt8]) -> [Speed] {
        let sizes = [1, 4, 16].map { factor in
            (name: "one document, \(factor) × 20,000 words", text: Self.repeated(text, words: 20_000 * factor))
        }
        return (sizes + Self.hostile).map { name, text in
            let seconds = Self.time { Self.document(text).map { _ = extractor.findings(in: $0) } }
            return Speed(name: name, words: Self.words(in: text), seconds: seconds)
        }
    }

    private static let hostile: [(name: String, text: [UInt8])] = [
        (
            "a sentence without an end, 1 MB",
            repeated(Array("Acme said that Birch sued Coral and ".utf8), words: 170_000)
        ),
        ("brackets and quotes, 100,000 deep", repeated(Array("( \u{201C} Acme [ ".utf8), words: 100_000)),
        ("one name, 200,000 times", repeated(Array("Acme Corp. ".utf8), words: 400_000)),
        ("100,000 headings that ask", repeated(Array("# Who is Acme?\n\n".utf8), words: 400_000)),
        ("dates and nothing else", repeated(Array("On 3 May 2021 and last Friday ".utf8), words: 200_000)),
    ]

    private static func document(_ text: [UInt8]) -> Document? {
        switch DocumentReader().read(text, path: DocumentPath("text.md")) {
        case .document(let document, _): document
        case .problem: nil
        }
    }

    private static func words(in text: [UInt8]) -> Int {
        text.split { $0 <= 0x20 }.count
    }

    /// A text again and again until it has so many words.
    private static func repeated(_ text: [UInt8], words count: Int) -> [UInt8] {
        let times = max(1, count / max(1, words(in: text)))
        return Array(repeatElement(text, count: times).joined())
    }

    /// The texts of the files of a folder, as many as make some megabytes; files that cannot be read are left out.
    static func texts(in folder: String) -> [[UInt8]] {
        var texts: [[UInt8]] = []
        var size = 0
        for name in Workplace.names(in: folder) where size < 4_000_000 {
            guard let text = bytes(of: "\(folder)/\(name)") else { continue }
            if !text.isEmpty { texts.append(text) }
            size += text.count
        }
        return texts
    }

    /// The bytes of a file; nil when it cannot be opened.
    static func bytes(of path: String) -> [UInt8]? {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
        return bytes
    }

    /// Processor time of this thread, in seconds.
    private static func time(_ work: () -> Void) -> Double {
        let start = now
        work()
        return now - start
    }

    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
