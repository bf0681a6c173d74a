import CorpusModel

/// Which line of the timeline each event of a document belongs to: events that documents tell in the same words, of
/// the same parties and the same days share one, and so copies of a wire story do.
struct LineKeys {
    let keys: [Int64]

    /// A clause that names nobody must have as many bytes to stand for one event wherever it is found.
    private static let telling = 60

    init(_ entry: IndexEntry, _ parties: [Int64], _ places: [EventPlacement], _ document: Int64) {
        let own = entry.findings.events.enumerated().map { number, event in
            Self.words(event, number, entry, parties, document)
        }
        var members: [Int: [Int]] = [:]
        for (number, place) in places.enumerated() { members[place.component, default: []].append(number) }
        // Events that are ordered against each other are one telling only together, as their rows stand side by side.
        let together = members.mapValues { numbers in
            numbers.count == 1 ? [] : numbers.flatMap { own[$0] + [UInt8(truncatingIfNeeded: places[$0].local)] }
        }
        var hashes: [Int: ContentHash] = [:]
        for (component, words) in together where !words.isEmpty { hashes[component] = ContentHash(of: words) }
        keys = own.indices.map { number in
            let company = hashes[places[number].component].map { Array($0.hexadecimal.utf8) } ?? []
            return Int64(bitPattern: ContentHash(of: own[number] + company).high)
        }
    }

    /// What makes two events one: the words that matter, the figures, who takes part, and the days.
    private static func words(
        _ event: FoundEvent,
        _ number: Int,
        _ entry: IndexEntry,
        _ parties: [Int64],
        _ document: Int64
    ) -> [UInt8] {
        let gist = entry.derived.gists[number]
        var words = gist.words + gist.figures
        let isTelling = !event.parties.isEmpty || words.count >= telling
        let who = event.parties.filter(parties.indices.contains).map { parties[$0] }.sorted()
        let days =
            event.when.map { $0.interval.map { "\($0.first.iso) \($0.last.iso)" } ?? $0.written.lowercased() } ?? ""
        words += Array("|\(who)|\(days)|\(event.firmness.rawValue)".utf8)
        return isTelling ? words : words + Array("|\(document):\(number)".utf8)
    }
}
