import CorpusModel
import Testing

@testable import Extraction

@Suite struct NameKindTests {
    @Test(
        arguments: [
            ("So the Ministry of Ferries agreed.", "Ministry of Ferries", .government),
            ("He reads the Westmark Gazette daily.", "Westmark Gazette", .publication),
            ("It sued Zendoya Holdings Ltd over it.", "Zendoya Holdings Ltd", .organisation),
            ("She teaches at Westmark University now.", "Westmark University", .organisation),
            ("They met Laura Ferrell there.", "Laura Ferrell", .person),
            ("They met Dr. Oduya there.", "Oduya", .person),
            ("The plant in Bologna closed.", "Bologna", .place),
            ("They sailed the Westmark River.", "Westmark River", .place),
            ("It runs on Amazon Bedrock today.", "Amazon Bedrock", .product),
            ("They asked the Pentagon.", "Department of Defense", .government),
        ] as [(String, String, PartyKind)]
    )
    func kinds(text: String, name: String, kind: PartyKind) throws {
        let found = try #require(try party(name, in: text))
        #expect(found.kind == kind)
        #expect(found.isKindSure)
    }

    @Test func aKindWithoutEvidenceIsUnsure() throws {
        #expect(try party("Quorvex", in: "They use Quorvex daily.")?.isKindSure == false)
    }
}

@Suite struct OtherNameTests {
    private static func others(_ text: String) throws -> [String] {
        let read = document(text)
        return try named(text).otherNames.map { String(decoding: read.text[$0.range], as: UTF8.self) }
    }

    @Test(arguments: [
        ("The Danish firm sold its Turkish arm to Brightwell Partners.", ["Danish", "Turkish"]),
        ("She spoke in French to the Kenyans of the camp.", ["French", "Kenyans"]),
        ("Rain fell on the port of Bergen for a week.", []),
    ])
    func peoplesAndLanguagesAreNamesButNoParties(text: String, others: [String]) throws {
        #expect(try Self.others(text) == others)
        #expect(try partyNames(text).isDisjoint(with: others))
    }

    @Test func aCountryBeforeAPlainNounIsAPlaceButNoParty() throws {
        let text = "Sales fell as the U.S. economy slowed."
        #expect(try named(text).otherNames.map(\.kind) == [.place])
        #expect(try partyNames(text) == [])
    }
}
