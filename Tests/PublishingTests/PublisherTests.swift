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
                    + "2 dated sentences (1 became an event), mended: U+0E42 between spaces read as a dash, 9 times"
            ]
        ),
        (
            .problems,
            [
                "tea.txt: not text; convert it to text",
                "1 document (yielded something), 2 dated sentences (1 became an event)",
            ]
        ),
    ])
    func printsAListAsPlainLines(_ list: ListKind, _ expected: [String]) throws {
        let lines = try printed(SmallCorpus(eventCount: 3)) { try $0.publish(list: list, lens: Lens(), limit: nil) }
        #expect(lines == expected)
    }

    @Test(arguments: ListKind.allCases)
    func jsonBeginsWithAHeaderThenAnObjectALine(_ list: ListKind) throws {
        let lines = try printed(as: .json) { try $0.publish(list: list, lens: Lens(), limit: nil) }
        let completeness = #","documents":1,"yieldedNothing":0,"datedSentences":{"total":2,"becameEvents":1}"#
        #expect(
            lines.first
                == #"{"type":"header","schema":"dossier/2","query":"\#(list.rawValue)","title":"Tea","total":1"#
                + (list == .problems ? completeness : "") + "}"
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

    @Test func datedSentencesThatBecameNoEventAreLaidOpen() throws {
        let corpus = SmallCorpus(text: "Tea.\nIt rained\nin \u{1B}May. In June.", untold: [5..<23, 24..<32])
        let told = "1 document (yielded something), 2 dated sentences (1 became an event)"
        #expect(
            try printed(corpus) { try $0.publishUntoldSentences(limit: nil) } == [
                "tea.txt:2: It rained in ␛May.", "tea.txt:3: In June.", told,
            ]
        )
        #expect(try printed(corpus) { try $0.publishUntoldSentences(limit: 1) }.count == 2)
        #expect(try printed(corpus) { try $0.publishUntoldSentences(limit: 0) } == [told])
        let json = try printed(corpus, as: .json) { try $0.publishUntoldSentences(limit: 1) }
        let document = try RowNames(corpus).name(of: .subject(.document(DocumentID(1))))
        #expect(json.count == 2)
        #expect(json[0].contains(#""query":"datedSentences","title":"Tea","total":1,"documents":1,"yieldedNothing":0"#))
        #expect(json[1].contains(#"{"type":"datedSentence","citation":{"document":"\#(document)","path":"tea.txt""#))
        #expect(json[1].contains(#""line":2,"page":null,"paragraph":null,"row":null,"bytes":[5,23]"#))
    }

    @Test func whatWasReadIsLaidOpenBlockByBlock() throws {
        let blocks = [Block(.heading(level: 2), 0..<3), Block(.listItem, 6..<12), Block(.paragraph, 13..<20)]
        let corpus = SmallCorpus(text: "Tea\n- black\u{1B}\nOr\nnot.", blocks: blocks)
        #expect(
            try printed(corpus) { try $0.publishBlocks(lens: Lens(), limit: nil) } == [
                "tea.txt:1: heading 2: Tea", "tea.txt:2: list item: black␛", "tea.txt:3: paragraph: Or not.",
            ]
        )
        #expect(try printed(corpus) { try $0.publishBlocks(lens: Lens(), limit: 1) } == ["tea.txt:1: heading 2: Tea"])
        let json = try printed(corpus, as: .json) { try $0.publishBlocks(lens: Lens(), limit: 2) }
        #expect(
            json.map { $0.prefix(46) } == [
                #"{"type":"header","schema":"dossier/2","query":"#, #"{"type":"block","kind":"heading","level":2,"ci"#,
                #"{"type":"block","kind":"listItem","level":null"#,
            ]
        )
        #expect(json[0].hasSuffix(#""query":"blocks","title":"Tea","documents":1}"#))
        #expect(json[2].hasSuffix(#""bytes":[6,12],"quote":"black\u001b"}}"#))
    }

    @Test func theSummarySaysWhatBecameOfAll() throws {
        let lines = try printed { _ = try $0.publishSummary() }
        #expect(
            lines == [
                "Tea: 1 document, 2 parties, 1 event, 1 question, 1 problem",
                "1 document (yielded something), 2 dated sentences (1 became an event)",
                "tea.txt: not text; convert it to text",
            ]
        )
        let json = try printed(as: .json) { _ = try $0.publishSummary() }
        #expect(json[1].hasSuffix(#""yieldedNothing":0,"datedSentences":{"total":2,"becameEvents":1}}"#))
    }

    @Test func aDocumentThatYieldedNothingIsNoFailure() throws {
        var failed: [Bool] = []
        for reason in [ProblemReason.nothingFound, .binary] {
            _ = try printed(SmallCorpus(reason: reason)) { failed.append(try $0.publishSummary()) }
        }
        #expect(failed == [false, true])
    }
}
