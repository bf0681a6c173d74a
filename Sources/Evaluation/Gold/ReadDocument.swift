import CorpusModel
import Reading

extension Document {
    /// A document over a gold text, its structure found as for any plain text; nothing of the text is mended, so that
    /// gold offsets hold.
    init(goldText text: [UInt8], name: String, date: CalendarDay?) {
        let path = DocumentPath(name + ".txt")
        if case .document(let document, _) = DocumentReader().read(text, path: path), document.text == text {
            self = document
        } else {
            self.init(path: path, format: .plainText, text: text, blocks: Self.paragraphs(of: text))
        }
        self.date = date.map { Sourced($0, from: .commandLine) }
    }

    /// Stretches between empty lines.
    private static func paragraphs(of text: [UInt8]) -> [Block] {
        var blocks: [Block] = []
        var start = 0
        for place in text.indices where text[place] == 0x0A && (place == start || text[place - 1] == 0x0A) {
            if place > start { blocks.append(Block(.paragraph, start..<place)) }
            start = place + 1
        }
        if start < text.count { blocks.append(Block(.paragraph, start..<text.count)) }
        return blocks
    }
}
