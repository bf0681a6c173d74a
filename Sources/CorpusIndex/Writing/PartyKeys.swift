import CorpusModel
import GRDB

/// Which party a key stands for.
///
/// The keys themselves are compared, not hashes of them: whoever writes a document could find names of one hash, and have two
/// parties taken for one. The key of a party that went is kept until stale words are dropped: a party that comes back meanwhile
/// gets its number again.
enum PartyKeys {
    /// The number of the party of a key; nil when none has had it.
    static func party(of key: String, in db: Database) throws -> Int64? {
        try db.number("SELECT party FROM partyKey WHERE key = ?", key)
    }

    /// Has a key stand for a party from now on.
    static func add(_ key: String, of party: Int64, in db: Database) throws {
        try db.run("INSERT OR REPLACE INTO partyKey (key, party) VALUES (?, ?)", key, party)
    }

    /// Forgets the keys of the parties that went.
    static func dropStale(in db: Database) throws {
        try db.run("DELETE FROM partyKey WHERE party NOT IN (SELECT id FROM party)")
    }
}

extension IndexWriter {
    /// Has the parties that only a document knows go by its new path: another may come to have the old one.
    func moveKeys(of parties: [Int64], from: DocumentPath, to: DocumentPath) throws {
        for party in parties {
            guard let old = try key(of: party), let new = FoundParty.key(old, movedFrom: from, to: to) else { continue }
            partyIDs[Array(old.utf8)] = nil
            partyIDs[Array(new.utf8)] = party
            tallies[party]?.key = new
            if tallies[party]?.isNew ?? false { continue }
            try db.run("DELETE FROM partyKey WHERE key = ?", old)
            try PartyKeys.add(new, of: party, in: db)
            try db.run("UPDATE party SET unlike = ? WHERE id = ?", new, party)
        }
    }

    private func key(of party: Int64) throws -> String? {
        if let known = tallies[party]?.key { return known }
        return try db.row("SELECT key FROM party WHERE id = ?", [party])?[0]
    }
}
