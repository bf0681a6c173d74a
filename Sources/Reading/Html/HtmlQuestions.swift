import CorpusModel

/// The questions that a page marks as such for machines.
struct HtmlQuestions {
    /// A question, and its answer when that is stated beside it.
    struct Pair {
        let question: String
        let answer: [String]
    }

    /// From linked data; the page itself need not show them.
    private(set) var stated: [Pair] = []
    /// From microdata: what is shown as a question.
    private(set) var shown: [String] = []

    /// How many are taken.
    private static let limit = 200
    /// The level of a question's heading.
    static let level = 3

    /// The questions of a page.
    init(_ tree: HtmlTree, _ data: LinkedData) {
        stated = data.questions.prefix(Self.limit).map {
            Pair(question: HtmlText.plain($0.question), answer: Self.paragraphs($0.answer))
        }
        for index in tree.nodes.indices where shown.count < Self.limit && Self.isQuestion(index, in: tree) {
            let name = tree.inside(index).first { tree.string(.itemprop, of: $0)?.lowercased() == "name" }
            if let name { shown.append(tree.string(.content, of: name) ?? tree.text(in: name)) }
        }
    }

    /// Whether an element is marked as a question with its answers.
    static func isQuestion(_ index: Int, in tree: HtmlTree) -> Bool {
        tree.string(.itemtype, of: index)?.lowercased().hasSuffix("schema.org/question") ?? false
    }

    /// The paragraphs of an answer that may hold markup.
    private static func paragraphs(_ answer: String) -> [String] {
        guard let tree = HtmlParser.tree(ofPiece: Array(answer.utf8)) else { return [] }
        let written = HtmlText(tree, HtmlArticle(whole: tree), leavingOut: nil)
        return written.blocks.map { written.text.foldedString($0.range) }
    }
}

extension HtmlText {
    /// Makes headings of the questions that the text shows, and adds the pairs that it does not show.
    mutating func take(_ questions: HtmlQuestions) {
        let asked = Set((questions.shown + questions.stated.map(\.question)).map { Self.key($0.utf8) })
        guard !asked.isEmpty else { return }
        var told: Set<[UInt8]> = []
        for (place, block) in blocks.enumerated() {
            let key = Self.key(text[block.range])
            told.insert(Array(key.prefix(Self.keyLength)))
            if asked.contains(key) { makeHeading(place) }
        }
        for pair in questions.stated {
            let keys = [pair.question, pair.answer.first ?? ""].map { Array(Self.key($0.utf8).prefix(Self.keyLength)) }
            if keys.contains(where: { !told.contains($0) }) { add(pair) }
        }
    }

    /// How much of a text is compared, in letters and digits.
    private static let keyLength = 40

    private static func key(_ text: some Sequence<UInt8>) -> [UInt8] {
        text.filter { $0.isLetter || $0.isDigit }.map(\.lowered)
    }

    private mutating func makeHeading(_ place: Int) {
        if case .heading = blocks[place].kind { return }
        blocks[place] = Block(.heading(level: HtmlQuestions.level), blocks[place].range)
    }

    private mutating func add(_ pair: HtmlQuestions.Pair) {
        guard !pair.question.isEmpty, !pair.answer.isEmpty else { return }
        add(.heading(level: HtmlQuestions.level), pair.question)
        for paragraph in pair.answer { add(.paragraph, paragraph) }
    }
}
