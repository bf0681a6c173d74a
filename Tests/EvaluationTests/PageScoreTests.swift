import CorpusModel
import Foundation
import Testing

@testable import Evaluation

@Suite struct PageScoreTests {
    private static let path = DocumentPath("p.html")

    private func document(_ text: String) -> Document {
        Document(path: Self.path, format: .html, text: Array(text.utf8), blocks: [])
    }

    /// Precision and recall of runs and of words, in whole per cent.
    private func shares(_ pages: [(found: String?, truth: String)]) -> [[Int]] {
        var score = PageScore()
        for page in pages {
            score.add(page.found.map(document), GoldPage(path: Self.path, bytes: [], truth: page.truth))
        }
        return score.figures.compactMap { figure in
            guard case .means(let precision, let recall, _) = figure.value else { return nil }
            return [Int((precision * 100).rounded()), Int((recall * 100).rounded())]
        }
    }

    @Test(
        arguments: [
            ("a b c d", "a, b! C d", [[0, 0], [75, 75]]), ("a b c d e", "a b c d e", [[100, 100], [100, 100]]),
            ("a b c d e f", "a b c d", [[33, 100], [67, 100]]),
            ("a b c d", "a b c d e f g h", [[100, 20], [100, 50]]),
            ("a a a a a", "a a a a", [[50, 100], [80, 100]]), ("a b", "a b", [[100, 100], [100, 100]]),
            ("naïve_x 1", "naïve_x 1", [[100, 100], [100, 100]]), (nil, "a b c d", [[0, 0], [0, 0]]),
        ] as [(String?, String, [[Int]])]
    )
    func comparesRunsOfWords(_ found: String?, _ truth: String, _ expected: [[Int]]) {
        #expect(shares([(found, truth)]) == expected)
    }

    @Test func pagesCountAlikeWhateverTheirLength() {
        let long = (0..<100).map { "w\($0)" }.joined(separator: " ")
        #expect(shares([(long, long), ("x y z u", "a b c d")]) == [[50, 50], [50, 50]])
    }

    @Test func namesWhatIsTooMuchAndWhatIsMissing() {
        var score = PageScore()
        let page = GoldPage(path: Self.path, bytes: [], truth: "one two three four five six")
        score.add(document("Share one two three four"), page)
        #expect(score.mistakes.map(\.context) == ["[Share] {five six}"])
    }

    @Test func datesAreRightMissingOrWrong() throws {
        let day = try #require(CalendarDay(iso: "2020-05-13"))
        var score = DateScore()
        for iso in ["2020-05-13", "2020-05-14", nil] {
            var page = document("x")
            page.date = iso.flatMap(CalendarDay.init(iso:)).map { Sourced($0, from: .metaTag) }
            score.add(page, GoldPage(path: Self.path, bytes: [], truth: day))
        }
        score.add(nil, GoldPage(path: Self.path, bytes: [], truth: day))
        let figures = score.figures.map { "\($0.measure) \($0.value)" }
        #expect(figures == ["right share(1, of: 4)", "none given share(2, of: 4)", "wrong share(1, of: 4)"])
        #expect(score.mistakes.count == 3)
    }

    @Test func pagesAreFoundBesideTheirList() throws {
        let root = FileManager.default.temporaryDirectory.appending(path: "pages-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: root) }
        let files = [
            "a/truth.json":
                #"{"one": {"articleBody": "It rained.", "url": "https://a.example"}, "gone": {"articleBody": ""}}"#,
            "a/html/one.html": "<p>It rained.</p>", "a/html/two.html": "<p>It snowed.</p>",
            "b/dates.json": #"{"https://b.example": {"file": "three.html", "date": "2020-05-13"}}"#,
            "b/html/three.html": "<p>It blew.</p>", "c/other.json": "[1]",
        ]
        for (path, content) in files {
            let place = root.appending(path: path)
            try FileManager.default.createDirectory(
                at: place.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try content.write(to: place, atomically: true, encoding: .utf8)
        }
        let gold = try GoldFolder(root.path())
        let texts = try gold.pageSets()
        #expect(texts.map(\.name) == ["a/truth.json"])
        #expect(texts[0].pages.map(\.path.display) == ["a/html/one.html"])
        #expect(try gold.dateSets().flatMap { $0.pages.map(\.truth.iso) } == ["2020-05-13"])
    }
}
