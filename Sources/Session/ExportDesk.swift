import CorpusIndex
import CorpusModel
import Glibc
import Intake
import Navigation
import Publishing

/// Writes exports that the reader asks for, each to a new file in the folder that the program was started in.
struct ExportDesk: Sendable {
    let corpus: any Corpus
    let paths: [[UInt8]]
    let title: String

    /// Does what an effect asks about exports; nil for one that asks something else.
    func answer(_ effect: Effect) throws -> Message? {
        guard case .export(let form, let lens) = effect else { return nil }
        guard let name = freeName(form) else { return .failure("\(base).\(form.ending) and its like are all taken") }
        switch try OutputPlace(Array(name.utf8), besides: corpus, of: paths) {
        case .free: break
        case .document, .wouldBeDocument:
            return .failure("\(name) here would be read as a document: start elsewhere, or see dossier export --help")
        }
        do {
            // What is read meanwhile is not mixed with what was read before.
            let view = try (corpus as? IndexedCorpus)?.frozen()
            defer { view?.thaw() }
            let file = try NewFile(Array(name.utf8))
            try Exporter(view ?? corpus, lens: lens, to: file).export(as: form)
            try file.finish()
            return .notice("written: \(name)")
        } catch OutputError.failed(let why) {
            return .failure("\(name) cannot be written: \(why)")
        }
    }

    /// The title as the name of a file.
    private var base: String {
        let safe = title.map { $0.isLetter || $0.isNumber || "-_. ".contains($0) ? $0 : "-" }.drop { $0 == "." }
        return safe.isEmpty ? "dossier" : String(safe.prefix(80))
    }

    /// A name that no file has: nothing is written over.
    private func freeName(_ form: ExportForm) -> String? {
        let names = ["\(base).\(form.ending)"] + (2...99).map { "\(base)-\($0).\(form.ending)" }
        return names.first { access($0, F_OK) != 0 }
    }
}
