/// How many sentences state a date, and how many of those became an event.
///
/// A date is whatever tells when something is, "last week" too; how long something takes is none, nor is "now" or "recently".
public struct DatedSentences: Hashable, Sendable {
    /// The sentences that state a date.
    public var total: Int
    /// Those of which at least one event was made.
    public var told: Int
    /// Those of which none was made.
    public var untold: Int { total - told }

    /// So many sentences, so many of them told by an event.
    public init(total: Int = 0, told: Int = 0) {
        self.total = total
        self.told = told
    }

    /// "640 dated sentences (412 became events)".
    public var words: String {
        switch (total, told) {
        case (0, _): "no dated sentence"
        case (1, _): "1 dated sentence (became \(told == 0 ? "no" : "an") event)"
        case (_, 0): "\(total) dated sentences (none became an event)"
        case (_, 1): "\(total) dated sentences (1 became an event)"
        default: "\(total) dated sentences (\(told) became events)"
        }
    }
}

/// How much of what was read became findings; no lens narrows it.
public struct Completeness: Hashable, Sendable {
    /// The documents that were read.
    public var documents: Int
    /// Those in which no event, party or question was found.
    public var yieldedNothing: Int
    /// The dated sentences of all of them.
    public var dated: DatedSentences

    /// So many documents, and what became of them.
    public init(documents: Int, yieldedNothing: Int = 0, dated: DatedSentences = DatedSentences()) {
        self.documents = documents
        self.yieldedNothing = yieldedNothing
        self.dated = dated
    }

    /// "118 documents (2 yielded nothing)", then what became of their dated sentences.
    public var words: [String] {
        let yield = yieldedNothing == 0 ? "something" : "nothing"
        switch documents {
        case 0: return ["no documents"]
        case 1: return ["1 document (yielded \(yield))", dated.words]
        default:
            let which = yieldedNothing == 0 ? "each" : "\(yieldedNothing)"
            return ["\(documents) documents (\(which) yielded \(yield))", dated.words]
        }
    }
}

extension Findings {
    /// Whether no list has anything of it.
    public var isEmpty: Bool { events.isEmpty && parties.isEmpty && questions.isEmpty }

    /// The dated sentences that became no event, bytes in text order.
    public var untold: [Range<Int>] {
        let told = Set(events.map(\.sentence))
        return dated.filter { !told.contains($0) && sentences.indices.contains($0) }.map { sentences[$0] }
    }
}

/// A block of a document with its place and its text.
public struct CitedBlock: Hashable, Sendable {
    /// Its role.
    public let kind: BlockKind
    /// Where it stands; the quote is all of it.
    public let citation: Citation
}

extension DocumentDetail {
    /// No sentence is quoted beyond so many bytes.
    private static let longestQuote = 8000

    /// Where its dated sentences stand that became no event, in text order, `limit` at most.
    public func untoldCitations(limit: Int) -> [Citation] {
        var places = PlaceFinder(self)
        return untold.prefix(max(0, limit)).map { citation(of: quotable($0), &places) }
    }

    /// What was read of it, block by block in text order, `limit` blocks at most.
    public func citedBlocks(limit: Int) -> [CitedBlock] {
        var places = PlaceFinder(self)
        return blocks.prefix(max(0, limit)).map { block in
            CitedBlock(kind: block.kind, citation: citation(of: block.range.clamped(to: text.indices), &places))
        }
    }

    /// A place in it that is no earlier than the last one.
    private func citation(of range: Range<Int>, _ places: inout PlaceFinder) -> Citation {
        let (place, section) = places.find(range.lowerBound)
        return Citation(
            document: summary.id,
            path: summary.path,
            title: summary.title,
            section: section,
            place: place,
            range: range,
            quote: String(decoding: text[range], as: UTF8.self)
        )
    }

    /// What of a sentence is quoted: whole characters only.
    private func quotable(_ sentence: Range<Int>) -> Range<Int> {
        let range = sentence.clamped(to: text.indices)
        guard range.count > Self.longestQuote else { return range }
        var end = range.lowerBound + Self.longestQuote
        while end > range.lowerBound, text[end] & 0xC0 == 0x80 { end -= 1 }
        return range.lowerBound..<end
    }
}
