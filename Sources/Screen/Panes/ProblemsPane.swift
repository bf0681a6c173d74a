import CorpusModel
import Navigation

/// The files that did not go in or yielded nothing, row by row.
enum ProblemsPane {
    static let nothing = "no problems"

    /// `scan.pdf  format .pdf is not read`.
    static func text(of problem: Problem, width: Int) -> RowText {
        var words = InkedText(problem.path.display)
        words.add("  " + problem.reason.description, problem.reason.isFault ? .warning : .dim)
        return RowText(words)
    }
}
