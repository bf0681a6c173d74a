import Testing

/// What the program says of what did not become a finding.
@Suite struct CompletenessTests {
    private let folder: TestFolder

    init() throws {
        folder = try TestFolder()
        try folder.add("rain.txt", "It rains.\n")
        try folder.add("diary.txt", "The harbour was closed in June 2023.\nIt was wet in May 2023.\n")
    }

    private func lines(_ arguments: String...) throws -> [String] {
        let run = try ProgramRun(
            Dossier.program,
            arguments + [folder.documents],
            environment: Dossier.environment(folder),
            columns: 200
        )
        #expect(try run.waitForEnd() == .exited(0))
        let text = String(decoding: run.output, as: UTF8.self)
        return text.split(whereSeparator: \.isNewline).map { line in
            String(line.drop { $0 == "\r" })
        }.filter { !$0.hasPrefix("reading") && !$0.allSatisfy(\.isWhitespace) }
    }

    private static let whole = "3 documents (1 yielded nothing), 3 dated sentences (2 became events)"

    @Test func aSilentDocumentIsNamedAndIsNoFailure() throws {
        let silent = "rain.txt: yielded nothing: no event, party or question; read it yourself, under Documents"
        #expect(try lines("problems") == [silent, Self.whole])
        let summary = try lines("index")
        #expect(summary.first?.hasSuffix("0 problems") == true)
        #expect(summary.dropFirst() == [Self.whole], "counted, not listed: there may be thousands")
    }

    @Test func theDatedSentencesAreCountedAndShown() throws {
        #expect(try lines("problems", "--dated") == ["diary.txt:2: It was wet in May 2023.", Self.whole])
        let documents = try lines("documents")
        #expect(
            documents.contains {
                $0.hasPrefix("diary.txt: ") && $0.hasSuffix(", 2 dated sentences (1 became an event)")
            }
        )
        #expect(documents.contains { $0.hasPrefix("rain.txt: ") && $0.hasSuffix(", no dated sentence") })
    }
}
