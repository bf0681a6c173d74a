import GRDB
import GRDBSQLite

/// Queries that end in their midst when nobody wants their answer any more.
public enum Interruption {
    /// Whether the answer to what is asked now is still wanted; nil where every query runs to its end.
    @TaskLocal static var isWanted: (@Sendable () -> Bool)?

    /// What `body` gives; nil when it was not wanted any more before it was there.
    ///
    /// Throws what `body` throws. `isWanted` is asked again and again while a query runs, by the thread that runs it.
    public static func answer<Answer>(
        while isWanted: @escaping @Sendable () -> Bool,
        _ body: () throws -> Answer
    ) throws -> Answer? {
        guard isWanted() else { return nil }
        do {
            let answer = try $isWanted.withValue(isWanted, operation: body)
            return isWanted() ? answer : nil
        } catch let error as DatabaseError where error.resultCode == .SQLITE_INTERRUPT {
            return nil
        }
    }
}

extension Database {
    private final class Question {
        let isWanted: () -> Bool

        init(_ isWanted: @escaping () -> Bool) {
            self.isWanted = isWanted
        }
    }

    /// How many steps of SQLite's machine may pass before it is asked again: some tens of microseconds.
    private static let steps: Int32 = 1000

    /// Runs queries that SQLite breaks off once their answer is not wanted.
    ///
    /// It stops asking before the connection is handed on, so no later query can be hit, as an interrupt from outside could.
    func asking<Value>(while isWanted: (() -> Bool)?, _ body: (Database) throws -> Value) rethrows -> Value {
        guard let isWanted, let connection = sqliteConnection else { return try body(self) }
        let question = Question(isWanted)
        return try withExtendedLifetime(question) {
            sqlite3_progress_handler(
                connection,
                Self.steps,
                { raw in
                    let question = raw.map { Unmanaged<Question>.fromOpaque($0).takeUnretainedValue() }
                    return question?.isWanted() ?? true ? 0 : 1
                },
                Unmanaged.passUnretained(question).toOpaque()
            )
            defer { sqlite3_progress_handler(connection, 0, nil, nil) }
            return try body(self)
        }
    }
}
