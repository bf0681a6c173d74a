import CorpusIndex
import CorpusModel
import Extraction
import Intake
import Reading
import Testing

/// What the bundled dossier must show, whatever rule finds it: the first thing a reader sees.
@Suite struct BundledDossierTests {
    private static let root = String(#filePath.split(separator: "/").dropLast(3).map { "/\($0)" }.joined())

    /// The bundled dossier, read and derived once for all tests here.
    private static let opened = Result {
        let corpus = try IndexedCorpus.open(.memory, title: "Bundled").corpus
        let intake = Intake(paths: [Array("\(root)/Data/Corpus".utf8)], reader: DocumentReader(), corpus: corpus) {
            try Extractor(languageDirectory: "\(root)/Data/Language")
        }
        intake.start { _ in }
        _ = intake.wait()
        return corpus
    }

    private let corpus: IndexedCorpus

    init() throws {
        corpus = try Self.opened.get()
    }

    private func party(_ name: String) throws -> PartyDetail {
        let id = try #require(try corpus.parties(named: name, limit: 1).first, "no party \(name)").id
        return try #require(try corpus.party(id, limit: 200))
    }

    private var timeline: [EventSummary] {
        get throws { try corpus.timeline(Lens(), Window(start: 0, count: 1000)).rows }
    }

    @Test func everyDocumentGoesIn() throws {
        let overview = try corpus.overview(Lens())
        #expect(overview.documents == 10)
        #expect(overview.problems == 0)
    }

    @Test(arguments: [
        ("AWS", "Amazon Web Services"), ("Pentagon", "Department of Defense"),
        ("GSA", "General Services Administration"),
        ("CDAO", "Chief Digital and Artificial Intelligence Office"), ("Amodei", "Dario Amodei"), ("CIA", "CIA"),
        ("Hegseth", "Pete Hegseth"), ("Claude", "Claude"), ("Axios", "Axios"),
    ])
    func namesLeadToTheirParty(name: String, party: String) throws {
        #expect(try self.party(name).summary.name == party)
    }

    @Test(arguments: ["AI", "Q", "Yes", "No", "The", "In", "Amazon Web", "Dossier", "March", "Tuesday"])
    func wordsAreNoParties(word: String) throws {
        #expect(try corpus.parties(named: word, limit: 5).allSatisfy { $0.name != word })
    }

    @Test(arguments: [
        ("Amazon", RelationType.investsIn, "Anthropic"), ("OpenAI", .partnersWith, "Amazon Web Services"),
        ("Anthropic", .sues, "Department of Defense"), ("Department of Defense", .designates, "Anthropic"),
        ("OpenAI", .competesWith, "Anthropic"), ("Amazon Web Services", .partOf, "Amazon"),
        ("Amazon Web Services", .supplies, "CIA"), ("Anthropic", .makes, "Claude"), ("Sam Altman", .leads, "OpenAI"),
        ("TechNet", .supports, "Anthropic"), ("Anthropic", .partnersWith, "Palantir"),
    ])
    func statesTies(subject: String, type: RelationType, object: String) throws {
        let tie = try party(subject).relations.first {
            $0.type == type && $0.other.name == object && $0.direction != .incoming && $0.polarity == .asserted
        }
        let evidence = try #require(tie, "\(subject) \(type.label) \(object)").evidence
        #expect(evidence.allSatisfy { !$0.excerpt.text.isEmpty && !$0.excerpt.citation.quote.isEmpty })
    }

    @Test(arguments: [
        ("OpenAI", RelationType.partOf, "Amazon"), ("Department of Defense", .designates, "OpenAI"),
    ])
    func keepsWhatIsDenied(subject: String, type: RelationType, object: String) throws {
        let ties = try party(subject).relations.filter {
            $0.type == type && $0.other.name == object && $0.direction == .outgoing
        }
        #expect(ties.map(\.polarity) == [.negated])
    }

    @Test(arguments: [
        ("2013-10-07", "The court sided with AWS"), ("2025-06-05", "Anthropic introduced Claude Gov"),
        ("2026-03-17", "The Information reported"), ("2026-03-13", "filed a brief"),
    ])
    func datesWhatIsDated(date: String, words: String) throws {
        let dated = try timeline.filter {
            guard case .dated(let interval) = $0.place else { return false }
            return interval.label == date
        }
        #expect(dated.contains { $0.line.contains(words) }, "\(date): \(words)")
    }

    @Test func bothDatesOfADisagreementStay() throws {
        let named = try timeline.filter { $0.line.contains("introduced Claude Gov") }
        let dates = try named.compactMap { try corpus.event($0.id)?.when?.interval?.first.iso }
        #expect(dates.contains("2025-06-05"))
        #expect(try timeline.contains { $0.line.contains("6 June 2025") })
    }

    @Test func aDocumentWithoutADateResolvesNothingRelative() throws {
        let events = try timeline.compactMap { try corpus.event($0.id) }
        let undated = events.filter { $0.evidence.first?.excerpt.citation.path.display == "analysis.txt" }
        let vague = try #require(undated.compactMap(\.when).first { $0.written == "earlier this year" })
        #expect(vague.interval == nil)
    }

    @Test func ordersByExplicitWordsOnly() throws {
        let events = try timeline.compactMap { try corpus.event($0.id) }
        let lawsuit = try #require(
            events.first { event in
                event.evidence.first?.excerpt.citation.path.display == "analysis.txt"
                    && event.summary.line.contains("sued the Department of Defense")
            }
        )
        #expect(lawsuit.orderings.map(\.side) == [.after])
        #expect(lawsuit.orderings.first?.other.line.contains("designated Anthropic") == true)
        #expect(lawsuit.orderings.first?.evidence.citation.quote.lowercased() == "in response")
        #expect(events.contains { $0.orderings.isEmpty && $0.summary.place == .notStated(.earlier) })
    }

    @Test func asksAndAnswers() throws {
        let questions = try corpus.questions(Lens(), Window(start: 0, count: 100)).rows
        #expect(questions.filter { $0.form == .pair }.count == 7)
        #expect(
            questions.filter { !$0.isAnswered }.map(\.line) == [
                "When did Claude first become available in AWS GovCloud?"
            ]
        )
    }

    @Test func mendedDashesAreCounted() throws {
        let documents = try corpus.documents(Lens(), Window(start: 0, count: 20)).rows
        let mended = try #require(documents.first { !$0.repairs.isEmpty })
        #expect(mended.path.display == "analysis.txt")
        #expect(mended.repairs.map(\.count).reduce(0, +) == 8)
    }

    @Test func copiesOfAWireStoryAreOneLine() throws {
        let told = try timeline.filter { $0.line.contains("filed a brief in support of Anthropic on Friday") }
        #expect(told.map(\.sources) == [1])
        let documents = try corpus.documents(Lens(), Window(start: 0, count: 20)).rows
        #expect(documents.compactMap { $0.copyOf?.display } == ["wire.txt"])
    }

    @Test func opinionsAreMarked() throws {
        let citations = try timeline.flatMap { try corpus.event($0.id)?.evidence ?? [] }.map(\.excerpt.citation)
        #expect(citations.contains { $0.isOpinion })
        #expect(citations.allSatisfy { $0.isOpinion == ($0.path.display == "opinion.txt") })
    }

    @Test func connectsParties() throws {
        let (from, to) = (try party("CIA").summary.id, try party("Dario Amodei").summary.id)
        let chain = try #require(try corpus.connection(from: from, to: to))
        #expect(chain.first?.from.name == "CIA")
        #expect(chain.last?.relation.other.name == "Dario Amodei")
        #expect(chain.allSatisfy { !$0.relation.evidence.isEmpty })
    }
}
