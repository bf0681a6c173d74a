import CorpusModel
import GRDB

/// A query as conditions on the rows of one list.
struct QueryConditions {
    let list: SearchedList
    private let db: Database
    private let names: Tokenizer
    private let parts: [QueryCondition]

    /// A query over a list that it asks for.
    init(_ db: Database, _ condition: QueryCondition, _ list: SearchedList, names: Tokenizer) {
        self.db = db
        self.list = list
        self.names = names
        parts = condition.conjuncts.filter { $0.list == nil }
    }

    /// The parts that the full-text index decides alone, as one expression; nil when there is none that asks for words.
    var match: String? {
        WordMatch.conjunction(parts.filter(Self.isAboutWords))
    }

    /// The parts that words alone decide; none when they ask for none.
    var words: [QueryCondition] {
        match == nil ? [] : parts.filter(Self.isAboutWords)
    }

    /// What ranks the same rows sooner: beginnings taken as whole words that need not be there; nil when nothing else is asked for.
    var rankingMatch: String? {
        let words = parts.filter(Self.isAboutWords)
        guard let whole = WordMatch.conjunction(words.filter { !$0.terms.contains(where: \.isBegun) }) else {
            return nil
        }
        let begun = words.filter { $0.terms.contains(where: \.isBegun) }.flatMap(\.terms)
        return ([whole] + begun.map(WordMatch.whole)).joined(separator: " OR ")
    }

    /// The parts about words alone: what each asks for, and what each leaves out.
    var wordParts: (wanted: [String], unwanted: [String]) {
        let words = parts.filter(Self.isAboutWords)
        return (
            words.filter { !$0.isNegative }.compactMap(WordMatch.expression),
            words.compactMap(\.denied).compactMap(WordMatch.expression)
        )
    }

    /// Whether a word is looked for by its beginning.
    var hasBeginning: Bool {
        parts.flatMap(\.terms).contains { $0.isBegun }
    }

    /// Whether nothing but `match` is asked for.
    var isWordsAlone: Bool {
        match != nil && parts.allSatisfy(Self.isAboutWords)
    }

    /// All other parts, as a condition on the list's rows `r`.
    func rest() throws -> SQL {
        let others = match == nil ? parts : parts.filter { !Self.isAboutWords($0) }
        return try all(others)
    }

    private static func isAboutWords(_ part: QueryCondition) -> Bool {
        WordMatch.expression(part.denied ?? part) != nil
    }

    private func all(_ parts: [QueryCondition]) throws -> SQL {
        parts.isEmpty ? "1" : try parts.map { try sql($0) }.joined(separator: " AND ")
    }

    private func sql(_ condition: QueryCondition) throws -> SQL {
        switch condition {
        case .term, .near:
            if list == .events { return SearchedList.isAmong(try EventWords(db, [condition]).events) }
            let match = WordMatch.expression(condition)
            return "r.id IN (SELECT rowid FROM \(sql: list.words) WHERE \(sql: list.words) MATCH \(match))"
        case .field(let field): return try list.condition(meaning(of: field), in: db).map { "(\($0))" } ?? "0"
        case .all(let parts): return "(\(try all(parts)))"
        case .any(let parts): return "(\(try parts.map { try sql($0) }.joined(separator: " OR ")))"
        case .not(let part): return "NOT (\(try sql(part)))"
        }
    }

    private func meaning(of field: QueryField) throws -> FieldCondition {
        switch field {
        case .list(let list): return .list(list)
        case .party(let name): return .parties(try parties(named: name))
        case .source(let name): return .source(Self.pattern(name, anywhere: true), try parties(named: name))
        case .from(let day):
            var days = Lens()
            days.from = day
            return .days(days)
        case .to(let day):
            var days = Lens()
            days.to = day
            return .days(days)
        case .partyKind(let kind): return .partyKind(kind)
        case .relation(let type): return .relation(type)
        case .firmness(let firmness): return .firmness(firmness)
        case .document(let name): return .documents(Self.pattern(name, anywhere: !name.contains("*")))
        }
    }

    /// The parties that go by a name, or else those whose names begin so.
    private func parties(named name: String) throws -> [Int64] {
        let folded = names.folded(name)
        guard !folded.isEmpty else { return [] }
        let party = AliasNumber.party(of: "id")
        let exact = try db.rows(of: "SELECT DISTINCT \(sql: party) FROM alias WHERE folded = \(folded)")
        let rows =
            exact.isEmpty
            ? try db.rows(
                of: """
                    SELECT id FROM party WHERE id IN (
                        SELECT \(sql: party) FROM alias WHERE folded >= \(folded) AND folded < \(folded + "\u{10FFFF}")
                    ) ORDER BY mentions DESC, name, unlike LIMIT 1000
                    """
            ) : exact
        return rows.map { $0[0] }
    }

    /// For LIKE: `*` stands for any letters, all else for itself.
    private static func pattern(_ text: String, anywhere: Bool) -> String {
        let escaped = text.map { "%_\\".contains($0) ? "\\\($0)" : $0 == "*" ? "%" : String($0) }.joined()
        return anywhere ? "%\(escaped)%" : escaped
    }
}
