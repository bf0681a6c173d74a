import CorpusModel

/// What a sentence hands to somebody else's word.
struct SentenceAttribution: Hashable, Sendable {
    let sentence: Int
    let attribution: Attribution
    /// The bytes that the source vouches for: the sentence without the source and its verb.
    let content: Range<Int>
    /// How far the source vouches for the sentence.
    var force = AttributionForce.vouches
}

/// How far a source vouches for what a sentence says.
enum AttributionForce: Hashable, Sendable {
    /// It says so: "Acme said that …".
    case vouches
    /// The sentence tells what it thinks, wants or answers: "critics condemned the plan"; the document vouches for that.
    case takesStance
}

/// Finds who says so: "according to a report from The Information", "Axios reported that".
struct AttributionFinder: Sendable {
    /// The attributions of a text, in text order, at most one a sentence.
    func attributions(in text: ReadText, _ named: NamedText) -> [SentenceAttribution] {
        text.sentences.indices.compactMap { sentence in
            let vouched = AttributionReader(text, sentence).read()
            guard let found = vouched ?? StanceReader(text, named, sentence).read() else { return nil }
            let source = text.span(found.source)
            let attribution = Attribution(
                source: text.string(source),
                range: source,
                party: named.party(in: source, sentence: sentence)
            )
            return SentenceAttribution(
                sentence: sentence,
                attribution: attribution,
                content: text.span(found.content),
                force: vouched == nil ? .takesStance : .vouches
            )
        }
    }
}

extension NamedText {
    /// The mentions of a sentence.
    func mentions(inSentence sentence: Int) -> ArraySlice<FoundMention> {
        mentionsOfSentence.indices.contains(sentence) ? mentions[mentionsOfSentence[sentence]] : []
    }

    /// The first party that a sentence names within some bytes.
    fileprivate func party(in range: Range<Int>, sentence: Int) -> Int? {
        mentions(inSentence: sentence).first {
            range.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= range.upperBound
        }?
        .party
    }
}
