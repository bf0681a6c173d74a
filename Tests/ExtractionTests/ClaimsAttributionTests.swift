import CorpusModel
import Testing

@testable import Extraction

@Suite("Attribution")
struct ClaimsAttributionTests {
    static let attributed: [(sentence: String, source: String, party: String?, content: String)] = [
        (
            "Acme bought Borealis, according to a report from Cedar News.", "a report from Cedar News", "Cedar News",
            "Acme bought Borealis"
        ),
        ("According to Cedar News, Acme bought Borealis.", "Cedar News", "Cedar News", "Acme bought Borealis"),
        ("Cedar News reported that Acme bought Borealis.", "Cedar News", "Cedar News", "Acme bought Borealis"),
        ("Acme said in March that it was ready.", "Acme", "Acme", "it was ready"),
        (
            "Jane Roe, who runs the plant, told reporters that Acme closed it.", "Jane Roe, who runs the plant",
            "Jane Roe", "Acme closed it"
        ),
        ("The plant is closed, the company said on Monday.", "the company", nil, "The plant is closed"),
        ("“We closed the plant,” said Jane Roe.", "Jane Roe", "Jane Roe", "“We closed the plant,”"),
        ("“We closed the plant,” she said.", "she", nil, "“We closed the plant,”"),
    ]

    @Test("The source and what it says are told apart", arguments: attributed)
    func attribution(sentence: String, source: String, party: String?, content: String) throws {
        let text = analysed(sentence)
        let named = named(text)
        let found = try #require(AttributionFinder().attributions(in: text, named).first)
        #expect(found.attribution.source == source)
        #expect(found.attribution.party.map { named.parties[$0].name } == party)
        #expect(text.string(found.content) == content)
    }

    static let stances: [(sentence: String, source: String)] = [
        ("Critics condemned the plan.", "Critics"), ("Acme's criticism of the plan grew.", "Acme"),
        ("The plan is opposed by Borealis.", "Borealis"), ("Jane Roe: prices will rise.", "Jane Roe"),
        ("A spokesman for Acme declined to comment.", "A spokesman for Acme"), ("Acme believes in pumps.", "Acme"),
        ("Acme left early, accusing Borealis of theft.", "Acme"), ("The poll showed little change.", "The poll"),
    ]

    @Test("A view, a wish or an answer is somebody's, though the document vouches for the sentence", arguments: stances)
    func stance(sentence: String, source: String) throws {
        let text = analysed(sentence)
        let found = try #require(AttributionFinder().attributions(in: text, named(text)).first)
        #expect(found.attribution.source == source)
        #expect(found.force == .takesStance)
    }

    @Test(
        "A sentence that speaks for itself has no source",
        arguments: [
            "Acme bought Borealis.", "I said that Acme bought Borealis.", "Acme reported a profit.",
            "Companies that say so lose.", "Acme did not say that.",
        ]
    )
    func none(sentence: String) {
        let text = analysed(sentence)
        #expect(AttributionFinder().attributions(in: text, named(text)).isEmpty)
    }
}
