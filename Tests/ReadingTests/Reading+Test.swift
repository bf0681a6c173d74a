import CorpusModel
import Testing

@testable import Reading

/// Reads a text as a file of that name; fails the test when it is not taken for a document.
func read(_ text: String, as name: String = "note.txt") throws -> Document {
    try read(Array(text.utf8), as: name).document
}

/// Reads some bytes as a file of that name.
func read(_ bytes: [UInt8], as name: String = "note.txt") throws -> (document: Document, remarks: [ProblemReason]) {
    let outcome = DocumentReader().read(bytes, path: DocumentPath(name))
    guard case .document(let document, let remarks) = outcome else {
        throw NotADocument(outcome: outcome)
    }
    return (document, remarks)
}

struct NotADocument: Error {
    let outcome: ReadingOutcome
}

/// The blocks of a text, each as its kind's mark and its words.
func outline(_ text: String, as name: String = "note.txt") throws -> [String] {
    let document = try read(text, as: name)
    return document.blocks.map { "\(mark($0.kind)) \(document.text.foldedString($0.range))" }
}

func mark(_ kind: BlockKind) -> String {
    switch kind {
    case .heading(let level): String(repeating: "#", count: level)
    case .paragraph: "p"
    case .listItem: "-"
    case .quote: ">"
    case .code: "code"
    case .table: "|"
    case .tableHeader: "|="
    case .history: ">>"
    }
}
