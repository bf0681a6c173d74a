import CorpusModel

/// Makes the features of the tokens that may be part of a name: the same in training and in use.
struct NameFeatures {
    private let text: AnalysedText
    private let language: LanguageData
    private let evidence: DocumentEvidence
    private var traits: [TokenTraits]
    /// The stretches of the text that may hold names.
    private(set) var stretches: [NameStretch] = []

    /// The features of a text.
    init(_ text: AnalysedText, _ language: LanguageData, _ casing: DocumentCasing) {
        self.text = text
        self.language = language
        traits = text.document.text.withUnsafeBufferPointer { bytes in
            text.tokens.indices.map { TokenTraits(at: $0, in: text, bytes, language) }
        }
        evidence = DocumentEvidence(text, traits, casing, language)
        for (sentence, sentenceCase) in zip(text.sentences, casing.sentences) {
            for stretch in stretches(of: sentence.tokens) {
                stretches.append(NameStretch(tokens: stretch, sentence: sentence.tokens, sentenceCase: sentenceCase))
            }
        }
        findClusters()
    }

    /// Looks up the clusters of the tokens in stretches and of two on each side: no others are features.
    private mutating func findClusters() {
        let clusters = language.nameModel.clusters
        var next = 0
        text.document.text.withUnsafeBufferPointer { bytes in
            for stretch in stretches {
                let end = min(stretch.tokens.upperBound + 2, stretch.sentence.upperBound)
                for index in max(next, stretch.sentence.lowerBound, stretch.tokens.lowerBound - 2)..<end {
                    traits[index].findCluster(of: text.tokens[index], bytes, clusters)
                }
                next = end
            }
        }
    }

    /// The stretches of a sentence that may hold names: capitalised words and what may stand between them.
    private func stretches(of sentence: Range<Int>) -> [Range<Int>] {
        var stretches: [Range<Int>] = []
        for index in sentence where traits[index].mayBeginName {
            if let last = stretches.last, index - last.upperBound < 4, joins(last.upperBound..<index) {
                stretches[stretches.count - 1] = last.lowerBound..<index + 1
            } else {
                stretches.append(index..<index + 1)
            }
        }
        return stretches.enumerated().map { place, stretch in
            let lower = place > 0 ? stretches[place - 1].upperBound + 1 : sentence.lowerBound
            let upper = place + 1 < stretches.count ? stretches[place + 1].lowerBound - 1 : sentence.upperBound
            return withTail(withNumber(stretch, sentence), upper, lower)
        }
    }

    /// A year before a name and small words up to one for an event behind it may belong to it: "1997 Ruthenian general
    /// election".
    private func withTail(_ stretch: Range<Int>, _ upper: Int, _ lower: Int) -> Range<Int> {
        var end = stretch.upperBound
        while end < upper, end - stretch.upperBound < 3, text.tokens[end].shape.contains(.word) {
            end += 1
            if isEvent(end - 1) {
                let start = stretch.lowerBound - 1
                let hasYear = start >= lower && text.tokens[start].shape.contains(.digits)
                return (hasYear ? start : stretch.lowerBound)..<end
            }
        }
        return stretch
    }

    private func isEvent(_ index: Int) -> Bool {
        !traits[index].isCapitalised && traits[index].entry.cue.contains(.thing)
    }

    /// Whether a name may go on over some small words and marks; not over "told".
    private func joins(_ between: Range<Int>) -> Bool {
        between.allSatisfy { index in
            guard text.tokens[index].shape.contains(.word) else { return true }
            guard text.tokens[index].range.count < 5 else { return false }
            return !traits[index].entry.cue.contains(.personVerb)
                && KnownWords.table[text.tokens[index].word].kind.isDisjoint(with: [.past, .thirdPerson])
        }
    }

    /// A number right behind the last word may belong to the name.
    private func withNumber(_ stretch: Range<Int>, _ sentence: Range<Int>) -> Range<Int> {
        let next = stretch.upperBound
        guard next < sentence.upperBound, text.tokens[next].shape.contains(.digits) else { return stretch }
        return stretch.lowerBound..<next + 1
    }

    /// Makes the features of a token of a stretch; returns the sink with them added.
    @inline(__always)
    func make<Sink: FeatureSink>(_ sink: Sink, of index: Int, in stretch: NameStretch) -> Sink {
        var feature = FeatureHashes(sink: sink)
        let sentence = stretch.sentence
        func at(_ place: Int) -> TokenTraits { sentence.contains(place) ? traits[place] : .none }
        let here = traits[index]
        let left = at(index - 1)
        let right = at(index + 1)
        let left2 = at(index - 2)
        let right2 = at(index + 2)
        let run = run(of: index, in: sentence)
        feature.add(here.opensClause ? 1 : 0)
        feature.add(here.word)
        feature.add(left.word)
        feature.add(right.word)
        feature.add(left2.word)
        feature.add(right2.word)
        feature.add(left.word, here.word)
        feature.add(here.word, right.word)
        let case0 = here.shape | stretch.sentenceCase.code << 8 | (here.opensClause ? 1 << 12 : 0)
        feature.add(case0)
        feature.add(left.shape, case0)
        feature.add(case0, right.shape)
        feature.add(left.shape | left2.shape << 8, case0 | right.shape << 16)
        feature.add(here.cluster)
        feature.add(left.cluster)
        feature.add(right.cluster)
        feature.add(left2.cluster)
        feature.add(right2.cluster)
        feature.add(left.cluster, here.cluster)
        feature.add(here.cluster, right.cluster)
        feature.add(left.cluster, right.cluster)
        feature.add(here.cluster, case0)
        feature.add(here.lists, case0)
        feature.add(left.lists, left.shape)
        feature.add(right.lists, right.shape)
        feature.add(here.lists, left.lists)
        feature.add(here.lists, right.lists)
        feature.add(left.word, here.lists)
        feature.add(here.lists, right.word)
        addRun(run, index, sentence, case0, &feature)
        let known = evidence[text.tokens[index].word]
        feature.add(known, case0)
        feature.add(known, here.lists)
        addParts(index, &feature)
        addListed(index, run, here, case0, &feature)
        return feature.sink
    }

    private func run(of index: Int, in sentence: Range<Int>) -> Range<Int> {
        var lower = index
        var upper = index + 1
        while lower > sentence.lowerBound, index - lower < 8, traits[lower - 1].isCapitalised { lower -= 1 }
        while upper < sentence.upperBound, upper - index < 8, traits[upper].isCapitalised { upper += 1 }
        return lower..<upper
    }

    /// The first and last word of the run, and what stands before and behind it.
    @inline(__always)
    private func addRun(
        _ run: Range<Int>,
        _ index: Int,
        _ sentence: Range<Int>,
        _ case0: UInt32,
        _ feature: inout FeatureHashes<some FeatureSink>
    ) {
        let first = traits[run.lowerBound]
        let last = traits[run.upperBound - 1]
        let before = run.lowerBound > sentence.lowerBound ? traits[run.lowerBound - 1] : .none
        let behind = run.upperBound < sentence.upperBound ? traits[run.upperBound] : .none
        let place = UInt32(min(index - run.lowerBound, 3) << 2 | min(run.upperBound - 1 - index, 3))
        feature.add(place, case0)
        feature.add(place, last.word)
        feature.add(place, last.lists)
        feature.add(place, last.cluster)
        feature.add(place, first.lists)
        feature.add(place, first.cluster)
        feature.add(place, before.word)
        feature.add(place, behind.word)
        feature.add(place, before.cluster)
        feature.add(place, behind.cluster)
        feature.add(before.word, behind.word)
        feature.add(place << 20 | first.lists >> 12, last.lists)
        feature.add(evidence[text.tokens[run.upperBound - 1].word], place)
    }

    /// The beginning and end of the word.
    @inline(__always)
    private func addParts(_ index: Int, _ feature: inout FeatureHashes<some FeatureSink>) {
        let range = text.tokens[index].range
        text.document.text.withUnsafeBufferPointer { bytes in
            var prefix: UInt32 = 0
            var suffix: UInt32 = 0
            for length in 1...4 {
                if range.count >= length {
                    prefix = prefix << 8 | UInt32(bytes[range.lowerBound + length - 1] | 0x20)
                    suffix = suffix << 8 | UInt32(bytes[range.upperBound - length] | 0x20)
                }
                guard length > 1 else { continue }
                feature.add(prefix)
                feature.add(suffix)
            }
        }
    }

    /// The kind of the well-known name, or the place, that the run or the word is.
    @inline(__always)
    private func addListed(
        _ index: Int,
        _ run: Range<Int>,
        _ here: TokenTraits,
        _ case0: UInt32,
        _ feature: inout FeatureHashes<some FeatureSink>
    ) {
        let ofRun = listing(of: run)
        let ofWord = run.count > 1 ? listing(of: index..<index + 1) : ofRun
        feature.add(ofRun, UInt32(min(run.count, 3)))
        feature.add(ofWord, case0)
    }

    private func listing(of run: Range<Int>) -> UInt32 {
        let tokens = text.tokens[run]
        var listing: UInt32 = language.isPlace(tokens) ? 1 : 0
        if let name = language.wellKnown.names[tokens] {
            let party = language.wellKnown.parties[name.party]
            listing |= party.kind.code << 1 | (party.isAmbiguous ? 32 : 16)
        }
        return listing
    }
}

/// A stretch of a text that may hold names.
struct NameStretch {
    let tokens: Range<Int>
    /// The tokens of its sentence.
    let sentence: Range<Int>
    let sentenceCase: SentenceCase
}

/// Takes the hashes of the features of a token, one by one.
protocol FeatureSink {
    mutating func add(_ hash: UInt32)
}

/// The hashes of the features of a token.
package struct FeatureRow: FeatureSink, Sendable {
    package private(set) var hashes: [UInt32] = []

    init() { hashes.reserveCapacity(64) }

    mutating func add(_ hash: UInt32) { hashes.append(hash) }
}

/// Hashes the features of a token for a sink, each mixed with its number.
private struct FeatureHashes<Sink: FeatureSink> {
    var sink: Sink
    private var count: UInt64 = 0

    init(sink: Sink) { self.sink = sink }

    @inline(__always)
    mutating func add(_ first: UInt32, _ second: UInt32 = 0) {
        var hash = UInt64(first) &* 0x9e37_79b9_7f4a_7c15 ^ UInt64(second) &* 0xc2b2_ae3d_27d4_eb4f
        hash = (hash ^ count &* 0xff51_afd7_ed55_8ccd) &* 0xd6e8_feb8_6659_fd93
        count &+= 1
        sink.add(UInt32(truncatingIfNeeded: hash >> 32))
    }
}

extension PartyKind {
    /// A small number for each kind.
    fileprivate var code: UInt32 {
        switch self {
        case .person: 1
        case .organisation: 2
        case .government: 3
        case .place: 4
        case .publication: 5
        case .product: 6
        case .other: 7
        }
    }
}

extension SentenceCase {
    fileprivate var code: UInt32 {
        switch self {
        case .running: 0
        case .titled: 1
        case .shouted: 2
        }
    }
}
