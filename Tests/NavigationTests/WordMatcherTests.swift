import Testing

import Navigation

private func places(_ words: String, in text: String) -> [Range<Int>]? {
    let bytes = Array(text.utf8)
    return WordMatcher(words)?.matches(in: bytes, 0..<bytes.count)
}

@Test(arguments: [
    ("ferry", "Ferry and FERRY", [0..<5, 10..<15]),
    ("Ferry", "Ferry and ferry", [0..<5]),
    ("aa", "aaaa", [0..<2, 2..<4]),
    ("é", "É é", [0..<2, 3..<5]),
    ("×", "÷ ×", [3..<5]),
    ("long words", "short", []),
])
func caseMattersWhenACapitalIsTyped(words: String, text: String, expected: [Range<Int>]) {
    #expect(places(words, in: text) == expected)
}

@Test func noWordsMatchNothing() {
    #expect(WordMatcher("") == nil)
}

@Test func matchesStayWithinTheRange() {
    let bytes = Array("one one one".utf8)
    #expect(WordMatcher("one")?.matches(in: bytes, 4..<10) == [4..<7])
    #expect(WordMatcher("one")?.matches(in: bytes, 0..<bytes.count, limit: 2) == [0..<3, 4..<7])
}
