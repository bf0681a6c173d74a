import CorpusModel

/// What an event is known again by in other documents.
///
/// Events of the same key are told in the same words, of the same parties and the same days: they share a line of the timeline,
/// and so do copies of a wire story.
struct LineKey: Hashable, Sendable {
    /// The upper bits are the gist, what is said and of whom, by which tellings with other figures or days are found.
    ///
    /// The lower ones are the rest: the figures, the days, how firmly it is told, and the events that it is ordered against. It is
    /// negative where too little is said to find other tellings by.
    let number: Int64

    // Among a million gists one index out of two or three has two of one number; to mislead, these would have to be told of the
    // same days as well. Figures, days and firmness of one telling are compared besides.
    private static let (gistBits, restBits) = (40, 23)

    init(gist: ContentHash, rest: ContentHash, isTelling: Bool) {
        let number = gist.bits(Self.gistBits) << Int64(Self.restBits) | rest.bits(Self.restBits)
        self.number = isTelling ? number : -1 - number
    }

    /// Whether the numbers in two columns have one gist.
    static func sameGist(_ one: String, as other: String) -> String {
        let rest = 1 << restBits - 1
        return "\(one) >= \(other) & ~\(rest) AND \(one) <= \(other) | \(rest)"
    }

    /// The key of each event of a document; nil for one that has its line to itself.
    static func keys(
        _ entry: IndexEntry,
        _ parties: [Int64],
        _ places: [EventPlacement],
        _ document: Int64
    ) -> [LineKey?] {
        let own = entry.findings.events.indices.map { Telling($0, entry, parties) }
        var keys = own.map { $0?.key(in: []) }
        var members: [Int: [Int]] = [:]
        for (number, place) in places.enumerated() { members[place.component, default: []].append(number) }
        // Events that are ordered against each other are one telling only together, as their rows stand side by side.
        for together in members.values where together.count > 1 {
            var company: [UInt8] = []
            for number in together {
                // One that may stand for another event wherever it is found makes the company this document's own.
                company +=
                    keys[number].map { Self.bytes($0.number) } ?? Self.bytes(document) + Self.bytes(Int64(number))
                company += Self.bytes(Int64(places[number].local))
            }
            for number in together { keys[number] = own[number]?.key(in: company) }
        }
        return keys
    }

    private static func bytes(_ number: Int64) -> [UInt8] {
        withUnsafeBytes(of: number.littleEndian) { Array($0) }
    }
}

/// An event that may be told elsewhere, too.
private struct Telling {
    private let gist: ContentHash
    private let rest: [UInt8]
    private let isTelling: Bool

    /// A clause that names nobody must have as many bytes to stand for one event wherever it is found.
    private static let longEnough = 60

    /// Nil for one that says so little that it stands for another event wherever it is found.
    init?(_ number: Int, _ entry: IndexEntry, _ parties: [Int64]) {
        let (event, words) = (entry.findings.events[number], entry.derived.gists[number])
        guard !event.parties.isEmpty || words.words.count + words.figures.count >= Self.longEnough else { return nil }
        let who = event.parties.filter(parties.indices.contains).map { parties[$0] }.sorted()
        gist = words.hash(of: who)
        rest = words.figures + Array("|\(Self.days(event.when))|\(event.firmness.code)".utf8)
        isTelling = words.isTelling && !who.isEmpty
    }

    private static func days(_ when: When?) -> String {
        guard let when else { return "" }
        return when.interval.map { "\($0.first.dayNumber) \($0.last.dayNumber)" } ?? when.written.lowercased()
    }

    /// Its key beside events whose keys are in `company`.
    func key(in company: [UInt8]) -> LineKey {
        LineKey(gist: gist, rest: ContentHash(of: rest + company), isTelling: isTelling)
    }
}
