import CorpusModel

/// Finds question and answer pairs and headings that ask.
struct QuestionFinder: Sendable {
    /// The questions of a text in which some speak by turns (`SpeakerMark.speakers`), in text order.
    func questions(in text: AnalysedText, _ named: NamedText, speakers: Set<Word>) -> [FoundQuestion] {
        let bytes = text.document.text
        let pieces = PieceCutter(text.document, speakers).pieces
        let asked = AskedReader(text.document, pieces).asked()
        let answers = AnswerReader(text: bytes, pieces: pieces, asked: asked)
        return asked.indices.map { index in
            let answer = answers.answer(to: index)
            let ranges = [asked[index].question] + (answer.map { [$0] } ?? [])
            return FoundQuestion(
                form: asked[index].form,
                question: asked[index].question,
                answer: answer,
                parties: Self.parties(in: ranges, named)
            )
        }
    }

    /// The parties named in some ranges, each once, in text order.
    private static func parties(in ranges: [Range<Int>], _ named: NamedText) -> [Int] {
        var seen = Set<Int>()
        var parties: [Int] = []
        for range in ranges {
            var low = 0
            var high = named.mentions.count
            while low < high {
                let middle = (low + high) / 2
                if named.mentions[middle].range.lowerBound < range.lowerBound {
                    low = middle + 1
                } else {
                    high = middle
                }
            }
            for mention in named.mentions[low...] {
                guard mention.range.lowerBound < range.upperBound else { break }
                if seen.insert(mention.party).inserted { parties.append(mention.party) }
            }
        }
        return parties
    }
}
