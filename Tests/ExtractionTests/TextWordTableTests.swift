import Testing

@testable import Extraction

@Suite("Tables of words")
struct WordTableTests {
    @Test("Every word is found, and no other")
    func finds() {
        let words = (0..<5000).map { Word("word\($0)") }
        let table = WordTable(Dictionary(uniqueKeysWithValues: zip(words, 1...)), others: 0)
        #expect(words.map { table[$0] } == Array(1...5000))
        #expect((0..<5000).allSatisfy { table[Word("other\($0)")] == 0 })
    }

    @Test("An empty table knows no word")
    func empty() {
        #expect(WordTable([:], others: "none")["word"] == "none")
    }

    static let read: [(sentence: String, token: Int, kind: WordClass, lists: WordLists)] = [
        ("Acme signs.", 1, .thirdPerson, []),
        ("Acme Says it.", 1, [], [.speaking, .stances]),
        ("Acme says it.", 1, .thirdPerson, [.speaking, .stances]),
        ("Acme outbid it.", 1, [], []),
        ("Acme refurbished it.", 1, [.past, .participle], []),
        ("Acme met my staff.", 2, .firstPerson, .firstPerson),
    ]

    @Test("A name is no verb inside a sentence, but stands in lists", arguments: read)
    func reads(sentence: String, token: Int, kind: WordClass, lists: WordLists) {
        let text = analysed(sentence)
        #expect(text.kind(token).contains(kind) && (kind != [] || text.kind(token) == []))
        for list in [WordLists.speaking, .stances, .firstPerson, .boilerplate] {
            #expect(text.isIn(list, token) == lists.contains(list))
        }
    }
}
