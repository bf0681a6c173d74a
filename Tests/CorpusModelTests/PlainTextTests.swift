import CorpusModel
import Testing

private func plain(_ text: String, _ extent: PlainText.Extent = .letters) -> String {
    let bytes = Array(text.utf8)
    return String(decoding: PlainText(bytes, extent)?.bytes ?? bytes, as: UTF8.self)
}

@Test(arguments: [
    ("Łódź, Đà Nẵng", "Lodz, Da Nang"), ("eﬃcient ﬁrms ﬂew oﬀ", "efficient firms flew off"), ("Co\u{AD}op", "Coop"),
    ("Weißbach AG, STRAẞE", "Weissbach AG, STRASSE"),
    ("Ærøskøbing, Œuvre, Þingvellir", "AEroskobing, OEuvre, Thingvellir"),
    ("Iğdır, İzmir", "Igdir, Izmir"), ("e\u{301}tude, A\u{30A}ngstro\u{308}m", "etude, Angstrom"),
    ("\u{212B}ngström 5 \u{212A}", "Angstrom 5 K"), ("Ｆｕｌｌ　１２", "Full　12"), ("𝐁𝐨𝐥𝐝 𝟗", "Bold 9"),
    ("Αθήνα, ᾯ, Йошкар-Ола, Ёж, Київ", "Αθηνα, Ω, Иошкар-Ола, Еж, Киів"), ("Hawaiʼi", "Hawai'i"),
    ("CO₂, Harrow²", "CO2, Harrow "),
    ("ĳs, ŉ, ŀ, ǆ", "ijs, n, l, dz"), ("“so” – it’s", "“so” – it’s"), ("שָׁלוֹם", "שלום"), ("石油 price €5", "石油 price €5"),
])
func lettersAreReadAsTheyAreTyped(_ written: String, _ typed: String) {
    #expect(plain(written) == typed)
}

@Test func punctuationIsReadAsItIsTypedWhereThatIsAskedFor() {
    #expect(plain("“so” – it’s", .lettersAndPunctuation) == "\"so\" - it's")
}

/// What stands in plain letters has a place in the text as written: whole characters, with the marks behind them.
@Test(arguments: [
    ("an oﬃce", "office", "oﬃce"), ("an oﬃce", "ic", "ﬃc"), ("Łódź is", "lodz", "Łódź"),
    ("the cafe\u{301} is", "cafe", "cafe\u{301}"), ("Co\u{AD}operative", "cooperative", "Co\u{AD}operative"),
    ("x Weiß", "weiss", "Weiß"), ("plain", "plain", "plain"),
])
func aPlaceIsThatOfTheTextAsWritten(_ text: String, _ typed: String, _ written: String) throws {
    let bytes = Array(text.utf8)
    let plain = PlainText(bytes)
    let letters = (plain?.bytes ?? bytes).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    let start = try #require(letters.indices.first { letters[$0...].starts(with: typed.utf8) })
    let range = start..<start + typed.utf8.count
    #expect(String(decoding: bytes[plain?.origin(of: range) ?? range], as: UTF8.self) == written)
}

@Test(arguments: [[0xC3], [0xFF, 0x41], [0xE2, 0x80], [0xF0, 0x9F, 0x41], [0x80, 0xC5, 0x81]] as [[UInt8]])
func bytesThatAreNoTextDoNoHarm(_ bytes: [UInt8]) {
    let plain = PlainText(bytes)
    #expect(plain.map { $0.origin(of: $0.bytes.count) } ?? bytes.count == bytes.count)
}
