import CorpusIndex
import CorpusModel
import GRDB

/// Searches of a large folder's index, beside the bare full-text query and a search of the files.
extension LargeFolder {
    private static let runs = 20

    /// Whole searches by themselves, as a command of its own, and by the peers; nothing where the index is gone.
    func searches() throws -> [Figure] {
        guard let file = workplace.indexFile(in: Self.place) else { return [] }
        let bare = try bareQueries(of: file)
        let limit = 1.5 * Figure(name: "", unit: "", values: bare).quantile(0.5)
        let command = try Self.queries.flatMap { query in
            try (0..<5).map { _ in try time([workplace.program, "search", root, query]) * 1000 }
        }
        return [
            Figure(
                name: "a search of texts, best 50 with snippets",
                unit: "ms",
                values: try ownSearches(of: file, asking: "in:documents"),
                limit: (.median, limit)
            ),
            Figure(
                name: "a search of all four lists, best 50 of each with snippets",
                unit: "ms",
                values: try ownSearches(of: file)
            ),
            Figure(name: "the bare full-text query, best 50 texts with snippets", unit: "ms", values: bare),
            Figure(name: "`dossier search`, the folder looked through first", unit: "ms", values: command),
        ] + files()
    }

    private func files() -> [Figure] {
        guard let peer = try? Self.queries.map({ try time(["rg", "-c", $0, folder]) * 1000 }) else { return [] }
        return [Figure(name: "`rg -c` of the same words", unit: "ms", values: peer)]
    }

    private func ownSearches(of file: String, asking field: String = "") throws -> [Double] {
        let corpus = try IndexedCorpus.openAsItIs(.file(file), title: "benchmark")
        // As the browser does once its first screen is there.
        try corpus.widen()
        return try timed { _ = try corpus.search("\(field) \($0) ", Lens(), limit: 50) }
    }

    /// The same texts in a full-text table that stands alone.
    private func bareQueries(of file: String) throws -> [Double] {
        let queue = try DatabaseQueue(path: "")
        try queue.write { db in
            try db.execute(
                sql: "CREATE VIRTUAL TABLE bare USING fts5(text, tokenize='porter unicode61 remove_diacritics 2')"
            )
            try Self.eachText(of: file) { text in
                try db.execute(sql: "INSERT INTO bare (text) VALUES (?)", arguments: [text])
            }
        }
        let sql = "SELECT rowid, snippet(bare, 0, '', '', '', 16) FROM bare WHERE bare MATCH ? ORDER BY rank LIMIT 50"
        return try timed { query in _ = try queue.read { try Row.fetchAll($0, sql: sql, arguments: [query]) } }
    }

    /// As long as the pieces that the index searches, in bytes.
    private static let length = 2000

    private static func eachText(of file: String, _ body: (String) throws -> Void) throws {
        let corpus = try IndexedCorpus.openAsItIs(.file(file), title: "benchmark")
        let documents = try corpus.documents(Lens(), Window(start: 0, count: .max))
        for summary in documents.rows {
            guard let document = try corpus.document(summary.id) else { continue }
            var start = 0
            for block in document.blocks where block.range.upperBound - start >= length {
                try body(String(decoding: document.text[start..<block.range.upperBound], as: UTF8.self))
                start = block.range.upperBound
            }
            if start < document.text.count { try body(String(decoding: document.text[start...], as: UTF8.self)) }
        }
    }

    /// Each query so often, in milliseconds; the first time, which warms the caches, is left out.
    private func timed(_ search: (String) throws -> Void) rethrows -> [Double] {
        try Self.queries.flatMap { query in
            try search(query)
            return try (0..<Self.runs).map { _ in
                let start = ContinuousClock.now
                try search(query)
                return (ContinuousClock.now - start).milliseconds
            }
        }
    }
}
