import Testing

@testable import dossier

/// Help that is read without paging back.
@Suite(.serialized) struct HelpTests {
    let folder: TestFolder

    init() throws {
        folder = try TestFolder()
    }

    private static let asked =
        [["--help"], ["-h"], ["help"], ["help", "search"]]
        + CommandName.allCases.map { [$0.rawValue, "--help"] }

    /// On a terminal of 80 columns its first line is still there when the prompt is back.
    @Test(arguments: asked) func fitsAScreen(_ arguments: [String]) throws {
        let run = try help(arguments)
        let opening = String(decoding: run.output.prefix { $0 != 0x0D }, as: UTF8.self)
        #expect(!opening.isEmpty && run.screen.lines.first == opening)
    }

    @Test func theFrontPageNamesEveryCommand() throws {
        let lines = try help(["--help"]).screen.lines
        for name in CommandName.allCases where name != .help {
            #expect(lines.contains { $0.hasPrefix("  \(name.rawValue) ") && $0.hasSuffix(".") })
        }
    }

    @Test func theLanguageOfSearchesIsShownWhole() throws {
        let run = try help(["search", "--syntax"])
        for words in ["NEAR/5", "party:", "firm:alleged", "doc:brief*"] { #expect(run.screen.text.contains(words)) }
    }

    @Test(arguments: ["search", "export story --to nonsense", "export story"])
    func aWrongLineIsComplainedOf(_ line: String) throws {
        let run = try help(line.split(separator: " ").map(String.init), end: 64)
        #expect(run.screen.text.contains("Error: ") && run.screen.text.contains("Usage: dossier"))
        if line.contains("nonsense") { #expect(run.screen.text.contains("graphml, dot, ftm")) }
    }

    private func help(_ arguments: [String], end: Int32 = 0) throws -> ProgramRun {
        let environment = Dossier.environment(folder)
        let run = try ProgramRun(Dossier.program, arguments, environment: environment, columns: 80, rows: 24)
        #expect(try run.waitForEnd() == .exited(end))
        return run
    }
}
