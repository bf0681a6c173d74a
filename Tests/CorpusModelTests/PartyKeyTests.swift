import CorpusModel
import Testing

@Suite struct PartyKeyTests {
    /// Names of files are bytes: two that are shown alike are still two.
    private let one = DocumentPath(bytes: Array("a".utf8) + [0xFE])
    private let other = DocumentPath(bytes: Array("a".utf8) + [0xFF])

    @Test func aPartyOfOneDocumentIsThatOfNoOther() {
        #expect(one.display == other.display)
        #expect(FoundParty.key("smith", in: one) != FoundParty.key("smith", in: other))
    }

    @Test func theKeyMovesWithTheDocument() {
        let key = FoundParty.key("smith", in: one)
        #expect(FoundParty.key(key, movedFrom: one, to: other) == FoundParty.key("smith", in: other))
        #expect(FoundParty.key(key, movedFrom: other, to: one) == nil)
        #expect(FoundParty.key("smith", movedFrom: one, to: other) == nil)
    }
}
