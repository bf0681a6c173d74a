import CorpusModel

extension RelationType {
    /// Whether a party of a kind can be the subject; a kind that is not known passes.
    func accepts(subject kind: PartyKind) -> Bool {
        if kind == .other { return true }
        return switch self {
        case .leads, .worksFor: kind == .person
        case .partOf: true
        case .locatedIn: kind != .person
        case .competesWith: ![.place, .publication].contains(kind)
        case .partnersWith: ![.place, .publication].contains(kind)
        case .makes, .supplies: ![.person, .place, .publication].contains(kind)
        case .investsIn, .acquires: ![.publication, .place].contains(kind)
        case .designates, .regulates: ![.product, .publication, .person].contains(kind)
        case .sues, .accuses, .supports, .meets: kind != .product
        case .attacks: ![.product, .person, .publication].contains(kind)
        }
    }

    /// Whether a party of a kind can be the object; a kind that is not known passes.
    func accepts(object kind: PartyKind) -> Bool {
        if kind == .other { return true }
        return switch self {
        case .leads: kind != .person && kind != .product
        case .worksFor: kind != .product
        case .partOf: kind != .person && kind != .product
        case .makes: kind == .product
        case .locatedIn: kind == .place
        case .partnersWith: ![.product, .publication].contains(kind)
        case .supplies: ![.person, .product, .publication].contains(kind)
        case .competesWith: ![.place, .publication].contains(kind)
        case .investsIn, .acquires: kind != .place && kind != .person
        case .supports, .meets: kind != .product
        case .designates, .regulates, .sues, .accuses, .attacks: true
        }
    }

    /// Whether two kinds of party can be tied so: nobody meets a place, but a country does; nobody competes with a firm.
    func accepts(subject: PartyKind, object: PartyKind) -> Bool {
        guard accepts(subject: subject), accepts(object: object) else { return false }
        switch self {
        case .meets: return ![[.person, .place], [.place, .person]].contains([subject, object])
        // People run against people, firms against firms.
        case .competesWith: return subject == .other || object == .other || (subject == .person) == (object == .person)
        default: return true
        }
    }
}
