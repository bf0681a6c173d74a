import CorpusModel

/// What rows are called in what leaves the dossier: the same for the same documents, as the index's own numbers are not.
final class RowNames {
    private let corpus: any Corpus
    /// Of documents and parties, which other rows refer to.
    private var known: [RowReference: String] = [:]

    init(_ corpus: any Corpus) {
        self.corpus = corpus
    }

    /// The kind of a row and 32 digits that nothing else has; throws what the corpus throws.
    func name(of row: RowReference) throws -> String {
        if let known = known[row] { return known }
        let parts = try FindingGone.unless(corpus.identity(of: row))
        // What ends a part stands in none, so that no two rows are made of the same bytes.
        let bytes = Array(([Array(row.kind.utf8)] + parts).joined(separator: [0]))
        let name = "\(row.kind)-\(SHA256.hexadecimal(of: bytes).prefix(32))"
        if row.isReferredTo { known[row] = name }
        return name
    }
}

extension RowReference {
    fileprivate var isReferredTo: Bool {
        switch self {
        case .subject(.party), .subject(.document): true
        case .subject(.event), .subject(.question), .subject(.problem), .relation: false
        }
    }

    fileprivate var kind: String {
        switch self {
        case .subject(.event): "event"
        case .subject(.party): "party"
        case .subject(.question): "question"
        case .subject(.document): "document"
        case .subject(.problem): "problem"
        case .relation: "relation"
        }
    }
}

extension JSON {
    static func event(_ id: EventID) -> JSON { .row(.subject(.event(id))) }
    static func party(_ id: PartyID) -> JSON { .row(.subject(.party(id))) }
    static func question(_ id: QuestionID) -> JSON { .row(.subject(.question(id))) }
    static func document(_ id: DocumentID) -> JSON { .row(.subject(.document(id))) }
    static func problem(_ id: ProblemID) -> JSON { .row(.subject(.problem(id))) }
    static func relation(_ id: RelationID) -> JSON { .row(.relation(id)) }

    /// The value with its rows called by name; throws what the corpus throws.
    func named(by names: RowNames) throws -> JSON {
        switch self {
        case .row(let row): .string(try names.name(of: row))
        case .array(let values): .array(try values.map { try $0.named(by: names) })
        case .object(let fields): .object(try fields.map { ($0, try $1.named(by: names)) })
        case .null, .bool, .number, .string: self
        }
    }
}
