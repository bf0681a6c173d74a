import CorpusModel
import Testing

@testable import Reading

/// A paragraph of an article, as it is read.
private func paragraph(_ markup: String) throws -> String {
    let page = "<article><p>\(sentence)</p><p>\(markup)</p><p>\(sentence)</p></article>"
    return try outline(page, as: "a.html")[1].dropFirst(2).description
}

struct HtmlStylesTests {
    @Test(arguments: [
        ("<s>gone</s>", InlineStyle.struck), ("<del>gone</del>", .struck), ("<strike>gone</strike>", .struck),
        ("<span style='color: red; text-decoration: line-through'>gone</span>", .struck),
        ("<span class='x line-through'>gone</span>", .struck), ("<em>gone</em>", .emphasis), ("<i>gone</i>", .emphasis),
        ("<strong>gone</strong>", .strong), ("<b> gone </b>", .strong), ("<code>gone</code>", .code),
    ])
    func aStyleIsKeptBesideTheText(_ markup: String, _ style: InlineStyle) throws {
        let document = try read("<p>\(sentence)</p><p>It is \(markup) now.</p>", as: "a.html")
        #expect(document.styles.map(\.style) == [style])
        let shown = style == .struck ? "~~gone~~" : "gone"
        #expect(document.styles.map { document.string($0.range) } == [shown])
        #expect(document.string(document.text.indices).hasSuffix("It is \(shown) now."))
    }

    @Test func stylesLieWithinEachOther() throws {
        let markup = "<b>Tea <s>and <i>cake</i></s></b><table><tr><td>1898</td><td><del>Built</del></td></tr></table>"
        let document = try read("<p>\(sentence)</p><div>\(markup)</div>", as: "a.html")
        #expect(
            document.styles.map { "\($0.style) \(document.string($0.range))" } == [
                "strong Tea ~~and cake~~", "struck ~~and cake~~", "emphasis cake", "struck ~~Built~~",
            ]
        )
    }
}

struct HtmlRaisedTests {
    @Test(arguments: [
        "It shut.<sup>1</sup> Then", "It shut.<sup><a href='#n1'>1</a></sup> Then", "It shut. <sup>1</sup> Then",
        "It shut.<a href='#n1'><sup>[1]</sup></a> Then", "It shut.<a class=footnote-ref href='#n1'>1</a> Then",
        "It shut.<a role=doc-noteref href='#n1'>1</a> Then",
        "It shut.<span style='vertical-align: super'>1</span> Then",
        "It shut.<a href='#_ftn1'><span class=MsoFootnoteReference>[1]</span></a> Then", "It shut.<sup>(1)</sup> Then",
    ])
    func theMarkOfANoteStandsInBrackets(_ markup: String) throws {
        #expect(try paragraph(markup) == "It shut.[1] Then")
    }

    @Test(arguments: [
        ("shut in 2024<sup>2</sup>", "shut in 2024[2]"), ("the pier<sup>12</sup> shut", "the pier[12] shut"),
        ("shut.<sup>1,2</sup>", "shut.[1,2]"), ("tolls<sup>a</sup> rose", "tolls[a] rose"),
        ("<sup>3</sup>See there.", "[3] See there."), ("shut,<sup><a href='#x'>*</a></sup> it", "shut,[*] it"),
        ("10<sup>6</sup> tons", "10⁶ tons"), ("12 km<sup>2</sup>", "12 km²"), ("the 5<sup>th</sup>", "the 5th"),
        ("CO<sub>2</sub>", "CO2"), ("x<sup>2</sup>", "x²"), ("E=mc<sup>2</sup>", "E=mc²"), ("10<sup>−3</sup>", "10⁻³"),
        ("Tea<sup>TM</sup>", "Tea™"), ("of <sup>14</sup>C", "of ¹⁴C"), ("XIX<sup>e</sup> siècle", "XIXe siècle"),
        ("3<sup>1</sup>/<sub>2</sub> in", "3 1/2 in"), ("see <a href='#5'>5</a>", "see 5"),
    ])
    func raisedCharactersReadAsTheyShould(_ markup: String, _ text: String) throws {
        #expect(try paragraph(markup) == text)
    }
}
