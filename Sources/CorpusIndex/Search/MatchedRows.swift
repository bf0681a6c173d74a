import GRDB
import GRDBSQLite
import Synchronization

/// The pieces of text that a full-text query matches, with where its terms stand in them.
struct MatchedRows: Sendable {
    /// Piece by piece: its number in two halves, of each term where its places end, and the places (`WordPlaces`).
    private let numbers: [UInt32]
    private let terms: Int

    /// Looks them up; throws what SQLite throws.
    init(_ match: String, in db: Database) throws {
        let rows = RowCollector()
        let query = "SELECT 1 FROM pieceWords WHERE pieceWords MATCH ? AND collect(pieceWords, ?)"
        _ = try withExtendedLifetime(rows) { try db.number(query, match, rows) }
        (numbers, terms) = (rows.numbers, rows.terms)
    }

    /// Hands over each piece's number and the places of the terms in it, in order.
    func forEach(_ body: (Int64, WordPlaces) throws -> Void) rethrows {
        try numbers.withUnsafeBufferPointer { numbers in
            var rest = numbers[...]
            while rest.count > 2 {
                let row = Int64(rest[rest.startIndex]) | Int64(rest[rest.startIndex + 1]) << 32
                let places = WordPlaces(UnsafeBufferPointer(rebasing: rest.dropFirst(2)), terms: terms)
                try body(row, places)
                rest = rest.dropFirst(2 + places.size)
            }
        }
    }
}

/// The pieces that one query matches, looked up by whoever of several threads asks for them first.
final class SharedRows: Sendable {
    private let known = Mutex<(match: String, rows: MatchedRows)?>(nil)

    /// The pieces of a query, as one of the threads' connections has them.
    func rows(_ match: String, in db: Database) throws -> MatchedRows {
        try known.withLock { known in
            if let known, known.match == match { return known.rows }
            let rows = try MatchedRows(match, in: db)
            known = (match, rows)
            return rows
        }
    }
}

/// Collects rows by the function `collect(table, rows)`, which holds for none, so that SQLite hands over no row of very many.
private final class RowCollector {
    private(set) var numbers: [UInt32] = []
    private(set) var terms = 0

    func add(_ row: OpaquePointer, _ api: Fts5ExtensionApi) {
        // As a variable of its own, which no access to need be checked.
        var all: [UInt32] = []
        swap(&all, &numbers)
        defer { swap(&all, &numbers) }
        terms = Int(api.xPhraseCount(row))
        let number = api.xRowid(row)
        all.append(UInt32(truncatingIfNeeded: number))
        all.append(UInt32(truncatingIfNeeded: number >> 32))
        let start = all.count
        for _ in 0..<terms { all.append(0) }
        for term in 0..<terms {
            var (rest, column, word) = (Fts5PhraseIter(), Int32(0), Int32(0))
            if api.xPhraseFirst(row, Int32(term), &rest, &column, &word) == SQLITE_OK {
                while column >= 0 {
                    all.append(UInt32(bitPattern: word))
                    api.xPhraseNext(row, &rest, &column, &word)
                }
            }
            all[start + term] = UInt32(all.count - start)
        }
    }
}

/// What SQLite tells pointers apart by; it keeps the address of the name.
private let rowsKind: StaticString = "RowCollector"
private let apiKind: StaticString = "fts5_api_ptr"

extension MatchedRows {
    /// Makes the function known to a connection; a query that calls it fails where that did not succeed.
    static func install(in connection: OpaquePointer?) {
        guard let api = api(of: connection) else { return }
        _ = api.pointee.xCreateFunction(
            api,
            "collect",
            nil,
            { api, row, _, count, values in MatchedRows.add(api, row, count == 1 ? values?[0] : nil) },
            nil
        )
    }

    static func api(of connection: OpaquePointer?) -> UnsafeMutablePointer<fts5_api>? {
        var statement: OpaquePointer?
        guard sqlite3_prepare_v2(connection, "SELECT fts5(?)", -1, &statement, nil) == SQLITE_OK else { return nil }
        defer { sqlite3_finalize(statement) }
        var api: UnsafeMutablePointer<fts5_api>?
        withUnsafeMutablePointer(to: &api) { place in
            sqlite3_bind_pointer(statement, 1, place, apiKind.characters, nil)
            sqlite3_step(statement)
        }
        return api
    }

    private static func add(
        _ api: UnsafePointer<Fts5ExtensionApi>?,
        _ row: OpaquePointer?,
        _ rows: OpaquePointer?
    ) {
        guard let api, let row, let rows = sqlite3_value_pointer(rows, rowsKind.characters) else { return }
        Unmanaged<RowCollector>.fromOpaque(rows).takeUnretainedValue().add(row, api.pointee)
    }
}

extension RowCollector: Bindable {
    /// Must outlive the statement's run.
    func bind(by binder: inout Binder) {
        binder.bind(pointer: Unmanaged.passUnretained(self).toOpaque(), rowsKind.characters)
    }
}

extension StaticString {
    /// Its characters as C has them, for ever.
    fileprivate var characters: UnsafePointer<CChar> {
        UnsafeRawPointer(utf8Start).assumingMemoryBound(to: CChar.self)
    }
}
