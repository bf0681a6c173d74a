import Testing

@testable import dossier

/// Which calls are read without the argument parser.
@Suite struct PlainPathsTests {
    @Test(arguments: [[], ["story"], ["story", "notes.txt"], ["./timeline"], ["a-b", "tip--off"]])
    func pathsAreTakenAsTheyAre(_ arguments: [String]) {
        #expect(PlainPaths.among(arguments) == arguments)
    }

    @Test(arguments: [
        ["--help"], ["-h"], ["--"], ["story", "--ascii"], ["timeline"], ["timeline", "story"], ["story", "keys"],
        ["help"],
        [""],
    ])
    func theRestIsLeftToTheParser(_ arguments: [String]) {
        #expect(PlainPaths.among(arguments) == nil)
    }

    @Test func everyCommandIsKnownByItsName() {
        let names = dossier.Dossier.configuration.subcommands.map { $0._commandName } + ["help"]
        #expect(Set(names) == Set(CommandName.allCases.map(\.rawValue)))
    }
}
