import CorpusModel
import Testing

@testable import Reading

/// What stands in a Markdown text without being prose: HTML, where links lead, the rules of tables.
struct MarkdownMarkupTests {
    @Test(arguments: [
        ("<div class=\"box\"\n  id=\"tea\">\ntea\n</div>\n\nmilk", ["p tea", "p milk"]),
        ("<div>\ntea *hot*\n\n# Milk\n</div>", ["p tea hot", "# Milk"]),
        ("<p>tea</p>", ["p tea"]),
        ("<script>\nlet tea = 1\n\nlet milk = 2\n</script>\ncake", ["p cake"]),
        ("<style>p {}</style>\ntea", ["p tea"]),
        ("<style\n media=\"print\">\np { color: tea }\n\n</style>tea", ["p tea"]),
        ("<textarea>\n\ntea\n</textarea>", []),
        ("<pre><code>\nlet tea = 1\n\nlet milk = 2\n</code></pre>\ncake", ["code let tea = 1 let milk = 2", "p cake"]),
        ("<!-- tea\n\nmilk --> cake\n*hot*", ["p cake", "p hot"]),
        ("<!-- never\n\nclosed", []),
        ("<?php\n\necho 1\n?>\ntea", ["p tea"]),
        ("<!DOCTYPE html>\ntea", ["p tea"]),
        ("<![CDATA[\ntea\n\n]]>\nmilk", ["p milk"]),
        ("tea\n<div>\nmilk\n</div>", ["p tea", "p milk"]),
        ("tea\n<em>\nmilk", ["p tea milk"]),
        ("<em>tea</em> is hot\nand brown", ["p tea is hot and brown"]),
        ("<a name=\"tea\"></a><a name=\"milk\"></a>\n\ntea", ["p tea"]),
        ("<https://example.org/tea>", ["p https://example.org/tea"]),
        ("<a href=\"{{< ref \"tea\" >}}\">{{< image tea >}}</a>\n\nmilk", ["p milk"]),
        ("> <div>\n> tea\n\nmilk", ["> tea", "p milk"]),
        ("- <div>\n- tea", ["- tea"]),
        ("a < b and b > a", ["p a < b and b > a"]),
    ])
    func tagsAreNoText(_ text: String, _ expected: [String]) throws {
        #expect(try outline(text, as: "a.md") == expected)
    }

    @Test(arguments: [
        ("**Tea**\n<br>\nIt is hot.", ["p Tea", "p It is hot."]),
        ("tea<br>\nmilk", ["p tea milk"]),
        ("- tea\n  <br/><br/>\n  milk", ["- tea", "- milk"]),
        ("<div>\nTo buy:\n- tea\n- milk\n</div>", ["p To buy:", "- tea", "- milk"]),
        ("<div>\n## Tea\n</div>", ["## Tea"]),
        ("{{< box >}}\n    tea\n{{< /box >}}", ["p tea"]),
    ])
    func whatAuthorsMeanIsRead(_ text: String, _ expected: [String]) throws {
        #expect(try outline(text, as: "a.md") == expected)
    }

    @Test(arguments: [
        ("[tea]: /tea.html \"Tea\"\n\n[tea] is hot.", ["p tea is hot."]),
        ("[tea]: tea.md\n[milk]: #milk 'Milk'\n[cake]:\n  <my cake>\n  (Cake)\n\ntext", ["p text"]),
        ("[a \\] b]: /c\ntext", ["p text"]),
        ("> [tea]:\n> /tea\n> milk", ["> milk"]),
        ("- [tea]: ./tea\n- milk", ["- milk"]),
        ("[tea]: /tea\nTitle\n=====", ["# Title"]),
        ("[tea]: /tea\n===", ["p ==="]),
        ("[comment]: <> (not to be read)", []),
        ("[mail]: mailto:tea@example.org", []),
        ("[tea]: /tea \"Tea\" and more", ["p [tea]: /tea \"Tea\" and more"]),
        ("[tea]: /tea\n\"Tea\" and more", ["p \"Tea\" and more"]),
        ("[tea]: /tea 'never\n\nclosed", ["p [tea]: /tea 'never", "p closed"]),
        ("text\n[tea]: /tea", ["p text [tea]: /tea"]),
        ("[tea] /tea", ["p [tea] /tea"]),
        ("[ ]: /tea", ["p [ ]: /tea"]),
    ])
    func whereLinksLeadIsNoText(_ text: String, _ expected: [String]) throws {
        #expect(try outline(text, as: "a.md") == expected)
    }

    @Test(arguments: [
        "[Smith]: no", "[Smith]: Never.", "[Smith]: Why?", "[Smith]: \"Yes\"", "[Smith]: In the U.S.", "[Smith]: U.S.",
        "[Smith]: 10:30", "[Smith]: 3.5", "[Smith]: I went/he went.", "[10:02]: Yes (laughs)",
    ])
    func whatSomebodySaysIsText(_ line: String) throws {
        #expect(try outline(line, as: "a.md") == ["p " + line])
    }

    @Test(arguments: [
        ("tea | milk\n--- | ---\nhot | cold\n\ncake", ["|= tea | milk", "| hot | cold", "p cake"]),
        ("To buy:\ntea | milk\n:-- | --:\nhot | cold", ["p To buy:", "|= tea | milk", "| hot | cold"]),
        ("| tea | milk |\n|---|---|\nhot | cold\n# Cake", ["|= tea | milk", "| hot | cold", "# Cake"]),
        ("> tea | milk\n> ---|---\n> hot | cold", ["|= tea | milk", "| hot | cold"]),
        ("- tea | milk\n  ---|---\n- hot | cold", ["|= tea | milk", "- hot | cold"]),
        ("tea | milk | cake\n--- | ---", ["p tea | milk | cake --- | ---"]),
        ("a \\| b | c\n--- | ---\nd | e", ["|= a \\| b | c", "| d | e"]),
        ("tea | milk\n\nhot | cold", ["p tea | milk", "p hot | cold"]),
        ("tea | milk\n--- | ---\nand so on", ["|= tea | milk", "p and so on"]),
    ])
    func tablesNeedNoLeadingBar(_ text: String, _ expected: [String]) throws {
        #expect(try outline(text, as: "a.md") == expected)
    }
}
