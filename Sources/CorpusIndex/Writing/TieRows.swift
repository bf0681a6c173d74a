import CorpusModel
import GRDB

extension IndexWriter {
    func writeRelations(of findings: Findings, _ parties: [Int64], _ document: Int64) throws {
        var stated: Set<Int64> = []
        for relation in findings.relations {
            guard parties.indices.contains(relation.subject), parties.indices.contains(relation.object),
                parties[relation.subject] != parties[relation.object]
            else { continue }
            let tie = try tieID(relation, parties[relation.subject], parties[relation.object])
            stated.insert(tie)
            try writeStatement(relation, tie, findings, parties, document)
        }
        for tie in stated { try db.run("UPDATE tie SET sources = sources + 1 WHERE id = ?", tie) }
    }

    /// The tie that a relation states; of a mutual one the party of the lower number is the subject.
    private func tieID(_ relation: FoundRelation, _ subject: Int64, _ object: Int64) throws -> Int64 {
        let isTurned = relation.type.isMutual && subject > object
        let ends = isTurned ? (object, subject) : (subject, object)
        let (type, polarity, basis) = (relation.type.code, relation.polarity.code, relation.basis.code)
        let known = try db.number(
            "SELECT id FROM tie WHERE subject = ? AND type = ? AND object = ? AND polarity = ? AND basis = ?",
            ends.0,
            type,
            ends.1,
            polarity,
            basis
        )
        if let known { return known }
        try db.run(
            "INSERT INTO tie (subject, type, object, polarity, basis, sources) VALUES (?, ?, ?, ?, ?, 0)",
            ends.0,
            type,
            ends.1,
            polarity,
            basis
        )
        tied.formUnion([ends.0, ends.1])
        return db.lastInsertedRowID
    }

    private func writeStatement(
        _ relation: FoundRelation,
        _ tie: Int64,
        _ findings: Findings,
        _ parties: [Int64],
        _ document: Int64
    ) throws {
        let sentence = findings.sentence(relation.sentence, else: relation.cue)
        try db.run(
            """
            INSERT INTO statement (tie, document, firmness, first, last, cueStart, cueEnd, source, sourceParty)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            tie,
            document,
            relation.firmness.code,
            sentence,
            relation.cue,
            relation.attribution?.source,
            relation.attribution?.party.flatMap { parties.indices.contains($0) ? parties[$0] : nil }
        )
    }

    func removeRelations(of document: Int64) throws {
        let ties = try db.rows("SELECT DISTINCT tie FROM statement WHERE document = ?", [document])
        try db.run("DELETE FROM statement WHERE document = ?", document)
        for row in ties {
            let tie: Int64 = row[0]
            try db.run("UPDATE tie SET sources = sources - 1 WHERE id = ?", tie)
            guard let dead = try db.row("SELECT subject, object FROM tie WHERE id = ? AND sources = 0", [tie])
            else { continue }
            try db.run("DELETE FROM tie WHERE id = ?", tie)
            tied.formUnion([dead[0], dead[1]])
        }
    }

    /// Counts anew to how many others a party is tied.
    func countTies(of party: Int64) throws {
        try db.run(
            """
            UPDATE party SET ties = (SELECT count(*) FROM (
                SELECT object FROM tie WHERE subject = ? UNION SELECT subject FROM tie WHERE object = ?
            )) WHERE id = ?
            """,
            party,
            party,
            party
        )
    }
}

extension Findings {
    /// The bytes of a sentence; `range` when there is no such sentence.
    func sentence(_ number: Int, else range: Range<Int>) -> Range<Int> {
        sentences.indices.contains(number) ? sentences[number] : range
    }
}
