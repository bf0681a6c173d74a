/// Words that put the clause they stand in before or after another event.
struct OrderCue: Hashable, Sendable {
    /// Which of the two events comes first.
    enum Effect: Hashable, Sendable {
        /// The clause comes after an event told before it: "in response".
        case followsTold
        /// The clause comes before an event told beside it: "previously".
        case precedesTold
    }

    /// Where in its clause a cue must stand to speak of the clause's verb.
    enum Place: Hashable, Sendable {
        case anywhere
        /// Right beside the verb or first in the clause: "then withdrew", not "since then".
        case besideVerb
    }

    let words: [Word]
    let effect: Effect
    let place: Place
    let example: String

    private init(_ words: String, _ effect: Effect, _ example: String, _ place: Place = .besideVerb) {
        self.words = words.split(separator: " ").map { Word($0) }
        self.effect = effect
        self.place = place
        self.example = example
    }

    /// With these behind it a cue names its own other event: "in response to the report".
    private static let companions: Set<Word> = ["to", "of", "for", "at"]

    /// The cues there are.
    static let all = [
        OrderCue("in response", .followsTold, "Acme sued in response", .anywhere),
        OrderCue("in retaliation", .followsTold, "Acme raised its prices in retaliation", .anywhere),
        OrderCue("as a result", .followsTold, "As a result, Acme closed the plant"),
        OrderCue("subsequently", .followsTold, "Acme subsequently withdrew"),
        OrderCue("afterwards", .followsTold, "Afterwards Acme withdrew"),
        OrderCue("afterward", .followsTold, "Afterward Acme withdrew"),
        OrderCue("shortly thereafter", .followsTold, "Acme withdrew shortly thereafter", .anywhere),
        OrderCue("shortly afterwards", .followsTold, "Acme withdrew shortly afterwards", .anywhere),
        OrderCue("soon afterwards", .followsTold, "Acme withdrew soon afterwards", .anywhere),
        OrderCue("then", .followsTold, "Acme then withdrew"),
        OrderCue("after that", .followsTold, "After that, Acme withdrew"),
        OrderCue("previously", .precedesTold, "Acme had previously sued Borealis"),
        OrderCue("prior to that", .precedesTold, "Prior to that, Acme sued Borealis"),
        OrderCue("before that", .precedesTold, "Before that, Acme sued Borealis"),
    ]

    private static let byFirstWord = Dictionary(grouping: all) { $0.words[0] }
    /// The words that the cues begin with.
    static let firstWords = Set(byFirstWord.keys)

    /// The first cue in some tokens, with its tokens; nil when there is none.
    static func first(in text: ReadText, _ tokens: Range<Int>) -> (cue: OrderCue, tokens: Range<Int>)? {
        for index in tokens where text.isIn(.orderCues, index) {
            for cue in byFirstWord[text.tokens[index].word] ?? [] {
                let end = index + cue.words.count
                guard end <= tokens.upperBound else { continue }
                let isHere = zip(index..<end, cue.words).allSatisfy { text.tokens[$0].word == $1 }
                let namesOther = end < text.tokens.count && companions.contains(text.tokens[end].word)
                if isHere, !namesOther { return (cue, index..<end) }
            }
        }
        return nil
    }
}
