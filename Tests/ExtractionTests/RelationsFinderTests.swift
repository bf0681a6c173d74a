import CorpusModel
import Testing

@testable import Extraction

struct RelationsCase: CustomTestStringConvertible, Sendable {
    let text: String
    let expected: [String]
    var testDescription: String { text }

    init(_ text: String, _ expected: String...) {
        self.text = text
        self.expected = expected
    }
}

private let subjects: [RelationsCase] = [
    RelationsCase("[Birch] has been sued by [Acme].", "Acme | sues | Birch"),
    RelationsCase("[Acme] and [Birch] sued [Coral].", "Acme | sues | Coral", "Birch | sues | Coral"),
    RelationsCase(
        "[Acme], [Birch] and [Delta] have sued [Coral].",
        "Acme | sues | Coral",
        "Birch | sues | Coral",
        "Delta | sues | Coral"
    ),
    RelationsCase("[Birch]'s partner [Acme] sued [Coral].", "Acme | partnersWith | Birch", "Acme | sues | Coral"),
    RelationsCase("The chief executive of [Acme] sued [Coral]."),
    RelationsCase("Lawyers at [Acme] sued [Coral]."),
    RelationsCase("[Acme] executives sued [Coral]."),
    RelationsCase("[Acme]'s lawyers sued [Coral]."),
    RelationsCase("[Acme] on Monday sued [Coral].", "Acme | sues | Coral"),
    RelationsCase("[Acme] last week quietly sued [Coral].", "Acme | sues | Coral"),
    RelationsCase("On Monday [Acme] sued [Coral].", "Acme | sues | Coral"),
    RelationsCase("After [Acme] sued [Coral], prices fell.", "Acme | sues | Coral"),
    RelationsCase("[Acme], which sued [Coral], is old.", "Acme | sues | Coral"),
    RelationsCase("[Acme], a maker of doors, sued [Coral].", "Acme | sues | Coral"),
    RelationsCase("[Acme] (formerly Doors) sued [Coral].", "Acme | sues | Coral"),
    RelationsCase(
        "[Acme] has partnered with [Birch] and sued [Coral].",
        "Acme | partnersWith | Birch",
        "Acme | sues | Coral"
    ),
    RelationsCase("[Acme] is expected to sue [Coral].", "Acme | sues | Coral"),
    RelationsCase("[Acme] reached a deal to buy [Coral].", "Acme | acquires | Coral"),
    RelationsCase("[Acme] said it acquired [Coral].", "Acme | acquires | Coral"),
    RelationsCase("[Jane Roe:person] said it acquired [Coral]."),
    RelationsCase("[Acme] makes doors. On Monday the company sued [Coral].", "Acme | sues | Coral"),
    RelationsCase("[Acme] beat [Birch]. On Monday the company sued [Coral]."),
    RelationsCase("[Acme] helped [Birch] and the lawyer sued [Coral]."),
]

private let affiliations: [RelationsCase] = [
    RelationsCase("[Acme] closed. Its chairman, [Jane Roe:person], spoke.", "Jane Roe | leads | Acme"),
    RelationsCase("[Acme] beat [Birch]. Its chairman, [Jane Roe:person], spoke."),
    RelationsCase("[Acme] closed. The company's chairman, [Jane Roe:person], spoke.", "Jane Roe | leads | Acme"),
    RelationsCase("[Acme] and its rival [Birch] closed.", "Birch | competesWith | Acme"),
    RelationsCase("[Jane Roe:person] of [Acme] spoke.", "Jane Roe | worksFor | Acme"),
    RelationsCase("They accused [Jane Roe:person] of [Acme] fraud."),
    RelationsCase("[Jane Roe:person] of [Eastville:place] spoke."),
    RelationsCase("[Acme]'s [Jane Roe:person] spoke.", "Jane Roe | worksFor | Acme"),
    RelationsCase("The [Green Party]'s [Jane Roe:person] spoke.", "Jane Roe | partOf | Green Party"),
    RelationsCase("Gov. [Jane Roe:person] of [Eastland:place] spoke.", "Jane Roe | leads | Eastland"),
    RelationsCase("[Eastland:place] Gov. [Jane Roe:person] spoke.", "Jane Roe | leads | Eastland"),
    RelationsCase("[Jane Roe:person], an [Eastville:place] lawyer, spoke."),
    RelationsCase("[Jane Roe:person] (D), head of [Acme], spoke.", "Jane Roe | leads | Acme"),
    RelationsCase("[Jane Roe:person], 43, head of [Acme], spoke.", "Jane Roe | leads | Acme"),
    RelationsCase("[Jane Roe:person], an aide to the [Poe:person] campaign, spoke.", "Jane Roe | worksFor | Poe"),
    RelationsCase("It rained in [Tulsa:place], [Oklahoma:place].", "Tulsa | locatedIn | Oklahoma"),
    RelationsCase("It rained in [Tulsa:place], [Oklahoma:place] and [Texas:place]."),
    RelationsCase("It rained in [Ohio:place], [Texas:place]."),
    RelationsCase("[Acme University] in [Lyon:place] closed.", "Acme University | locatedIn | Lyon"),
    RelationsCase("[Acme] in [Lyon:place] closed."),
    RelationsCase("The [Lyon:place]-based software firm [Acme] closed.", "Acme | locatedIn | Lyon"),
    RelationsCase(
        "The [Republican Party] closed. On Monday the Republican nominee [Jane Roe:person] and Democrat [John Poe:person] spoke.",
        "Jane Roe | partOf | Republican Party"
    ),
    RelationsCase(
        "The [Republican Party] closed. [Jane Roe:person], a Republican, spoke.",
        "Jane Roe | partOf | Republican Party"
    ),
    RelationsCase("[Jane Roe:person] leads [John Poe:person] by two points.", "Jane Roe | competesWith | John Poe"),
    RelationsCase("[The Army:government] attacked [Jane Roe:person].", "The Army | attacks | Jane Roe"),
]

private let objects: [RelationsCase] = [
    RelationsCase(
        "[Acme] sued [Birch], [Coral] and [Delta].",
        "Acme | sues | Birch",
        "Acme | sues | Coral",
        "Acme | sues | Delta"
    ),
    RelationsCase("[Acme] sued [Birch], [Coral] said.", "Acme | sues | Birch"),
    RelationsCase("[Acme] sued [Birch]'s founder."),
    RelationsCase("[Acme] bought [Birch] shares."),
    RelationsCase("[Acme] sued technology giant [Birch] in May.", "Acme | sues | Birch"),
    RelationsCase("[Acme] sued its former partner [Birch] this week.", "Acme | sues | Birch"),
    RelationsCase("[Acme] supports the law [Birch] wrote."),
    RelationsCase("[Acme] sued [Birch]-owned stores."),
    RelationsCase("[Acme] bought 40 trucks from [Birch].", "Birch | supplies | Acme"),
    RelationsCase(
        "[Acme] sued [Birch], [Coral], and [Delta] on Monday.",
        "Acme | sues | Birch",
        "Acme | sues | Coral",
        "Acme | sues | Delta"
    ),
    RelationsCase("[Acme] is part of [Birch], and [Coral] is new.", "Acme | partOf | Birch"),
    RelationsCase("[Acme] invested in [Birch], and [Coral] (a shop) shut.", "Acme | investsIn | Birch"),
    RelationsCase("[Acme] sued."),
    RelationsCase("[Acme] sold a 12 percent stake to [Birch]."),
    RelationsCase("[Acme] agreed to buy [Birch] from [Coral].", "Acme | acquires | Birch"),
    RelationsCase("[Jane Roe:person] criticized [Eastville:place], Okla., police officers."),
]

private let nouns: [RelationsCase] = [
    RelationsCase("[Acme]'s lawsuit against [Birch] failed.", "Acme | sues | Birch"),
    RelationsCase("A lawsuit was filed against [Birch] by [Acme].", "Acme | sues | Birch"),
    RelationsCase("The [Acme]-[Birch] partnership is new.", "Acme | partnersWith | Birch"),
    RelationsCase("A deal between [Acme] and [Birch] is near.", "Acme | partnersWith | Birch"),
    RelationsCase("[Acme] signed a five-year, $38 billion partnership with [Birch].", "Acme | partnersWith | Birch"),
    RelationsCase(
        "Now [Acme] is also partnering with [Birch] – [Coral]'s primary competitor – on doors.",
        "Acme | partnersWith | Birch",
        "Birch | competesWith | Coral"
    ),
    RelationsCase("[Acme] is [Birch]'s largest customer.", "Birch | supplies | Acme"),
    RelationsCase("[Acme]'s chief executive, [Jane Roe:person], left.", "Jane Roe | leads | Acme"),
    RelationsCase("[Jane Roe:person], chief executive of [Acme], left.", "Jane Roe | leads | Acme"),
    RelationsCase("[Jane Roe:person] was named chief executive of [Acme].", "Jane Roe | leads | Acme"),
    RelationsCase("[Jane Roe:person], a builder and spokeswoman for [Acme], left.", "Jane Roe | worksFor | Acme"),
    RelationsCase("The chief executive of [Acme], [Jane Roe:person], left.", "Jane Roe | leads | Acme"),
    RelationsCase("[Eastville:place] [Acme] chairman [Jane Roe:person] left."),
    RelationsCase("[Jane Roe:person] and [John Poe:person] held a meeting with reporters."),
    RelationsCase("[Acme]'s public credit director [Jane Roe:person] left.", "Jane Roe | worksFor | Acme"),
    RelationsCase("[Jane Roe:person], the [Eastville:place] manager of shops, left."),
    RelationsCase("[Jane Roe:person], previously president of [Acme], left."),
    RelationsCase("[Jane Roe:person] is now president of [Acme].", "Jane Roe | leads | Acme"),
    RelationsCase("[Acme] said contract negotiations with [Birch] ended."),
    RelationsCase("[Acme] is based in [Eastville:place].", "Acme | locatedIn | Eastville"),
    RelationsCase("Officials at [Acme], guests based in [Eastville:place], left."),
    RelationsCase("[Acme]'s former chief executive, [Jane Roe:person], left."),
    RelationsCase("[Rocket:product], made by [Acme], is fast.", "Acme | makes | Rocket"),
    RelationsCase("[Acme]'s [Rocket:product] is fast.", "Acme | makes | Rocket"),
    RelationsCase("[Acme] unit [Birch] closed.", "Birch | partOf | Acme"),
    RelationsCase("The lawsuit against [Acme] pleased [Birch]."),
]

private let claims: [RelationsCase] = [
    RelationsCase("[Acme] has not sued [Birch].", "Acme | not sues | Birch"),
    RelationsCase("If [Acme] sued [Birch], it would lose."),
    RelationsCase("[Acme] could sue [Birch]."),
    RelationsCase("Has [Acme] sued [Birch]?"),
    RelationsCase("# [Acme] sued [Birch]\nNothing else."),
    RelationsCase("[Acme] sued [Birch] after [Acme] sued [Birch].", "Acme | sues | Birch"),
]

@Test("A sentence without end costs no more than its length")
func isLinear() throws {
    for piece in [
        "and sued ", "[Acme] and sued ", "[Acme], ", "the company sued [Birch] ", "[Acme]'s ", "to agree to sue ",
    ] {
        let marked = MarkedText(String(repeating: piece, count: 300))
        let finder = try marked.finder()
        let took = ContinuousClock().measure { _ = finder.relations(in: marked.text, marked.named, []) }
        #expect(took < .seconds(5))
    }
}

@Test("Says who says so, and rests on the list only where no sentence says it")
func attributesAndAddsWellKnown() throws {
    var marked = MarkedText("[Acme] sued [Birch], [Coral] said.")
    let source = Attribution(source: "Coral", range: 21..<26, party: 2)
    marked.named.wellKnownTies = [
        WellKnownTie(subject: 0, type: .sues, object: 1), WellKnownTie(subject: 1, type: .partOf, object: 0),
    ]
    let attributed = SentenceAttribution(sentence: 0, attribution: source, content: 0..<15)
    let found = try marked.finder().relations(in: marked.text, marked.named, [attributed])
    #expect(found.map(\.type) == [.sues, .partOf])
    #expect(found.map(\.basis) == [.stated, .wellKnown])
    #expect(found.map(\.attribution) == [source, nil])
    #expect(found.map { marked.text.string($0.cue) } == ["sued", "Birch"])
}

@Test("Who does it", arguments: subjects)
func findsSubjects(_ example: RelationsCase) throws {
    let relations = try MarkedText(example.text).relations()
    #expect(relations == example.expected)
}

@Test("Who belongs where, by title, place and neighbourhood", arguments: affiliations)
func findsAffiliations(_ example: RelationsCase) throws {
    let relations = try MarkedText(example.text).relations()
    #expect(relations == example.expected)
}

@Test("To whom it is done", arguments: objects)
func findsObjects(_ example: RelationsCase) throws {
    let relations = try MarkedText(example.text).relations()
    #expect(relations == example.expected)
}

@Test("Nouns that tie", arguments: nouns)
func findsNouns(_ example: RelationsCase) throws {
    let relations = try MarkedText(example.text).relations()
    #expect(relations == example.expected)
}

@Test("What is not said to be so", arguments: claims)
func readsClaims(_ example: RelationsCase) throws {
    let relations = try MarkedText(example.text).relations()
    #expect(relations == example.expected)
}
