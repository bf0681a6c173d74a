import CorpusModel
import Testing

@Test func aCitationAsText() {
    var citation = Citation(
        document: DocumentID(1),
        path: DocumentPath("news/harbour.txt"),
        title: "Harbour news",
        section: "The deal",
        line: 12,
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
    citation.page = 3
    #expect(
        citation.text(publisher: nil, date: nil) == "“Norwell leased the pier” (Harbour news, news/harbour.txt, p. 3)"
    )
}

@Test func aCitationInOtherForms() {
    let citation = Citation(
        document: DocumentID(1),
        path: DocumentPath("news/harbour 1.txt"),
        title: "Harbour_news & more",
        section: nil,
        line: 12,
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
