import CorpusModel
import Testing

@testable import CorpusIndex

@Test func passagesKnowTheirPage() {
    let text = Array("one\n\nstill one\n\u{C}\ntwo\n\u{C}\n\u{C}\nfour\n".utf8)
    let blocks = [0..<3, 5..<14, 17..<20, 25..<29].map { Block(.paragraph, $0) }
    func pages(_ format: DocumentFormat) -> [Int?] {
        Passage.all(of: Document(path: DocumentPath("a"), format: format, text: text, blocks: blocks)).map(\.page)
    }
    #expect(pages(.pdf) == [1, 1, 2, 4])
    // A form feed in a text ends no page that anybody could turn to.
    #expect(pages(.plainText) == [nil, nil, nil, nil])
}
