import CorpusModel

/// A document with the words that hand the word to somebody.
struct AttributionGold {
    let document: Document
    /// Bytes of the cues of attributions.
    let cues: [Range<Int>]

    /// The sentences that hold a cue or part of one: indices into `sentences`.
    func attributed(_ sentences: [Range<Int>]) -> Set<Int> {
        Set(sentences.indices.filter { index in cues.contains { $0.overlaps(sentences[index]) } })
    }
}

/// Documents with their attributions.
struct AttributionSet {
    let name: String
    let documents: [AttributionGold]
}

extension GoldFolder {
    /// The sets of attributions: folders of brat files (`.ann`), each beside a folder of texts of the same names; an
    /// annotator's mark may follow the name.
    func attributionSets() throws -> [AttributionSet] {
        try filesByFolder(ending: ".ann").compactMap { folder, files in
            let parent = folder.lastIndex(of: "/").map { String(folder[..<$0]) } ?? "."
            var seen = Set<String>()
            let documents: [AttributionGold] = try files.compactMap { file in
                let stem = file.name.dropLast(4)
                let plain = stem.lastIndex(of: "_").map { stem[..<$0] } ?? stem
                let text = [plain, stem].lazy.compactMap { self.file(at: "\(parent)/text/\($0).txt") }.first
                guard let text, seen.insert(text.path).inserted else { return nil }
                return AttributionGold(try text.bytes(), try file.text(), name: String(plain))
            }
            return documents.isEmpty ? nil : AttributionSet(name: parent, documents: documents)
        }
    }
}

extension AttributionGold {
    /// The cues of a brat file over a text; offsets count Unicode scalars.
    init(_ text: [UInt8], _ annotations: String, name: String) {
        let offsets = ScalarOffsets(text)
        let cues = annotations.split(separator: "\n").compactMap { line -> Range<Int>? in
            let columns = line.split(separator: "\t")
            guard columns.count > 1, columns[0].hasPrefix("T") else { return nil }
            let places = columns[1].split { $0 == " " || $0 == ";" }
            guard places.count > 2, places[0] == "Cue" else { return nil }
            guard let first = Int(places[1]), let last = places.last.flatMap({ Int($0) }) else { return nil }
            return offsets.range(from: first, to: last)
        }
        self.init(document: Document(goldText: text, name: name, date: nil), cues: cues)
    }
}
