import CorpusModel
import Testing

@testable import Extraction

/// Words that their author struck out.
struct StruckTextTests {
    private func document(_ marked: String) -> Document {
        var document = document(marked, format: .markdown)
        var open: Int?
        for index in document.text.indices.dropLast()
        where document.text[index] == 126 && document.text[index + 1] == 126 {
            if let start = open {
                document.styles.append(StyledText(.struck, start..<index + 2))
                open = nil
            } else {
                open = index
            }
        }
        return document
    }

    private func document(_ text: String, format: DocumentFormat) -> Document {
        let bytes = Array(text.utf8)
        return Document(
            path: DocumentPath("a.md"),
            format: format,
            text: bytes,
            blocks: [Block(.paragraph, bytes.indices)]
        )
    }

    @Test func theyYieldNoTokensAndNoNameGoesOnOverThem() {
        let text = AnalysedText(document("The Elgar Group ~~Mill~~ Harrow Group sued. ~~Fenton left.~~"))
        #expect(text.tokens.map { text.string($0.range) } == ["The", "Elgar", "Group", "Harrow", "Group", "sued", "."])
        #expect(text.sentences.count == 1 && text.gaps == [3])
        #expect(text.pieces(of: 1..<5) == [1..<3, 3..<5])
    }

    @Test func whatIsStruckAsAWholeAsksNothing() {
        let text = AnalysedText(document("~~Q: Who pays? A: The town.~~"))
        #expect(QuestionFinder().questions(in: text, NamedText(), speakers: []).isEmpty)
    }
}
