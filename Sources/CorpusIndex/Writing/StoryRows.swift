import CorpusModel
import GRDB

/// Which documents are copies of one story: they share its number, and count as one source.
///
/// Two are copies when they agree in a key and in enough of their sketches; a story is all that such pairs tie together, so that
/// it is the same in whatever order its documents come and go.
extension IndexWriter {
    /// Gives a document and those that it copies the number of one story; stories that it joins become one.
    func writeStory(_ sketch: Sketch?, _ document: Int64) throws {
        let (stories, lone) = try sketch.map(copies(of:)) ?? ([], [])
        let story = stories.isEmpty && lone.isEmpty ? nil : try stories.min() ?? freshStory()
        if let story { try join(stories.subtracting([story]), lone, to: story) }
        try db.run(
            "INSERT INTO sketch (document, story, places) VALUES (?, ?, ?)",
            document,
            story,
            sketch?.bytes
        )
        sketches[document] = KnownSketches.Entry(sketch?.bytes ?? [], story: story)
        for key in sketch?.keys ?? [] { try change(key) { $0.insert(key, of: document) } }
    }

    private func join(_ stories: Set<Int64>, _ lone: Set<Int64>, to story: Int64) throws {
        for other in stories {
            try db.run("UPDATE sketch SET story = ? WHERE story = ?", story, other)
            sketches.join(other, to: story)
            if brokenStories.remove(other) != nil { brokenStories.insert(story) }
        }
        for copy in lone {
            try db.run("UPDATE sketch SET story = ? WHERE document = ?", story, copy)
            sketches[copy]?.story = story
        }
    }

    /// A number that no story has, nor had before in this transaction.
    private func freshStory() throws -> Int64 {
        let last = "SELECT story FROM sketch WHERE story IS NOT NULL ORDER BY story DESC LIMIT 1"
        lastStory = 1 + max(lastStory, try db.number(last) ?? 0)
        return lastStory
    }

    /// Forgets a document's story; its text must still be there, as it tells the keys.
    func removeStory(of document: Int64) throws {
        for key in try keys(of: document) { try change(key) { $0.remove(key, of: document) } }
        let story = try db.number("SELECT story FROM sketch WHERE document = ?", document)
        if let story { brokenStories.insert(story) }
        sketches[document] = nil
        try db.run("DELETE FROM sketch WHERE document = ?", document)
    }

    /// The keys of a stored document.
    private func keys(of document: Int64) throws -> [SketchKey] {
        try Sketch(PieceReader(db).pieces(document).flatMap(\.text.bytes))?.keys ?? []
    }

    /// The stories of the documents of nearly the same words, and those that have none yet.
    private func copies(of sketch: Sketch) throws -> (stories: Set<Int64>, lone: Set<Int64>) {
        let own = KnownSketches.Entry(sketch.bytes, story: nil)
        var (stories, lone) = (Set<Int64>(), Set<Int64>())
        for key in sketch.keys {
            try bucket(of: key).eachDocument(with: key) { document in
                let other = try known(document)
                let story = other.story.map(sketches.story)
                // Of many copies each next one says nothing new.
                if let story, stories.contains(story) { return }
                guard own.isCopy(of: other) else { return }
                if let story { stories.insert(story) } else { lone.insert(document) }
            }
        }
        return (stories, lone)
    }

    /// What is known of a document, which is asked for again and again where many begin alike.
    private func known(_ document: Int64) throws -> KnownSketches.Entry {
        if let known = sketches[document] { return known }
        var entry = KnownSketches.Entry([], story: nil)
        try db.eachRow("SELECT places, story FROM sketch WHERE document = ?", document) { row in
            entry = KnownSketches.Entry(row.bytes(0), story: row.optionalNumber(1))
        }
        sketches[document] = entry
        return entry
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

    /// Writes the keys that came and went, and parts what nothing ties together any more.
    func settleStories() throws {
        for story in brokenStories.sorted() { try part(story) }
        brokenStories = []
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

    /// Gives the parts of a story that lost a document numbers of their own; one that is left alone has none.
    private func part(_ story: Int64) throws {
        var members: [Int64] = []
        try db.eachRow("SELECT document FROM sketch WHERE story = ?", story) { members.append($0.number(0)) }
        for (place, group) in try groups(of: members).enumerated() where place > 0 || group.count == 1 {
            let number = group.count == 1 ? nil : try freshStory()
            for document in group {
                try db.run("UPDATE sketch SET story = ? WHERE document = ?", number, document)
                sketches[document]?.story = number
            }
        }
    }

    /// Documents in groups of those that pairs of copies tie together.
    private func groups(of documents: [Int64]) throws -> [[Int64]] {
        var waiting: [SketchKey: [Int64]] = [:]
        var keys: [Int64: [SketchKey]] = [:]
        for document in documents {
            keys[document] = try self.keys(of: document)
            for key in keys[document] ?? [] { waiting[key, default: []].append(document) }
        }
        var (seen, groups) = (Set<Int64>(), [[Int64]]())
        for document in documents where seen.insert(document).inserted {
            var group = [document]
            var next = 0
            while next < group.count {
                let own = try known(group[next])
                for key in keys[group[next]] ?? [] {
                    waiting[key] = try waiting[key]?.filter { other in
                        guard !seen.contains(other) else { return false }
                        guard try own.isCopy(of: known(other)) else { return true }
                        seen.insert(other)
                        group.append(other)
                        return false
                    }
                }
                next += 1
            }
            groups.append(group)
        }
        return groups
    }
}
