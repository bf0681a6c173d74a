/// A typed, directed tie between two parties.
public enum Relation {}

/// What ties two parties.
public enum RelationType: String, Hashable, Sendable, CaseIterable {
    case partOf, makes, investsIn, acquires, partnersWith, supplies, sues, designates, regulates, accuses
    case supports, competesWith, leads, worksFor, meets, attacks, locatedIn

    /// Whether it holds both ways: partners, competitors, people who meet.
    public var isMutual: Bool {
        switch self {
        case .partnersWith, .competesWith, .meets: true
        default: false
        }
    }

    /// From the subject's side, in the third person: "invests in".
    public var label: String {
        switch self {
        case .partOf: "part of"
        case .makes: "makes"
        case .investsIn: "invests in"
        case .acquires: "acquires"
        case .partnersWith: "partners with"
        case .supplies: "supplies"
        case .sues: "sued"
        case .designates: "designated"
        case .regulates: "regulates"
        case .accuses: "accuses"
        case .supports: "supports"
        case .competesWith: "competes with"
        case .leads: "leads"
        case .worksFor: "works for"
        case .meets: "meets"
        case .attacks: "attacks"
        case .locatedIn: "located in"
        }
    }

    /// From the object's side: "invested in by"; the same as `label` when mutual.
    public var inverseLabel: String {
        switch self {
        case .partOf: "has part"
        case .makes: "made by"
        case .investsIn: "invested in by"
        case .acquires: "acquired by"
        case .partnersWith, .competesWith, .meets: label
        case .supplies: "supplied by"
        case .sues: "sued by"
        case .designates: "designated by"
        case .regulates: "regulated by"
        case .accuses: "accused by"
        case .supports: "supported by"
        case .leads: "led by"
        case .worksFor: "employs"
        case .attacks: "attacked by"
        case .locatedIn: "location of"
        }
    }
}

/// How firmly a text says that something is so.
public enum Firmness: String, Hashable, Sendable, CaseIterable {
    case happened, ongoing, planned, alleged, denied
}

/// Whether a text says that something is so or that it is not.
public enum Polarity: String, Hashable, Sendable, CaseIterable {
    case asserted, negated
}

/// What a relation rests on.
public enum RelationBasis: String, Hashable, Sendable, CaseIterable {
    /// A sentence of a document says so.
    case stated
    /// The built-in list of well-known parties says so; the citation is where the documents name the party.
    case wellKnown
}
