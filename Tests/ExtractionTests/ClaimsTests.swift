import CorpusModel
import Testing

@testable import Extraction

@Suite("Claims")
struct ClaimsTests {
    /// How the clause around a word of a sentence is meant.
    private func claim(_ sentence: String, at word: String) throws -> Claim {
        let text = analysed(sentence)
        let token = try #require(text.tokens.firstIndex { text.string($0.range) == word })
        return ClaimReader.claim(in: text, sentence: 0, around: token..<token + 1)
    }

    static let claimed: [(sentence: String, word: String, firmness: Firmness, era: Era)] = [
        ("Acme has signed a partnership with Borealis.", "partnership", .happened, .earlier),
        ("Acme filed a lawsuit against Borealis.", "filed", .happened, .earlier),
        ("Acme is suing Borealis.", "suing", .ongoing, .now),
        ("Acme makes the Zeta pump.", "makes", .ongoing, .now),
        ("Acme will buy Borealis.", "buy", .planned, .planned),
        ("Acme plans to buy Borealis.", "buy", .planned, .planned),
        ("Acme agreed to buy Borealis.", "buy", .planned, .planned),
        ("Acme is to buy Borealis.", "buy", .planned, .planned),
        ("Acme is expected to buy Borealis.", "buy", .planned, .planned),
        ("Acme said it would buy Borealis.", "buy", .planned, .planned),
        ("The group alleges that Acme paid Borealis.", "paid", .alleged, .earlier),
        ("Acme allegedly paid Borealis.", "paid", .alleged, .earlier),
        ("Borealis was accused of stealing from Acme.", "stealing", .alleged, .earlier),
        ("Acme denied that it paid Borealis.", "paid", .denied, .earlier),
        ("The report said the lawsuit against Borealis will go ahead.", "lawsuit", .planned, .planned),
    ]

    @Test("Tense and frame tell how firm a clause is", arguments: claimed)
    func firmness(sentence: String, word: String, firmness: Firmness, era: Era) throws {
        let claim = try claim(sentence, at: word)
        #expect(claim.firmness == firmness)
        #expect(claim.era == era)
        #expect(claim.polarity == .asserted)
        #expect(!claim.isHypothetical)
    }

    static let negated: [(sentence: String, word: String)] = [
        ("Acme has not signed a deal with Borealis.", "signed"),
        ("Acme didn't pay Borealis.", "pay"),
        ("Acme will never work with Borealis.", "work"),
        ("There is no deal between Acme and Borealis.", "deal"),
        ("Acme refused to work with Borealis.", "work"),
    ]

    @Test("A clause that says it is not so is negated", arguments: negated)
    func negation(sentence: String, word: String) throws {
        #expect(try claim(sentence, at: word).polarity == .negated)
    }

    static let hypothetical: [(sentence: String, word: String)] = [
        ("If Acme sues Borealis, the court will decide.", "sues"),
        ("Acme could buy Borealis.", "buy"),
        ("Acme would buy Borealis under such rules.", "buy"),
        ("Does Acme compete with Borealis?", "compete"),
        ("Acme is considering buying Borealis.", "buying"),
        ("Nobody knows whether Acme bought Borealis.", "bought"),
        ("Perhaps Acme bought Borealis.", "bought"),
    ]

    @Test("A clause under a condition, a doubt or a question says nothing to be so", arguments: hypothetical)
    func hypothesis(sentence: String, word: String) throws {
        #expect(try claim(sentence, at: word).isHypothetical)
    }

    @Test("A clause is read the same however long the sentence around it is")
    func longSentence() throws {
        let sentence = String(repeating: "and it grew ", count: 5000) + "Acme sued Borealis."
        let text = analysed(sentence)
        let token = try #require(text.tokens.firstIndex { text.string($0.range) == "sued" })
        let last = text.sentences.count - 1
        #expect(ClaimReader.claim(in: text, sentence: last, around: token..<token + 1).firmness == .happened)
    }
}
