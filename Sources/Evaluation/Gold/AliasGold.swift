import CorpusModel

/// A document with names and the entities they stand for.
struct AliasGold {
    let document: Document
    /// Bytes of each name, with its entity.
    let names: [(range: Range<Int>, entity: String)]
    /// Bytes of every name, with an entity or without; none where only names with one are tagged.
    var allNames: [Range<Int>] = []
}

/// Documents with names and the entities they stand for.
struct AliasSet {
    let name: String
    let documents: [AliasGold]
}

/// A document with linked mentions, as a line of JSON; spans count Unicode scalars.
private struct LinkedDocument: Decodable {
    struct Label: Decodable {
        let span: [Int]
        let entity_id: String
    }

    let id: Int
    let text: String
    let labels: [Label]
}

extension GoldFolder {
    /// The sets of linked names: files of linked documents, and folders of MEANTIME.
    func aliasSets() throws -> [AliasSet] {
        try linkedSets()
            + meantimeFolders().map { folder, documents in
                AliasSet(name: folder, documents: documents.map { AliasGold(document: $0.document, names: $0.names) })
            }
    }

    /// The files of linked documents.
    func linkedSets() throws -> [AliasSet] {
        try files(ending: ".jsonl").compactMap { file in
            let documents = AliasGold.documents(try file.bytes(), name: file.name)
            return documents.isEmpty ? nil : AliasSet(name: file.path, documents: documents)
        }
    }
}

extension AliasGold {
    /// The linked documents of a file.
    static func documents(_ content: [UInt8], name: String) -> [AliasGold] {
        JsonLines.decode(LinkedDocument.self, from: content).map { linked in
            let text = Array(linked.text.utf8)
            let offsets = ScalarOffsets(text)
            let names: [(range: Range<Int>, entity: String)] = linked.labels.compactMap { label in
                guard label.span.count == 2 else { return nil }
                return offsets.range(from: label.span[0], to: label.span[1]).map { ($0, label.entity_id) }
            }
            return AliasGold(
                document: Document(goldText: text, name: "\(name)#\(linked.id)", date: nil),
                names: names.filter { $0.entity.hasPrefix("Q") },
                allNames: names.map(\.range)
            )
        }
    }
}
