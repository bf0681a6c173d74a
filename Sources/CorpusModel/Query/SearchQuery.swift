/// What a reader asks for in the search line.
///
/// Words must all be there unless `OR` stands between them; `-` leaves out; a field (`party:`, `from:`) narrows.
public struct SearchQuery: Hashable, Sendable {
    /// What must hold; nil when nothing was understood.
    public let condition: QueryCondition?
    /// What was typed but means nothing: `from:soon`, for the status line.
    public let ignored: [String]

    /// A condition, and what else was typed.
    init(_ condition: QueryCondition?, ignored: [String]) {
        self.condition = condition
        self.ignored = ignored
    }

    /// Whether it names a list in which all of it must be found.
    public var asksOneList: Bool {
        condition?.conjuncts.contains { $0.list != nil } ?? false
    }
}

/// A condition on a finding.
public indirect enum QueryCondition: Hashable, Sendable {
    case term(QueryTerm)
    /// Terms that stand so many words apart at most.
    case near([QueryTerm], within: Int)
    case field(QueryField)
    /// Two or more, all of which must hold.
    case all([QueryCondition])
    /// Two or more, any of which will do.
    case any([QueryCondition])
    case not(QueryCondition)
}

extension QueryCondition {
    /// Itself, or the parts that must all hold.
    public var conjuncts: [QueryCondition] {
        if case .all(let parts) = self { parts.flatMap(\.conjuncts) } else { [self] }
    }

    /// The list that it asks for; nil when it asks for something else.
    public var list: ListKind? {
        if case .field(.list(let list)) = self { list } else { nil }
    }
}

/// A word, the beginning of one, or words side by side.
public struct QueryTerm: Hashable, Sendable {
    /// How a term matches.
    public enum Form: Hashable, Sendable {
        case word, prefix
        /// The word that is being typed: matches by its beginning.
        case typed
        case phrase
        /// A phrase whose last word is only begun.
        case begunPhrase
    }

    /// As typed, without quotes and `*`.
    public let text: String
    public let form: Form

    /// A term and how it matches.
    public init(_ text: String, _ form: Form = .word) {
        self.text = text
        self.form = form
    }

    /// Whether its last word matches by its beginning.
    public var isBegun: Bool {
        switch form {
        case .prefix, .typed, .begunPhrase: true
        case .word, .phrase: false
        }
    }
}

/// What a finding may be narrowed by, beside its words.
public enum QueryField: Hashable, Sendable {
    /// A party of this name takes part.
    case party(String)
    /// It stands in this list.
    case list(ListKind)
    /// This source says so, or published the document.
    case source(String)
    /// It is dated on or after a day.
    case from(CalendarDay)
    /// It is dated on or before a day.
    case to(CalendarDay)
    /// It is a party of this kind.
    case partyKind(PartyKind)
    /// It tells a tie of this type.
    case relation(RelationType)
    /// It is said this firmly.
    case firmness(Firmness)
    /// The path or title of its document is like this; `*` stands for any letters.
    case document(String)
}

extension SearchQuery {
    /// What must hold in a text: a letter or two, typed alone, begin a good part of all words, and stand for themselves there;
    /// the first letter of a further word does not count yet.
    public var conditionInTexts: QueryCondition? {
        switch condition {
        case .term(let term) where term.isTooShortToBegin: .term(QueryTerm(term.text))
        case .all(let parts): QueryCondition.joined(parts.filter { !$0.isFirstLetter })
        default: condition
        }
    }

    /// The terms that must or may be there, in the order typed; those left out with `-` are none of them.
    public var terms: [QueryTerm] {
        condition?.terms ?? []
    }
}

extension QueryCondition {
    /// The terms that must or may be there, in the order typed; those left out with `-` are none of them.
    public var terms: [QueryTerm] {
        switch self {
        case .term(let term): [term]
        case .near(let terms, _): terms
        case .all(let parts), .any(let parts): parts.flatMap(\.terms)
        case .field, .not: []
        }
    }
}

extension QueryCondition {
    /// Terms near each other may stand for so many others at most, all combinations counted.
    private static let nearLimit = 32

    /// The same where each term may be any of some others.
    public func replacingTerms(by others: (QueryTerm) throws -> [QueryTerm]) rethrows -> QueryCondition {
        switch self {
        case .term(let term): .either(try others(term).map(QueryCondition.term))
        case .near(let terms, let distance):
            .either(
                try terms.reduce([[]]) { begun, term in
                    let others = try others(term)
                    return begun.flatMap { first in others.map { first + [$0] } }.prefix(Self.nearLimit).map { $0 }
                }.map { .near($0, within: distance) }
            )
        case .field: self
        case .all(let parts): .all(try parts.map { try $0.replacingTerms(by: others) })
        case .any(let parts): .any(try parts.map { try $0.replacingTerms(by: others) })
        case .not(let part): .not(try part.replacingTerms(by: others))
        }
    }

    private static func either(_ parts: [QueryCondition]) -> QueryCondition {
        parts.count == 1 ? parts[0] : .any(parts)
    }

    /// Conditions that must all hold, as one; nil when there is none.
    static func joined(_ parts: [QueryCondition]) -> QueryCondition? {
        parts.count > 1 ? .all(parts) : parts.first
    }

    fileprivate var isFirstLetter: Bool {
        if case .term(let term) = self { term.isFirstLetter } else { false }
    }
}

extension QueryTerm {
    /// Whether of the word that is being typed a letter is there; not so in scripts whose words are short.
    var isFirstLetter: Bool {
        form == .typed && text.utf8.count == 1
    }

    /// Whether so little of it is typed that it says next to nothing as a beginning; not so in scripts whose words are short.
    var isTooShortToBegin: Bool {
        form == .typed && text.utf8.count < 3
    }
}
