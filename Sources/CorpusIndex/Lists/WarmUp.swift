import CorpusModel

extension IndexedCorpus {
    /// Opens the first row of every list and searches once, so that the first key finds its statements prepared.
    public func warmUp() throws {
        let window = Window(start: 0, count: 1)
        if let row = try parties(Lens(), window).rows.first { _ = try party(row.id, limit: 1) }
        if let row = try timeline(Lens(), window).rows.first { _ = try event(row.id) }
        if let row = try questions(Lens(), window).rows.first { _ = try question(row.id) }
        if let row = try documents(Lens(), window).rows.first { _ = try position(of: .document(row.id), in: Lens()) }
        for words in ["x", "of the", "of th"] { _ = try search(words, Lens(), limit: 1) }
    }
}
