import CorpusModel

/// Finds the sentences that say that something happened, is happening or is planned.
struct EventFinder: Sendable {
    /// The events of a text, in text order.
    func events(
        in text: ReadText,
        _ named: NamedText,
        _ times: [FoundTime],
        _ attributions: [SentenceAttribution]
    ) -> [FoundEvent] {
        var events: [FoundEvent] = []
        var columns = TableColumns(text.document)
        var times = times[...]
        var attributions = attributions[...]
        for sentence in text.sentences.indices {
            let timesHere = times.prefix { $0.sentence == sentence }
            let attribution = attributions.first.flatMap { $0.sentence == sentence ? $0 : nil }
            if !named.mentions(inSentence: sentence).isEmpty || timesHere.contains(where: { $0.isDate && !$0.isVague })
            {
                let reader = EventReader(text, named, sentence: sentence, timesHere, attribution)
                events +=
                    text.isRow(sentence)
                    ? reader.events(ofRowUnder: columns.names(above: text.sentences[sentence].block)) : reader.events()
            }
            times = times.dropFirst(timesHere.count)
            attributions = attributions.dropFirst(attribution == nil ? 0 : 1)
        }
        return events
    }
}
