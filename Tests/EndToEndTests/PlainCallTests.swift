import Testing

@testable import dossier

/// Which calls are read without the argument parser.
@Suite struct PlainCallTests {
    @Test(arguments: [[], ["story"], ["story", "notes.txt"], ["./timeline"], ["a-b", "tip--off"]])
    func pathsAreTakenAsTheyAre(_ arguments: [String]) {
        #expect(PlainCall(arguments) == .browse(arguments))
    }

    @Test(
        arguments: [
            (["index"], [], nil),
            (["index", "story", "keys"], ["story", "keys"], nil),
            (["index", "--index", "i.sqlite", "story"], ["story"], "i.sqlite"),
            (["index", "story", "--index", "i.sqlite"], ["story"], "i.sqlite"),
        ] as [([String], [String], String?)]
    )
    func anIndexIsBroughtUpToDate(_ arguments: [String], _ paths: [String], _ file: String?) {
        #expect(PlainCall(arguments) == .index(paths, in: file))
    }

    @Test(arguments: [
        ["--help"], ["-h"], ["--"], ["story", "--ascii"], ["timeline"], ["timeline", "story"], ["story", "keys"],
        ["story", "index"], ["help"], [""],
        ["index", "--json"], ["index", ""], ["index", "--index"], ["index", "--index", "notes.txt", "story"],
        ["index", "--index", "", "story"], ["index", "--index", "--json"], ["index", "--index=i.sqlite", "story"],
        ["index", "--index", "a", "--index", "b"],
    ])
    func theRestIsLeftToTheParser(_ arguments: [String]) {
        #expect(PlainCall(arguments) == nil)
    }

    @Test func everyCommandIsKnownByItsName() {
        let names = dossier.Dossier.configuration.subcommands.map { $0._commandName } + ["help"]
        #expect(Set(names) == Set(CommandName.allCases.map(\.rawValue)))
    }
}
