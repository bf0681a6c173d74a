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

/// Which names of its documents a set tags.
enum NameCoverage {
    /// Persons, organisations and places.
    case mainKinds
    /// Names of every kind.
    case everyKind
    /// Names of every kind, but not which.
    case spans
}

/// Documents with their names, tagged by one hand.
struct NameSet {
    let name: String
    let documents: [NameGold]
    let coverage: NameCoverage

    /// A set that tags every name of the kinds it tags; it tags other names when any of it is one.
    init(name: String, documents: [NameGold]) {
        self.name = name
        self.documents = documents
        let hasOthers = documents.contains { $0.names.contains { $0.tag == .miscellaneous } }
        coverage = hasOthers ? .everyKind : .mainKinds
    }

    /// The names of a set that links them to entities and does not tell their kinds.
    init(spansOf set: AliasSet) {
        name = set.name
        documents = set.documents.map { gold in
            NameGold(
                document: gold.document,
                names: gold.allNames.map { TaggedName(range: $0, tag: .miscellaneous) }
            )
        }
        coverage = .spans
    }
}
