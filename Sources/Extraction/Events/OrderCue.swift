/// Words that put the clause they stand in before or after another event.
struct OrderCue: Hashable, Sendable {
    /// Which of the two events comes first.
    enum Effect: Hashable, Sendable {
        /// The clause comes after an event told before it: "in response".
        case followsTold
        /// The clause comes before an event told beside it: "previously".
        case precedesTold
    }

    let words: [Word]
    let effect: Effect
    let example: String

    private init(_ words: String, _ effect: Effect, _ example: String) {
        self.words = words.split(separator: " ").map { Word($0) }
        self.effect = effect
        self.example = example
    }

    /// The cues there are.
    static let all = [
        OrderCue("in response", .followsTold, "Acme sued in response"),
        OrderCue("in retaliation", .followsTold, "Acme raised its prices in retaliation"),
        OrderCue("as a result", .followsTold, "As a result, Acme closed the plant"),
        OrderCue("subsequently", .followsTold, "Acme subsequently withdrew"),
        OrderCue("afterwards", .followsTold, "Acme withdrew afterwards"),
        OrderCue("afterward", .followsTold, "Acme withdrew afterward"),
        OrderCue("thereafter", .followsTold, "Acme withdrew shortly thereafter"),
        OrderCue("then", .followsTold, "Acme then withdrew"),
        OrderCue("after that", .followsTold, "After that, Acme withdrew"),
        OrderCue("previously", .precedesTold, "Acme had previously sued Borealis"),
        OrderCue("prior to that", .precedesTold, "Prior to that, Acme sued Borealis"),
        OrderCue("before that", .precedesTold, "Before that, Acme sued Borealis"),
    ]

    private static let byFirstWord = Dictionary(grouping: all) { $0.words[0] }

    /// The first cue in some tokens, with its tokens; nil when there is none.
    static func first(in text: AnalysedText, _ tokens: Range<Int>) -> (cue: OrderCue, tokens: Range<Int>)? {
        for index in tokens {
            for cue in byFirstWord[text.tokens[index].word] ?? [] {
                let end = index + cue.words.count
                guard end <= tokens.upperBound else { continue }
                if zip(index..<end, cue.words).allSatisfy({ text.tokens[$0].word == $1 }) { return (cue, index..<end) }
            }
        }
        return nil
    }
}
