import Testing

@testable import Converters

private func outcome(
    _ path: String,
    _ arguments: [String] = [],
    input: String = "",
    milliseconds: Int = 5000,
    memory: Int = 100_000_000,
    output: Int = 1_000_000
) -> HelperOutcome {
    let limits = HelperLimits(milliseconds: milliseconds, memory: memory, output: output)
    return HelperRun.outcome(of: path, arguments, input: Array(input.utf8), limits: limits)
}

/// What `/bin/sh` prints: it stands in for a program that has been taken over.
private func shell(_ script: String) -> HelperOutcome {
    outcome("/bin/sh", ["-c", script])
}

/// What `perl` prints, which can ask the system for anything.
func perl(_ script: String) -> String? {
    guard case .printed(let bytes) = outcome("/usr/bin/perl", ["-e", script]) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
}

private func isRefused(_ outcome: HelperOutcome) -> Bool {
    if case .failed = outcome { true } else { false }
}

@Test func aProgramReadsItsInputAndPrints() {
    #expect(outcome("/bin/cat", input: "a pier") == .printed(Array("a pier".utf8)))
    #expect(outcome("/bin/cat", ["/dev/stdin"], input: "a pier") == .printed(Array("a pier".utf8)))
    let large = String(repeating: "norwell ", count: 100_000)
    #expect(outcome("/bin/cat", input: large) == .printed(Array(large.utf8)))
}

@Test func aProgramIsGivenNothingOfOurs() {
    #expect(outcome("/usr/bin/env") == .printed(Array("LANG=C.UTF-8\nPATH=\nHOME=/nonexistent\n".utf8)))
    #expect(shell("pwd") == .printed(Array("/\n".utf8)))
    // The three that it was given.
    #expect(perl("print grep { -e qq(/proc/self/fd/$_) } 0..99") == "012")
}

@Test func whatRunsForEverIsEnded() {
    #expect(outcome("/bin/sleep", ["60"], milliseconds: 100) == .outOfTime)
    #expect(outcome("/usr/bin/yes", output: 100_000) == .tooMuchOutput)
    // Closing its pipes does not free it from the limit.
    #expect(outcome("/bin/sh", ["-c", "exec >&- 2>&-; while :; do :; done"], milliseconds: 100) == .outOfTime)
}

@Test func whatEatsMemoryIsEnded() {
    let script = "a=xxxxxxxxxxxxxxxx; while :; do a=$a$a; done"
    #expect(isRefused(outcome("/bin/sh", ["-c", script], memory: 50_000_000)))
}

@Test func complaintsAreTold() {
    #expect(shell("echo 'no such font' >&2; exit 3") == .failed(code: 3, complaint: "no such font"))
    #expect(shell("kill -9 $$") == .failed(code: 1, complaint: "/bin/sh: 1: kill: Operation not permitted"))
    #expect(outcome("/nowhere/pandoc") == .notStarted("it cannot be run"))
}

@Test func signalsStayAsTheyWere() {
    // A reader that is gone ends a program as it always does, though this one may ignore that signal.
    #expect(shell("trap") == .printed([]))
}

@Test func largeFilesAreGivenMoreTime() {
    #expect(Converter.milliseconds(60_000) == 2000)
    #expect(Converter.milliseconds(5_000_000) == 5000)
    #expect(Converter.milliseconds(50_000_000) == 10_000)
}
