import CorpusModel

@testable import Extraction

/// A document whose lines are its blocks.
func document(_ text: String, format: DocumentFormat = .plainText, kind: BlockKind = .paragraph) -> Document {
    let bytes = Array(text.utf8)
    let lines = bytes.split(separator: Ascii.newline)
    let blocks = lines.map { Block(kind, $0.startIndex..<$0.endIndex) }
    return Document(path: DocumentPath("test.txt"), format: format, text: bytes, blocks: blocks)
}

extension AnalysedText {
    /// The text of each token.
    var tokenStrings: [String] { tokens.map { string($0.range) } }
    /// The text of each sentence.
    var sentenceStrings: [String] { sentences.map { string($0.range) } }
}
