import CorpusModel
import Testing

@testable import Publishing

struct PublisherTests {
    @Test(arguments: [
        (
            ListKind.timeline,
            [
                "1970-01-01: Harbour Tea buys a warehouse (says the Gazette; 2 sources; tea.txt:7)",
                "after “Harbour Tea buys a warehouse” as “Tea was bought” (tea.txt:7): Harbour Tea buys a warehouse (tea.txt:7)",
                "earlier, order not stated: Harbour Tea buys a warehouse (tea.txt:7)",
            ]
        ),
        (.parties, ["Harbour Tea, organisation?: 3 mentions in 1 document, 1 tie (tea.txt:7)"]),
        (.faq, ["Q: Who owns it? (tea.txt:7)", "A: Tea was bought (tea.txt:7)", ""]),
        (
            .documents,
            [
                "tea.txt: Tea; by Ada Poole, dated 1970-01-01 by its dateline, 90 words, 1 event, 2 parties, 0 questions, "
                    + "mended: U+0E42 between spaces read as a dash, 9 times"
            ]
        ),
        (.problems, ["tea.txt: not text; convert it to text"]),
    ])
    func printsAListAsPlainLines(_ list: ListKind, _ expected: [String]) throws {
        let lines = try printed(SmallCorpus(eventCount: 3)) { try $0.publish(list: list, lens: Lens(), limit: nil) }
        #expect(lines == expected)
    }

    @Test(arguments: ListKind.allCases)
    func jsonBeginsWithAHeaderThenAnObjectALine(_ list: ListKind) throws {
        let lines = try printed(as: .json) { try $0.publish(list: list, lens: Lens(), limit: nil) }
        #expect(
            lines.first
                == #"{"type":"header","schema":"dossier/1","query":"\#(list.rawValue)","title":"Tea","total":1}"#
        )
        #expect(lines.count == 2)
        #expect(lines.dropFirst().allSatisfy { $0.hasPrefix(#"{"type":""#) && $0.hasSuffix("}") })
    }

    @Test(arguments: [(0, nil, 0), (450, nil, 450), (450, 7, 7), (450, 0, 0), (450, 201, 201), (3, 9, 3)])
    func printsEveryRowUpToTheLimit(_ rows: Int, _ limit: Int?, _ expected: Int) throws {
        let lines = try printed(SmallCorpus(eventCount: rows)) {
            try $0.publish(list: .timeline, lens: Lens(), limit: limit)
        }
        #expect(lines.count == expected)
    }

    @Test func noControlOfADocumentOrFileNameGetsThrough() throws {
        let corpus = SmallCorpus(line: "red \u{1B}[31m\u{202E}x", path: DocumentPath("a\nb\u{1B}.txt"))
        for list in ListKind.allCases {
            for form in [PublishingForm.text, .json] {
                let lines = try printed(corpus, as: form) { try $0.publish(list: list, lens: Lens(), limit: nil) }
                let scalars = lines.joined().unicodeScalars
                #expect(!scalars.contains { $0.value < 32 || $0.value == 0x202E })
            }
        }
    }

    @Test func showsAPartyWithItsTiesAndTheirSentences() throws {
        let lines = try printed { try $0.publish(party: PartyID(1), limit: 5) }
        #expect(
            lines == [
                "Harbour Tea, organisation?: 3 mentions in 1 document",
                "", "Also named, 1", "  HT: initials of the name (tea.txt:7)",
                "", "Relations, 1", "  sued by Ella Port (alleged; 1 source)",
                "    “Tea was bought.” (says the Gazette; tea.txt:7)",
                "", "Mentions, 3", "  Tea was bought. (tea.txt:7)",
            ]
        )
    }

    @Test func searchGroupsItsHitsAndSaysWhereTheyStand() throws {
        let lines = try printed { try $0.publish(search: "warehouse", lens: Lens(), limit: 1) }
        #expect(lines == ["Timeline, 1 of 4", "  Harbour Tea buys a warehouse: a warehouse (tea.txt:7)"])
    }

    @Test func showsHowTwoPartiesAreConnected() throws {
        let ends = (
            PartyReference(id: PartyID(1), name: "A", kind: .other),
            PartyReference(id: PartyID(2), name: "B", kind: .other)
        )
        var found: [Bool] = []
        let lines = try printed { found.append(try $0.publish(connectionFrom: ends.0, to: ends.1)) }
        #expect(
            lines == [
                "Harbour Tea sued by Ella Port (alleged; 1 source)",
                "  “Tea was bought.” (says the Gazette; tea.txt:7)",
            ]
        )
        let none = try printed(SmallCorpus(isConnected: false)) {
            found.append(try $0.publish(connectionFrom: ends.0, to: ends.1))
        }
        #expect(none == ["No stated relations connect A and B."])
        #expect(found == [true, false])
    }
}
