import CorpusModel

/// The names that a document's parties go by, with how often each stands in the text and where first.
struct NamesInDocument {
    /// A name of a party.
    struct Name {
        let party: Int64
        let text: String
        let rule: AliasRule
        var mentions = 0
        var start: Int?
    }

    /// Each name of each party once, preferred names among them.
    private(set) var all: [Name] = []
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
            for alias in party.aliases + [Alias(party.name, by: .normalForm)] {
                let key = Key(party: id, name: Array(alias.name.utf8))
                guard places[key] == nil else { continue }
                places[key] = all.count
                all.append(Name(party: id, text: alias.name, rule: alias.rule))
            }
        }
        for mention in entry.findings.mentions where ids.indices.contains(mention.party) {
            let id = ids[mention.party]
            mentions[id, default: 0] += 1
            let range = mention.range.clamped(to: entry.document.text.indices)
            guard let place = places[Key(party: id, name: spacesFolded(entry.document.text[range]))] else { continue }
            all[place].mentions += 1
            all[place].start = all[place].start ?? mention.range.lowerBound
        }
    }
}
