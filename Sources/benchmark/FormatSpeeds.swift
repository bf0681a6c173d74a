import CorpusModel
import Glibc
import Reading

/// How fast each format is read, beside programs that only turn it into text; by the clock, as those run on their own.
struct FormatSpeeds {
    /// How fast one reader took the files of one format.
    struct Speed {
        let format: String
        let reader: String
        let files: Int
        let bytes: Int
        /// Nil when the reader is not installed.
        let seconds: Double?

        /// Of the files as they lie on the disk.
        var megabytesPerSecond: Double? { seconds.map { Double(bytes) / 1_000_000 / max($0, 0.000_001) } }
    }

    private let workplace: Workplace
    private let folder: String

    /// Files from a folder, and what lies under it.
    init(workplace: Workplace, folder: String) {
        self.workplace = workplace
        self.folder = folder
    }

    /// No more of one format is read, in bytes.
    private static let most = 20_000_000

    /// The formats, each with other programs that read it; the name of the file comes last, or in place of `-`.
    private static let formats: [(ending: String, peers: [[String]])] = [
        ("txt", []), ("md", [["pandoc", "--from", "markdown", "--to", "plain"]]),
        ("html", [["lynx", "-dump", "-nolist"], ["w3m", "-dump"], ["pandoc", "--from", "html", "--to", "plain"]]),
        ("pdf", [["pdftotext", "FILE", "-"]]), ("docx", [["pandoc", "--to", "plain"]]),
        ("odt", [["pandoc", "--to", "plain"]]), ("epub", [["pandoc", "--to", "plain"]]),
        ("rtf", [["pandoc", "--to", "plain"]]),
    ]

    /// What every reader makes of the formats of which there are files.
    func speeds() -> [Speed] {
        Self.formats.flatMap { format, peers -> [Speed] in
            let files = files(ending: format)
            guard !files.isEmpty else { return [] }
            let bytes = files.reduce(0) { $0 + $1.bytes.count }
            func speed(_ reader: String, _ seconds: Double?) -> Speed {
                Speed(format: format, reader: reader, files: files.count, bytes: bytes, seconds: seconds)
            }
            let own = Self.time {
                for file in files { _ = DocumentReader().read(file.bytes, path: DocumentPath(file.path)) }
            }
            return [speed("`dossier`", own)]
                + peers.map { peer in
                    let name = (peer.prefix(1) + peer.filter { $0 == "-dump" }).joined(separator: " ")
                    return speed("`\(name)`", time(peer, files.map(\.path)))
                }
        }
    }

    /// How long a program takes for all files, one after the other; nil when it is not installed.
    private func time(_ peer: [String], _ files: [String]) -> Double? {
        var isThere = true
        let seconds = Self.time {
            for file in files where isThere {
                let holdsPlace = peer.contains("FILE")
                let arguments = holdsPlace ? peer.map { $0 == "FILE" ? file : $0 } : peer + [file]
                guard let run = try? workplace.start(arguments) else {
                    isThere = false
                    continue
                }
                _ = run.wait()
            }
        }
        return isThere ? seconds : nil
    }

    private func files(ending: String) -> [(path: String, bytes: [UInt8])] {
        var files: [(path: String, bytes: [UInt8])] = []
        var size = 0
        Workplace.walk(folder) { path, length in
            guard path.hasSuffix(".\(ending)"), size + length <= Self.most else { return }
            guard let bytes = StageCosts.bytes(of: path), !bytes.isEmpty else { return }
            files.append((path, bytes))
            size += length
        }
        return files
    }

    private static func time(_ work: () -> Void) -> Double {
        let start = ContinuousClock.now
        work()
        return (ContinuousClock.now - start) / .seconds(1)
    }
}
