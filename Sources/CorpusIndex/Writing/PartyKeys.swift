import GRDB

/// Which party a key stands for: the keys of parties as hashes of 64 bits.
///
/// Of a million parties two get one hash, and so become one party, by a chance of one in forty millions. The key of a party that
/// went is kept until stale words are dropped: a party that comes back meanwhile gets its number again.
enum PartyKeys {
    static func hash(of key: String) -> Int64 {
        TextHash.of(Array(key.utf8))
    }

    /// The number of the party of a key; nil when none has had it.
    static func party(of hash: Int64, in db: Database) throws -> Int64? {
        try db.number("SELECT party FROM partyKey WHERE hash = ?", hash)
    }

    /// Has a key stand for a party from now on.
    static func add(_ hash: Int64, of party: Int64, in db: Database) throws {
        try db.run("INSERT INTO partyKey (hash, party) VALUES (?, ?)", hash, party)
    }

    /// Forgets the keys of the parties that went.
    static func dropStale(in db: Database) throws {
        try db.run("DELETE FROM partyKey WHERE party NOT IN (SELECT id FROM party)")
    }
}
