import CorpusModel

extension Mistake {
    /// What is wrong about some bytes of a document, with about forty bytes of text either side.
    init(_ fault: String, _ range: Range<Int>, in document: Document) {
        let start = document.text.characterStart(atOrBefore: max(range.lowerBound - 40, 0))
        let end = document.text.characterStart(atOrBefore: min(range.upperBound + 40, document.text.count))
        let before = document.string(start..<range.lowerBound)
        let after = document.string(range.upperBound..<max(end, range.upperBound))
        self.init(
            fault: fault,
            document: document.path.display,
            context: Self.onOneLine("\(before)[\(document.string(range))]\(after)")
        )
    }

    /// White space made single spaces.
    private static func onOneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension [UInt8] {
    /// The nearest place at or before an offset where a UTF-8 character begins.
    func characterStart(atOrBefore offset: Int) -> Int {
        var place = offset
        while place > 0, place < count, self[place] & 0xC0 == 0x80 { place -= 1 }
        return place
    }

    /// How many words there are, parted by white space.
    var wordCount: Int {
        split { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D }.count
    }
}
