import CorpusModel
import Testing

@Test func aCitationAsText() {
    var citation = Citation(
        document: DocumentID(1),
        path: DocumentPath("news/harbour.txt"),
        title: "Harbour news",
        section: "The deal",
        place: .line(12),
        range: 0..<1,
        quote: "Norwell leased\n  the pier"
    )
    #expect(
        citation.text(publisher: "The Gazette", date: CalendarDay(year: 2024, month: 3, day: 4))
            == "“Norwell leased the pier” (Harbour news, The Gazette, 2024-03-04, § The deal, news/harbour.txt:12)"
    )
    citation.section = nil
    citation.isOpinion = true
    #expect(
        citation.text(publisher: nil, date: nil)
            == "“Norwell leased the pier” (Harbour news, news/harbour.txt:12, opinion)"
    )
    citation.isOpinion = false
    citation.place = .page(3)
    #expect(
        citation.text(publisher: nil, date: nil) == "“Norwell leased the pier” (Harbour news, news/harbour.txt, p. 3)"
    )
    (citation.section, citation.place) = ("The deal", .paragraph(3))
    #expect(
        citation.text(publisher: nil, date: nil)
            == "“Norwell leased the pier” (Harbour news, § The deal, news/harbour.txt, paragraph 3)"
    )
}

@Test(
    arguments: [
        (CitationPlace.line(12), "The deal", "a.html:12"), (.page(3), "The deal", "a.html, p. 3"),
        (.paragraph(3), nil, "a.html, paragraph 3"), (.paragraph(3), "The deal", "a.html, “The deal”, paragraph 3"),
        (.row(2), "The deal", "a.html, “The deal”, row 2"), (.heading, "The deal", "a.html, heading"),
        (
            .paragraph(3), "What the board of the company said of the deal",
            "a.html, “What the board of the company s…”, paragraph 3"
        ),
    ] as [(CitationPlace, String?, String)]
)
func aSpotFitsIntoALine(place: CitationPlace, section: String?, expected: String) {
    #expect(DocumentPath("a.html").spot(place, below: section) == expected)
}

@Test func aCitationInOtherForms() {
    let citation = Citation(
        document: DocumentID(1),
        path: DocumentPath("news/harbour 1.txt"),
        title: "Harbour_news & more",
        section: nil,
        place: .line(12),
        range: 0..<1,
        quote: "Norwell *leased*\n  the pier for 5%"
    )
    #expect(
        citation.text(as: .markdown, of: nil)
            == "> Norwell \\*leased\\* the pier for 5%\n>\n> — *Harbour\\_news \\& more*, news/harbour 1.txt:12\n"
    )
    #expect(
        citation.text(as: .bibtex, of: nil) == """
            @misc{harbour-1-txt-12,
              title = {{Harbour\\_news \\& more}},
              note = {{``Norwell *leased* the pier for 5\\%'', news/harbour 1.txt:12}}
            }

            """
    )
}
