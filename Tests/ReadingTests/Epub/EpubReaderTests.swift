import CorpusModel
import Testing

@testable import Reading

private let container = SmallZip.Part(
    "META-INF/container.xml",
    #"<container><rootfiles><rootfile full-path="OPS/book.opf" media-type="x"/></rootfiles></container>"#
)

private let package = SmallZip.Part(
    "OPS/book.opf",
    """
    <?xml version="1.0"?><package xmlns:dc="d" xmlns:opf="o"><metadata>
    <dc:title>The lease &amp; the pier</dc:title><dc:creator>Jane Roe</dc:creator><dc:creator>John Poe</dc:creator>
    <dc:publisher>Norwell Press</dc:publisher>
    <dc:date opf:event="modification">2020-01-01</dc:date><dc:date opf:event="publication">2019-05-04</dc:date>
    </metadata><manifest>
    <item id="two" href="text/two%20b.xhtml"/><item id="one" href="./text/one.xhtml"/><item id="nav" href="nav.xhtml"/>
    <item id="gone" href="../gone.xhtml"/>
    </manifest><spine><itemref idref="one"/><itemref idref="nav" linear="no"/><itemref idref="two"/>
    <itemref idref="one"/></spine></package>
    """
)

private let one = SmallZip.Part(
    "OPS/text/one.xhtml",
    "<html><head><title>1</title></head><body class='a'><h1>The deal</h1><p>Norwell leased the pier.</p></body></html>"
)
private let two = SmallZip.Part(
    "OPS/text/two b.xhtml",
    "<html><body><h1>The price</h1><p>It paid little.</p></body></html>"
)
private let nav = SmallZip.Part("OPS/nav.xhtml", "<html><body><p>Contents.</p></body></html>")

private func outcome(_ parts: [SmallZip.Part]) -> ReadingOutcome {
    DocumentReader().read(SmallZip.archive(parts), path: DocumentPath("lease.epub"))
}

private func problem(_ parts: [SmallZip.Part]) -> ProblemReason? {
    if case .problem(let reason) = outcome(parts) { reason } else { nil }
}

@Test func theTextsOfAnEpubAreReadInTheirOrder() throws {
    let document = try read(SmallZip.archive([container, package, one, two, nav]), as: "lease.epub").document
    #expect(document.format == .epub)
    #expect(
        document.blocks.map { document.text.foldedString($0.range) }
            == ["The deal", "Norwell leased the pier.", "The price", "It paid little."]
    )
    #expect(document.title == Sourced("The lease & the pier", from: .fileProperties))
    #expect(document.author == Sourced("Jane Roe, John Poe", from: .fileProperties))
    #expect(document.publisher == Sourced("Norwell Press", from: .fileProperties))
    #expect(document.date?.value == CalendarDay(year: 2019, month: 5, day: 4))
}

@Test func aTextThatIsMissingIsSaidAndTheRestRead() {
    guard case .document(let document, let remarks) = outcome([container, package, one]) else {
        Issue.record("nothing was read")
        return
    }
    #expect(document.blocks.count == 2)
    #expect(remarks == [.malformed("1 of its 2 texts are missing or damaged: OPS/text/two b.xhtml")])
    #expect(problem([container, package]) == .malformed("2 of its 2 texts are missing or damaged: OPS/text/one.xhtml"))
}

@Test func anEpubWithoutTextsIsAProblem() {
    #expect(problem([one]) == .malformed("an EPUB without a list of its texts"))
    #expect(
        problem([container, SmallZip.Part("OPS/book.opf", "<package/>")])
            == .malformed("an EPUB without a list of its texts")
    )
    let key = #"<encryption><CipherData><CipherReference URI="OPS/text/one.xhtml"/></CipherData></encryption>"#
    let locked = SmallZip.Part("META-INF/encryption.xml", key)
    #expect(problem([container, package, one, two, locked]) == .encrypted)
    let fonts = SmallZip.Part("META-INF/encryption.xml", key.replacing("text/one.xhtml", with: "font.ttf"))
    #expect(problem([container, package, one, two, fonts]) == nil, "only a font is scrambled")
}

@Test(arguments: [
    ("a.xhtml", "x.opf", "a.xhtml"), ("a.xhtml#part", "b/x.opf", "b/a.xhtml"), ("../a%20b", "b/c/x.opf", "b/a b"),
    ("../../../a", "b/x.opf", "a"), ("./c/./a%", "b/x.opf", "b/c/a%"), ("", "b/x.opf", "b"),
])
func aLinkInAnArchiveMeansAPart(link: String, part: String, name: String) {
    #expect(EpubPackage.resolved(link, from: Array(part.utf8)) == Array(name.utf8))
}
