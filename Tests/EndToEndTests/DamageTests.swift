import CorpusIndex
import CorpusModel
import Glibc
import Testing

/// What a failing disk may do to the bytes of an index.
private enum Damage: CaseIterable {
    case flippedBit, strayBytes, strayPage, emptyPage, lostWrite, cutOff

    func strike(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
        let page = 4096
        let pages = bytes.count / page
        let place = Int.random(in: 0..<bytes.count, using: &random)
        let start = place / page * page
        switch self {
        case .flippedBit: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        case .strayBytes:
            for index in place..<min(bytes.count, place + 16) { bytes[index] = .random(in: 0...255, using: &random) }
        case .strayPage:
            for index in start..<start + page { bytes[index] = .random(in: 0...255, using: &random) }
        case .emptyPage:
            for index in start..<start + page { bytes[index] = 0 }
        case .lostWrite:
            let other = Int.random(in: 0..<pages, using: &random) * page
            bytes.replaceSubrange(start..<start + page, with: bytes[other..<other + page])
        case .cutOff: bytes.removeLast(bytes.count - place)
        }
    }
}

/// The same numbers for the same seed.
private struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }
}

/// What was damaged and is shown all the same is shown right, or the program says that the index is damaged.
@Suite(.serialized) struct DamageTests {
    private let folder: TestFolder

    /// How many indexes are damaged; `DOSSIER_DAMAGES=500` for a thorough run, which prints what came of them.
    private static let asked = getenv("DOSSIER_DAMAGES").flatMap { Int(String(cString: $0)) }

    /// When damage was noticed.
    private enum Notice {
        /// When the index was opened: it was made anew before anything was printed.
        case opening
        /// When a page was to be shown: nothing came of it, and the next call makes the index anew.
        case reading
        /// Not by this call, which had no need of the page.
        case none
    }

    init() throws {
        folder = try TestFolder()
        for number in 0..<12 { try folder.addLawsuit(number) }
    }

    private func export() throws -> ShellCommand {
        let index = "\(folder.path)/index.sqlite"
        return try ShellCommand(["export", folder.documents, "--to", "markdown", "--index", index], in: folder)
    }

    private func put(_ bytes: [UInt8], log: [UInt8] = []) throws {
        for ending in ["-wal", "-shm", ".damaged-1", ".doubt"] { unlink("\(folder.path)/index.sqlite\(ending)") }
        try folder.put(bytes, at: "index.sqlite")
        if !log.isEmpty { try folder.put(log, at: "index.sqlite-wal") }
    }

    /// What the browser does once a day, and whoever indexes after a crash.
    private func closeLook() throws -> Bool {
        let opening = try IndexedCorpus.open(.file("\(folder.path)/index.sqlite"), title: "test")
        return try opening.notice == nil && opening.corpus.isSound()
    }

    /// Runs the program on a damaged index, and once more where it says that the next time will do.
    private func notice(_ damage: String, expecting whole: ShellCommand) throws -> Notice {
        let first = try export()
        let words = "index was damaged: moved to \(folder.path)/index.sqlite.damaged-1, rebuilt"
        guard first.end == .exited(1) else {
            #expect(first.end == .exited(0), "\(damage): \(first.said)")
            #expect(first.output == whole.output, "\(damage): shown wrong")
            #expect(first.said.isEmpty || first.said.contains(words), "\(damage): \(first.said)")
            return first.said.isEmpty ? .none : .opening
        }
        #expect(first.said.contains("the index cannot be read: it is damaged"), "\(damage): \(first.said)")
        let second = try export()
        #expect(second.end == .exited(0) && second.said.contains(words), "\(damage): \(second.said)")
        #expect(second.output == whole.output, "\(damage): made anew wrong")
        return .reading
    }

    @Test func noDamageIsShown() throws {
        _ = try export()
        let whole = try export()
        #expect(whole.end == .exited(0) && whole.said == "")
        let sound = try folder.bytes("index.sqlite")
        var tally: [Notice: Int] = [:]
        for number in 0..<(Self.asked ?? 24) {
            var random = SeededGenerator(state: UInt64(number))
            let damage = Damage.allCases[number % Damage.allCases.count]
            var bytes = sound
            damage.strike(&bytes, &random)
            try put(bytes)
            #expect(try closeLook() == (bytes == sound), "\(damage) of seed \(number)")
            try put(bytes)
            tally[try notice("\(damage) of seed \(number)", expecting: whole), default: 0] += 1
        }
        if Self.asked != nil { print(tally) }
    }

    /// A log that was left behind holds what the file does not: of what is damaged in it nothing is taken.
    @Test func noDamageOfTheLogIsShown() throws {
        _ = try export()
        // As long as somebody else has the index open, the log stays.
        let other = try IndexedCorpus.open(.file("\(folder.path)/index.sqlite"), title: "test").corpus
        #expect(try other.overview(Lens()).documents == 13)
        for number in 12..<24 { try folder.addLawsuit(number) }
        let whole = try export()
        let (sound, log) = (try folder.bytes("index.sqlite"), try folder.bytes("index.sqlite-wal"))
        #expect(log.count > 100_000)
        for number in 0..<(Self.asked ?? 24) / 4 {
            var random = SeededGenerator(state: UInt64(number))
            let damage = Damage.allCases[number % Damage.allCases.count]
            var bytes = log
            damage.strike(&bytes, &random)
            try put(sound, log: bytes)
            _ = try notice("\(damage) of the log of seed \(number)", expecting: whole)
        }
    }

    private func dayOfCloseLook() throws -> String? {
        try IndexedCorpus.openAsItIs(.file("\(folder.path)/index.sqlite"), title: "test").note("checked")
    }

    private func browse() throws -> ProgramRun {
        let arguments = [folder.documents, "--index", "\(folder.path)/index.sqlite"]
        return try ProgramRun(Dossier.program, arguments, environment: Dossier.environment(folder))
    }

    private func expectMadeAnew(by run: ProgramRun) throws {
        try run.wait(for: "The index was damaged: it is moved aside and built anew.")
        try run.wait(for: "13 documents")
        run.type("Q")
        #expect(try run.waitForEnd() == .exited(0))
        #expect(folder.holds("index.sqlite.damaged-1"))
        #expect(try closeLook())
    }

    /// What no pane shows is found by the close look once a day.
    @Test func theBrowserLooksForDamage() throws {
        _ = try export()
        var bytes = try folder.bytes("index.sqlite")
        bytes[bytes.count - 1] ^= 1
        try put(bytes)
        try expectMadeAnew(by: browse())
    }

    /// What a pane shows is found at once, though the day's close look found nothing.
    @Test func theBrowserMeetsWithDamage() throws {
        let first = try browse()
        try first.wait(for: "13 documents")
        try first.wait("the day's close look") { _ in (try? dayOfCloseLook()) != nil }
        first.type("Q")
        #expect(try first.waitForEnd() == .exited(0))
        let whole = try export()
        #expect(whole.said == "")
        var bytes = try folder.bytes("index.sqlite")
        let name = Array("Northwind Shipping".utf8)
        for place in 0..<bytes.count - name.count where bytes[place] == name[0] {
            if bytes[place...].starts(with: name) { bytes[place] ^= 0x20 }
        }
        try put(bytes)
        try expectMadeAnew(by: browse())
        #expect(try export().output == whole.output)
    }
}
