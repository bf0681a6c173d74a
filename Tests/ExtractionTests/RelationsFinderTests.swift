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
    RelationsCase("[Acme] sued."),
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

@Test("Who does it", arguments: subjects)
func findsSubjects(_ example: RelationsCase) throws {
    #expect(try MarkedText(example.text).relations() == example.expected)
}

@Test("To whom it is done", arguments: objects)
func findsObjects(_ example: RelationsCase) throws {
    #expect(try MarkedText(example.text).relations() == example.expected)
}

@Test("Nouns that tie", arguments: nouns)
func findsNouns(_ example: RelationsCase) throws {
    #expect(try MarkedText(example.text).relations() == example.expected)
}

@Test("What is not said to be so", arguments: claims)
func readsClaims(_ example: RelationsCase) throws {
    #expect(try MarkedText(example.text).relations() == example.expected)
}
