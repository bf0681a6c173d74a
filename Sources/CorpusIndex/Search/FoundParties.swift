import GRDB

/// The parties that some names are names of: those that the query names exactly first, then the most mentioned.
struct FoundParties {
    /// A party with that of its names that was found.
    struct Party {
        let id: Int64
        let name: String
        let alias: String
    }

    private let db: Database
    /// The names found, by number, and their parties; those that the query names exactly, and which of their names.
    private let names: SortedNumbers
    private let parties: SortedNumbers
    private let exact: [Int64: Int64]

    /// So many parties are sooner looked up one by one than met in the order of all.
    private static let few = 300

    /// The parties of the names that a query finds, in a column `found`; `name` is the folded name that the query may be.
    init(_ db: Database, _ found: SQL, exactly name: String) throws {
        self.db = db
        var numbers: [Int64] = []
        try db.eachRow(of: found) { numbers.append($0.number(0)) }
        let names = SortedNumbers(numbers)
        var parties: [Int64] = []
        for party in names.all.lazy.map(AliasNumber.party) where party != parties.last { parties.append(party) }
        let called = "SELECT id FROM alias WHERE folded = \(name) ORDER BY mentions, name DESC" as SQL
        let exact = try db.rows(of: called).map { $0[0] as Int64 }.filter(names.contains)
        (self.names, self.parties) = (names, SortedNumbers(parties))
        self.exact = Dictionary(exact.map { (AliasNumber.party(of: $0), $0) }) { $1 }
    }

    /// Whether one of them is named exactly.
    var hasExact: Bool { !exact.isEmpty }

    /// How many they are.
    var total: Int { parties.count }

    /// The first so many.
    func best(_ count: Int) throws -> [Party] {
        let first = try inOrder(SortedNumbers(Array(exact.keys)), count)
        let others = exact.isEmpty ? parties : SortedNumbers(parties.all.filter { exact[$0] == nil })
        return first + (try inOrder(others, count - first.count))
    }

    private func inOrder(_ parties: SortedNumbers, _ count: Int) throws -> [Party] {
        let count = min(count, parties.count)
        guard count > 0 else { return [] }
        let all = "SELECT id, name FROM party"
        let order = "ORDER BY mentions DESC, name, unlike"
        let query: SQL =
            parties.count <= Self.few
            ? "\(sql: all) WHERE id IN (SELECT value FROM json_each(\(parties.all.json))) \(sql: order)"
            : "\(sql: all) \(sql: order)"
        var best: [Party] = []
        try db.eachRow(of: query, while: { best.count < count }) { row in
            let id = row.number(0)
            guard parties.contains(id) else { return }
            best.append(Party(id: id, name: row.text(1), alias: try exact[id].map(text) ?? mostMentioned(of: id)))
        }
        return best
    }

    private func text(_ alias: Int64) throws -> String {
        try db.row("SELECT name FROM alias WHERE id = ?", [alias])?[0] ?? ""
    }

    /// That of a party's names found which stands most often in the texts.
    private func mostMentioned(of party: Int64) throws -> String {
        let numbers = AliasNumber.numbers(of: party)
        var best = (name: "", mentions: Int64(-1))
        let sql = "SELECT id, mentions, name FROM alias WHERE id >= ? AND id < ?"
        try db.eachRow(sql, numbers.lowerBound, numbers.upperBound) { row in
            guard row.number(1) >= best.mentions, names.contains(row.number(0)) else { return }
            let name = row.text(2)
            let isFirst = name.utf8.lexicographicallyPrecedes(best.name.utf8)
            if row.number(1) > best.mentions || isFirst { best = (name, row.number(1)) }
        }
        return best.name
    }
}
