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
    /// Of each the bytes since the last one, twice its length, its party, and, unless the odd length says that it stands in the
    /// sentence of the last one, the sentences since that, and how far its sentence reaches before and behind it.
    static func bytes(of mentions: some Sequence<StoredMention>, from start: Int) -> [UInt8] {
        var numbers = NumberWriter()
        var (place, sentence, around) = (start, 0, 0..<0)
        for mention in mentions {
            let isBeside = mention.sentence == sentence && mention.around == around
            numbers.append(mention.range.lowerBound - place)
            numbers.append(2 * mention.range.count + (isBeside ? 1 : 0))
            numbers.append(Int(mention.party))
            place = mention.range.lowerBound
            guard !isBeside else { continue }
            numbers.append(mention.sentence - sentence)
            numbers.append(place - mention.around.lowerBound)
            numbers.append(mention.around.upperBound - mention.range.upperBound)
            (sentence, around) = (max(sentence, mention.sentence), mention.around)
        }
        return numbers.bytes
    }

    /// The mentions that were stored; those before the damage when the bytes are damaged.
    static func mentions(_ bytes: [UInt8], from start: Int) -> [StoredMention] {
        var numbers = NumberReader(bytes)
        var mentions: [StoredMention] = []
        var (place, sentence, around) = (start, 0, 0..<0)
        while let gap = numbers.next(), let length = numbers.next(), let party = numbers.next() {
            place += gap
            let range = place..<place + length / 2
            if length & 1 == 0 {
                guard let sentences = numbers.next(), let before = numbers.next(), let behind = numbers.next()
                else { break }
                sentence += sentences
                around = range.lowerBound - before..<range.upperBound + behind
            }
            guard max(place, sentence) <= NumberWriter.greatestSum else { break }
            mentions.append(StoredMention(range: range, party: Int64(party), sentence: sentence, around: around))
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
