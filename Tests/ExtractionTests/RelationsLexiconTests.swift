import CorpusModel
import Testing

@testable import Extraction

/// A line of the lexicon with its example.
struct LexiconExample: CustomTestStringConvertible, Sendable {
    let sentence: String
    let expected: [String]
    var testDescription: String { sentence }

    static func all() throws -> [LexiconExample] {
        var examples: [LexiconExample] = []
        try LanguageFile(directory: LanguageFolder.path, name: "relations.tsv").forEachRow { row in
            let expected = row.list(7, dividedBy: ";").map { $0.drop { $0 == " " } }
            examples.append(LexiconExample(sentence: row.string(6), expected: expected.map(String.init)))
        }
        return examples
    }
}

@Test("Every line of the lexicon finds what its example says", arguments: try LexiconExample.all())
func everyLineFindsItsExample(_ example: LexiconExample) throws {
    #expect(try MarkedText(example.sentence).relations() == example.expected)
}

@Test(
    "A verb's forms",
    arguments: [
        ("sue", ["sue", "sues", "sued", "suing"]),
        ("supply", ["supply", "supplies", "supplied", "supplying"]),
        ("attack", ["attack", "attacks", "attacked", "attacking"]),
        ("finish", ["finish", "finishes", "finished", "finishing"]),
        ("take/takes/took/taken/taking", ["take", "takes", "took", "taken", "taking"]),
    ]
)
func formsOfAVerb(verb: String, forms: [String]) {
    #expect(VerbForm.all(of: verb).map(\.1) == forms)
}
