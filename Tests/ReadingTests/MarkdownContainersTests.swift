import CorpusModel
import Testing

@testable import Reading

/// Blocks within quotes, items of lists and footnotes.
struct MarkdownContainersTests {
    @Test(arguments: [
        ("> tea\nand milk", ["> tea and milk"]),
        ("> tea\n\nmilk", ["> tea", "p milk"]),
        ("> tea\n>\n> milk", ["> tea", "> milk"]),
        ("> tea\n> ===\n> milk", ["# tea", "> milk"]),
        ("> tea\n---\nmilk", ["> tea", "p milk"]),
        ("> # Tea\n> milk", ["# Tea", "> milk"]),
        ("> - tea\n> - milk\n> \n> sugar", ["- tea", "- milk", "> sugar"]),
        (">> deep\n> less", ["> deep less"]),
        ("> ```\n> let tea = 1\n> ```\n> milk", ["code let tea = 1", "> milk"]),
        ("> ```\n> open\nmilk", ["code open", "p milk"]),
        (">     tea\n\n    milk", ["code tea", "code milk"]),
        ("said he\n> tea\n\nsaid she", ["p said he", "> tea", "p said she"]),
    ])
    func readsQuotes(_ text: String, _ expected: [String]) throws {
        #expect(try outline(text, as: "a.md") == expected)
    }

    @Test(arguments: [
        ("- tea\n\n  with milk\n- cake", ["- tea", "- with milk", "- cake"]),
        ("- tea\n  - green\n    - cold\n- cake", ["- tea", "- green", "- cold", "- cake"]),
        ("- - tea", ["- tea"]),
        ("1. tea\n\n   > he said\n2. cake", ["- tea", "> he said", "- cake"]),
        ("- # Tea\n- Cake\n  ---\n  eaten", ["# Tea", "## Cake", "- eaten"]),
        ("- tea\n\n      let tea = 1\n\n  cake", ["- tea", "code let tea = 1", "- cake"]),
        ("- ```\n  a\n\n  b\n  ```\n- cake", ["code a b", "- cake"]),
        ("1. tea:\n   ~~~\n   pour\n   ~~~\n   drink", ["- tea:", "code pour", "- drink"]),
        ("- tea\n- * * *\n- cake", ["- tea", "- cake"]),
        ("- tea\n-\n- cake", ["- tea", "- cake"]),
        ("-\n  tea", ["- tea"]),
        ("-\n\n  tea", ["p tea"]),
        ("- tea\n\ncake\n\n    code", ["- tea", "p cake", "code code"]),
        ("-\ttea\n\n\tmilk\n\n\t\tlet tea = 1", ["- tea", "- milk", "code let tea = 1"]),
        ("1234567890. no item", ["p 1234567890. no item"]),
    ])
    func readsItems(_ text: String, _ expected: [String]) throws {
        #expect(try outline(text, as: "a.md") == expected)
    }

    @Test(arguments: [
        ("The firm was sold in\n2017. It closed in 2019.", ["p The firm was sold in 2017. It closed in 2019."]),
        ("To buy:\n1. tea\n2. cake", ["p To buy:", "- tea", "- cake"]),
        ("To buy:\n- tea", ["p To buy:", "- tea"]),
        ("one\n-\n", ["## one"]),
        ("one\n*\ntwo", ["p one * two"]),
        ("one\n    two", ["p one two"]),
    ])
    func aParagraphIsInterruptedByFirstItemsOnly(_ text: String, _ expected: [String]) throws {
        #expect(try outline(text, as: "a.md") == expected)
    }

    @Test(arguments: [
        ("  1. Why tea?\n\n    Because.", ["- Why tea?", "- Because."]),
        ("   1. Why tea?\n\n    - milk\n", ["- Why tea?", "code - milk"]),
        ("Why tea?\n\n    Because.", ["p Why tea?", "code Because."]),
    ])
    func fourColumnsAreEnoughForTextOfAnItem(_ text: String, _ expected: [String]) throws {
        #expect(try outline(text, as: "a.md") == expected)
    }

    @Test(arguments: [
        (
            "tea[^1]\n\n[^1]: It is hot.\n\n    And brown.\n\nmilk",
            ["p tea", "p It is hot.", "p And brown.", "p milk"]
        ),
        ("[^1]: One\nmore.\n[^2]: Two.", ["p One more.", "p Two."]),
        ("[^1]:\n    - tea", ["- tea"]),
    ])
    func readsFootnotes(_ text: String, _ expected: [String]) throws {
        #expect(try outline(text, as: "a.md") == expected)
    }

    @Test(arguments: [
        ("    a\n\n\n      b\n\nc", ["code a b", "p c"]),
        ("# Tea\n    pour\ndrink", ["# Tea", "code pour", "p drink"]),
        ("```\n\n\n```\ntea", ["p tea"]),
    ])
    func codeGoesOnBehindBlankLines(_ text: String, _ expected: [String]) throws {
        #expect(try outline(text, as: "a.md") == expected)
    }

    @Test func codeKeepsItsIndentation() throws {
        let document = try read("- tea\n\n  ```\n    pour\n  drink\n  ```", as: "a.md")
        #expect(document.blocks.last.map { document.string($0.range) } == "    pour\n  drink")
    }

    @Test(arguments: ["> ", ">", "- ", "1. ", "> - "])
    func deepNestingKeepsTheText(_ mark: String) throws {
        let text = String(repeating: mark, count: 100_000) + "tea"
        let document = try read(text + "\n\n" + text + "\nmilk", as: "a.md")
        let blocks = document.blocks
        #expect(blocks.count == 2)
        #expect(blocks.last.map { $0.range.upperBound } == document.text.count)
    }

    @Test func manyLinesInDeepItemsAreRead() throws {
        let nested = String(repeating: "- ", count: 40) + "tea\n"
        let text = nested + String(repeating: "\n", count: 50_000) + String(repeating: "milk\n", count: 50_000)
        #expect(try read(text, as: "a.md").blocks.count == 2)
    }
}
