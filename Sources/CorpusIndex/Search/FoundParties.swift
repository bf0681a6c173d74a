import GRDB

/// The parties that some names are names of: those that the query names exactly first, then the most mentioned.
struct FoundParties {
    /// A party with that of its names that was found.
    struct Party {
        let id: Int64
        let name: String
        let alias: String
    }

    /// That of a party's names which is found, and how often it stands in the texts.
    private struct Name {
        let alias: Int64
        let mentions: Int64
    }

    private let db: Database
    private var exact: [Int64: Name] = [:]
    private var others: [Int64: Name] = [:]

    /// So many parties are sooner looked up one by one than met in the order of all.
    private static let few = 300

    /// The parties of the names that a query finds, in a column `found`; `name` is the folded name that the query may be.
    init(_ db: Database, _ found: SQL, exactly name: String) throws {
        self.db = db
        let called = Set(try ListQuery.fetch(db, "SELECT id FROM alias WHERE folded = \(name)").map { $0[0] as Int64 })
        try db.eachRow(of: "SELECT party, id, mentions FROM (\(found)) JOIN alias ON id = found") { row in
            let name = Name(alias: row.number(1), mentions: row.number(2))
            if called.contains(name.alias) {
                Self.keep(name, of: row.number(0), in: &exact)
            } else {
                Self.keep(name, of: row.number(0), in: &others)
            }
        }
        for party in exact.keys { others[party] = nil }
    }

    /// Keeps of each party the name that is mentioned most.
    private static func keep(_ name: Name, of party: Int64, in names: inout [Int64: Name]) {
        if name.mentions > names[party]?.mentions ?? -1 { names[party] = name }
    }

    /// Whether one of them is named exactly.
    var hasExact: Bool { !exact.isEmpty }

    /// How many they are.
    var total: Int { exact.count + others.count }

    /// The first so many.
    func best(_ count: Int) throws -> [Party] {
        let first = try inOrder(exact, count)
        return first + (try inOrder(others, count - first.count))
    }

    private func inOrder(_ names: [Int64: Name], _ count: Int) throws -> [Party] {
        guard count > 0, !names.isEmpty else { return [] }
        let all = "SELECT id, name FROM party"
        let order = "ORDER BY mentions DESC, name, id"
        let few = "[\(names.keys.map(String.init).joined(separator: ","))]"
        let query: SQL =
            names.count <= Self.few
            ? "\(sql: all) WHERE id IN (SELECT value FROM json_each(\(few))) \(sql: order)"
            : "\(sql: all) \(sql: order)"
        var parties: [Party] = []
        try db.eachRow(of: query, while: { parties.count < min(count, names.count) }) { row in
            guard let name = names[row.number(0)] else { return }
            parties.append(Party(id: row.number(0), name: row.text(1), alias: try alias(name.alias)))
        }
        return parties
    }

    private func alias(_ id: Int64) throws -> String {
        try db.row("SELECT name FROM alias WHERE id = ?", [id])?[0] ?? ""
    }
}
