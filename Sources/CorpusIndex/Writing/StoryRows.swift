import CorpusModel
import GRDB

/// Which documents are copies of one story: they share its number, and count as one source.
extension IndexWriter {
    /// Documents that are looked at for each key: of many copies any one will do, and what many more share is no sign of a copy.
    private static let candidates = 100

    /// So many sketches are kept in memory, some ten megabytes.
    private static let keptSketches = 100_000

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
        sketches[document] = sketch?.bytes
        try db.run(
            "INSERT INTO sketch (document, story, places) VALUES (?, ?, ?)",
            document,
            story,
            sketch?.bytes
        )
        for key in sketch?.keys ?? [] { try change(key) { $0.insert(key, of: document) } }
    }

    /// A number that no story has.
    private func freshStory() throws -> Int64 {
        1 + (try db.number("SELECT story FROM sketch WHERE story IS NOT NULL ORDER BY story DESC LIMIT 1") ?? 0)
    }

    /// Forgets a document's story; its text must still be there, as it tells the keys.
    func removeStory(of document: Int64) throws {
        let text = try PieceReader(db).pieces(document).flatMap(\.text.bytes)
        for key in Sketch(text)?.keys ?? [] { try change(key) { $0.remove(key, of: document) } }
        sketches[document] = nil
        try db.run("DELETE FROM sketch WHERE document = ?", document)
    }

    /// The documents of nearly the same words that were found, with their stories.
    private func copies(of sketch: Sketch) throws -> [(document: Int64, story: Int64?)] {
        var alike = Set<Int64>()
        for key in sketch.keys {
            alike.formUnion(try bucket(of: key).documents(with: key, limit: Self.candidates))
        }
        var copies: [(document: Int64, story: Int64?)] = []
        for document in alike.sorted() where try places(of: document).withUnsafeBytes(sketch.isCopy(ofStored:)) {
            let story = try db.number("SELECT story FROM sketch WHERE document = ?", document)
            copies.append((document, story))
        }
        return copies
    }

    /// The sketch of a document, which is asked for again and again where many begin alike.
    private func places(of document: Int64) throws -> [UInt8] {
        if let known = sketches[document] { return known }
        if sketches.count > Self.keptSketches { sketches = [:] }
        var places: [UInt8] = []
        try db.eachRow("SELECT places FROM sketch WHERE document = ?", document) { places = $0.bytes(0) }
        sketches[document] = places
        return places
    }

    private func bucket(of key: SketchKey) throws -> SketchBucket {
        if let known = buckets[key.bucket] { return known }
        var bucket = SketchBucket()
        try db.eachRow("SELECT documents FROM sketchKey WHERE bucket = ?", key.bucket) { row in
            bucket = SketchBucket(row.bytes(0))
        }
        buckets[key.bucket] = bucket
        return bucket
    }

    private func change(_ key: SketchKey, _ body: (inout SketchBucket) -> Void) throws {
        _ = try bucket(of: key)
        body(&buckets[key.bucket, default: SketchBucket()])
    }

    /// Writes the keys that came and went: who looks into a bucket changes it.
    func settleStories() throws {
        for (number, bucket) in buckets.sorted(by: { $0.key < $1.key }) {
            if bucket.isEmpty {
                try db.run("DELETE FROM sketchKey WHERE bucket = ?", number)
            } else {
                try db.run(
                    """
                    INSERT INTO sketchKey (bucket, documents) VALUES (?, ?)
                    ON CONFLICT (bucket) DO UPDATE SET documents = excluded.documents
                    """,
                    number,
                    bucket.bytes
                )
            }
        }
        buckets = [:]
    }
}
