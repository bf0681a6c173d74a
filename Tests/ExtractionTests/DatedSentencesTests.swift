import CorpusModel
import Testing

@testable import Extraction

@Test(arguments: [
    ("Acme sued Delta on 5 May 2021. Delta was wet. Both met in June, and again in July.", [0, 2]),
    ("Last week it rained.", [0]), ("It took two weeks.", []), ("It rains now. Recently it snowed.", []),
    ("They meet every Monday.", []), ("They meet at 9 am.", []), ("It ran from 1994 to 1997.", [0]),
    ("# The year 2019\nAcme is big.", [0]), ("Who paid in 2019?", [0]), ("", []),
])
func theSentencesThatStateADate(_ words: String, _ expected: [Int]) {
    let finder = TimeFinder()
    #expect(finder.datedSentences(finder.times(in: analysed(words))) == expected)
}
