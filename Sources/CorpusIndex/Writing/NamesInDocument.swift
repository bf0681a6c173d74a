import CorpusModel

/// The names that a document's parties go by, with how often each stands in the text.
struct NamesInDocument {
    /// A name of a party.
    struct Name {
        let text: String
        let rule: AliasRule
        var mentions = 0
    }

    /// Each name of each party once, the preferred one first.
    private(set) var all: [Int64: [Name]] = [:]
    /// How often each party is named, by whatever name.
    private(set) var mentions: [Int64: Int] = [:]

    private struct Key: Hashable {
        let party: Int64
        /// Bytes, as two names may differ in the form of their accents alone.
        let name: [UInt8]
    }

    init(_ entry: IndexEntry, _ ids: [Int64]) {
        var places: [Key: Int] = [:]
        for (party, id) in zip(entry.findings.parties, ids) {
            let rule = party.aliases.first { $0.name.utf8.elementsEqual(party.name.utf8) }?.rule
            for alias in [Alias(party.name, by: rule ?? .normalForm)] + party.aliases {
                let key = Key(party: id, name: Array(alias.name.utf8))
                guard places[key] == nil else { continue }
                places[key] = all[id, default: []].count
                all[id, default: []].append(Name(text: alias.name, rule: alias.rule))
            }
        }
        for mention in entry.findings.mentions where ids.indices.contains(mention.party) {
            let id = ids[mention.party]
            mentions[id, default: 0] += 1
            let range = mention.range.clamped(to: entry.document.text.indices)
            guard let place = places[Key(party: id, name: spacesFolded(entry.document.text[range]))] else { continue }
            all[id]?[place].mentions += 1
        }
    }
}
