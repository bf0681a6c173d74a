import GRDB
import GRDBSQLite

extension Database {
    /// Runs a statement that gives no rows; it stays prepared.
    ///
    /// Its values are bound one by one as they are: GRDB's lists of arguments box each, and writing an index is binding values.
    func run<each Value: Bindable>(_ sql: String, _ values: repeat each Value) throws {
        let statement = try bound(sql, repeat each values)
        defer { sqlite3_reset(statement) }
        var code = sqlite3_step(statement)
        while code == SQLITE_ROW { code = sqlite3_step(statement) }
        guard code == SQLITE_DONE else { throw error(code, sql) }
    }

    /// The first number of a query; nil when there is none.
    func number<each Value: Bindable>(_ sql: String, _ values: repeat each Value) throws -> Int64? {
        let statement = try bound(sql, repeat each values)
        defer { sqlite3_reset(statement) }
        switch sqlite3_step(statement) {
        case SQLITE_ROW:
            let isNull = sqlite3_column_type(statement, 0) == SQLITE_NULL
            return isNull ? nil : sqlite3_column_int64(statement, 0)
        case SQLITE_DONE: return nil
        case let code: throw error(code, sql)
        }
    }

    /// Hands over the rows of a query one by one, each as it stands in SQLite: for queries of very many.
    func eachRow<each Value: Bindable>(
        _ sql: String,
        _ values: repeat each Value,
        body: (StepRow) throws -> Void
    ) throws {
        try step(bound(sql, repeat each values), sql, while: { true }, body)
    }

    /// The same for a query with its values in it, as long as a condition holds.
    func eachRow(
        of query: SQL,
        while isWanted: () -> Bool = { true },
        body: (StepRow) throws -> Void
    ) throws {
        let (sql, arguments) = try query.build(self)
        let prepared = try cachedStatement(sql: sql)
        try prepared.setArguments(arguments)
        try step(prepared.sqliteStatement, sql, while: isWanted, body)
    }

    private func step(
        _ statement: OpaquePointer,
        _ sql: String,
        while isWanted: () -> Bool,
        _ body: (StepRow) throws -> Void
    ) throws {
        defer { sqlite3_reset(statement) }
        var code = SQLITE_ROW
        while isWanted() {
            code = sqlite3_step(statement)
            guard code == SQLITE_ROW else { break }
            try body(StepRow(statement: statement))
        }
        guard code == SQLITE_ROW || code == SQLITE_DONE else { throw error(code, sql) }
    }

    /// The rows of a query, whose statement stays prepared.
    func rows(_ sql: String, _ arguments: [(any DatabaseValueConvertible)?] = []) throws -> [Row] {
        try rows(of: cachedStatement(sql: sql), arguments.bound)
    }

    /// The rows of a query with its values in it.
    func rows(of query: SQL) throws -> [Row] {
        let (sql, arguments) = try query.build(self)
        return try rows(of: cachedStatement(sql: sql), arguments)
    }

    /// Not by `Row.fetchAll`, for which types must be made that nothing else needs.
    private func rows(of statement: Statement, _ arguments: StatementArguments) throws -> [Row] {
        let cursor = try Row.fetchCursor(statement, arguments: arguments)
        var rows: [Row] = []
        while let row = try cursor.next() { rows.append(row.copy()) }
        return rows
    }

    /// The first row of a query; nil when there is none.
    func row(_ sql: String, _ arguments: [(any DatabaseValueConvertible)?] = []) throws -> Row? {
        try Row.fetchOne(cachedStatement(sql: sql), arguments: arguments.bound)
    }

    private func bound<each Value: Bindable>(_ sql: String, _ values: repeat each Value) throws -> OpaquePointer {
        var binder = Binder(try cachedStatement(sql: sql).sqliteStatement)
        for value in repeat each values { value.bind(by: &binder) }
        guard binder.code == SQLITE_OK else { throw error(binder.code, sql) }
        return binder.statement
    }

    private func error(_ code: Int32, _ sql: String) -> DatabaseError {
        let message = sqliteConnection.flatMap(sqlite3_errmsg).map { String(cString: $0) }
        return DatabaseError(resultCode: ResultCode(rawValue: code), message: message, sql: sql)
    }
}

extension [(any DatabaseValueConvertible)?] {
    /// As arguments; one by one, as for arrays of them GRDB must first make types.
    fileprivate var bound: StatementArguments { reduce(into: []) { $0 += [$1] } }
}

/// The row at which a statement stands; no longer there after its next step.
struct StepRow {
    fileprivate let statement: OpaquePointer

    /// The number in a column; 0 when it is NULL.
    func number(_ column: Int32) -> Int64 {
        sqlite3_column_int64(statement, column)
    }

    /// The real number in a column; 0 when it is NULL.
    func real(_ column: Int32) -> Double {
        sqlite3_column_double(statement, column)
    }

    /// The number in a column; nil when it is NULL.
    func optionalNumber(_ column: Int32) -> Int64? {
        sqlite3_column_type(statement, column) == SQLITE_NULL ? nil : number(column)
    }

    /// The bytes in a column; empty when it is NULL.
    func bytes(_ column: Int32) -> [UInt8] {
        withBytes(column) { Array($0) }
    }

    /// The text in a column; empty when it is NULL.
    func text(_ column: Int32) -> String {
        withBytes(column) { String(decoding: $0, as: UTF8.self) }
    }

    /// What a function makes of the bytes in a column, where they stand; none when it is NULL.
    func withBytes<Result>(_ column: Int32, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        // In this order: asking for the bytes may give them another length.
        let start = sqlite3_column_blob(statement, column)
        return body(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column))))
    }
}
