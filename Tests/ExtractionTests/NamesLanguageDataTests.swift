import Testing

@testable import Extraction

@Suite struct LanguageDataTests {
    @Test func theProjectsDataLoads() throws {
        let language = try projectLanguage.get()
        #expect(language["additives"].isCommon)
        #expect(language.wellKnown.parties.count > 1000)
        #expect(language.nicknames.areForms("bill", "william"))
        #expect(language["inc."].cue.contains(.legalSuffix))
    }

    @Test func aMissingFolderIsNamed() {
        let error = #expect(throws: LanguageDataError.self) { _ = try LanguageData(directory: "/none") }
        #expect(error?.description.hasPrefix("/none/manifest.tsv: No such file or directory") == true)
    }

    @Test func aWordIsInEveryListThatHoldsIt() throws {
        let language = try projectLanguage.get()
        #expect(language["paris"].isPlace && language["paris"].isGivenName && !language["paris"].isCommon)
        #expect(language["quorvexia"] == .none)
        #expect(language.isPlace(PhraseReader.tokens(of: "New York")[...]))
        #expect(!language.isPlace(PhraseReader.tokens(of: "New Paris York")[...]))
    }

    @Test func aLexiconHoldsWhatWasPutIn() {
        var lexicon = Lexicon(roomFor: 100)
        for number in 0..<100 { lexicon.insert(Word("word\(number)"), number < 50 ? .common : .given) }
        for number in 25..<75 { lexicon.insert(Word("word\(number)"), WordEntry(.title)) }
        for number in 0..<100 {
            let entry = lexicon[Word("word\(number)")]
            #expect(entry.isCommon == (number < 50) && entry.isGivenName == (number >= 50))
            #expect(entry.cue == ((25..<75).contains(number) ? .title : []))
        }
        #expect(lexicon["word100"] == .none)
    }
}
