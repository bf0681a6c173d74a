import CorpusModel
import Testing

@testable import Publishing

@Suite struct ExportTests {
    @Test func aBriefHasAFootnoteForEachLine() throws {
        let expected = """
            # Tea

            1 document, 2 parties, 2 events, 1 question

            ## Timeline

            ### Dated

            - **1970-01-01**: Harbour Tea buys a warehouse (says the Gazette; 2 sources)[^1]

            ### Undated

            - **after “Harbour Tea buys a warehouse” as “Tea was bought” (tea.txt:7)**: Harbour Tea buys a warehouse[^2]

            [^1]: “Tea was bought.”, Tea, tea.txt:7
            [^2]: “Tea was bought.”, Tea, tea.txt:7

            ## Parties

            - **Harbour Tea**: organisation?, 3 mentions in 1 document, also named HT[^3]
            - **Ella Port**: place, 3 mentions in 1 document

            [^3]: “Tea was bought.”, Tea, tea.txt:7

            ## Relations

            - Ella Port sued Harbour Tea (alleged; says the Gazette; 1 source)[^4]

            [^4]: “Tea was bought.”, Tea, tea.txt:7

            ## FAQ

            ### Who owns it?[^5]

            Tea was bought[^6]


            [^5]: “Tea was bought”, Tea, tea.txt:7
            [^6]: “Tea was bought”, Tea, tea.txt:7

            """
        #expect(try exported(.markdown, SmallCorpus(eventCount: 2, hasBothEnds: true)) == expected)
    }

    @Test func aTableHasARowForEachFinding() throws {
        let lines = try exported(.csv).split(separator: "\r\n").map(String.init)
        #expect(
            lines == [
                "kind,id,text,detail,first,last,precision,written,order,party,relation,other,firmness,sources,mentions,"
                    + "documents,saidBy,quote,title,path,line,section,place",
                "event,1,Harbour Tea buys a warehouse,,1970-01-01,1970-01-01,day,,,Harbour Tea,,,happened,2,,,the Gazette,"
                    + "Tea was bought.,Tea,tea.txt,7,,line 7",
                "party,1,Harbour Tea,organisation?,,,,,,,,HT,,,3,1,,Tea was bought.,Tea,tea.txt,7,,line 7",
                "party,2,Ella Port,place,,,,,,,,,,,3,1,,,,,,,",
                "relation,1,Ella Port sued Harbour Tea,,,,,,,Ella Port,sued,Harbour Tea,alleged,1,,,the Gazette,"
                    + "Tea was bought.,Tea,tea.txt,7,,line 7",
                "question,1,Who owns it?,Tea was bought,,,,,,,,,,,,,,Tea was bought.,Tea,tea.txt,7,,line 7",
                "document,1,Tea,Ada Poole,1970-01-01,1970-01-01,day,,,,,,,,,,,,Tea,tea.txt,,,",
                "problem,1,not text,convert it to text,,,,,,,,,,,,,,,,tea.txt,,,",
            ]
        )
    }

    @Test func jsonLinesAreTheRowsOfTheLists() throws {
        let lines = try exported(.jsonl).split(separator: "\n")
        let types = ["header", "event", "party", "party", "relation", "question", "document", "problem"]
        #expect(lines.count == types.count)
        for (line, type) in zip(lines, types) { #expect(line.hasPrefix(#"{"type":"\#(type)","#)) }
        let event = try printed(SmallCorpus(hasBothEnds: true), as: .json) {
            try $0.publish(list: .timeline, lens: Lens(), limit: nil)
        }
        #expect(lines[1] == event[1][...])
    }

    @Test(arguments: [
        (Precision.day, #""start_date":{"year":1970,"month":1,"day":1},"display_date":"1970-01-01""#),
        (.month, #""start_date":{"year":1970,"month":1},"display_date":"1970-01""#),
        (.year, #""start_date":{"year":1970},"display_date":"1970""#),
        (
            .span,
            #""start_date":{"year":1970,"month":1,"day":1},"end_date":{"year":1970,"month":1,"day":7},"#
                + #""display_date":"1970-01-01/1970-01-07""#
        ),
    ])
    func slidesAreNoFinerThanTheirDates(_ precision: Precision, _ expected: String) throws {
        let text = try exported(.timelinejs, SmallCorpus(eventCount: 3, precision: precision))
        #expect(text.contains(expected))
        #expect(text.split(separator: "\n").count == 3)
    }

    @Test func aCalendarHasWholeDaysWithTheDayAfterAsEnd() throws {
        let text = try exported(.ical, SmallCorpus(eventCount: 3, precision: .span))
        let lines = text.split(separator: "\r\n").map(String.init)
        #expect(lines.filter { $0 == "BEGIN:VEVENT" }.count == 1)
        for line in [
            "DTSTAMP:19700101T000000Z", "DTSTART;VALUE=DATE:19700101", "DTEND;VALUE=DATE:19700108",
            "SUMMARY:Harbour Tea buys a warehouse (says the Gazette\\; 2 sources)",
            "DESCRIPTION:“Tea was bought.”\\, Tea\\, tea.txt:7", "CATEGORIES:Harbour Tea",
        ] { #expect(lines.contains(line)) }
        #expect(try exported(.ical, SmallCorpus(eventCount: 3, precision: .span)) == text)
    }

    @Test(arguments: [
        (Precision.day, 1), (.week, 1), (.span, 1), (.month, 0), (.quarter, 0), (.year, 0), (.century, 0),
    ])
    func aCalendarHoldsKnownDaysOnly(_ precision: Precision, _ count: Int) throws {
        let text = try exported(.ical, SmallCorpus(precision: precision))
        #expect(text.split(separator: "\r\n").filter { $0 == "BEGIN:VEVENT" }.count == count)
    }

    @Test func graphsJoinTheSubjectToTheObject() throws {
        #expect(try exported(.graphml).contains(#"<edge id="r1" source="p2" target="p1">"#))
        let dot = try exported(.dot)
        #expect(dot.contains(#"  p1 [label="Harbour Tea", kind=organisation, mentions=3,"#))
        #expect(dot.contains(#"  p2 -> p1 [label="sued (alleged)", type=sues, style=dotted, negated=false,"#))
    }

    @Test func entitiesAreNamedAlikeWhereverTheyAreUsed() throws {
        let lines = try exported(.ftm).split(separator: "\n").map(String.init)
        let schemas = ["Document", "Organization", "Address", "Event", "UnknownLink"]
        #expect(lines.count == schemas.count)
        for (line, schema) in zip(lines, schemas) { #expect(line.contains(#""schema":"\#(schema)""#)) }
        let ids = lines.map { String($0.dropFirst(7).prefix { $0 != "\"" }) }
        #expect(Set(ids).count == ids.count)
        #expect(lines[3].contains(#""involved":["\#(ids[1])"]"#) && lines[3].contains(#""proof":["\#(ids[0])"]"#))
        #expect(lines[4].contains(#""subject":["\#(ids[2])"],"object":["\#(ids[1])"],"role":["sued (alleged)"]"#))
    }

    /// A surname that two documents give stands for two people, as far as anybody knows.
    @Test func partiesOfOneNameStayTwo() throws {
        let alike = SmallCorpus(otherName: "Harbour Tea", otherKind: .organisation, hasBothEnds: true)
        let names = try StableNames(alike)
        let first = try #require(try alike.party(PartyID(1), limit: 1)).summary.reference
        let second = try #require(try alike.party(PartyID(2), limit: 1)).summary.reference
        #expect(names.party(first) != names.party(second))
        // The other is named nowhere, and so goes by its name alone.
        #expect(names.party(second) == StableNames(title: "Tea").party(second))
    }

    /// The index's numbers are others once it is made anew; which end of a mutual tie comes first is chance.
    @Test(arguments: [(RelationDirection.outgoing, false), (.mutual, true)])
    func namesOutliveTheIndex(_ direction: RelationDirection, _ isSame: Bool) throws {
        let corpus = SmallCorpus(hasBothEnds: true)
        var relation = try #require(try corpus.party(PartyID(2), limit: 1)?.relations.first)
        relation.direction = direction
        let from = PartyReference(id: PartyID(2), name: "Ella Port", kind: .place)
        var turned = relation
        turned.id = RelationID(9)
        turned.other = PartyReference(id: PartyID(8), name: from.name, kind: from.kind)
        let names = StableNames(title: "Tea")
        let name = names.relation(ConnectionStep(from: from, relation: relation))
        #expect((name == names.relation(ConnectionStep(from: relation.other, relation: turned))) == isSame)
        #expect(names.document(DocumentPath(bytes: [0xFF])) != names.document(DocumentPath(bytes: [0xFE])))
    }

    /// Every link of the page leads somewhere in it.
    @Test func aPageLeadsNowhereElse() throws {
        let page = try exported(.html)
        let links = page.split(separator: "href=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
        #expect(links.count > 10)
        for link in links { #expect(link.hasPrefix("#") && page.contains("id=\"\(link.dropFirst())\"")) }
        for word in ["<script", "src=", "url(", "@import", "<link", "http:", "https:"] { #expect(!page.contains(word)) }
        #expect(page.contains("default-src 'none'"))
    }

    /// No text of a document, title or file name is anything but text in any form.
    @Test(arguments: ExportForm.allCases)
    func hostileTextStaysText(_ form: ExportForm) throws {
        let hostile = "</li><script>x</script>\u{1B}[31m\u{202E}\"]; END:VEVENT\r\nX:\u{0}y\u{200B}"
        let corpus = SmallCorpus(
            eventCount: 3,
            line: hostile,
            path: DocumentPath("a\nb\u{1B}\"<.txt"),
            name: hostile,
            otherName: "=cmd()",
            hasBothEnds: true
        )
        let text = try exported(form, corpus)
        let allowed: Set<UInt32> = form == .ical || form == .csv ? [10, 13] : [10]
        let scalars = text.unicodeScalars.map(\.value)
        #expect(!scalars.contains { $0 < 32 && !allowed.contains($0) || $0 == 0x202E || $0 == 0x200B || $0 == 0x7F })
        if form == .html || form == .graphml || form == .timelinejs { #expect(!text.contains("<script")) }
        #expect(!text.split(whereSeparator: \.isNewline).contains { $0.hasPrefix("X:") || $0.hasPrefix("=cmd") })
    }

    @Test func everyRowOfLongListsIsExported() throws {
        let lines = try exported(.csv, SmallCorpus(eventCount: 450)).split(separator: "\r\n")
        #expect(lines.filter { $0.hasPrefix("event,") }.count == 450)
    }
}
