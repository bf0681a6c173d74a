import CorpusModel

/// The schemas that parties are given.
enum PartySchema: String {
    case person = "Person"
    case organization = "Organization"
    case company = "Company"
    case publicBody = "PublicBody"
    case legalEntity = "LegalEntity"
    case address = "Address"
    case asset = "Asset"

    var isLegalEntity: Bool {
        switch self {
        case .person, .organization, .company, .publicBody, .legalEntity: true
        case .address, .asset: false
        }
    }

    var isOrganization: Bool {
        switch self {
        case .organization, .company, .publicBody: true
        case .person, .legalEntity, .address, .asset: false
        }
    }
}

extension PartyDetail {
    /// What it is; an organisation that is bought or invested in is a company, as only what can be owned has owners.
    var schema: PartySchema {
        let isOwned = relations.contains { $0.direction == .incoming && $0.isCertain && $0.type.meansOwnership }
        return summary.kind == .organisation && isOwned ? .company : summary.kind.schema
    }
}

extension RelationType {
    fileprivate var meansOwnership: Bool { self == .investsIn || self == .acquires }
}

extension PartyKind {
    /// What a party of this kind is when no more is known.
    var schema: PartySchema {
        switch self {
        case .person: .person
        case .organisation: .organization
        case .government: .publicBody
        case .publication, .other: .legalEntity
        case .place: .address
        case .product: .asset
        }
    }
}

/// The schema of a relation, and the properties that hold its ends.
struct EntityLink: Hashable {
    let schema: String
    let subject: String
    let object: String

    /// For all that has no schema of its own, is not certain, or whose ends do not fit.
    static let unknown = EntityLink(schema: "UnknownLink", subject: "subject", object: "object")
    static let ownership = EntityLink(schema: "Ownership", subject: "owner", object: "asset")
    static let membership = EntityLink(schema: "Membership", subject: "member", object: "organization")
    static let employment = EntityLink(schema: "Employment", subject: "employee", object: "employer")
    static let directorship = EntityLink(schema: "Directorship", subject: "director", object: "organization")
}

extension EntityLink {
    /// The link that a relation is.
    init(_ step: ConnectionStep) {
        let (relation, subject, object) = (step.relation, step.from.kind.schema, step.relation.other.kind.schema)
        self = relation.isCertain ? Self.certain(relation.type, subject, object) : .unknown
    }

    private static func certain(_ type: RelationType, _ subject: PartySchema, _ object: PartySchema) -> EntityLink {
        let canBeOwned = object == .asset || object == .organization
        return switch type {
        case .investsIn, .acquires: subject.isLegalEntity && canBeOwned ? .ownership : .unknown
        case .partOf: subject.isLegalEntity && object.isOrganization ? .membership : .unknown
        case .worksFor: subject == .person && object.isOrganization ? .employment : .unknown
        case .leads: subject.isLegalEntity && object.isOrganization ? .directorship : .unknown
        case .makes, .partnersWith, .supplies, .sues, .designates, .regulates, .accuses, .supports, .competesWith,
            .meets, .attacks, .locatedIn:
            .unknown
        }
    }
}

extension RelationDetail {
    /// Whether it is said to be so, now or once; no plan, allegation or denial.
    fileprivate var isCertain: Bool {
        switch firmness {
        case .happened, .ongoing: polarity == .asserted
        case .planned, .alleged, .denied: false
        }
    }
}
