import Testing

@testable import Navigation

@Test(arguments: Scope.allCases)
func noKeyIsBoundTwiceInAScope(scope: Scope) {
    let keys = Keymap.bindings(in: scope).map(\.0)
    let twice = Set(keys.filter { key in keys.count { $0 == key } > 1 })
    #expect(twice.isEmpty)
}

@Test func everyCommandIsDeclaredInFull() {
    for command in Command.allCases {
        let entry = command.entry
        #expect(!entry.help.isEmpty && entry.help.first?.isUppercase == true, "\(command)")
        #expect(!entry.keys.isEmpty, "\(command) has no key")
        #expect(!entry.scopes.isEmpty, "\(command) works nowhere")
        #expect(entry.name.allSatisfy { $0.isLowercase || $0 == "-" }, "\(entry.name)")
    }
}

@Test func everyKeyRunsItsCommand() {
    for scope in Scope.allCases {
        for (key, command) in Keymap.bindings(in: scope) {
            #expect(Keymap.command(for: key, in: scope) == command)
        }
    }
}

@Test func namesAreUnique() {
    let names = Command.allCases.map(\.entry.name)
    #expect(Set(names).count == names.count)
    #expect(Set(Command.allCases.map(\.entry.help)).count == names.count)
}

@Test func noKeyBelongsToTheTerminal() {
    let taken: [Key] = [.control("s"), .control("q"), .control("z"), .control("c")]
    for scope in Scope.allCases {
        for key in taken { #expect(Keymap.command(for: key, in: scope) == nil) }
    }
}

@Test func noCharacterIsACommandWhileTyping() {
    for (key, command) in Keymap.bindings(in: .prompt) {
        if case .character = key { Issue.record("\(command) swallows \(key.label)") }
    }
}

@Test(arguments: [
    ("quit", Command.quit), ("q", .quit), ("narrow", .narrow), ("narr", .narrow), ("goto", .goTo),
    ("documents", .documents), ("goto-mark", .goToMark),
])
func commandsGoByTheirNames(name: String, command: Command) {
    #expect(Command(named: name) == command)
}

@Test(arguments: ["", "x", "next", "accept", "erase-back", "Quit"])
func otherWordsNameNoCommand(name: String) {
    #expect(Command(named: name) == nil)
}

@Test(arguments: [
    (Key.character("j"), "j"), (.character(" "), "Space"), (.control("f"), "^F"), (.altRight, "Alt-→"),
    (.function(5), "F5"), (.interrupt, "^C"), (.backTab, "Shift-Tab"), (.pageDown, "PgDn"),
])
func keysHaveLabels(key: Key, label: String) {
    #expect(key.label == label)
}
