import CorpusModel

@testable import Evaluation

extension Document {
    /// A plain text of one paragraph.
    static func made(_ text: String) -> Document {
        let bytes = Array(text.utf8)
        return Document(
            path: DocumentPath("made.txt"),
            format: .plainText,
            text: bytes,
            blocks: [Block(.paragraph, 0..<bytes.count)]
        )
    }

    /// The bytes of the first place where the words stand; empty when there is none.
    func place(_ words: String) -> Range<Int> {
        let bytes = Array(words.utf8)
        let start = text.indices.first { text[$0...].starts(with: bytes) }
        return start.map { $0..<($0 + bytes.count) } ?? 0..<0
    }
}

extension Findings {
    /// Parties by name, each mentioned at the given places of sentence 0.
    static func made(_ parties: [(name: String, places: [Range<Int>])]) -> Findings {
        var findings = Findings()
        for (index, party) in parties.enumerated() {
            findings.parties.append(
                FoundParty(key: party.name.lowercased(), name: party.name, kind: .organisation, isKindSure: true)
            )
            findings.mentions += party.places.map { FoundMention(party: index, range: $0, sentence: 0) }
        }
        return findings
    }

    /// Adds an event told by a clause of sentence 0.
    mutating func addEvent(_ clause: Range<Int>, when: When? = nil, parties: [Int] = []) {
        events.append(
            FoundEvent(sentence: 0, clause: clause, when: when, era: .earlier, firmness: .happened, parties: parties)
        )
    }
}
