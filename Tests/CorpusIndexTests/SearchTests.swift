import CorpusIndex
import CorpusModel
import Testing

private func text(_ snippet: Snippet) -> [String] {
    snippet.hits.map { String(decoding: Array(snippet.text.utf8)[$0], as: UTF8.self) }
}

@Test func aSearchIsGroupedByList() throws {
    let corpus = try corpus([Harbour.report.change, Harbour.note.change])
    let results = try corpus.search("norwell pie", Lens(), limit: 10)
    #expect(results.understood == "norwell AND pie*")
    #expect(results.groups.map(\.list) == [.timeline, .documents])
    #expect(results.groups.map(\.total) == [1, 2])
    let hit = try #require(results.groups[0].hits.first)
    #expect(hit.title == "Norwell leased the north pier")
    #expect(text(hit.snippet) == ["Norwell", "pier"])
}

@Test(arguments: [
    ("no", [ListKind.parties]), ("no*", [.parties, .timeline, .faq, .documents]),
    ("nor", [.parties, .timeline, .faq, .documents]), ("pie", [.timeline, .documents]), ("pi", []),
])
func aLetterOrTwoBeginNamesAlone(typed: String, lists: [ListKind]) throws {
    let corpus = try corpus([Harbour.report.change, Harbour.note.change])
    let found = try corpus.search(typed, Lens(), limit: 10).groups.map(\.list)
    #expect(Set(found) == Set(lists))
}

@Test func theFirstLetterOfAFurtherWordDoesNotCountYet() throws {
    let corpus = try corpus([Harbour.report.change, Harbour.note.change])
    let found = try corpus.search("norwell q", Lens(), limit: 10).groups.map(\.list)
    #expect(found == [.timeline, .faq, .documents])
    #expect(try corpus.search("norwell qu", Lens(), limit: 10).groups.isEmpty)
}

@Test func aHitStandsAtItsBytes() throws {
    let story = Harbour.note
    let corpus = try corpus([story.change])
    let results = try corpus.search("societe", Lens(), limit: 10)
    #expect(results.groups.map(\.list) == [.timeline, .parties, .documents])
    for group in results.groups where group.list != .parties {
        let range = try #require(group.hits.first?.range)
        #expect(story.document.string(range) == "Société")
    }
    #expect(results.groups[1].hits.first?.range == nil)
}

@Test func aQuestionIsFoundByItsAnswer() throws {
    let story = Harbour.report
    let corpus = try corpus([story.change])
    let group = try #require(try corpus.search("firm says", Lens(), limit: 5).groups.first { $0.list == .faq })
    #expect(group.hits.map(\.title) == ["Will Norwell stay?"])
    #expect(story.document.string(try #require(group.hits.first?.range)) == "firm")
}

@Test func aLensNarrowsASearch() throws {
    let corpus = try corpus([Harbour.report.change, Harbour.note.change])
    var lens = Lens()
    lens.documents = [try #require(try corpus.documents(Lens(), Window(start: 1, count: 1)).rows.first).id]
    let all = try corpus.search("norwell", Lens(), limit: 1)
    let narrow = try corpus.search("norwell", lens, limit: 1)
    #expect(all.groups.map(\.list) == [.parties, .timeline, .faq, .documents], "its own name first")
    #expect(all.groups.map(\.total) == [1, 2, 1, 2])
    #expect(narrow.groups.map(\.list) == [.parties, .timeline, .documents])
    #expect(narrow.groups.map(\.total) == [1, 1, 1])
    #expect(all.groups.allSatisfy { $0.hits.count == 1 })
}

@Test func aPhraseMustStandTogether() throws {
    let corpus = try corpus([Harbour.report.change])
    #expect(try corpus.search("\"north pier\"", Lens(), limit: 5).groups.map(\.total) == [2, 1])
    #expect(try corpus.search("\"pier north\"", Lens(), limit: 5).groups.isEmpty)
}

@Test(arguments: [
    "\"", "\"\"\"", "*", "NEAR(", "NEAR(a b, 3)", "text:norwell", "-norwell", "^norwell", "norwell OR", "(norwell",
    "norwell)", "{a b}: c", "'; DROP TABLE event; --", "\0norwell\0", "👩‍👩‍👧‍👦", "\u{202E}norwell", "%_?", "AND", "a\"b",
    "norwell*", "\\", "", "   ", "\n", "party:%", "doc:%_\\", "source:'", "-(", "a NEAR/999 b", "((a OR", "-a -b",
    "from:9999-12-31",
])
func noInputBreaksASearch(_ words: String) throws {
    let corpus = try corpus([Harbour.report.change])
    _ = try corpus.search(words, Lens(), limit: 5)
    _ = try corpus.parties(named: words, limit: 5)
    #expect(try corpus.overview(Lens()).events == 3)
}

/// What a query finds in both documents: the number of timeline lines, parties, questions and texts.
@Test(arguments: [
    ("pier ", [2, 0, 0, 2]),
    ("norwell OR zebra ", [2, 1, 1, 2]),
    ("norwell -pier ", [1, 1, 1, 0]),
    ("-norwell pier ", [1, 0, 0, 0]),
    ("leased NEAR/2 pier ", [1, 0, 0, 2]),
    ("norwell NEAR/1 pier ", [0, 0, 0, 0]),
    ("(closed OR sued) norwell ", [1, 0, 0, 2]),
    ("party:\"crane works\"", [0, 1, 0, 2]),
    ("party:crane ", [0, 1, 0, 2]),
    ("party:norwell in:timeline ", [2, 0, 0, 0]),
    ("party:pa party:norwell in:timeline", [2, 0, 0, 0]),
    ("in:faq ", [0, 0, 1, 0]),
    ("from:2019 to:2019-12 in:timeline", [1, 0, 0, 0]),
    ("from:2022", [0, 0, 0, 0]),
    ("firm:happened sued", [1, 0, 0, 0]),
    ("kind:lawsuit in:documents", [0, 0, 0, 2]),
    ("kind:government", [0, 1, 0, 0]),
    ("doc:b-note.txt norwell ", [1, 1, 0, 1]),
    ("doc:*report* norwell ", [2, 1, 1, 1]),
    ("doc:report norwell in:timeline ", [2, 0, 0, 0]),
    ("-doc:report norwell in:timeline ", [1, 0, 0, 0]),
    ("party:zebra", [0, 0, 0, 0]),
    ("party:adler OR pier ", [2, 0, 0, 2]),
])
func aQueryFindsWhatItAsksFor(_ typed: String, _ totals: [Int]) throws {
    let corpus = try corpus([Harbour.report.change, Harbour.note.change])
    let groups = try corpus.search(typed, Lens(), limit: 50).groups
    let found = [ListKind.timeline, .parties, .faq, .documents].map { list in
        groups.first { $0.list == list }?.total ?? 0
    }
    #expect(found == totals)
}

/// In one sentence before one paragraph before one piece; the snippet is about that place.
@Test func whereAllWordsStandNearestComesFirst() throws {
    let texts = [
        ["The union and the crane, the crane!"],
        ["The crane fell.", "A union met. The crane, the crane! The union spoke of the crane."],
        ["Crane crane crane.", "Union. Crane."],
        ["Crane crane crane union-free.", "Crane crane."], ["Crane crane crane.", "Union union union."],
    ]
    let corpus = try corpus(texts.enumerated().map { StoryBuilder("\($0).txt", $1).change })
    let group = try #require(try corpus.search("crane union ", Lens(), limit: 9).groups.first)
    #expect(group.hits.prefix(3).allSatisfy { $0.snippet.text.contains(/union/) })
    #expect(
        group.hits.suffix(2).map(\.snippet.text) == ["Union. Crane.", "Crane crane crane."],
        "\(group.hits.map(\.snippet.text))"
    )
    #expect(group.total == 5)
    let few = try corpus.search("crane union ", Lens(), limit: 2).groups.first
    #expect(few?.hits == Array(group.hits.prefix(2)), "however few are asked for")
}

@Test func aHitIsWhereTheWordsStandTogether() throws {
    let story = StoryBuilder("a.txt", ["The crane fell.", "The crane! A union met. The union spoke of the crane."])
    let hit = try #require(try corpus([story.change]).search("crane union ", Lens(), limit: 9).groups.first?.hits.first)
    let start = try #require(hit.range?.lowerBound)
    #expect(String(decoding: story.document.text[start...], as: UTF8.self).hasPrefix("union spoke"))
    #expect(hit.snippet.text == "The crane! A union met. The union spoke of the crane.")
    #expect(hit.snippet.hits.count == 4)
}

/// So much between two paragraphs that they are in two pieces.
private let farApart = String(repeating: "A day went by. ", count: 150)

@Test(arguments: [
    ("crane harbour ", ["a.txt: The crane fell.", "b.txt: The crane stood.", "c.txt: A crane and a harbour."]),
    ("crane harbour -storm ", ["a.txt: The crane fell.", "c.txt: A crane and a harbour."]),
    ("crane harbour doc:b ", ["b.txt: The crane stood."]),
    ("\"crane fell\" harbour ", ["a.txt: The crane fell."]),
    ("crane whale ", []),
])
func documentsThatHaveTheWordsApartComeLast(_ typed: String, _ expected: [String]) throws {
    let stories = [
        StoryBuilder("a.txt", ["The crane fell.", farApart, "The harbour is closed."]),
        StoryBuilder("b.txt", ["The crane stood.", farApart, "The harbour stayed open.", farApart, "A storm came."]),
        StoryBuilder("c.txt", ["A crane and a harbour.", "The harbour."]),
        StoryBuilder("d.txt", ["A whale."]),
    ]
    let corpus = try corpus(stories.map(\.change))
    let group = try corpus.search(typed, Lens(), limit: 9).groups.first
    #expect(group?.total ?? 0 == expected.count)
    let found = (group?.hits ?? []).map { "\($0.title): \($0.snippet.text)" }
    #expect(found.sorted() == expected)
    if typed == "crane harbour " { #expect(found.first?.hasPrefix("c.txt") == true) }
}

@Test func scatteredDocumentsAreCountedBeyondThoseShown() throws {
    let stories = (0..<7).map { StoryBuilder("\($0).txt", ["The crane fell.", farApart, "The harbour is closed."]) }
    let corpus = try corpus(stories.map(\.change))
    let group = try corpus.search("crane harbour ", Lens(), limit: 3).groups.first
    #expect(group?.hits.count == 3)
    #expect(group?.total == 7)
    #expect(try corpus.search("in:documents crane harbour ", Lens(), limit: 3).groups == [group])
    #expect(try corpus.search("in:faq crane harbour ", Lens(), limit: 3).groups.isEmpty)
}

@Test func tenThousandWordsAreOneSearch() throws {
    let corpus = try corpus([Harbour.report.change])
    let words = String(repeating: "norwell ", count: 10_000)
    #expect(try corpus.search(words, Lens(), limit: 5).groups.isEmpty == false)
}

@Test(arguments: [
    ("PORT AUTHORITY", ["Port Authority"]), ("pa", ["Port Authority"]), ("societe maree", ["Société Marée"]),
    ("dock", ["Dock Union"]), ("d", ["Dock Union"]), ("zebra", []), ("  ", []),
])
func partiesAreFoundByAnyName(_ name: String, _ expected: [String]) throws {
    let corpus = try corpus([Harbour.report.change, Harbour.note.change])
    #expect(
        try corpus.parties(named: name, limit: 5).map(\.name).map { $0 == "Authority" ? "Port Authority" : $0 }
            == expected
    )
}

@Test func anExactNameComesBeforeALongerOne() throws {
    var story = StoryBuilder("a.txt", ["Amber Amber Amber Works Amber Works Amber Works Amber Works."])
    story.party("Amber Works")
    story.party("Amber")
    #expect(try corpus([story.change]).parties(named: "amber", limit: 5).map(\.name) == ["Amber", "Amber Works"])
}

/// The last word may still be begun, but where it stands whole the match is better.
@Test(arguments: ["pier price", "price pier", "pier OR crane price"])
func aSearchBeingTypedIsRankedByItsWordsAsTheyStand(_ typed: String) throws {
    let texts = [
        "The pier was priceless to all.", "The pier had a price, and the price rose.",
        "The pier and its priceless view.",
    ]
    let stories = texts.enumerated().map { StoryBuilder("\($0).txt", [$1]).change }
    let groups = try corpus(stories).search(typed, Lens(), limit: 10).groups
    let documents = try #require(groups.first { $0.list == .documents })
    #expect(documents.total == (typed == "price pier" ? 1 : 3))
    #expect(documents.hits.first?.snippet.text == "The pier had a price, and the price rose.")
}
