import CorpusModel

/// Scores questions and their answers by page.
struct QuestionScore {
    private(set) var questions = Tally()
    private(set) var pairs = Tally()
    /// Pages without pairs, and the questions that were found there.
    private(set) var pagesWithout = 0
    private(set) var falsePairs = 0
    /// Of these, the pairs: what is no heading with its section.
    private(set) var falseMarkedPairs = 0
    private(set) var unreadable = 0
    private(set) var readable = 0
    private(set) var mistakes: [Mistake] = []

    /// Counts a page that cannot be read.
    mutating func addUnreadable() {
        unreadable += 1
    }

    /// Counts a page; a question of the gold is matched once.
    mutating func add(_ found: [FoundQuestion], _ gold: [QuestionPair], in document: Document) {
        readable += 1
        let answered = found.filter { $0.answer != nil }
        guard !gold.isEmpty else {
            pagesWithout += 1
            falsePairs += answered.count
            falseMarkedPairs += answered.filter { $0.form == .pair }.count
            mistakes += answered.map { Mistake("false, page without pairs", $0.question, in: document) }
            return
        }
        let total = Tally(found: answered.count, expected: gold.count)
        questions += total
        pairs += total
        var left = gold
        for question in answered { match(question, &left, in: document) }
        let top = 0..<0
        mistakes += left.map { Mistake("missed \"\($0.q)\"", top, in: document) }
    }

    private mutating func match(_ found: FoundQuestion, _ left: inout [QuestionPair], in document: Document) {
        let asked = PlainLetters.of(document.string(found.question))
        guard let place = left.firstIndex(where: { PlainLetters.of($0.q) == asked }) else {
            mistakes.append(Mistake("false", found.question, in: document))
            return
        }
        questions.correct += 1
        let answer = PlainLetters.of(document.string(found.answer ?? 0..<0)).prefix(20)
        if answer == PlainLetters.of(left[place].a).prefix(20) || left[place].a.isEmpty {
            pairs.correct += 1
        } else {
            mistakes.append(
                Mistake("answer is \"\(left[place].a.prefix(60))\"", found.answer ?? found.question, in: document)
            )
        }
        left.remove(at: place)
    }

    var figures: [Figure] {
        let pages = Figure("pages that can be read", .share(readable, of: readable + unreadable))
        guard readable > 0 else { return [pages] }
        let tallies = [Figure("questions", .tally(questions)), Figure("questions with answers", .tally(pairs))]
        let scored = [pages] + (pagesWithout < readable ? tallies : [])
        guard pagesWithout > 0 else { return scored }
        func rate(_ count: Int) -> FigureValue {
            .rate(Double(count) * 100 / Double(pagesWithout), unit: "per 100 pages")
        }
        return scored + [
            Figure("false pairs on the \(pagesWithout) pages without any", rate(falseMarkedPairs)),
            Figure("headings there that ask, not judged", rate(falsePairs - falseMarkedPairs)),
        ]
    }
}

/// A text's letters and digits, small, without tags and marks.
enum PlainLetters {
    /// What is between `<` and `>` left out, and all but letters and digits.
    static func of(_ text: String) -> String {
        var plain = ""
        var isTag = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "<": isTag = true
            case ">": isTag = false
            default:
                if !isTag, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                    plain.unicodeScalars.append(scalar)
                }
            }
        }
        return plain.lowercased()
    }
}
