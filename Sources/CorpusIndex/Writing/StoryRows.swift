import CorpusModel
import GRDB

/// Which documents are copies of one story: they share its number, and count as one source.
extension IndexWriter {
    /// Documents that are looked at for each key: of many copies any one will do, and what many more share is no sign of a copy.
    private static let candidates = 100

    /// Gives a document the number of the story that it copies, or a new one; stories that it joins become one.
    func writeStory(_ sketch: Sketch?, _ document: Int64) throws {
        let stories = try sketch.map(stories(like:)) ?? []
        let fresh = try db.number("SELECT coalesce(max(story), 0) + 1 FROM sketch") ?? 1
        let story = stories.first ?? fresh
        for other in stories.dropFirst() {
            try db.run("UPDATE sketch SET story = ? WHERE story = ?", story, other)
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

    /// Forgets a document's story; its text must still be there, as it tells the keys.
    func removeStory(of document: Int64) throws {
        let text = try PieceReader(db).pieces(document).flatMap(\.text.bytes)
        for key in Sketch(text)?.keys ?? [] {
            try db.run("DELETE FROM sketchKey WHERE key = ? AND document = ?", key, document)
        }
        try db.run("DELETE FROM sketch WHERE document = ?", document)
    }

    /// The stories that documents of nearly the same words tell, the oldest number first.
    private func stories(like sketch: Sketch) throws -> [Int64] {
        var alike = Set<Int64>()
        for key in sketch.keys {
            try db.eachRow("SELECT document FROM sketchKey WHERE key = ? LIMIT ?", key, Self.candidates) { row in
                alike.insert(row.number(0))
            }
        }
        var stories = Set<Int64>()
        for document in alike.sorted() {
            try db.eachRow("SELECT story, places FROM sketch WHERE document = ?", document) { row in
                if row.withBytes(1, sketch.isCopy(ofStored:)) { stories.insert(row.number(0)) }
            }
        }
        return stories.sorted()
    }
}
