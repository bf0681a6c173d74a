import CorpusModel
import Parsers

extension ProblemReason {
    /// Why a file that a library did not parse is no document.
    init(_ failure: ParserFailure) {
        let library = failure.kind.library
        switch failure.cause {
        case .missing: self = .needsPackage(library.package)
        case .crashed: self = .malformed("\(library.name) crashed on it")
        case .outOfTime: self = .malformed("\(library.name) takes too long to read it")
        case .outOfMemory: self = .malformed("\(library.name) needs too much memory for it")
        case .notAnswered(let why): self = .unreadable("\(library.name) could not be run: \(why)")
        }
    }
}

extension ReadingOutcome {
    /// What came of a file, or why a library did not parse it.
    init(_ read: () throws(ParserFailure) -> ReadingOutcome) {
        do { self = try read() } catch { self = .problem(ProblemReason(error)) }
    }
}
