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
                names: try (names.all[id] ?? []).map { try count($0, of: id, document) },
                mentions: names.mentions[id] ?? 0
            )
            all.append(own)
            let name = Array(party.name.utf8)
            tallies[id, default: PartyTally(newKey: nil)].add(own, in: document, name: name, sign: 1)
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
        let key = PartyKeys.hash(of: text)
        if let known = partyIDs[key] { return known }
        let known = try PartyKeys.party(of: key, in: db)
        let id = known ?? nextParty
        if known == nil {
            nextParty += 1
            tallies[id] = PartyTally(newKey: key)
            nextNames[id] = 0
        }
        partyIDs[key] = id
        return id
    }

    private func count(_ name: NamesInDocument.Name, of party: Int64, _ document: Int64) throws -> PartyInDocument.Name
    {
        let id = try aliasID(party, name.text)
        aliasTallies[id, default: AliasTally(party: party, newName: nil)].add(
            name.mentions,
            by: name.rule,
            in: document
        )
        return PartyInDocument.Name(alias: id, mentions: name.mentions)
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
        guard tallies[party]?.newKey == nil else { return nil }
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
            tallies[own.id, default: PartyTally(newKey: nil)].add(own, in: document, name: name, sign: -1)
            for name in own.names {
                aliasTallies[name.alias, default: AliasTally(party: own.id, newName: nil)].remove(name.mentions)
            }
        }
        try db.run("DELETE FROM documentParties WHERE document = ?", document)
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
