import CorpusModel
import GRDB

/// A party as one document has it.
struct PartyInDocument: Hashable {
    /// A name that it goes by there, with how often it stands in the text.
    struct Name: Hashable {
        let alias: Int64
        var mentions: Int
        /// What joins it to the party there.
        var rule = AliasRule.normalForm
    }

    let id: Int64
    let kind: PartyKind
    let isKindSure: Bool
    /// The preferred one first.
    let names: [Name]
    /// How often it is named, by whatever name.
    let mentions: Int

    /// What the document counts in the list of the party's documents: `isNamed` where its text names the party.
    var listing: Int { mentions > 0 ? Self.isNamed : 2 }

    static let isNamed = 1
}

/// The parties of a document as two columns: how often each is named, and what else is known of them.
struct PartiesInDocument: Hashable {
    /// In the order of their numbers, each once.
    let all: [PartyInDocument]

    /// Some parties, each once.
    init(_ parties: [PartyInDocument]) {
        all = parties.sorted { $0.id < $1.id }
    }

    /// How often each is named, for storing it.
    var mentions: CountedNumbers {
        CountedNumbers(sorted: all.map { CountedNumbers.Entry($0.id, $0.mentions) })
    }

    /// The kind and names of each, in the same order, for storing them.
    ///
    /// Most go by one name only: of these just which of the party's it is, and by which rule.
    var names: [UInt8] {
        var numbers = NumberWriter()
        for party in all {
            let lone = party.names.count == 1 && party.names[0].mentions == party.mentions
            numbers.append(4 * party.kind.code + (party.isKindSure ? 2 : 0) + (lone ? 1 : 0))
            if !lone { numbers.append(party.names.count) }
            for name in party.names {
                numbers.append(Int(AliasNumber.place(of: name.alias)) * AliasRule.codes.count + name.rule.code)
                if !lone { numbers.append(name.mentions) }
            }
        }
        return numbers.bytes
    }

    /// The parties that were stored; those before the damage when the bytes are damaged.
    init(mentions: [UInt8], names: [UInt8]) {
        var numbers = NumberReader(names)
        var parties: [PartyInDocument] = []
        for entry in CountedNumbers(mentions).all {
            guard let party = Self.party(entry, &numbers) else { break }
            parties.append(party)
        }
        all = parties
    }

    /// Those of a document; none when it has none.
    init(of document: Int64, in db: Database) throws {
        var parties = PartiesInDocument([])
        try db.eachRow("SELECT mentions, names FROM documentParties WHERE document = ?", document) { row in
            parties = PartiesInDocument(mentions: row.bytes(0), names: row.bytes(1))
        }
        self = parties
    }

    private static func party(_ entry: CountedNumbers.Entry, _ numbers: inout NumberReader<[UInt8]>) -> PartyInDocument?
    {
        guard let code = numbers.next(), let count = code & 1 == 1 ? 1 : numbers.next() else { return nil }
        var names: [PartyInDocument.Name] = []
        for _ in 0..<count {
            guard let name = numbers.next(), let mentions = code & 1 == 1 ? entry.count : numbers.next() else {
                return nil
            }
            let (place, rule) = name.quotientAndRemainder(dividingBy: AliasRule.codes.count)
            names.append(
                PartyInDocument.Name(
                    alias: AliasNumber.number(Int64(place), of: entry.number),
                    mentions: mentions,
                    rule: AliasRule(code: rule) ?? .normalForm
                )
            )
        }
        return PartyInDocument(
            id: entry.number,
            kind: PartyKind(code: code / 4) ?? .other,
            isKindSure: code & 2 == 2,
            names: names,
            mentions: entry.count
        )
    }
}
