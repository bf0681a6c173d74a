import GRDB

/// A table whose rows are counted when they are written: to count them SQLite would read an index from end to end.
enum CountedTable: String, CaseIterable {
    case line, party, question, document, problem, piece

    /// How many rows it has.
    func count(_ db: Database) throws -> Int {
        Int(try db.number("SELECT rows FROM total WHERE list = ?", rawValue) ?? 0)
    }

    /// Adds rows that came, or takes those away that went.
    func add(_ rows: Int, in db: Database) throws {
        try db.run("UPDATE total SET rows = rows + ? WHERE list = ?", rows, rawValue)
    }

    /// The rows of a new index.
    static var schema: String {
        let rows = allCases.map { "('\($0.rawValue)', 0)" }.joined(separator: ", ")
        return """
            CREATE TABLE total (list TEXT PRIMARY KEY, rows INTEGER NOT NULL) WITHOUT ROWID;
            INSERT INTO total VALUES \(rows);
            """
    }
}
