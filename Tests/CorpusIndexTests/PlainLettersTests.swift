import CorpusModel
import Testing

@testable import CorpusIndex

/// What is typed in plain letters finds what is written otherwise, in texts and in names; the hit stands at its bytes.
@Test(arguments: [
    ("The oﬃcer left", "officer", "oﬃcer"), ("A ﬁne of ﬁve", "fine", "ﬁne"),
    ("The Co\u{AD}ordi\u{AD}nator", "coordinator", "Co\u{AD}ordi\u{AD}nator"),
    ("In Wrocław today", "wroclaw", "Wrocław"),
    ("The Großmarkt opened", "grossmarkt", "Großmarkt"), ("The GROSSMARKT opened", "großmarkt", "GROSSMARKT"),
    ("In Balıkesir today", "balikesir", "Balıkesir"), ("In İzmir today", "izmir", "İzmir"),
    ("A cafe\u{301} burned", "cafe", "cafe\u{301}"), ("A café burned", "cafe\u{301}", "café"),
    ("Malmö and Tromsø", "tromso", "Tromsø"), ("In Ísafjörður", "isafjordur", "Ísafjörður"),
    ("Ｎｏｒｗｅｌｌ left", "norwell", "Ｎｏｒｗｅｌｌ"), ("Στην Αθήνα", "αθηνα", "Αθήνα"), ("Пётр left", "петр", "Пётр"),
    ("Trần Hưng Đạo", "dao", "Đạo"), ("Norwell¹ left", "norwell", "Norwell"), ("OʼHara left", "o'hara", "OʼHara"),
    ("O’Hara left", "oʼhara", "O’Hara"), ("A well‑known firm", "well-known", "well‑known"),
    ("ship\u{200B}yard workers", "shipyard", "ship\u{200B}yard"),
])
func plainLettersFindWhatIsWrittenOtherwise(_ sentence: String, _ typed: String, _ written: String) throws {
    var story = StoryBuilder("a.txt", ["On a day “of note”.", sentence + "."])
    _ = story.party(written)
    let corpus = try corpus([story.change])
    for query in [typed, typed + " ", typed + "*"] {
        let groups = try corpus.search(query, Lens(), limit: 5).groups
        #expect(Set(groups.map(\.list)) == [.parties, .documents], "\(query)")
        let hit = try #require(groups.first { $0.list == .documents }?.hits.first)
        #expect(hit.range.map(story.document.string) == written)
        #expect(hit.snippet.hits.map { String(decoding: Array(hit.snippet.text.utf8)[$0], as: UTF8.self) } == [written])
    }
    #expect(try corpus.parties(named: typed, limit: 5).map(\.name) == [written])
}

/// A beginning finds the words that it begins, by whatever stem the index knows them, and as a word does what shares their stem; how
/// many of the texts below it finds.
@Test(arguments: [
    ("universitie*", 2), ("universit*", 2), ("universi*", 2), ("universi", 2), ("universit", 2), ("universitie", 2),
    ("univers*", 2), ("universa*", 2), ("facult*", 1), ("facultie*", 1), ("happil*", 1), ("happ*", 1), ("busin*", 1),
    ("businesse*", 1), ("office*", 1), ("offici*", 1), ("offic*", 2), ("filin*", 1), ("fili*", 1), ("fil*", 1),
    ("generat*", 2), ("genero*", 2), ("gener*", 2), ("organizatio*", 1), ("shipmen*", 1), ("zebra*", 0), ("zebrie*", 0),
    ("\"both universitie*\"", 0), ("\"both universitie", 1), ("both NEAR/1 universitie*", 1),
    ("universitie* facultie*", 1),
    ("universitie* -facultie*", 1), ("happil* OR filin*", 2), ("in:timeline universitie*", 0),
])
func aBeginningFindsWhatItBegins(_ typed: String, _ count: Int) throws {
    let texts = [
        "Both universities closed their faculties.", "It is a universal truth.", "They happily met.",
        "Businesses in an organization.", "Its offices moved.", "An official spoke.", "The filing is late.",
        "Power is generated.", "A generous gift.", "A shipment came.",
    ]
    let corpus = try corpus(texts.indices.map { StoryBuilder("\($0).txt", [texts[$0]]).change })
    let groups = try corpus.search(typed, Lens(), limit: 20).groups
    #expect(groups.first { $0.list == .documents }?.total ?? 0 == count)
    for hit in groups.flatMap(\.hits) { #expect(!hit.snippet.hits.isEmpty) }
}

/// A stem of very many texts: what a mere letter speaks for is believed only where nothing else begins so.
@Test func aBeginningIsToldByTheFirstTextsOfAStem() throws {
    let many = (0..<40).map { StoryBuilder("\($0).txt", ["The office of number \($0) moved."]).change }
    let corpus = try corpus(many + [StoryBuilder("x.txt", ["An official spoke."]).change])
    #expect(try corpus.search("offici*", Lens(), limit: 1).groups.map(\.total) == [1])
    #expect(try corpus.search("office*", Lens(), limit: 1).groups.map(\.total) == [40])
}

@Test func aBeginningFindsEventsAndQuestions() throws {
    var story = StoryBuilder("a.txt", ["Two universities met the agencies."])
    story.event("Two universities met the agencies")
    let corpus = try corpus([story.change])
    for typed in ["universitie*", "universitie", "agencie", "two agencie"] {
        #expect(try corpus.search(typed, Lens(), limit: 5).groups.map(\.list) == [.timeline, .documents], "\(typed)")
    }
}
