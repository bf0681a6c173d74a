import CorpusModel

/// Finds the sentences that say that something happened, is happening or is planned.
struct EventFinder: Sendable {
    init(_ language: LanguageData) {}

    /// The events of a text, in text order.
    func events(
        in text: AnalysedText,
        _ named: NamedText,
        _ times: [FoundTime],
        _ attributions: [SentenceAttribution]
    ) -> [FoundEvent] {
        []
    }
}
