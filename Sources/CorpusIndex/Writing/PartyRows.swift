import CorpusModel
import GRDB

extension IndexWriter {
    /// Writes a document's parties and their names; gives the corpus's party for each of the document's.
    func writeParties(of entry: IndexEntry, _ document: Int64) throws -> [Int64] {
        let ids = try entry.findings.parties.map { try partyID($0.key) }
        let names = NamesInDocument(entry, ids)
        var all: [PartyInDocument] = []
        var written: Set<Int64> = []
        for (party, id) in zip(entry.findings.parties, ids) where written.insert(id).inserted {
            let own = PartyInDocument(
                id: id,
                kind: party.kind,
                isKindSure: party.isKindSure,
                names: try (names.all[id] ?? []).map { try count($0, of: id, document, entry.document.path) },
                mentions: names.mentions[id] ?? 0
            )
            all.append(own)
            let name = Array(party.name.utf8)
            tallies[id, default: PartyTally()].add(own, in: document, name: name, sign: 1)
        }
        if !all.isEmpty { try write(PartiesInDocument(all), document) }
        return ids
    }

    private func write(_ parties: PartiesInDocument, _ document: Int64) throws {
        try db.run(
            "INSERT INTO documentParties (document, mentions, names) VALUES (?, ?, ?)",
            document,
            parties.mentions.bytes,
            parties.names
        )
    }

    /// The number of the party of a key; a new one gets its row when the parties are settled.
    private func partyID(_ text: String) throws -> Int64 {
        let key = Array(text.utf8)
        if let known = partyIDs[key] { return known }
        let known = try PartyKeys.party(of: text, in: db)
        let id = known ?? nextParty
        if known == nil {
            nextParty += 1
            nextNames[id] = 0
        }
        tallies[id, default: PartyTally(isNew: known == nil)].key = text
        partyIDs[key] = id
        return id
    }

    private func count(
        _ name: NamesInDocument.Name,
        of party: Int64,
        _ document: Int64,
        _ path: DocumentPath
    ) throws -> PartyInDocument.Name {
        let id = try aliasID(party, name.text)
        let own = PartyInDocument.Name(alias: id, mentions: name.mentions, rule: name.rule)
        aliasTallies[id, default: AliasTally(party: party, newName: nil)].add(own, in: document, path)
        return own
    }

    /// The number of a name; a new one gets its row when the parties are settled.
    private func aliasID(_ party: Int64, _ name: String) throws -> Int64 {
        let key = AliasKey(party: party, name: Array(name.utf8))
        if let known = aliasIDs[key] { return known }
        let known = try storedAlias(party, name)
        let id = try known ?? nextAlias(of: party)
        if known == nil { aliasTallies[id] = AliasTally(party: party, newName: name) }
        aliasIDs[key] = id
        return id
    }

    /// The number of a name that the index has; nil for one of a party that is itself new.
    private func storedAlias(_ party: Int64, _ name: String) throws -> Int64? {
        guard tallies[party]?.isNew != true else { return nil }
        return try db.number(
            "SELECT id FROM alias WHERE folded = ? AND party = ? AND name = ?",
            folder.folded(name),
            party,
            name
        )
    }

    private func nextAlias(of party: Int64) throws -> Int64 {
        let numbers = AliasNumber.numbers(of: party)
        let last = "SELECT max(id) FROM alias WHERE id >= ? AND id < ?"
        let place =
            try nextNames[party] ?? db.number(last, numbers.lowerBound, numbers.upperBound)
            .map { AliasNumber.place(of: $0) + 1 } ?? 0
        nextNames[party] = place + 1
        return AliasNumber.number(place, of: party)
    }

    func removeParties(of document: Int64) throws {
        for own in try PartiesInDocument(of: document, in: db).all {
            let name = try own.names.first.flatMap { try text(of: $0.alias) } ?? []
            tallies[own.id, default: PartyTally()].add(own, in: document, name: name, sign: -1)
            for name in own.names {
                aliasTallies[name.alias, default: AliasTally(party: own.id, newName: nil)].remove(name, in: document)
            }
        }
        try db.run("DELETE FROM documentParties WHERE document = ?", document)
    }

    /// Has what hangs on a document's path go by its new one.
    func moveParties(of document: Int64, _ from: DocumentPath, _ to: DocumentPath) throws {
        let parties = try PartiesInDocument(of: document, in: db).all
        try moveKeys(of: parties.map(\.id), from: from, to: to)
        for party in parties {
            for name in party.names where name.mentions > 0 {
                aliasTallies[name.alias, default: AliasTally(party: party.id, newName: nil)].move(document, to)
            }
        }
    }

    /// The bytes of a name; nil when there is none of that number.
    private func text(of alias: Int64) throws -> [UInt8]? {
        if let new = aliasTallies[alias]?.newName { return Array(new.utf8) }
        return try db.row("SELECT name FROM alias WHERE id = ?", [alias])?.bytes(0)
    }

    /// Writes what was counted of parties, their names and ties.
    func settleParties() throws {
        let companions = takeCompanions()
        for (party, tally) in tallies.sorted(by: { $0.key < $1.key }) {
            counts[.party, default: 0] += try tally.write(party, beside: companions[party] ?? [], in: db)
        }
        tallies = [:]
        for (alias, tally) in aliasTallies.sorted(by: { $0.key < $1.key }) { try tally.write(alias, folder, in: db) }
        aliasTallies = [:]
        for party in tied.sorted() { try countTies(of: party) }
        tied = []
    }
}
