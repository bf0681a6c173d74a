import CorpusModel
import GRDB

/// Which documents are copies of one story: they share its number, and count as one source.
extension IndexWriter {
    /// Documents that are looked at for each key: of many copies any one will do, and what many more share is no sign of a copy.
    private static let candidates = 100

    /// Gives a document and those that it copies the number of one story; stories that it joins become one.
    func writeStory(_ sketch: Sketch?, _ document: Int64) throws {
        let copies = try sketch.map(copies(of:)) ?? []
        let story = copies.isEmpty ? nil : try copies.compactMap(\.story).min() ?? freshStory()
        for copy in copies where copy.story != story {
            if let other = copy.story {
                try db.run("UPDATE sketch SET story = ? WHERE story = ?", story, other)
            } else {
                try db.run("UPDATE sketch SET story = ? WHERE document = ?", story, copy.document)
            }
        }
        try db.run(
            "INSERT INTO sketch (document, story, places) VALUES (?, ?, ?)",
            document,
            story,
            sketch?.bytes
        )
        for key in sketch?.keys ?? [] {
            try db.run("INSERT OR IGNORE INTO sketchKey VALUES (?, ?)", key, document)
        }
    }

    /// A number that no story has.
    private func freshStory() throws -> Int64 {
        1 + (try db.number("SELECT story FROM sketch WHERE story IS NOT NULL ORDER BY story DESC LIMIT 1") ?? 0)
    }

    /// Forgets a document's story; its text must still be there, as it tells the keys.
    func removeStory(of document: Int64) throws {
        let text = try PieceReader(db).pieces(document).flatMap(\.text.bytes)
        for key in Sketch(text)?.keys ?? [] {
            try db.run("DELETE FROM sketchKey WHERE key = ? AND document = ?", key, document)
        }
        try db.run("DELETE FROM sketch WHERE document = ?", document)
    }

    /// The documents of nearly the same words that were found, with their stories.
    private func copies(of sketch: Sketch) throws -> [(document: Int64, story: Int64?)] {
        var alike = Set<Int64>()
        for key in sketch.keys {
            try db.eachRow("SELECT document FROM sketchKey WHERE key = ? LIMIT ?", key, Self.candidates) { row in
                alike.insert(row.number(0))
            }
        }
        var copies: [(document: Int64, story: Int64?)] = []
        for document in alike.sorted() {
            try db.eachRow("SELECT story, places FROM sketch WHERE document = ?", document) { row in
                if row.withBytes(1, sketch.isCopy(ofStored:)) { copies.append((document, row.optionalNumber(0))) }
            }
        }
        return copies
    }
}
