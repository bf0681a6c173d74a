import Glibc
import Testing

/// No byte of a document or a file name reaches the terminal but as a visible mark.
@Suite(.serialized) struct HostileTests {
    /// What must never be sent: sequences as they stand in the files.
    static let never: [[UInt8]] = [
        Array("\u{1B}]0;owned".utf8), Array("\u{1B}[31mred".utf8), Array("\u{9B}31m".utf8), Array("\u{202E}".utf8),
        Array("\u{2066}".utf8), Array("\u{200B}".utf8), Array("\u{E0041}".utf8), [0x07],
    ]

    @Test func hostileBytesAreShownAsMarks() throws {
        let folder = try TestFolder()
        try folder.add(
            "a\u{1B}]0;owned\u{7}\u{202E}.txt",
            """
            Owned \u{1B}]0;owned\u{7} heading

            Calder Ports Ltd. \u{1B}[31mred \u{9B}31m said \u{202E}txet\u{2066} to North\u{200B}wind \u{E0041} Shipping Inc.

            """
        )
        let run = try Dossier.browse(folder)
        try run.wait(for: "Calder Ports")
        run.type("4")
        try run.wait(for: "␛")
        for key in ["\r", "j", " ", "q", "1", "j", "j", "2", "j", "\r", "4", "G", "\r", "Q"] { run.type(key) }
        #expect(try run.waitForEnd() == .exited(0))
        for bytes in Self.never { #expect(!contains(run.output, bytes), "\(bytes)") }
        #expect(run.screen.unknown == [])
    }

    private func contains(_ output: [UInt8], _ bytes: [UInt8]) -> Bool {
        output.indices.contains { output[$0...].starts(with: bytes) }
    }
}
