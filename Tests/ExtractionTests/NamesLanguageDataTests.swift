import Testing

@testable import Extraction

@Suite struct LanguageDataTests {
    @Test func theProjectsDataLoads() throws {
        let language = try projectLanguage.get()
        #expect(language.commonWords.contains("additives"))
        #expect(language.wellKnown.parties.count > 1000)
        #expect(language.nicknames.areForms("bill", "william"))
        #expect(language.cues["inc."].contains(.legalSuffix))
    }

    @Test func aMissingFolderIsNamed() {
        #expect(throws: LanguageDataError(description: "/none/common-words.txt: No such file or directory")) {
            _ = try LanguageData(directory: "/none")
        }
    }

    @Test func aWordSetHoldsWhatWasPutIn() {
        var words = WordSet(roomFor: 100)
        for number in 0..<100 { words.insert(Word("word\(number)")) }
        #expect((0..<100).allSatisfy { words.contains(Word("word\($0)")) })
        #expect(!words.contains("word100"))
    }
}
