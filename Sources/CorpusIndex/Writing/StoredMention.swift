import CorpusModel

/// A place that names a party, as it is stored with its piece of text.
struct StoredMention: Hashable, Sendable {
    /// The name's bytes.
    let range: Range<Int>
    let party: Int64
    /// The number of its sentence in the document, and that sentence's bytes.
    let sentence: Int
    let around: Range<Int>

    /// Those of a document in text order, one a place.
    static func all(of findings: Findings, _ parties: [Int64]) -> [StoredMention] {
        var all: [StoredMention] = []
        for mention in findings.mentions where parties.indices.contains(mention.party) {
            guard mention.range.lowerBound > all.last?.range.lowerBound ?? -1 else { continue }
            let around = findings.sentence(mention.sentence, else: mention.range)
            all.append(
                StoredMention(
                    range: mention.range,
                    party: parties[mention.party],
                    sentence: mention.sentence,
                    around: around
                )
            )
        }
        return all
    }

    /// Mentions for storing them with a piece whose first byte is at `start`.
    ///
    /// Of each the bytes since the last one, its length, its party, the sentences since the last one, and how far its
    /// sentence reaches before and behind it.
    static func bytes(of mentions: some Sequence<StoredMention>, from start: Int) -> [UInt8] {
        var numbers = NumberWriter()
        var (place, sentence) = (start, 0)
        for mention in mentions {
            numbers.append(mention.range.lowerBound - place)
            numbers.append(mention.range.count)
            numbers.append(Int(mention.party))
            numbers.append(mention.sentence - sentence)
            numbers.append(mention.range.lowerBound - mention.around.lowerBound)
            numbers.append(mention.around.upperBound - mention.range.upperBound)
            (place, sentence) = (mention.range.lowerBound, max(sentence, mention.sentence))
        }
        return numbers.bytes
    }

    /// The mentions that were stored; those before the damage when the bytes are damaged.
    static func mentions(_ bytes: [UInt8], from start: Int) -> [StoredMention] {
        var numbers = NumberReader(bytes)
        var mentions: [StoredMention] = []
        var (place, sentence) = (start, 0)
        while let gap = numbers.next(), let length = numbers.next(), let party = numbers.next(),
            let sentences = numbers.next(), let before = numbers.next(), let behind = numbers.next()
        {
            (place, sentence) = (place + gap, sentence + sentences)
            mentions.append(
                StoredMention(
                    range: place..<place + length,
                    party: Int64(party),
                    sentence: sentence,
                    around: place - before..<place + length + behind
                )
            )
        }
        return mentions
    }

    /// Which parties each sentence names.
    static func partiesBySentence(_ mentions: [StoredMention]) -> [Set<Int64>] {
        var named: [Int: Set<Int64>] = [:]
        for mention in mentions { named[mention.sentence, default: []].insert(mention.party) }
        return Array(named.values)
    }
}
