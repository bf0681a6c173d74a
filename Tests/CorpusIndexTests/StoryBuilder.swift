import CorpusIndex
import CorpusModel
import Testing

/// Makes documents with findings by hand: one paragraph a line, a line that begins with `#` is a heading, every
/// paragraph one sentence.
struct StoryBuilder {
    var document: Document
    var findings = Findings()

    init(_ path: String, _ lines: [String], date: CalendarDay? = nil) {
        var text: [UInt8] = []
        var blocks: [Block] = []
        for line in lines {
            let isHeading = line.hasPrefix("# ")
            let start = text.count + (isHeading ? 2 : 0)
            text += Array(line.utf8)
            if start < text.count {
                blocks.append(Block(isHeading ? .heading(level: 2) : .paragraph, start..<text.count))
            }
            text += Array("\n\n".utf8)
        }
        document = Document(path: DocumentPath(path), format: .plainText, text: text, blocks: blocks)
        document.date = date.map { Sourced($0, from: .dateline) }
        findings.sentences = blocks.filter { $0.kind == .paragraph }.map(\.range)
    }

    /// The bytes of the first place where words stand; empty when they do not.
    func range(_ words: String) -> Range<Int> {
        let wanted = Array(words.utf8)
        guard wanted.count <= document.text.count else { return 0..<0 }
        for start in 0...(document.text.count - wanted.count) where document.text[start...].starts(with: wanted) {
            return start..<start + wanted.count
        }
        return 0..<0
    }

    private func sentence(at range: Range<Int>) -> Int {
        findings.sentences.firstIndex { $0.contains(range.lowerBound) } ?? 0
    }

    /// Adds a party and a mention at every place of its name and of its aliases.
    @discardableResult
    mutating func party(
        _ name: String,
        _ kind: PartyKind = .organisation,
        key: String? = nil,
        sure: Bool = true,
        aliases: [Alias] = []
    ) -> Int {
        let number = findings.parties.count
        findings.parties.append(
            FoundParty(key: key ?? name.lowercased(), name: name, kind: kind, isKindSure: sure, aliases: aliases)
        )
        for text in [name] + aliases.map(\.name) { mention(number, Array(text.utf8)) }
        findings.mentions.sort { $0.range.lowerBound < $1.range.lowerBound }
        return number
    }

    private mutating func mention(_ party: Int, _ name: [UInt8]) {
        var start = 0
        while start + name.count <= document.text.count {
            let range = start..<start + name.count
            if document.text[range].elementsEqual(name),
                !findings.mentions.contains(where: { $0.range.overlaps(range) })
            {
                findings.mentions.append(FoundMention(party: party, range: range, sentence: sentence(at: range)))
            }
            start += 1
        }
    }

    /// Adds an event told by words of the text, on a day of a year or undated.
    @discardableResult
    mutating func event(_ words: String, year: Int? = nil, era: Era = .earlier, parties: [Int] = []) -> Int {
        event(words, day: year.flatMap { CalendarDay(year: $0, month: 3, day: 1) }, era: era, parties: parties)
    }

    /// The time is "on Monday" or "in 2019" where the text says so.
    @discardableResult
    mutating func event(_ words: String, day: CalendarDay?, era: Era = .earlier, parties: [Int] = []) -> Int {
        let clause = range(words)
        let when = day.map {
            When(
                written: String(decoding: document.text[time(in: clause)], as: UTF8.self),
                range: time(in: clause),
                interval: .init(from: $0, to: $0, precision: .day),
                against: .itself
            )
        }
        findings.events.append(
            FoundEvent(
                sentence: sentence(at: clause),
                clause: clause,
                when: when,
                era: era,
                firmness: .happened,
                parties: parties
            )
        )
        return findings.events.count - 1
    }

    private func time(in clause: Range<Int>) -> Range<Int> {
        for words in ["On Monday", "on Monday", "in 2019"] where !range(words).isEmpty { return range(words) }
        return clause.lowerBound..<clause.lowerBound
    }

    mutating func order(_ earlier: Int, before later: Int, because cue: String) {
        let range = range(cue)
        findings.orderings.append(
            FoundOrdering(earlier: earlier, later: later, sentence: sentence(at: range), cue: range)
        )
    }

    mutating func relation(
        _ subject: Int,
        _ type: RelationType,
        _ object: Int,
        cue: String,
        polarity: Polarity = .asserted,
        basis: RelationBasis = .stated,
        source: String? = nil
    ) {
        let range = range(cue)
        findings.relations.append(
            FoundRelation(
                subject: subject,
                type: type,
                object: object,
                polarity: polarity,
                basis: basis,
                sentence: sentence(at: range),
                cue: range,
                attribution: source.map { Attribution(source: $0, range: self.range($0), party: nil) }
            )
        )
    }

    mutating func question(_ words: String, answer: String?, parties: [Int] = []) {
        findings.questions.append(
            FoundQuestion(form: .pair, question: range(words), answer: answer.map(range), parties: parties)
        )
    }

    /// The change that puts it into the index.
    var change: IndexChange {
        .put(
            IndexEntry(document: document, findings: findings, remarks: []),
            stamp: FileStamp(size: document.text.count, modified: 1, inode: 1),
            hash: ContentHash(of: document.text)
        )
    }
}

/// A corpus in memory with these changes made.
func corpus(_ changes: [IndexChange]) throws -> IndexedCorpus {
    let corpus = try IndexedCorpus.open(.memory, title: "story").corpus
    try corpus.apply(changes)
    return corpus
}

/// The harbour story: two documents that overlap.
enum Harbour {
    static var report: StoryBuilder {
        var story = StoryBuilder(
            "a-report.txt",
            [
                "# The lease",
                "Norwell leased the north pier from Port Authority (PA) in 2019.",
                "Norwell sued PA in response to the closure.",
                "PA closed the north pier last month.",
                "# What comes next?",
                "Q: Will Norwell stay? A: The firm says it will.",
                "Adler of the Dock Union met Norwell and Crane Works.",
            ],
            date: CalendarDay(year: 2021, month: 5, day: 4)
        )
        let norwell = story.party("Norwell")
        let port = story.party("Port Authority", .government, aliases: [Alias("PA", by: .parenthesis)])
        let union = story.party("Dock Union")
        let crane = story.party("Crane Works", sure: false)
        story.event("Norwell leased the north pier", year: 2019, parties: [norwell, port])
        let suit = story.event("Norwell sued PA", parties: [norwell, port])
        let closure = story.event("PA closed the north pier", parties: [port])
        story.order(closure, before: suit, because: "in response")
        story.relation(norwell, .sues, port, cue: "sued")
        story.relation(union, .meets, norwell, cue: "met")
        story.relation(norwell, .competesWith, crane, cue: "met", polarity: .negated)
        story.question("Will Norwell stay?", answer: "The firm says it will.", parties: [norwell])
        return story
    }

    static var note: StoryBuilder {
        var story = StoryBuilder(
            "b-note.txt",
            [
                "Norwell leased the north pier long ago.",
                "The Authority was sued by Norwell, a clerk said.",
                "Norwell met the Dock Union and Tide Bank owns Crane Works.",
                "Société Marée will lend money in 2030.",
            ]
        )
        let norwell = story.party("Norwell")
        let port = story.party("Authority", .government, key: "port authority", sure: true)
        let union = story.party("Dock Union")
        let bank = story.party("Tide Bank")
        let crane = story.party("Crane Works", .product)
        let lender = story.party("Société Marée")
        story.event("Norwell leased the north pier", year: 2019, parties: [norwell, port])
        story.event("Société Marée will lend money", era: .planned, parties: [lender])
        story.relation(norwell, .sues, port, cue: "was sued by", source: "a clerk")
        story.relation(norwell, .meets, union, cue: "met")
        story.relation(bank, .investsIn, crane, cue: "owns")
        return story
    }
}

extension IndexedCorpus {
    /// The number of the party of that name; throws when there is none.
    func id(_ name: String) throws -> PartyID {
        try #require(try parties(named: name, limit: 1).first?.id)
    }

    /// All about the party of that name.
    func detail(_ name: String, limit: Int = 20) throws -> PartyDetail {
        let id = try id(name)
        return try #require(try party(id, limit: limit))
    }

    /// The timeline's lines.
    func lines(_ lens: Lens = Lens()) throws -> [String] {
        try timeline(lens, Window(start: 0, count: 100)).rows.map(\.line)
    }

    /// The names in the list of parties.
    func names(_ lens: Lens = Lens()) throws -> [String] {
        try parties(lens, Window(start: 0, count: 100)).rows.map(\.name)
    }
}
