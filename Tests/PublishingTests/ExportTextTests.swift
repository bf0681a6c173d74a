import CorpusModel
import Testing

@testable import Publishing

/// How each form writes text that would mean something in it.
@Suite struct ExportTextTests {
    @Test(arguments: [
        ("plain, with (brackets).", "plain, with (brackets)."), ("*a* _b_ `c`", "\\*a\\* \\_b\\_ \\`c\\`"),
        ("[x](http://y)", "\\[x\\](http://y)"), ("<b>&amp;", "\\<b\\>\\&amp;"),
        ("a|b ~~c~~ $d$", "a\\|b \\~\\~c\\~\\~ \\$d\\$"),
        ("*\u{301}", "\\*\u{301}"),
    ])
    func markdownShowsMarksAsTheyStand(_ text: String, _ expected: String) {
        #expect(MarkdownText.escaped(text) == expected)
    }

    @Test(arguments: [
        ("- one", "\\- one"), ("+ one", "\\+ one"), ("=====", "\\====="), ("# one", "\\# one"), ("> one", "\\> one"),
        ("12. one", "12\\. one"), ("3) one", "3\\) one"), ("1.5 million", "1.5 million"), ("2024 was", "2024 was"),
    ])
    func markdownParagraphsBeginNoListOrHeading(_ text: String, _ expected: String) {
        #expect(MarkdownText.paragraph(text) == expected)
    }

    @Test(arguments: [
        ("plain", "plain"), ("a, b", "\"a, b\""), ("say \"no\"", "\"say \"\"no\"\"\""), ("a\r\nb", "a b"),
        ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "'=1"), ("＝1", "'＝1"),
        ("=\u{301}1", "'=\u{301}1"), ("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""),
        ("\"\u{301}", "\"\"\"\u{301}\""),
    ])
    func cellsAreQuotedAndNoFormulas(_ text: String, _ expected: String) {
        #expect(TableCell.encoded(text) == expected)
    }

    @Test(arguments: [
        ("<script>", "&lt;script&gt;"), ("a & b", "a &amp; b"), ("\"' onclick", "&quot;&#39; onclick"),
        ("<\u{301}b>", "&lt;\u{301}b&gt;"),
    ])
    func markupHasNoMarkup(_ text: String, _ expected: String) {
        #expect(MarkupText.escaped(text) == expected)
    }

    @Test(arguments: [
        ("a \"b\" \\N", #""a \"b\" \\N""#), ("R&amp;D", #""R&amp;amp;D""#), ("\"\u{301}", "\"\\\"\u{301}\""),
        ("a\nb", "\"a b\""),
    ])
    func graphStringsEndWhereTheyShould(_ text: String, _ expected: String) {
        #expect(DotText.quoted(text) == expected)
    }

    @Test(arguments: [("a,b;c\\d\ne", "a\\,b\\;c\\\\d\\ne"), (",\u{301}", "\\,\u{301}"), ("a: b", "a: b")])
    func calendarValuesAreEscaped(_ text: String, _ expected: String) {
        #expect(CalendarText.escaped(text) == expected)
    }

    @Test(arguments: [
        "", "x", String(repeating: "a", count: 75), String(repeating: "a", count: 76),
        String(repeating: "é山🫖", count: 99),
    ])
    func calendarLinesAreFoldedAt75Bytes(_ text: String) {
        let folded = String(decoding: CalendarText.folded(text), as: UTF8.self)
        let lines = folded.utf8.split(separator: 10, omittingEmptySubsequences: false).dropLast()
        #expect(lines.allSatisfy { $0.last == 13 && $0.count <= 76 && String($0) != nil })
        #expect(lines.dropFirst().allSatisfy { $0.first == 32 })
        #expect(folded.unicodeScalars.filter { ![10, 13, 32].contains($0.value) }.elementsEqual(text.unicodeScalars))
        #expect(lines.count == (text.utf8.count <= 75 ? 1 : lines.count) && (text.utf8.count <= 75 || lines.count > 1))
    }

    @Test(arguments: [
        ("short", "short"), (String(repeating: "a", count: 300), String(repeating: "a", count: 300)),
        (String(repeating: "a", count: 301), String(repeating: "a", count: 299) + "…"),
        (String(repeating: "ab ", count: 150), String(repeating: "ab ", count: 98) + "ab…"),
    ])
    func entityNamesAreShort(_ text: String, _ expected: String) {
        #expect(EntityName.shortened(text) == expected)
    }
}
