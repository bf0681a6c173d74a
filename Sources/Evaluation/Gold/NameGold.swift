import CorpusModel

/// The kinds of name that gold sets tell apart.
enum NameTag: String, Hashable, CaseIterable {
    case person = "PER"
    case organisation = "ORG"
    case location = "LOC"
    case miscellaneous = "MISC"

    /// The tag that a kind of party stands for.
    init(_ kind: PartyKind) {
        switch kind {
        case .person: self = .person
        case .organisation, .government, .publication: self = .organisation
        case .place: self = .location
        case .product, .other: self = .miscellaneous
        }
    }
}

/// A name where it stands, with its kind.
struct TaggedName: Hashable {
    /// Bytes of the document's text.
    let range: Range<Int>
    let tag: NameTag
}

/// A document with all its names.
struct NameGold {
    let document: Document
    let names: [TaggedName]
}

/// Documents with all their names, tagged by one hand.
struct NameSet {
    let name: String
    let documents: [NameGold]
    /// Whether names other than of persons, organisations and places are tagged too.
    let labelsMiscellaneous: Bool

    /// A set; it labels other names when any of it is one.
    init(name: String, documents: [NameGold]) {
        self.name = name
        self.documents = documents
        labelsMiscellaneous = documents.contains { $0.names.contains { $0.tag == .miscellaneous } }
    }
}
