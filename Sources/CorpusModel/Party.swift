/// What a party is.
public enum PartyKind: String, Hashable, Sendable, CaseIterable {
    case person, organisation, government, publication, place, product
    /// A name whose kind is none of these, or is not known.
    case other

    /// As shown in a list, at most five letters: `org`.
    public var label: String {
        switch self {
        case .person: "pers"
        case .organisation: "org"
        case .government: "gov"
        case .publication: "publ"
        case .place: "place"
        case .product: "prod"
        case .other: "name"
        }
    }

    /// As shown in a sentence: `government body`.
    public var description: String {
        switch self {
        case .government: "government body"
        case .other: "name"
        case .person, .organisation, .publication, .place, .product: rawValue
        }
    }
}

/// A person, organisation, government body, publication, place or product that the documents name.
public enum Party {}

/// The rule by which two names were taken for one party; kept, shown, and open to doubt.
public enum AliasRule: String, Hashable, Sendable, CaseIterable {
    /// The same name but for case, spacing, punctuation or a possessive.
    case normalForm
    /// The same name but for a legal suffix: "Acme" for "Acme Inc."
    case legalSuffix
    /// In parentheses right after the name: "Amazon Web Services (AWS)".
    case parenthesis
    /// Made of the name's initials, in the same document.
    case initials
    /// The last name of the one full name of the document that ends so.
    case surname
    /// The first word of the only body of the document that begins so: "Rimrock" for "Rimrock Mining".
    case shortForm
    /// The first name's usual short form.
    case nickname
    /// In the built-in list of well-known parties.
    case wellKnown

    /// For a person: "initials of the name".
    public var description: String {
        switch self {
        case .normalForm: "same name, other spelling"
        case .legalSuffix: "same name without its legal form"
        case .parenthesis: "given in parentheses after the name"
        case .initials: "initials of the name"
        case .surname: "surname of the only full name that ends so"
        case .shortForm: "first word of the only name that begins so"
        case .nickname: "usual short form of the first name"
        case .wellKnown: "from the built-in list of well-known names"
        }
    }
}

/// Another name of a party, with the rule that joined it.
public struct Alias: Hashable, Sendable {
    /// The other name, as written.
    public let name: String
    /// Why it is the same party.
    public let rule: AliasRule

    /// Joins a name to a party by a rule.
    public init(_ name: String, by rule: AliasRule) {
        self.name = name
        self.rule = rule
    }
}
