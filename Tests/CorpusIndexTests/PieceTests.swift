import CorpusModel
import GRDB
import Testing

@testable import CorpusIndex

@Suite struct PieceTests {
    @Test(arguments: [
        "", "a", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "The pier at Northport closed in March 2024.\n\n",
        "\u{0}\u{1}é€😀",
        String(repeating: "The council said the pier would stay closed. ", count: 3000),
    ])
    func aTextIsUnpackedAsItWas(_ text: String) throws {
        let bytes = Array(text.utf8)
        let packed = TextPacker().packed(bytes[...])
        #expect(packed.count <= bytes.count)
        #expect(try corpus([]).read { try TextUnpacker($0).unpacked(packed, length: bytes.count) } == bytes)
    }

    @Test func aTextCutOffIsDamage() throws {
        let bytes = Array(String(repeating: "pier ", count: 100).utf8)
        let packed = TextPacker().packed(bytes[...])
        #expect(throws: DatabaseError.self) {
            try corpus([]).write { _ = try TextUnpacker($0).unpacked(packed.dropLast(3), length: bytes.count) }
        }
    }

    @Test(arguments: [[], [0], [1, 127, 128, 300, 16_384, 1 << 40]])
    func numbersComeBack(_ numbers: [Int]) {
        var writer = NumberWriter()
        for number in numbers { writer.append(number) }
        var reader = NumberReader(writer.bytes)
        #expect(numbers.map { _ in reader.next() } == numbers)
        #expect(reader.next() == nil)
    }

    @Test func mentionsComeBackWithTheirSentences() {
        let mentions = [
            StoredMention(range: 1010..<1015, party: 7, sentence: 3, around: 990..<1040),
            StoredMention(range: 1020..<1028, party: 300_000, sentence: 3, around: 990..<1040),
            StoredMention(range: 1100..<1101, party: 7, sentence: 9, around: 1100..<1101),
            StoredMention(range: 1110..<1112, party: 7, sentence: 9, around: 1110..<1112),
            StoredMention(range: 1120..<1122, party: 8, sentence: 12, around: 1115..<1322),
            StoredMention(range: 1310..<1322, party: 9, sentence: 12, around: 1115..<1322),
        ]
        let bytes = StoredMention.bytes(of: mentions, from: 1000)
        #expect(StoredMention.mentions(bytes, from: 1000) == mentions)
        for count in bytes.indices {
            let read = StoredMention.mentions(Array(bytes.prefix(count)), from: 1000)
            #expect(read == Array(mentions.prefix(read.count)))
            #expect(read.count < mentions.count)
        }
    }

    @Test func mentionsOfOneSentenceSayItsBoundsOnce() {
        let mentions = [3, 9, 15].map { start in
            StoredMention(range: start..<start + 2, party: 7, sentence: 0, around: 0..<20)
        }
        #expect(StoredMention.bytes(of: mentions, from: 0).count == 6 + 3 + 3)
        #expect(StoredMention.bytes(of: mentions.suffix(1), from: 8).count == 6)
    }

    @Test func mentionsThatLeadTooFarAreDamage() {
        let far = (0..<40_000).flatMap { _ in [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F] as [UInt8] }
        #expect(StoredMention.mentions(far, from: 0).count < 400)
    }

    /// A document of many pieces, under headings that stand in pieces before their text.
    private static let long = long(sections: 60)

    private static func long(sections: Int) -> Document {
        var text: [UInt8] = []
        var blocks: [Block] = []
        func add(_ kind: BlockKind, _ line: String) {
            blocks.append(Block(kind, text.count..<text.count + line.utf8.count))
            text += Array((line + "\n\n").utf8)
        }
        for section in 0..<sections {
            add(.heading(level: 2), "Section \(section)")
            for paragraph in 0..<9 {
                add(.paragraph, "\(section).\(paragraph) " + String(repeating: "words of no weight ", count: 40))
            }
        }
        return Document(
            path: DocumentPath(bytes: Array("long.txt".utf8)),
            format: .plainText,
            text: text,
            blocks: blocks
        )
    }

    @Test func textInManyPiecesKeepsItsPlaceLineAndHeading() throws {
        let document = Self.long
        let corpus = try IndexedCorpus.open(.memory, title: "t").corpus
        let stamp = FileStamp(size: 1, modified: 1, inode: 1)
        let entry = IndexEntry(document: document, findings: Findings(), remarks: [])
        try corpus.apply([.put(entry, stamp: stamp, hash: ContentHash(of: document.text))])
        let id = try #require(try corpus.documents(Lens(), Window(start: 0, count: 1)).rows.first?.id)
        #expect(try corpus.document(id)?.text == document.text)
        #expect(try corpus.document(id)?.blocks == document.blocks)
        try corpus.read { db in
            #expect(try db.number("SELECT count(*) FROM piece") ?? 0 > 20)
            let excerpts = ExcerptMaker(db)
            for (number, block) in document.blocks.enumerated() {
                let excerpt = try #require(
                    try excerpts.excerpt(id.rawValue, sentence: block.range, mark: block.range, showing: .sentence)
                )
                #expect(excerpt.text == String(decoding: document.text[block.range], as: UTF8.self))
                #expect(excerpt.citation.place == .line(2 * number + 1))
                #expect(excerpt.citation.section == (number % 10 == 0 ? nil : "Section \(number / 10)"))
            }
        }
    }
}
