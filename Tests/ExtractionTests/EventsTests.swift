import CorpusModel
import Testing

@testable import Extraction

@Suite("Events")
struct EventsTests {
    static let told: [(sentence: String, clause: String, firmness: Firmness, era: Era)] = [
        (
            "Acme has signed a deal with Borealis, according to Cedar News.", "Acme has signed a deal with Borealis",
            .happened, .earlier
        ),
        ("Now Acme is helping Borealis.", "Now Acme is helping Borealis", .ongoing, .now),
        ("Acme plans to buy Borealis.", "Acme plans to buy Borealis", .planned, .planned),
        ("Acme will open a plant.", "Acme will open a plant", .planned, .planned),
        ("A: Yes. Acme reached an agreement.", "Acme reached an agreement", .happened, .earlier),
        ("Acme sued Borealis, which makes pumps.", "Acme sued Borealis", .happened, .earlier),
        ("Acme said its owner bought a plant.", "Acme said its owner bought a plant", .happened, .earlier),
        ("The plant closed in March 2020.", "The plant closed in March 2020", .happened, .earlier),
        ("By 3 May 2020, the mill was bankrupt.", "By 3 May 2020, the mill was bankrupt", .happened, .earlier),
        (
            "It was poor in 2019, and on 3 May 2020 the court closed Acme.", "on 3 May 2020 the court closed Acme",
            .happened, .earlier
        ),
        (
            "It was founded in 2019. By June 2020, the mill was bankrupt.", "By June 2020, the mill was bankrupt",
            .happened, .earlier
        ),
        ("- 3 May 2020: Acme opens a plant", "Acme opens a plant", .happened, .earlier),
    ]

    @Test func whatIsSaidOfTheSpeakersOwnIsToldAsTheirs() throws {
        let event = try #require(Story("\"Acme stole our plans in 2021,\" Jane Roe said.").events.first)
        #expect(event.when?.interval?.first.iso == "2021-01-01" && event.attribution != nil)
        #expect(Story("Acme stole our plans in 2021.").events.isEmpty)
        #expect(Story("\"We left Acme in 2021,\" Jane Roe said.").events.isEmpty)
    }

    @Test func theDayOfACorrectionIsNotThatOfWhatItTells() throws {
        let event = try #require(Story("Correction, 5 May 2021: Acme paid $3 million.").events.first)
        #expect(event.when == nil)
    }

    @Test(
        arguments: [
            ("Acme paid and left on 6 July 2021.", "2021-07-06"),
            ("Acme sold and quickly left on 6 July 2021.", "2021-07-06"),
            ("Acme bought what Delta sold on 6 July 2021.", nil), ("[Acme left on 6 July 2021.]", "2021-07-06"),
        ] as [(String, String?)]
    )
    func theDateOfTwoVerbs(words: String, day: String?) throws {
        let event = try #require(Story(words).events.first)
        #expect(event.when?.interval?.first.iso == day)
    }

    @Test(
        arguments: [
            ("The hearing of Acme is set for 12 December.", "2026-12-12", .planned),
            ("The sale of Acme was scheduled for 3 May.", "2026-05-03", .planned),
            ("The first payment of Acme is due on 3 May.", "2026-05-03", .planned),
            ("The table of Acme was set for dinner.", nil, .happened),
            ("The price of Acme was set for 20 dollars in 2021.", "2021-01-01", .happened),
            ("The record was set for 2021 by Acme.", "2021-01-01", .happened),
            ("The port was planned in 2010 by Acme.", "2010-01-01", .happened),
        ] as [(String, String?, Firmness)]
    )
    func whatIsSetForADayIsPlanned(words: String, day: String?, firmness: Firmness) throws {
        let event = try #require(Story(words, date: "2026-03-10").events.first)
        #expect(event.when?.interval?.first.iso == day && event.firmness == firmness)
    }

    @Test("A sentence that tells of an event is a line of the timeline", arguments: told)
    func event(sentence: String, clause: String, firmness: Firmness, era: Era) throws {
        let story = Story(sentence)
        let event = try #require(story.events.last)
        #expect(story.clauses.last == clause)
        #expect(event.firmness == firmness)
        #expect(event.era == era)
    }

    @Test(
        "States, views, questions, conditions, headings and boilerplate are no events",
        arguments: [
            "Acme is a major investor in Borealis.", "The Acme angle is particularly striking.",
            "For Acme, this must sting.",
            "Did Acme buy Borealis?", "Q: Did Acme buy Borealis?", "If Acme bought Borealis, it would matter.",
            "Acme could buy Borealis.", "# Acme bought Borealis.", "Acme buys Borealis", "I bought Acme.",
            "Acme did not buy Borealis.", "Acme seemed large in 2020.", "Nobody bought anything.",
            "Copyright Acme bought Borealis.",
            "Acme supplies water pumps to Borealis under a contract awarded in 2013.",
            "Acme, having bought much, is large.",
        ]
    )
    func noEvent(sentence: String) {
        #expect(Story(sentence).clauses == [])
    }

    @Test("The date of an event is the one that belongs to its verb")
    func when() throws {
        let story = Story("Acme, founded in 1990, sued Borealis on 3 May 2020.")
        #expect(story.events.map(\.when?.written) == ["3 May 2020"])
    }

    @Test(
        "A date inside a phrase that describes something is not the verb's",
        arguments: [
            "Acme supplied Borealis under a contract awarded in 2013.", "Acme sued Borealis, a firm founded in 1990.",
            "Acme bought a plant that Borealis opened in 2013.", "Acme criticized the 2016 election.",
            "Acme rejected Friday's offer.", "Acme gave Borealis a contract, to run until July 2026.",
            "Acme sold notes due 1990.",
            "Pumps bought in Delta in May had failed.", "Acme, opened in 1990, sued Borealis.",
        ]
    )
    func dateOfSomethingElse(sentence: String) {
        #expect(Story(sentence, date: "2024-11-20").events.map(\.when) == [nil])
    }

    static let dated: [(sentence: String, written: String)] = [
        ("In 2013, Acme sued Borealis.", "2013"), ("Acme on Friday sued Borealis.", "Friday"),
        ("LYON, March 3 - Acme sued Borealis on Friday.", "Friday"),
        ("Acme began selling pumps in 2019.", "2019"), ("Acme plans to open a plant in 2026.", "2026"),
        ("Acme sued Borealis, based in Delta, in 2013.", "2013"),
        ("Acme won a contract worth millions in 2013.", "2013"),
        ("Acme held a meeting in May 2020.", "May 2020"),
        ("The court fined Acme under a treaty of 1986 on 3 May 2020.", "3 May 2020"),
        ("At 1400 hours on 3 May 2020 police searched Acme.", "3 May 2020"),
    ]

    @Test("A date that is the verb's is kept", arguments: dated)
    func dateOfVerb(sentence: String, written: String) {
        #expect(Story(sentence, date: "2024-11-20").events.map(\.when?.written) == [written])
    }

    @Test("A clause without a subject of its own is told with the one that it shares")
    func sharedSubject() {
        let story = Story("Acme has been designated a risk by Borealis, and has filed a lawsuit in response.")
        #expect(
            story.clauses == [
                "Acme has been designated a risk by Borealis",
                "Acme has been designated a risk by Borealis, and has filed a lawsuit in response",
            ]
        )
    }

    @Test("What is past does not happen now")
    func notNow() {
        #expect(Story("Acme accepted the terms and is now being rewarded.").events.map(\.when) == [nil])
    }

    @Test("Words that measure an \"after\" go with it")
    func measured() {
        #expect(Story("Acme sued shortly after Borealis left.").clauses == ["Acme sued", "Borealis left"])
    }

    @Test("Two clauses with parties of their own are two events")
    func twoClauses() {
        let story = Story("Acme designated Borealis in March, and Delta sued Acme.")
        #expect(story.clauses == ["Acme designated Borealis in March", "Delta sued Acme"])
    }

    @Test("Parties come in the order of the clause, each once")
    func parties() {
        #expect(Story("Borealis sued Acme, and Acme paid Borealis.").events.first?.parties == [1, 0])
    }

    @Test(
        "What a text takes back has not happened",
        arguments: [
            "An earlier version of this article said that Acme sued Delta on 4 May 2021.",
            "An earlier headline said Acme closed on 4 May 2021.",
            "This report wrongly stated that Acme sued Delta on 4 May 2021.",
            "We previously reported that Acme sued Delta on 4 May 2021.",
            "Cedar News incorrectly reported that Acme sued Delta on 4 May 2021.",
            "This story originally said Acme sued Delta on 4 May 2021.",
            "This page misstated the day on which Acme sued Delta in 2021.",
            "This story has been corrected: Acme did not sue Delta on 4 May 2021.",
            "It is not true that Acme sued Delta on 4 May 2021.",
            "4 May 2021: This story wrongly reported that Acme sued Delta in April 2021.",
        ]
    )
    func withdrawn(words: String) {
        #expect(Story(words).events.isEmpty)
    }

    @Test("What is told beside something taken back stands, without its date")
    func besideWithdrawn() {
        let story = Story("Cedar News retracted its claim that Acme sued Delta in 2021.")
        #expect(story.events.map(\.when) == [nil])
        #expect(Story("This story first said Acme left in 2020; Acme left in 2021.").clauses == ["Acme left in 2021"])
        #expect(Story("Jane Roe was wrongly jailed in 2021.").events.count == 1)
        #expect(Story("An earlier version of the bill was opposed by Acme in 2021.").events.count == 1)
    }

    @Test(
        "What happens on a day to come is planned",
        arguments: [
            "The board meets on 27 November 2024.", "Acme opens its plant on the last Friday of this month.",
        ]
    )
    func schedule(sentence: String) {
        #expect(Story(sentence, date: "2024-11-20").events.map(\.firmness) == [.planned])
    }

    @Test("An event keeps who says so")
    func attribution() {
        let story = Story("Acme bought Borealis, according to Cedar News.")
        #expect(story.events.map(\.attribution?.source) == ["Cedar News"])
    }

    @Test("A day told from that of its entry dates the event")
    func entryOfYesterday() {
        var document = analysed("- 24 May 2021: Acme sued Delta yesterday.\n- 26 May 2021: Acme sued Delta.").document
        document.passages = zip(document.blocks, ["2021-05-24", "2021-05-26"]).map {
            DatedPassage($0.range, date: CalendarDay(iso: $1))
        }
        let text = ReadText(document)
        let events = EventFinder().events(in: text, named(text), TimeFinder().times(in: text), [])
        #expect(events.map(\.when?.interval?.label) == ["2021-05-23", "2021-05-26"])
    }
}

@Suite("Events whose sentence a name opens")
struct EventsBehindNamesTests {
    static let told = [
        "Will Denholm resigned on 4 May 2020.", "Grant Oakley, a lawyer, left the firm on 4 May 2020.",
        "Rose Lindholm sold the farm on 4 May 2020.", "Drew Calloway bought it on 4 May 2020.",
        "Mark Osgood left the party on 4 May 2020.",
    ]

    @Test("A name that is also a verb's form takes neither date nor firmness from the verb", arguments: told)
    func opener(sentence: String) throws {
        let extractor = try Extractor(languageDirectory: LanguageFolder.path)
        let bytes = Array(sentence.utf8)
        let document = Document(
            path: DocumentPath("a.txt"),
            format: .plainText,
            text: bytes,
            blocks: [Block(.paragraph, bytes.indices)]
        )
        let event = try #require(extractor.findings(in: document).events.first)
        #expect(event.when?.written == "4 May 2020")
        #expect(event.firmness == .happened)
        #expect(event.era == .earlier)
    }
}
