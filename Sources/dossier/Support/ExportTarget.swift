import CorpusModel
import Intake
import Publishing

/// The file that an export goes to; never one that the dossier reads.
struct ExportTarget {
    private let name: String
    private let path: [UInt8]

    /// Takes a file named on the command line.
    init(_ name: String) {
        self.name = name
        path = RawArguments.bytes(of: name)
    }

    /// Has the file written whole or not at all; throws `Failure`.
    func write(_ body: (any Output) throws -> Void) throws {
        do {
            let file = try NewFile(path)
            try body(file)
            try file.finish()
        } catch OutputError.failed(let why) {
            throw Failure("\(name): cannot be written: \(why)")
        }
    }

    /// Throws `Failure` when the file is a document of the dossier, or would be one the next time it is read.
    func keepApart(from corpus: any Corpus, _ opening: Opening) throws {
        switch try OutputPlace(path, besides: corpus, of: opening.paths) {
        case .free: break
        case .document:
            throw Failure("\(name): is a document of the dossier, and those are never written to; choose another name")
        case .wouldBeDocument:
            throw Failure("\(name): would be read as a document of the dossier; choose a place outside its folder")
        }
    }
}
