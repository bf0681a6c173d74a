import CorpusModel
import FoundationEssentials

/// A relation as the gold has it.
struct GoldRelation: Hashable {
    /// `BelongsTo`.
    let type: String
    /// Bytes of the one end.
    let source: Range<Int>
    /// Bytes of the other.
    let target: Range<Int>
}

/// A document with its relations.
struct RelationGold {
    let document: Document
    let relations: [GoldRelation]
}

/// Documents with their relations.
struct RelationSet {
    let name: String
    let documents: [RelationGold]
}

/// A document of re3d.
private struct ReportRecord: Decodable {
    let _id: String
    let text: String
}

/// A relation of re3d; offsets count Unicode scalars.
private struct RelationRecord: Decodable {
    let documentId: String
    let type: String
    let sourceBegin: Int
    let sourceEnd: Int
    let targetBegin: Int
    let targetEnd: Int
}

extension GoldFolder {
    /// The sets of relations: folders with `documents.json` and `relations.json`, an object a line, as re3d has them.
    func relationSets() throws -> [RelationSet] {
        try files(ending: "documents.json").compactMap { file in
            guard let relations = self.file(at: "\(file.folder)/relations.json") else { return nil }
            let gold = RelationGold.documents(try file.bytes(), relations: try relations.bytes())
            return gold.isEmpty ? nil : RelationSet(name: file.folder, documents: gold)
        }
    }
}

extension RelationGold {
    /// The documents of re3d with their relations.
    static func documents(_ documents: [UInt8], relations: [UInt8]) -> [RelationGold] {
        let records = JsonLines.decode(RelationRecord.self, from: relations)
        let byDocument = Dictionary(grouping: records, by: \.documentId)
        return JsonLines.decode(ReportRecord.self, from: documents).map { report in
            let text = Array(report.text.utf8)
            let offsets = ScalarOffsets(text)
            let relations = (byDocument[report._id] ?? []).compactMap { record -> GoldRelation? in
                let source = offsets.range(from: record.sourceBegin, to: record.sourceEnd)
                let target = offsets.range(from: record.targetBegin, to: record.targetEnd)
                guard let source, let target else { return nil }
                return GoldRelation(type: record.type, source: source, target: target)
            }
            return RelationGold(
                document: Document(goldText: text, name: report._id, date: nil),
                relations: relations
            )
        }
    }
}
