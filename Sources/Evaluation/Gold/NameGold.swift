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
    /// Only names that stand for an entry of some list, and not their kinds: what else is found may be right.
    case linked
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

    /// A set that tags the names that are linked.
    init(linked set: AliasSet) {
        name = set.name
        documents = set.documents.map { gold in
            NameGold(
                document: gold.document,
                names: gold.names.map { TaggedName(range: $0.range, tag: .miscellaneous) }
            )
        }
        coverage = .linked
    }
}
