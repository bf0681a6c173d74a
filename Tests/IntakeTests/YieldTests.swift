import CorpusIndex
import CorpusModel
import Testing

/// What is said of documents that were read well.
@Suite struct YieldTests {
    private static let law = "Acme Inc. sued Bolt Ltd. on 5 May 2021. It was wet in June 2021.\n"

    private func silent(_ corpus: IndexedCorpus) throws -> [String] {
        try corpus.problems(Window(start: 0, count: 9)).rows.filter { $0.reason == .nothingFound }.map(\.path.display)
    }

    @Test func aDocumentThatYieldsNothingIsNamedUntilItDoes() throws {
        let folder = try Folder()
        try folder.write("law.txt", Self.law)
        try folder.write("rain.txt", "It rains.\n")
        let corpus = try emptyCorpus()
        #expect(take([folder.path], into: corpus) == IntakeProgress(phase: .finished, done: 2, total: 2, problems: 0))
        #expect(try silent(corpus) == ["rain.txt"])
        #expect(try corpus.overview(Lens()).problems == 0)
        #expect(try corpus.paths() == ["law.txt", "rain.txt"])
        #expect(take([folder.path], into: corpus).total == 0)

        try folder.write("rain.txt", Self.law)
        take([folder.path], into: corpus)
        #expect(try silent(corpus) == [])
    }

    @Test func theDatedSentencesAreCounted() throws {
        let folder = try Folder()
        try folder.write("law.txt", Self.law)
        let corpus = try emptyCorpus()
        take([folder.path], into: corpus)
        let completeness = try corpus.overview(Lens()).completeness
        #expect(completeness.words == ["1 document (yielded something)", "2 dated sentences (1 became an event)"])
        let row = try #require(try corpus.documents(Lens(), Window(start: 0, count: 1)).rows.first)
        let quotes = try corpus.document(row.id)?.untoldCitations(limit: 9).map(\.quote)
        #expect(quotes == ["It was wet in June 2021."])
    }

    @Test(.enabled(if: hasMail, "GMime (libgmime-3.0-0) is not installed"))
    func aMessageThatYieldsNothingIsNamed() throws {
        let folder = try Folder()
        let head = "From ann@example.org Tue May  4 23:30:00 2021\nSubject: rain\n\n"
        try folder.write("in.mbox", head + "It rains.\n\n" + head + Self.law)
        let corpus = try emptyCorpus()
        #expect(take([folder.path], into: corpus).problems == 0)
        #expect(try silent(corpus) == ["in.mbox/1"])
    }
}
