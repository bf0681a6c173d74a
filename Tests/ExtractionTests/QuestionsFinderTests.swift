import CorpusModel
import Testing

@testable import Extraction

/// A line without the `**` about the words that begin it, and how many bytes of it are set in bold; nil when none are.
private func bold(_ line: ArraySlice<UInt8>) -> (line: [UInt8], count: Int)? {
    let parts = String(decoding: line, as: UTF8.self).split(separator: "**", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].isEmpty else { return nil }
    return (Array((parts[1] + parts[2]).utf8), parts[1].utf8.count)
}

/// A document in short: each line a block, words between `**` that begin it in bold, `# ` to `### ` headings, `- ` list items, ` | ` a line end within a block.
private func questions(_ lines: String, format: DocumentFormat = .markdown) -> [String] {
    var text: [UInt8] = []
    var blocks: [Block] = []
    var styles: [StyledText] = []
    for line in lines.split(separator: "\n") {
        let level = line.prefix { $0 == "#" }.count
        let isItem = line.hasPrefix("- ")
        let content = line.drop { $0 == "#" }.drop { $0 == " " || (isItem && $0 == "-") }
        let start = text.count
        text += Array(content.utf8).map { $0 == UInt8(ascii: "|") ? 10 : $0 }
        if let (marked, inner) = bold(text[start...]) {
            text.replaceSubrange(start..., with: marked)
            styles.append(StyledText(.strong, start..<start + inner))
        }
        let kind: BlockKind = level > 0 ? .heading(level: level) : isItem ? .listItem : .paragraph
        blocks.append(Block(kind, start..<text.count))
        text += [10, 10]
    }
    var document = Document(path: DocumentPath("test"), format: format, text: text, blocks: blocks)
    document.styles = styles
    let found = QuestionFinder().questions(
        in: AnalysedText(document),
        NamedText(),
        speakers: SpeakerMark.speakers(in: document)
    )
    return found.map { question in
        let answer = question.answer.map { document.string($0).split(separator: "\n").joined(separator: " / ") }
        return
            "\(question.form): \(document.string(question.question).split(separator: "\n", omittingEmptySubsequences: false).joined(separator: " / ")) = \(answer ?? "unanswered")"
    }
}

struct QuestionsCase: CustomTestStringConvertible, Sendable {
    let name: String
    let document: String
    let expected: [String]
    var testDescription: String { name }
}

private let pairs: [QuestionsCase] = [
    QuestionsCase(
        name: "Q and A in blocks of their own, an answer of two paragraphs, a heading after it",
        document: "Q: Who owns the mill?\nA: The town does.\nIt bought it.\nQ: Why?\nA: To keep it.\n# Contact\nWrite.",
        expected: ["pair: Who owns the mill? = The town does. / It bought it.", "pair: Why? = To keep it."]
    ),
    QuestionsCase(
        name: "Q and A in one block",
        document: "Q: Who owns it?|A: The town.|Q. Since when?|A. Since May.",
        expected: ["pair: Who owns it? = The town.", "pair: Since when? = Since May."]
    ),
    QuestionsCase(
        name: "Q and A on one line",
        document: "Q: Who owns it? A: The town.",
        expected: ["pair: Who owns it? = The town."]
    ),
    QuestionsCase(
        name: "marks with numbers, whole words",
        document:
            "Q: Is it open?\nA: Yes.\nQ2: Is it free?\nA2: No.\nQuestion 3: How long?\nAnswer: An hour.",
        expected: ["pair: Is it open? = Yes.", "pair: Is it free? = No.", "pair: How long? = An hour."]
    ),
    QuestionsCase(
        name: "a marked heading",
        document: "## Q: Is it open?\nIt is.\n## Hours\nAll day.",
        expected: ["pair: Is it open? = It is."]
    ),
    QuestionsCase(
        name: "a Q without an A",
        document: "Q: Is it open?\nQ: Is it free?",
        expected: ["pair: Is it open? = unanswered", "pair: Is it free? = unanswered"]
    ),
    QuestionsCase(
        name: "initials and lists are no marks",
        document: "Q. Smith wrote it.\nA. First point.\nQ is a letter.",
        expected: []
    ),
    QuestionsCase(
        name: "a question in running prose is no line of a FAQ",
        document: "Who owns it? Nobody knows.\nWhy would it be so?\nIt is late.",
        expected: []
    ),
    QuestionsCase(
        name: "a paragraph that asks under a FAQ heading",
        document:
            "## Frequently Asked Questions\nIs it open?\nIt is.\n- Is it free?\nNo.\n## Prices\nIs it dear?\nYes.",
        expected: ["pair: Is it open? = It is.", "pair: Is it free? = No."]
    ),
    QuestionsCase(
        name: "a bold question before its answer, in one paragraph or in two",
        document: "**Is it open?** It is.\n**Is it free?**\nNo.\nNever.",
        expected: ["pair: Is it open? = It is.", "pair: Is it free? = No. / Never."]
    ),
]

private let examinations: [QuestionsCase] = [
    QuestionsCase(
        name: "numbers behind a dot",
        document: "Q.1 Is it open?|A.1 It is.|Q.2: Is it free?|A.2: No.\nQ.3. Till when?\nA.3. Six.",
        expected: ["pair: Is it open? = It is.", "pair: Is it free? = No.", "pair: Till when? = Six."]
    ),
    QuestionsCase(
        name: "numbers behind a word",
        document:
            "Question 1. Is it open?|Answer 1. It is.\nQuestion No. 2: Is it free?\nAnswer 2: No.\nQ3) Why?\nA3) So.",
        expected: ["pair: Is it open? = It is.", "pair: Is it free? = No.", "pair: Why? = So."]
    ),
    QuestionsCase(
        name: "who asks is named before the mark, and again on a line of its own",
        document: "MR. LEE: Q. Were you there?\nA. I was.\nBY MS. ROE:\nQ. When?\nA. In May.",
        expected: ["pair: Were you there? = I was.", "pair: When? = In May."]
    ),
    QuestionsCase(
        name: "what others say belongs to no answer",
        document:
            "Q. Were you there?\nA. I was.\nMR. LEE: Objection.\nTHE COURT: Sustained.\nNext one.\nQ. Why?\nA. By chance.",
        expected: ["pair: Were you there? = I was.", "pair: Why? = By chance."]
    ),
    QuestionsCase(
        name: "an answer after an objection, and a witness who goes on",
        document:
            "Q. Were you there?\nMR. LEE: Objection.\nTHE COURT: Overruled.\nA. I was.\nQ. Why?\nTHE WITNESS: By chance.\nQ. Go on.\nA. No.",
        expected: ["pair: Were you there? = I was.", "pair: Why? = By chance.", "pair: Go on. = No."]
    ),
    QuestionsCase(
        name: "a witness who asks back",
        document: "Q. Were you there?\nA. I was.\nTHE WITNESS: May I sit?\nQ. Why?\nA. By chance.",
        expected: ["pair: Were you there? = I was.", "pair: Why? = By chance."]
    ),
    QuestionsCase(
        name: "a sentence that says why it is asked",
        document:
            "## Frequently Asked Questions\nI lost my key. Who pays?\nThe porter.\nIt is late. Is it?\nYes.",
        expected: ["pair: I lost my key. Who pays? = The porter. / It is late. Is it? / Yes."]
    ),
    QuestionsCase(
        name: "a question over several lines, marks behind spaces",
        document:
            "   Q.  Were you|       there when it|       burned?|   A.  I was,|       yes.\nQ. And then you\nleft?\nA. I did.",
        expected: [
            "pair: Were you /        there when it /        burned? = I was, /        yes.",
            "pair: And then you /  / left? = I did.",
        ]
    ),
    QuestionsCase(
        name: "notes within answers are no speakers",
        document: "Q: Is it open?\nA: It is.\nNote: Not on Monday.\nQ: Is it free?\nA: No.",
        expected: ["pair: Is it open? = It is. / Note: Not on Monday.", "pair: Is it free? = No."]
    ),
]

private let headings: [QuestionsCase] = [
    QuestionsCase(
        name: "a heading that asks has its section, with the headings below it",
        document: "## Why now?\nBecause.\n### Detail\nMore.\n## Next\nElse.",
        expected: ["heading: Why now? = Because. / Detail / More."]
    ),
    QuestionsCase(
        name: "a heading without text is unanswered",
        document: "## Why now?\n## And then?\nThis.",
        expected: ["heading: Why now? = unanswered", "heading: And then? = This."]
    ),
    QuestionsCase(
        name: "a title that asks is answered by what stands above the first heading",
        document: "# Who wins?\nNobody.\n## Background\nLong ago.",
        expected: ["heading: Who wins? = Nobody."]
    ),
    QuestionsCase(
        name: "pairs under a heading that asks are their own",
        document: "## Have questions?\nRead on.\nQ: Is it open?\nA: Yes.",
        expected: ["heading: Have questions? = Read on.", "pair: Is it open? = Yes."]
    ),
    QuestionsCase(
        name: "an underlined question in a paragraph",
        document: "Is it open?|-----------|It is.\nStill.",
        expected: ["heading: Is it open? = It is. / Still."]
    ),
]

@Test("Pairs", arguments: pairs)
func findsPairs(_ example: QuestionsCase) {
    #expect(questions(example.document) == example.expected)
}

@Test("Questions and answers of examinations", arguments: examinations)
func findsExaminations(_ example: QuestionsCase) {
    #expect(questions(example.document) == example.expected)
}

@Test("Headings that ask", arguments: headings)
func findsHeadings(_ example: QuestionsCase) {
    #expect(questions(example.document) == example.expected)
}

@Test("Names the parties of question and answer, each once")
func namesPartiesOfQuestions() {
    let text = Array("Q: Does Acme own it?\nA: Acme sold it to Birch. Coral".utf8)
    let blocks = [Block(.paragraph, 0..<text.count)]
    let document = Document(path: DocumentPath("test.txt"), format: .plainText, text: text, blocks: blocks)
    var named = NamedText()
    named.mentions = [(0, 8..<12), (0, 24..<28), (1, 40..<45)].map { party, range in
        FoundMention(party: party, range: range, sentence: 0)
    }
    let found = QuestionFinder().questions(
        in: AnalysedText(document),
        named,
        speakers: SpeakerMark.speakers(in: document)
    )
    #expect(found.map(\.parties) == [[0, 1]])
}

private let transcripts: [QuestionsCase] = [
    QuestionsCase(
        name: "speakers with titles; who speaks is no part of the question",
        document:
            "Mr. Ash: Did the dam leak?\nMs. Ray: It did.\nMr. Ash: Since when?\nMs. Ray: Since May.\nMr. Ash: Thanks.",
        expected: ["pair: Did the dam leak? = It did.", "pair: Since when? = Since May."]
    ),
    QuestionsCase(
        name: "speakers in capitals, in one block, an answer of two paragraphs",
        document: "ASH: Is it safe?|RAY: Yes.\nIt was tested.\nASH: By whom?\nRAY: By us.",
        expected: ["pair: Is it safe? = Yes. / It was tested.", "pair: By whom? = By us."]
    ),
    QuestionsCase(
        name: "one's own question that nobody takes up",
        document: "ASH: Is it safe?\nASH: I ask again.\nRAY: Go on.\nRAY: Please.",
        expected: []
    ),
    QuestionsCase(
        name: "labels are no speakers",
        document: "Note: Is it safe?\nTime: Noon.\nPlace: Here.",
        expected: []
    ),
    QuestionsCase(
        name: "of a long turn the sentence that asks",
        document:
            "ASH: \(String(repeating: "We have read the papers. ", count: 9))Is it safe?\nRAY: Yes.\nASH: Fine.\nRAY: Good.",
        expected: ["pair: Is it safe? = Yes."]
    ),
    QuestionsCase(
        name: "Q. and A. of a hearing need no question mark",
        document: "Q. State your name.\nA. Jo Ray.\nQ. Your trade.\nA. Baker.",
        expected: ["pair: State your name. = Jo Ray.", "pair: Your trade. = Baker."]
    ),
    QuestionsCase(
        name: "one Q. may be an initial",
        document: "Q. Ray spoke.\nA. Ash did not.",
        expected: []
    ),
    QuestionsCase(
        name: "no answer where others have theirs marked",
        document: "Q: Is it safe?\nA: Yes.\nQ: Since when?\nThe meeting closed.",
        expected: ["pair: Is it safe? = Yes.", "pair: Since when? = unanswered"]
    ),
    QuestionsCase(
        name: "a comment neither asks nor ends an answer",
        document: "# Is it safe?\n.. XXX is it?\nYes.\n# Since when?\nMay.",
        expected: ["heading: Is it safe? = .. XXX is it? / Yes.", "heading: Since when? = May."]
    ),
]

@Test(arguments: transcripts)
func transcriptsAndHearings(_ example: QuestionsCase) {
    #expect(questions(example.document) == example.expected)
}

@Test func aLoneLineThatAsksIsATurnOfPhrase() {
    #expect(questions("# Why now?\nNobody knows.", format: .plainText) == [])
    #expect(questions("# Why now?\nNobody knows.") == ["heading: Why now? = Nobody knows."])
    #expect(questions("# Why now?\nNobody knows.\n# Who gains?\nWe do.", format: .plainText).count == 2)
}

@Test func numberedQuestionsInPlainText() {
    func numbered(_ items: [String]) -> [String] {
        let text = Array(items.joined(separator: "\n\n").utf8)
        var blocks: [Block] = []
        var start = 0
        for item in items {
            let isItem = item.first?.isNumber ?? false
            blocks.append(Block(isItem ? .listItem : .paragraph, start + (isItem ? 3 : 0)..<start + item.utf8.count))
            start += item.utf8.count + 2
        }
        let document = Document(path: DocumentPath("t"), format: .plainText, text: text, blocks: blocks)
        return QuestionFinder().questions(
            in: AnalysedText(document),
            NamedText(),
            speakers: SpeakerMark.speakers(in: document)
        ).map { document.string($0.question) }
    }
    #expect(numbered(["1. Is it safe?", "Yes.", "2. Since when?", "May."]) == ["Is it safe?", "Since when?"])
    #expect(numbered(["1. Is it safe?", "Yes.", "2. Then leave."]) == [], "one is no list of questions")
}
