import CorpusModel
import Testing

@testable import Extraction

@Suite struct SentenceTests {
    @Test(arguments: [
        ("It fell on 7 May 2021.1 Acme rose.", ["It fell on 7 May 2021.", "Acme rose."]),
        ("It fell on May 7, 2021.12 Acme rose.", ["It fell on May 7, 2021.", "Acme rose."]),
        ("It fell in June.2,3 Acme rose in May.4", ["It fell in June.", "Acme rose in May."]),
        ("It fell in May 2021.⁴⁻⁵ Acme rose.", ["It fell in May 2021.", "Acme rose."]),
        ("They sold version 2021.1 Beta there.", ["They sold version 2021.1 Beta there."]),
        ("It cost 2.5 Euros in May.", ["It cost 2.5 Euros in May."]),
        ("It fell in May 2021.1 of it was lost.", ["It fell in May 2021.1 of it was lost."]),
    ])
    func theFigureOfANoteBehindADateIsPassedOver(text: String, expected: [String]) {
        #expect(AnalysedText(document(text)).sentenceStrings == expected)
    }

    @Test(arguments: [
        (
            "It left on 7 May 2021. tarctl was renamed in June.",
            ["It left on 7 May 2021.", "tarctl was renamed in June."]
        ),
        ("The mill was rebuilt. pkgsrc failed in May.", ["The mill was rebuilt.", "pkgsrc failed in May."]),
        ("He won!Halden Group paid.", ["He won!", "Halden Group paid."]),
        ("He wrote to Yahoo!Finance there.", ["He wrote to Yahoo!Finance there."]),
        ("It sold approx. three were left.", ["It sold approx. three were left."]),
        ("The firm paid. it was late.", ["The firm paid. it was late."]),
    ])
    func aNameWrittenSmallMayOpenASentence(text: String, expected: [String]) {
        #expect(AnalysedText(document(text)).sentenceStrings == expected)
    }

    @Test(arguments: [
        ("One ended. Two began.", ["One ended.", "Two began."]),
        ("Mr. Jones met Gen. Hart. They spoke.", ["Mr. Jones met Gen. Hart.", "They spoke."]),
        ("He works for Acme Inc. The firm is old.", ["He works for Acme Inc.", "The firm is old."]),
        ("Acme Inc. Chairman Lee left.", ["Acme Inc. Chairman Lee left."]),
        ("They argued Lee v. Hart in May.", ["They argued Lee v. Hart in May."]),
        ("Sales in the U.S. Army grew.", ["Sales in the U.S. Army grew."]),
        ("It was 5 p.m. Rain fell.", ["It was 5 p.m.", "Rain fell."]),
        ("She said “Stop.” He did.", ["She said “Stop.”", "He did."]),
        ("\"Why?\" he asked. \"No!\" she said.", ["\"Why?\" he asked.", "\"No!\" she said."]),
        ("It rose 1.5 pct. in No. 3 plant", ["It rose 1.5 pct. in No. 3 plant"]),
        ("Well... maybe. Or not… Now.", ["Well... maybe.", "Or not…", "Now."]),
        ("Really?! Yes.", ["Really?!", "Yes."]),
        ("1. Open it. 2. Shut it.", ["1. Open it.", "2. Shut it."]),
        ("They sell it. iPhones are dear.", ["They sell it.", "iPhones are dear."]),
        ("(It failed.) We left.", ["(It failed.)", "We left."]),
        ("J. Smith and P. T. Lee left. A. Roe stayed.", ["J. Smith and P. T. Lee left.", "A. Roe stayed."]),
    ])
    func sentences(text: String, expected: [String]) {
        #expect(AnalysedText(document(text)).sentenceStrings == expected)
    }

    @Test(arguments: [
        ("He left Acme Inc. Delta Group sued it.", ["He left Acme Inc.", "Delta Group sued it."]),
        (
            "It bought Delta Ltd. Jane Roe, its founder, objected.",
            ["It bought Delta Ltd.", "Jane Roe, its founder, objected."]
        ),
        ("It sued Acme Co. Analysts were not surprised.", ["It sued Acme Co.", "Analysts were not surprised."]),
        ("He moved to the U.S.A. Acme Corp. hired him.", ["He moved to the U.S.A.", "Acme Corp. hired him."]),
        (
            "It is sold in the U.S. Delta Group has the rights.",
            ["It is sold in the U.S.", "Delta Group has the rights."]
        ),
        ("He lives on Oak St. Jane Roe left.", ["He lives on Oak St.", "Jane Roe left."]),
        ("It was led by John Roe Jr. Delta never paid.", ["It was led by John Roe Jr.", "Delta never paid."]),
        (
            "“We won,” said Jo Lee of Acme Corp. “Delta stole our plans.”",
            ["“We won,” said Jo Lee of Acme Corp.", "“Delta stole our plans.”"]
        ),
        ("It sells oil, gas, etc. Acme buys it.", ["It sells oil, gas, etc.", "Acme buys it."]),
        ("It closed at 5 p.m. Eastern Mills had left.", ["It closed at 5 p.m.", "Eastern Mills had left."]),
    ])
    func anAbbreviationEndsASentenceBeforeAnother(text: String, expected: [String]) {
        #expect(AnalysedText(document(text)).sentenceStrings == expected)
    }

    @Test(arguments: [
        "In May Acme Inc. Chief Executive Jane Roe left.", "They met Acme Inc. Chief Executive Jane Roe, who left.",
        "She told the U.S. Department of State that it was late.", "It was a case in the U.S. Supreme Court in 2020.",
        "It opens at 5 p.m. Monday in Leeds.", "It opens at 8 p.m. Eastern on 3 May.",
        "It opens at 8 p.m. Moscow time.",
        "It opens at 9 a.m. May 3 in Leeds.", "Acme Inc. USA is growing.", "He said Acme Inc. Europe will grow.",
        "They left when Acme Corp. Delta and Roe were late.", "He sued Acme Inc. Tuesday in a court that was full.",
        "It sued Acme Inc. Europe in a case filed in May.", "He met George W. Bush and St. John Fisher was there.",
        "Roe vs. Wade was old.", "It is open till 8 p.m. (ET) on Monday.",
        "He came from the U.S. Fire Office is what she said.", "They asked Acme Inc. “Hal” Roe.",
        "It was held at St. Mary Hall.",
    ])
    func anAbbreviationWithinASentenceDoesNotEndIt(text: String) {
        #expect(AnalysedText(document(text)).sentenceStrings == [text])
    }

    @Test(arguments: [
        ("It fell.[1] Acme rose.[2][13] It won[4] twice.[5]", ["It fell.", "Acme rose.", "It won[4] twice."]),
        ("It fell in 2021.¹ Acme rose.²³ “No.”⁴ He left.", ["It fell in 2021.", "Acme rose.", "“No.”", "He left."]),
        ("It fell.* Acme rose.† \"No.\"‡ He left.", ["It fell.", "Acme rose.", "\"No.\"", "He left."]),
        (
            "It fell.[12, p. 4] Acme rose.[a] We won.[note 3] He left.",
            ["It fell.", "Acme rose.", "We won.", "He left."]
        ),
        ("It fell.[citation needed] Acme rose.[who?] He left.", ["It fell.", "Acme rose.", "He left."]),
        ("It fell. [3] Acme rose.[4]Delta left.", ["It fell.", "Acme rose.", "Delta left."]),
        (
            "He said “[the company] fell [sic] in [2021]. [Lee] left.”",
            ["He said “[the company] fell [sic] in [2021].", "[Lee] left.”"]
        ),
        ("It fell.[7]:45 Acme rose.[8]:45–47 He left.", ["It fell.", "Acme rose.", "He left."]),
        ("It fell in 2021 [7]. Acme rose.", ["It fell in 2021 [7].", "Acme rose."]),
        ("He joined Acme Inc.[3] The firm is old.", ["He joined Acme Inc.", "The firm is old."]),
    ])
    func aMarkThatLeadsToANoteBelongsToNoSentence(text: String, expected: [String]) {
        #expect(AnalysedText(document(text)).sentenceStrings == expected)
    }

    @Test(arguments: [
        ("in May[3] 2021[4], he", ["in", "May", "2021", ",", "he"]), ("Roe[1]’s mill¹", ["Roe", "’s", "mill"]),
        ("50%[2] of 5 km²", ["50", "%", "of", "5", "km"]), ("“[h]e left”", ["“", "[", "h", "]", "e", "left", "”"]),
        ("in 2021 [7]. He [8] left", ["in", "2021", ".", "He", "[", "8", "]", "left"]),
        ("re[a]d a[10]b 2*3", ["re", "[", "a", "]", "d", "a", "[", "10", "]", "b", "2", "*", "3"]),
        ("said[sic] [1] of [Lee]", ["said", "[", "sic", "]", "[", "1", "]", "of", "[", "Lee", "]"]),
        ("left[Lee] Lee[2021] x[", ["left", "[", "Lee", "]", "Lee", "[", "2021", "]", "x", "["]),
    ])
    func aMarkThatLeadsToANoteIsNoToken(text: String, expected: [String]) {
        #expect(AnalysedText(document(text)).tokenStrings == expected)
    }

    @Test func aHardWrappedParagraphIsNotCutAtItsLines() {
        let bytes = Array("The deal\nwas done. It\nheld.".utf8)
        let block = Block(.paragraph, 0..<bytes.count)
        let text = AnalysedText(Document(path: DocumentPath("a"), format: .plainText, text: bytes, blocks: [block]))
        #expect(text.sentenceStrings == ["The deal\nwas done.", "It\nheld."])
    }

    @Test func codeYieldsNoSentencesAndAHeadingIsOne() {
        #expect(AnalysedText(document("let x = 1. Then", kind: .code)).sentences.isEmpty)
        #expect(AnalysedText(document("Yes. And no.", kind: .heading(level: 2))).sentences.count == 1)
    }

    @Test func rowsStandWhereTheyStandInTheDocument() {
        let bytes = Array("Prices rose.\n\nDay | Mill\nMonday | Ashby burns\nTuesday | It is out\n".utf8)
        let blocks = [Block(.paragraph, 0..<12), Block(.table, 14..<65)]
        let text = AnalysedText(Document(path: DocumentPath("a"), format: .plainText, text: bytes, blocks: blocks))
        #expect(
            text.sentenceStrings == ["Prices rose.", "Day | Mill", "Monday | Ashby burns", "Tuesday | It is out"]
        )
    }

    @Test func noSentenceCrossesABlock() {
        let text = AnalysedText(document("A heading\nand a line"))
        #expect(text.sentences.map(\.block) == [0, 1])
    }

    @Test(arguments: [
        "word ", "(", ".", "\"", "](", "<a", "{{", "a.", "’", "é", "Aa-", "http://", "1.", "a[", "a[1]", ".¹",
    ])
    func megabytesWithoutEndAreCut(piece: String) {
        let text = AnalysedText(document(String(repeating: piece, count: 4000)))
        #expect(text.sentences.allSatisfy { $0.tokens.count <= 1000 || piece.count < 3 })
        #expect(text.tokens.allSatisfy { !$0.range.isEmpty })
    }
}
