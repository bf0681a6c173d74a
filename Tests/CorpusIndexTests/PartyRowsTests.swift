import CorpusModel
import Testing

@testable import CorpusIndex

@Test func everyKindAndRuleComesBackFromItsNumber() {
    #expect(PartyKind.allCases.map { PartyKind(code: $0.code) } == PartyKind.allCases)
    #expect(AliasRule.allCases.map { AliasRule(code: $0.code) } == AliasRule.allCases)
    #expect(PartyKind(code: 99) == nil)
}

@Suite struct PartyVotesTests {
    private func votes(_ given: [(String, PartyKind, Bool, Int)]) -> PartyVotes {
        var votes = PartyVotes()
        for (name, kind, isSure, sign) in given { votes.add(Array(name.utf8), kind, isSure: isSure, sign: sign) }
        votes.settle()
        return votes
    }

    @Test(arguments: [
        ([("Acme", PartyKind.organisation, true, 1)], "Acme", PartyKind.organisation, true),
        ([("Acme", .organisation, false, 1)], "Acme", .organisation, false),
        // The letters decide between what is given alike.
        ([("Beta", .place, true, 1), ("Acme", .person, true, 1)], "Acme", .person, false),
        // One sure document outweighs one that is not, but is sure only against fewer.
        ([("Acme", .place, false, 1), ("Acme", .person, true, 1)], "Acme", .person, false),
        ([("Acme", .person, true, 1), ("Acme", .person, true, 1), ("Acme", .place, true, 1)], "Acme", .person, true),
        ([("Acme", .place, true, 1), ("Beta", .person, true, 1), ("Acme", .place, true, -1)], "Beta", .person, true),
    ])
    func theMostGivenWins(
        _ given: [(String, PartyKind, Bool, Int)],
        _ name: String,
        _ kind: PartyKind,
        _ isSure: Bool
    ) {
        let votes = votes(given)
        #expect(String(decoding: votes.name, as: UTF8.self) == name)
        #expect(votes.kind == kind)
        #expect(votes.isKindSure == isSure)
    }

    @Test func votesComeBackBesideTheNameOfTheFirst() {
        let votes = votes([
            ("Acme", .organisation, true, 1), ("Acme", .organisation, true, 1), ("ACME", .person, false, 1),
            ("Acme Inc.", .organisation, false, 1),
        ])
        #expect(PartyVotes(votes.bytes, name: Array("Acme".utf8)) == votes)
    }
}

/// Until the keys of parties that went are dropped; no other party ever gets its number.
@Test(arguments: [true, false])
func aPartyThatComesBackGetsItsNumberAgain(_ isDropped: Bool) throws {
    let corpus = try corpus([Harbour.report.change, Harbour.note.change])
    let bank = try corpus.id("Tide Bank")
    try corpus.apply([.remove(Harbour.note.document.path)])
    #expect(try corpus.parties(named: "Tide Bank", limit: 1).isEmpty)
    if isDropped { try corpus.write { try PartyKeys.dropStale(in: $0) } }
    var other = StoryBuilder("c.txt", ["Sea Trust met Norwell."])
    for name in ["Sea Trust", "Norwell"] { other.party(name) }
    try corpus.apply([other.change, Harbour.note.change])
    #expect(try (corpus.id("Tide Bank") == bank) == !isDropped)
    #expect(try corpus.id("Sea Trust") != bank)
    #expect(try corpus.detail("Tide Bank").summary.documents == 1)
    let numbers = try corpus.read { db in
        try ["party", "DISTINCT party"].map { try db.number("SELECT count(\($0)) FROM partyKey") }
    }
    #expect(numbers == [7, 7])
}

/// Their keys have one hash by the fast function that tells contents apart, for which anybody finds such names in no time.
@Test func namesOfOneHashAreNotOneParty() throws {
    let names = ["xuyomdnsdaabadaa", "ywbdwguozoxcuyjg"]
    #expect(Set(names.map { ContentHash(of: Array($0.utf8)).hexadecimal.prefix(16) }).count == 1)
    let changes = names.map { name in
        var story = StoryBuilder("\(name).txt", ["\(name) met Norwell."])
        for party in [name, "Norwell"] { story.party(party) }
        return story.change
    }
    let corpus = try corpus(changes)
    #expect(try corpus.names().sorted() == ["Norwell"] + names)
}

/// A party that only its document knows stays with it: another document may come to have the old path.
@Test func aPartyOfOneDocumentAloneGoesWithIt() throws {
    func story(_ path: String) -> StoryBuilder {
        var story = StoryBuilder(path, ["Smith met Norwell."])
        story.party("Smith", .person, key: FoundParty.key("smith", in: DocumentPath(path)))
        story.party("Norwell")
        return story
    }
    let (old, new) = (story("a.txt").document.path, story("b.txt").document.path)
    let corpus = try corpus([story("a.txt").change])
    try corpus.apply([.move(from: old, to: new, stamp: FileStamp(size: 1, modified: 1, inode: 1))])
    try corpus.apply([story("a.txt").change])
    #expect(try corpus.names() == ["Norwell", "Smith", "Smith"])
    try corpus.apply([story("b.txt").change])
    #expect(try corpus.names() == ["Norwell", "Smith", "Smith"])
    #expect(try corpus.read { try $0.number("SELECT count(DISTINCT key) FROM party") } == 3)
}

@Suite struct CountedNumbersTests {
    typealias Counts = [Int64: Int]

    private func list(_ counts: Counts) -> CountedNumbers {
        CountedNumbers(sorted: entries(counts))
    }

    private func entries(_ counts: Counts) -> [CountedNumbers.Entry] {
        counts.sorted { $0.key < $1.key }.map { CountedNumbers.Entry($0.key, $0.value) }
    }

    @Test(arguments: [
        ([:], 0), ([1: 1], 1), ([63: 1, 64: 1, 65: 1], 3), ([1: 2], 2), ([64: 1], 2), ([7: 0, 8: 300, 1 << 40: 1], 11),
    ])
    func countsComeBackFromFewBytes(_ counts: Counts, _ bytes: Int) {
        let list = list(counts)
        #expect(list.bytes.count == bytes)
        #expect(CountedNumbers(list.bytes) == list)
    }

    @Test(arguments: [
        ([2, 2], [1: 1, 2: 1]), ([2, 3], [1: 1]), ([2, 0x83], [1: 1]), ([0x80], [:]),
        ([UInt8](repeating: 0xFF, count: 40), [:]),
    ])
    func damagedBytesGiveWhatStandsBeforeTheDamage(_ bytes: [UInt8], _ counts: Counts) {
        #expect(CountedNumbers(bytes) == list(counts))
    }

    @Test func numbersThatLeadTooFarAreDamage() {
        let far = CountedNumbers((0..<40_000).flatMap { _ in [0xFE, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F] as [UInt8] })
        #expect(far.all.count == 256)
        #expect(CountedNumbers(far.bytes) == far)
    }

    @Test(arguments: [
        ([:], [5: 2], [5: 2]), ([5: 2], [:], [5: 2]), ([5: 2], [5: -2], [:]), ([5: 2], [5: 1], [5: 3]),
        ([1: 1, 5: 2, 9: 1], [3: 1, 5: -2, 7: 4, 11: 1], [1: 1, 3: 1, 7: 4, 9: 1, 11: 1]), ([5: 2], [6: -1], [5: 2]),
    ])
    func changesAreAdded(_ known: Counts, _ changes: Counts, _ sum: Counts) {
        for order in [entries(changes), entries(changes).reversed()] {
            var list = list(known)
            list.add(order)
            #expect(list == self.list(sum))
        }
    }

    @Test func changesOfOneNumberAreAddedOneToTheOther() {
        var list = list([5: 2])
        list.add([(5, -2), (3, 1), (5, 1), (3, 1)].map { CountedNumbers.Entry($0, $1) })
        #expect(list == self.list([3: 2, 5: 1]))
    }

    @Test(arguments: [
        ([], "[]", "[]"), ([[:]], "[]", "[]"), ([[1: 5, 22: 1]], "[1,22]", "[[1,5,1],[22,1,1]]"),
        ([[22: 1], [:], [1: 5, 22: 3]], "[1,22]", "[[1,5,1],[22,4,2]]"),
    ])
    func databasesReadTheNumbersAndCountsOfLists(_ lists: [Counts], _ numbers: String, _ counts: String) throws {
        try corpus([]).write { db in
            try db.execute(sql: "CREATE TEMP TABLE packed (list BLOB)")
            for counts in lists { try db.run("INSERT INTO packed VALUES (?)", list(counts).bytes) }
            let row = try #require(try db.row("SELECT numbers(list), counts(list) FROM packed"))
            #expect(row[0] == numbers)
            #expect(row[1] == counts)
        }
    }
}

@Suite struct PartiesInDocumentTests {
    private static func party(_ id: Int64, mentions: Int, names: [(Int64, Int)]) -> PartyInDocument {
        PartyInDocument(
            id: id,
            kind: .product,
            isKindSure: id % 2 == 0,
            names: names.map { PartyInDocument.Name(alias: AliasNumber.number($0, of: id), mentions: $1) },
            mentions: mentions
        )
    }

    private static let parties = [
        party(1, mentions: 1, names: [(0, 1)]), party(2, mentions: 3, names: [(0, 2), (300, 1)]),
        party(70_000, mentions: 2, names: [(5, 1)]), party(70_001, mentions: 0, names: []),
    ]

    @Test(arguments: [[], [0], [1], [2], [3], [3, 2, 1, 0]])
    func partiesComeBackInTheirOrder(_ places: [Int]) {
        let all = PartiesInDocument(places.map { Self.parties[$0] })
        #expect(all.all == places.sorted().map { Self.parties[$0] })
        #expect(PartiesInDocument(mentions: all.mentions.bytes, names: all.names) == all)
    }

    @Test func damagedBytesGiveThePartiesBeforeTheDamage() {
        let all = PartiesInDocument(Self.parties)
        let (mentions, names) = (all.mentions.bytes, all.names)
        for count in 0..<names.count {
            let read = PartiesInDocument(mentions: mentions, names: Array(names.prefix(count))).all
            #expect(read == Array(Self.parties.prefix(read.count)))
            #expect(read.count < Self.parties.count)
        }
        #expect(PartiesInDocument(mentions: [], names: names).all.isEmpty)
    }
}

/// What an index that saw changes lists of parties is what one made anew lists.
@Test(arguments: [
    [0, 1, 2], [2, 1, 0], [0, 1, 2, 3], [0, 3, 1, 2, 3, 0], [0, 1, 2, 4], [3, 4, 0, 1, 2], [0, 4, 0, 1, 2],
])
func changesLeaveTheListsOfPartiesAsIfMadeAnew(_ order: [Int]) throws {
    let (report, note) = (Harbour.report, Harbour.note)
    var other = StoryBuilder("b-note.txt", ["Crane Works met Norwell, and Norwell met Tide Bank."])
    for name in ["Crane Works", "Norwell", "Tide Bank"] { other.party(name) }
    var third = StoryBuilder("c.txt", ["Tide Bank and the Dock Union met."])
    for name in ["Tide Bank", "Dock Union", "Unseen"] { third.party(name) }
    let changes = [report.change, note.change, third.change, other.change, .remove(report.document.path)]
    func lists(_ corpus: IndexedCorpus) throws -> [String] {
        try corpus.names().map { name in
            let id = try corpus.id(name).rawValue
            return try corpus.read { db in
                let documents = try db.partyList(.namedIn, of: id).all.map { entry in
                    "\(try db.row("SELECT path FROM document WHERE id = ?", [entry.number])?.bytes(0) ?? []) \(entry.count)"
                }
                let others = try db.partyList(.beside, of: id).all.map { entry in
                    "\(try db.row("SELECT name FROM party WHERE id = ?", [entry.number])?[0] ?? "?") \(entry.count)"
                }
                let events = try db.partyList(.partIn, of: id).all.map { entry in
                    let sql = "SELECT d.path, e.first FROM event e JOIN document d ON d.id = e.document WHERE e.id = ?"
                    let row = try db.row(sql, [entry.number])
                    return "\(try row?.bytes(0) ?? []) \(row?[1] ?? -1) \(entry.count)"
                }
                return "\(name) \(documents.sorted()) \(others.sorted()) \(events.sorted())"
            }
        }
    }
    var last: [[UInt8]: IndexChange] = [:]
    for place in order {
        if place == 4 {
            last[report.document.path.bytes] = nil
        } else {
            last[[report, note, third, other][place].document.path.bytes] = changes[place]
        }
    }
    let anew = try lists(corpus(Array(last.values)))
    #expect(try lists(corpus(order.map { changes[$0] })) == anew)
    let grown = try corpus([])
    for place in order { try grown.apply([changes[place]]) }
    #expect(try lists(grown) == anew)
}

@Test(arguments: [true, false])
func aNameIsShownWhereItNowStandsFirst(_ isOneTransaction: Bool) throws {
    func story(_ path: String, _ line: String) -> StoryBuilder {
        var story = StoryBuilder(path, [line])
        story.party("Port Authority", aliases: [Alias("PA", by: .initials)])
        return story
    }
    let stories = [
        story("a.txt", "The Port Authority closed."), story("b.txt", "The PA opened."),
        story("c.txt", "PA and Port Authority."),
    ]
    func evidence(_ changes: [IndexChange]) throws -> String? {
        let all = try corpus(isOneTransaction ? changes : [])
        for change in isOneTransaction ? [] : changes { try all.apply([change]) }
        let detail = try all.detail("Port Authority", limit: 20)
        return detail.aliases.first?.evidence?.citation.path.display
    }
    let all = stories.map(\.change)
    #expect(try evidence(all) == "b.txt")
    #expect(try evidence(all + [.remove(DocumentPath("b.txt"))]) == "c.txt")
    #expect(try evidence(all + [story("b.txt", "The Port Authority opened.").change]) == "c.txt")
    #expect(try evidence(all + [story("a.txt", "The PA closed.").change]) == "a.txt")
    #expect(try evidence([stories[0].change]) == nil)
}

@Test func aNameIsNumberedWithItsParty() {
    let number = AliasNumber.number(3, of: 70_000)
    #expect(AliasNumber.party(of: number) == 70_000)
    #expect(AliasNumber.place(of: number) == 3)
    #expect(AliasNumber.numbers(of: 70_000).contains(number))
    #expect(!AliasNumber.numbers(of: 70_001).contains(number))
}
