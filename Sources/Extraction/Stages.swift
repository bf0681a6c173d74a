import CorpusModel

/// A document cut into sentences and tokens, for whoever runs the stages one at a time.
package struct PreparedDocument: Sendable {
    let text: ReadText

    /// Cuts a document.
    package init(_ document: Document) {
        text = ReadText(document)
    }

    /// The sentences in text order, bytes of the document's text.
    package var sentences: [Range<Int>] { text.sentences.map(\.range) }
}

/// A document cut into tokens, with its names.
package struct NamedDocument: Sendable {
    let text: ReadText
    let named: NamedText
}

/// A sentence that tells somebody's word or stance.
package struct AttributedSentence: Hashable, Sendable {
    /// Its place in `PreparedDocument.sentences`.
    package let index: Int
    /// Whether the source says that it is so, rather than taking a stance that the document tells of.
    package let isVouchedFor: Bool
    /// Whether the source is a party.
    package let hasParty: Bool
}

/// A time as the stage for times found it, whether or not it says when something is.
package struct StatedTime: Hashable, Sendable {
    /// As written, and its days where they could be told.
    package let when: When
    /// Whether it is a date, rather than a duration, a time of day or how often.
    package let isDate: Bool
    /// Its normal form, as TIMEX3 writes it; nil when the text does not tell.
    package let value: String?
}

/// The stages by themselves, so that each can be measured apart.
extension Extractor {
    /// The parties of a document and where it names them.
    package func names(in prepared: PreparedDocument) -> (parties: [FoundParty], mentions: [FoundMention]) {
        let named = names.parties(in: prepared.text.analysed)
        return (named.parties, named.mentions)
    }

    /// Every name of a document with its kind: those of parties, and those that are not taken for parties'.
    package func allNames(in prepared: PreparedDocument) -> [(range: Range<Int>, kind: PartyKind)] {
        let named = names.parties(in: prepared.text.analysed)
        return named.mentions.map { ($0.range, named.parties[$0.party].kind) }
            + named.otherNames.map { ($0.range, PartyKind($0.kind)) }
    }

    /// Every time of a document as written, in text order; the ends of a stretch stand apart.
    package func times(in prepared: PreparedDocument) -> [StatedTime] {
        times.expressions(in: prepared.text).map {
            StatedTime(when: $0.when, isDate: $0.isDate, value: $0.value)
        }
    }

    /// A document with its names, for the stages that look at them.
    package func named(_ prepared: PreparedDocument) -> NamedDocument {
        let named = names.parties(in: prepared.text.analysed)
        return NamedDocument(text: prepared.text.naming(named.mentionTokens), named: named)
    }

    /// The sentences that tell somebody's word or stance, in text order.
    package func attributedSentences(in document: NamedDocument) -> [AttributedSentence] {
        attributions.attributions(in: document.text, document.named).map {
            AttributedSentence(
                index: $0.sentence,
                isVouchedFor: $0.force == .vouches,
                hasParty: $0.attribution.party != nil
            )
        }
    }
}
