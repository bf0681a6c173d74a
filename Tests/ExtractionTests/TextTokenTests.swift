import CorpusModel
import Testing

@testable import Extraction

@Suite struct TokenTests {
    @Test(arguments: [
        ("The OpenAI-AWS deal", "The|OpenAI|-|AWS|deal"),
        ("a self-driving car, U.S.-backed", "a|self-driving|car|,|U.S.|-|backed"),
        ("Acme's rivals’ boss’s car", "Acme|'s|rivals|’|boss|’s|car"),
        ("don’t say O'Brien isn't", "don’t|say|O'Brien|isn't"),
        ("Mr. Jones of Acme Inc. paid $1,250.50.", "Mr.|Jones|of|Acme|Inc.|paid|$|1,250.50|."),
        ("in the U.S. on Jan. 5 at 10:30 a.m.", "in|the|U.S.|on|Jan.|5|at|10:30|a.m."),
        ("J.K.Rowling, J. Smith and AT&T", "J.K.|Rowling|,|J.|Smith|and|AT&T"),
        ("wait... what?! — no--yes", "wait|...|what|?|!|—|no|--|yes"),
        ("see https://a.example/x?y=1 or me@b.example.", "see|https://a.example/x?y=1|or|me@b.example|."),
        ("T-Mobile, GPT-4, 2023-09-25 and 3/4/2024", "T-Mobile|,|GPT-4|,|2023-09-25|and|3/4/2024"),
        ("Éva İpek 東京", "Éva|İpek|東京"),
        ("it ended.Then No. 5 said no.", "it|ended|.|Then|No.|5|said|no|."),
    ])
    func tokens(text: String, expected: String) {
        #expect(AnalysedText(document(text)).tokenStrings.joined(separator: "|") == expected)
    }

    @Test(
        arguments: [
            ("Acme", [.word, .capitalised]),
            ("AWS", [.word, .capitalised, .allCapitals]),
            ("U.S.", [.word, .capitalised, .allCapitals]),
            ("iPhone", [.word, .mixedCase]),
            ("OpenAI", [.word, .capitalised, .mixedCase]),
            ("1,000", .digits),
            ("4bn", [.word, .digits]),
            (",", .punctuation),
            ("Émile", [.word, .capitalised]),
        ] as [(String, TokenShape)]
    )
    func shapes(word: String, expected: TokenShape) {
        let text = AnalysedText(document("so " + word))
        #expect(text.tokens.last?.shape == expected.union(.spaced))
    }

    @Test func theFirstWordOpensItsSentence() {
        let text = AnalysedText(document("“Acme won.” 5 others lost"))
        let opening = text.tokens.filter { $0.shape.contains(.opensSentence) }
        #expect(opening.map { text.string($0.range) } == ["Acme", "others"])
    }

    @Test func wordsFoldCaseAndApostrophes() {
        #expect(Word("Don’t") == Word("DON'T"))
        #expect(Word("ÉMILE") == Word("émile"))
        #expect(Word("a") != Word("b"))
    }
}
