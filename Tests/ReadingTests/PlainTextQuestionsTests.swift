import CorpusModel
import Testing

@testable import Reading

/// Questions in plain text: headings that nothing marks, and the lines of a transcript.
struct PlainTextQuestionsTests {
    @Test func aQuestionAboveDeeperTextIsAHeadingHoweverManySentencesAndLinesItHas() throws {
        let text = """
            TEA

                A page on tea.

              Who grows it? Who drinks it?
                The town does.

              I have a cup. It is small, and it has a crack. Will it hold as much
              tea as I would like to have?

                It will not.
            """
        #expect(
            try outline(text) == [
                "# TEA", "p A page on tea.", "## Who grows it? Who drinks it?", "p The town does.",
                "## I have a cup. It is small, and it has a crack. Will it hold as much tea as I would like to have?",
                "p It will not.",
            ]
        )
    }

    @Test func amongLinesThatAskAndStandAloneAParagraphThatAsksIsAHeading() throws {
        let lone = ["Who owns it?", "Is it open?", "Is it free?"].map { "\($0)\n\nNobody can tell you that.\n\n" }
        let long = "My cup is lost. Can I\nget another one?\n\nYou can.\n"
        #expect(try outline("Tea\n\n\(lone.joined())\(long)").contains("## My cup is lost. Can I get another one?"))
        #expect(try !outline("Tea\n\n\(lone[0])\(long)").contains { $0.hasPrefix("## My cup") })
    }

    @Test func rhetoricInNewsIsNoHeading() throws {
        let text = """
            Warehouse is sold

            The council has sold it, and nobody knows to whom. Who will
            want it?

            The price was low. Was it too low?

            The council has no word to say.
            """
        #expect(try outline(text)[1].hasPrefix("p The council has sold it"))
    }

    private static let transcript = """
                                       12
                  A. LEE - CROSS

         1      Q.  Did you buy tea from the
         2  Harbour Board in May?
         3      A.  I did.  My wife

         4  Ann drank it.
         5      Q.  When?
                  Quick Reporting
                                       13
                  A. LEE - CROSS

         1      A.  At noon.
         2      THE COURT:  Thank you.
         3      Q.  Why?
        """

    @Test func theNumbersOfATranscriptsLinesAndWhatStandsBetweenItsPagesAreLeftOut() throws {
        let document = try read(Self.transcript, as: "a.txt")
        let text = document.string(0..<document.text.count)
        #expect(document.text.count == Self.transcript.utf8.count, "every byte keeps its place")
        #expect(!text.contains("2  Harbour") && !text.contains("Quick") && !text.contains("13"))
        #expect(text.contains("Harbour Board in May?") && text.contains("A. LEE - CROSS"))
        #expect(document.repairs == [Repair("transcript line number left out", count: 8)])
        #expect(document.omitted.furniture == 7)
        #expect(try outline(Self.transcript).allSatisfy { !$0.hasPrefix("##") })
    }

    @Test func aColumnOfNumbersBesideATranscriptIsLeftOut() throws {
        let lines = (1...6).map { "\($0)" } + ["Q. Did you?", "A. I did.", "Q. When?", "A. At noon."]
        #expect(try outline(lines.joined(separator: "\n")).first == "p Q. Did you?")
    }

    @Test(arguments: [
        "1 Tea\n2 Milk\n3 Sugar\n4 Cups\n", "1 Q. Who?\n7 A. We.\n30 Q. Why?\n2 A. So.\n",
        "1986 Q. Who?\n1987 A. We.\n1988 Q. Why?\n1989 A. So.\n",
    ])
    func otherNumbersStay(text: String) throws {
        #expect(try read(text, as: "a.txt").text == Array(text.utf8))
    }
}
