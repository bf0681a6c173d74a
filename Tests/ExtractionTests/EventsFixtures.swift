import CorpusModel

@testable import Extraction

/// A text of paragraphs parted by line ends, `# ` before a heading, `- ` before an item of a list.
func analysed(_ text: String, date: String? = nil) -> ReadText {
    let bytes = Array(text.utf8)
    var blocks: [Block] = []
    var start = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        let end = start + line.utf8.count
        if line.hasPrefix("# ") {
            blocks.append(Block(.heading(level: 2), start + 2..<end))
        } else if line.hasPrefix("- ") {
            blocks.append(Block(.listItem, start + 2..<end))
        } else if end > start {
            blocks.append(Block(.paragraph, start..<end))
        }
        start = end + 1
    }
    var document = Document(path: DocumentPath("test.txt"), format: .plainText, text: bytes, blocks: blocks)
    document.date = date.flatMap { CalendarDay(iso: $0) }.map { Sourced($0, from: .firstLine) }
    return ReadText(document)
}

/// The names Acme, Borealis, Cedar News, Delta and Jane Roe as parties wherever a text holds them.
func named(_ text: ReadText) -> NamedText {
    let names = ["Acme", "Borealis", "Cedar News", "Delta", "Jane Roe"]
    var named = NamedText()
    named.parties = names.map { FoundParty(key: $0, name: $0, kind: .organisation, isKindSure: true) }
    for (sentence, content) in text.sentences.enumerated() {
        let first = named.mentions.count
        for token in content.tokens {
            guard let party = names.firstIndex(where: { starts($0, at: token, in: text) }) else { continue }
            let length = names[party].split(separator: " ").count
            let tokens = token..<token + length
            named.mentions.append(FoundMention(party: party, range: text.span(tokens), sentence: sentence))
            named.mentionTokens.append(tokens)
        }
        named.mentionsOfSentence.append(first..<named.mentions.count)
    }
    return named
}

private func starts(_ name: String, at token: Int, in text: ReadText) -> Bool {
    let words = name.split(separator: " ")
    guard token + words.count <= text.tokens.count else { return false }
    return text.string(text.span(token..<token + words.count)) == name
}

/// What a text tells, as the finders see it.
struct Story {
    let text: ReadText
    let named: NamedText
    let events: [FoundEvent]
    let orderings: [FoundOrdering]

    init(_ words: String, date: String? = nil) {
        text = analysed(words, date: date)
        named = ExtractionTests.named(text)
        let attributions = AttributionFinder().attributions(in: text, named).filter { $0.force == .vouches }
        events = EventFinder().events(in: text, named, TimeFinder().times(in: text), attributions)
        orderings = OrderingFinder().orderings(in: text, named, events)
    }

    /// The clauses of the events.
    var clauses: [String] { events.map { text.string($0.clause) } }

    /// The orderings as "first words < first words (cue)".
    var order: [String] {
        orderings.map { "\(opening($0.earlier)) < \(opening($0.later)) (\(text.string($0.cue)))" }
    }

    private func opening(_ event: Int) -> String {
        clauses[event].split(separator: " ").prefix(2).joined(separator: " ")
    }
}
