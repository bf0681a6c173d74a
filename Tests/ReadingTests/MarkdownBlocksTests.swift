import CorpusModel
import Testing

@testable import Reading

struct MarkdownBlocksTests {
    @Test(arguments: [
        ("# One\n\ntext", ["# One", "p text"]),
        ("## Two ##\ntext", ["## Two", "p text"]),
        ("### C#\n#hashtag", ["### C#", "p #hashtag"]),
        ("Title\n=====\n\nPart\n---\ntext", ["# Title", "## Part", "p text"]),
        ("one\ntwo\n\nthree", ["p one two", "p three"]),
        ("- a\n- b\n  more\n\n1. c\n2) d", ["- a", "- b more", "- c", "- d"]),
        ("> a\n> b\n\n> > c", ["> a b", "> c"]),
        ("```swift\nlet a\n# no\n```\ntext", ["code let a # no", "p text"]),
        ("text\n\n    code one\n    code two\n\ntext", ["p text", "code code one code two", "p text"]),
        ("| a | b |\n|---|---|\n| c | d |", ["|= a | b", "| c | d"]),
        ("a\n\n***\n\nb", ["p a", "p b"]),
        ("<!-- not\nthis -->\nbut this", ["p but this"]),
        ("<!-- a --> \n\n{{< img src=\"x\" >}}\n\n<br>\n\n[a]: https://example.org\n\nb", ["p b"]),
        ("- a\n\n    still a\n\nb", ["- a", "- still a", "p b"]),
        ("```\none\n``` two\n```\ntext", ["code one ``` two", "p text"]),
        ("``` a ``` b\nmore", ["p a b more"]),
        ("text[^1]\n[^1]: one\n[^b]: two\nmore\n\n[^]: x", ["p text", "p one", "p two more", "p [^]: x"]),
        ("```\nnever closed\n\nto the end", ["code never closed to the end"]),
    ])
    func findsBlocks(_ text: String, _ expected: [String]) throws {
        #expect(try outline(text, as: "a.md") == expected)
    }

    @Test func aHeadingsBytesLeaveItsMarksOut() throws {
        let document = try read("## Why now?\n\nBecause.", as: "a.md")
        #expect(document.blocks.first == Block(.heading(level: 2), 0..<8))
    }

    @Test func frontMatterIsInNoBlock() throws {
        let document = try read("---\ntitle: Tea\n---\n\nText.", as: "a.md")
        #expect(document.blocks == [Block(.paragraph, 20..<25)])
        #expect(document.title == Sourced("Tea", from: .frontMatter))
    }

    @Test func aRuleAtTheTopIsNoFrontMatterWithoutItsEnd() throws {
        #expect(try outline("---\ntitle: Tea\n\nText.", as: "a.md") == ["p title: Tea", "p Text."])
    }
}
