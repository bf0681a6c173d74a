import CorpusModel
import FoundationEssentials

/// A text of a gold set as other programs are given it.
struct PeerText: Encodable {
    /// The kind of finding that is asked for.
    let task: String
    let set: String
    /// The text's place in its set, from 0.
    let document: Int
    let text: String
    /// The day that the document bears, `2024-11-22`; nil when it bears none.
    let date: String?

    /// A document of a set.
    init(_ document: Document, at place: Int, of set: String, for task: EvaluationTask) {
        self.task = task.rawValue
        self.set = set
        self.document = place
        text = String(decoding: document.text, as: UTF8.self)
        date = document.date?.value.iso
    }
}

extension GoldFolder {
    /// The texts that other programs can be measured on, a JSON object a line; throws when a gold file cannot be read.
    ///
    /// Each has `task` (`names` or `times`), `set`, `document`, `text` and, where there is one, `date`.
    public func textsForPeers() throws -> String {
        let names = try nameSets().flatMap { set in
            set.documents.enumerated().map { PeerText($1.document, at: $0, of: set.name, for: .names) }
        }
        let times = try timeSets().flatMap { set in
            set.documents.enumerated().map { PeerText($1.document, at: $0, of: set.name, for: .times) }
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try (names + times).map { String(decoding: try encoder.encode($0), as: UTF8.self) + "\n" }.joined()
    }
}
