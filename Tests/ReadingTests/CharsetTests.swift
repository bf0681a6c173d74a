import CorpusModel
import Testing

@testable import Reading

struct CharsetTests {
    struct Case: CustomTestStringConvertible {
        let set: String
        let language: String
        var testDescription: String { "\(language) in \(set)" }
    }

    private static let cases = Sentences.sets.flatMap { entry in
        entry.languages.map { Case(set: entry.set, language: $0) }
    }

    @Test(.enabled(if: CharsetDetector.isInstalled, "libuchardet0 is not installed"), arguments: cases)
    func detectsWhatNothingStates(_ asked: Case) throws {
        let sentences = try #require(Sentences.all[asked.language])
        for text in [sentences.short, sentences.short + "\n" + sentences.long] {
            let bytes = try #require(Sentences.encode(text, in: asked.set))
            let kept = try #require(CharsetConverter(bytes, from: Charset(name: asked.set, converter: asked.set)))
            let (document, remarks) = try read(bytes)
            #expect(document.string(document.text.indices) == String(decoding: kept.text, as: UTF8.self))
            #expect(remarks.count == 1)
            #expect(document.repairs.first?.description.hasSuffix("(guessed)") == true)
        }
    }

    @Test(
        .enabled(if: CharsetDetector.isInstalled, "libuchardet0 is not installed"),
        arguments: [
            "The company named José Muñoz to lead the plant.", "It’s over, he said.", "Mr Müller said “no”.",
            "A price of £40 was agreed.", "She went to the café.", "Temperatures of 40°C were measured in Besançon.",
            "The board – all six – resigned.", "El Niño’s coming", "½ of it", "naïve façade", "Señor Peña, niño, año.",
        ]
    )
    func takesLittleEvidenceForWindows1252(_ text: String) throws {
        let (document, remarks) = try read(#require(Sentences.encode(text, in: "CP1252")))
        #expect(document.string(document.text.indices) == text)
        #expect(remarks.map(\.description).allSatisfy { $0.hasSuffix("(guessed)") } && remarks.count == 1)
    }

    @Test func readsMacRomanByWhatStandsInsideWords() throws {
        let text = "“Yes,” said Acme: José Muñoz would succeed René Léger, it’s certain."
        let (document, remarks) = try read(#require(Sentences.encode(text, in: "MACINTOSH")))
        #expect(document.string(document.text.indices) == text)
        #expect(remarks == [.guessedCharset("Macintosh")])
    }

    @Test func withoutADetectorAssumesWindows1252AndSaysSo() {
        let bytes = Array("caf".utf8) + [0xE9]
        let guess = CharsetGuess(bytes, detect: nil)
        #expect(guess == .assumed(.windows1252))
        #expect(guess.remark?.advice.contains("libuchardet0") == true)
    }

    @Test(arguments: [
        "-*- coding: koi8-u -*-\n\n", "# vim: set fileencoding=koi8-r :\n", "charset=\"KOI8-R\"\n",
    ])
    func obeysWhatATextStates(_ line: String) throws {
        let text = line + "Суд."
        let (document, remarks) = try read(#require(Sentences.encode(text, in: "KOI8-R")), as: "a.md")
        #expect(document.string(document.text.indices).hasSuffix("Суд."))
        #expect(remarks.isEmpty)
    }

    @Test func obeysFrontMatter() throws {
        let text = "---\ntitle: Straße\nencoding: iso-8859-15\n---\n\n5 €."
        let (document, _) = try read(#require(Sentences.encode(text, in: "ISO-8859-15")), as: "a.md")
        #expect(document.string(document.text.indices) == text)
        #expect(document.title?.value == "Straße")
    }

    @Test func validUTF8IsNeverAnythingElse() throws {
        let (document, remarks) = try read(Array("charset=koi8-r\nСуд.".utf8))
        #expect(document.string(document.text.indices) == "charset=koi8-r\nСуд.")
        #expect(remarks.isEmpty)
    }

    @Test(arguments: ["UTF-16LE", "UTF-16BE"], ["English", "Russian", "Japanese", "Arabic"])
    func readsUTF16WithoutAMark(_ set: String, _ language: String) throws {
        let sentences = try #require(Sentences.all[language])
        let text = "2015: " + sentences.short + "\n" + sentences.long
        let (document, remarks) = try read(#require(Sentences.encode(text, in: set)))
        #expect(document.string(document.text.indices) == text)
        #expect(remarks == [.guessedCharset("UTF-16")])
    }

    @Test(.enabled(if: CharsetDetector.isInstalled, "libuchardet0 is not installed"))
    func detectsTheSetOfAPageThatStatesNone() throws {
        let sentences = try #require(Sentences.all["Czech"])
        let text = "<html><body><div class=\"article-body-text\"><p>\(sentences.long)</p></div></body></html>"
        let (document, remarks) = try read(#require(Sentences.encode(text, in: "CP1250")), as: "a.html")
        #expect(document.string(document.text.indices) == sentences.long)
        #expect(remarks == [.guessedCharset("Windows-1250")])
    }

    @Test func readsAPageInASetOfSevenBits() throws {
        let text = "<meta charset=iso-2022-jp><body><p>裁判所は従業員の訴えを退けた。</p></body>"
        let (document, _) = try read(#require(Sentences.encode(text, in: "ISO-2022-JP")), as: "a.html")
        #expect(document.string(document.text.indices) == "裁判所は従業員の訴えを退けた。")
    }

    @Test func aDamagedTextStaysUTF8() throws {
        let (document, remarks) = try read(Array("Świętosława Wałęsa, ".utf8) + [0xE9, 0x20, 0x61])
        #expect(document.string(document.text.indices) == "Świętosława Wałęsa, \u{FFFD} a")
        #expect(remarks == [.undecodable(count: 1)])
    }
}
