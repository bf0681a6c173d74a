import CorpusModel
import Glibc
import Testing

/// The index's numbers go by the order in which documents came; what leaves the dossier does not.
@Suite struct SameExportTests {
    private let folder: TestFolder

    init() throws {
        folder = try TestFolder()
        for (name, text) in TangledDocuments.all { try folder.add(name, text) }
    }

    /// How the documents of an index came to be those that it has now.
    enum Arrival: CaseIterable {
        case oneByOne, renamed, besidesOthers
    }

    private func run(_ command: [String], _ index: String) throws -> ShellCommand {
        let words = [command[0], folder.documents] + command.dropFirst() + ["--index", "\(folder.path)/\(index)"]
        return try ShellCommand(words, in: folder)
    }

    private func index(_ name: String) throws {
        let run = try run(["index"], name)
        #expect(run.end == .exited(0) || run.end == .exited(1), "\(run.said)")
    }

    private func index(into name: String, by arrival: Arrival) throws {
        let files = TangledDocuments.all.keys.sorted { $0.reversed().lexicographicallyPrecedes($1.reversed()) }
        let moved = { (file: String, other: String) in rename("\(folder.documents)/\(file)", other) }
        switch arrival {
        case .oneByOne:
            for file in files { _ = moved(file, "\(folder.path)/\(file)") }
            for (place, file) in files.enumerated() {
                rename("\(folder.path)/\(file)", "\(folder.documents)/\(file)")
                // The first ones alone, the others some at a time: that takes less long.
                if place < 4 || place % 12 == 0 { try index(name) }
            }
            try index(name)
        case .renamed:
            for (place, file) in files.enumerated() { _ = moved(file, "\(folder.documents)/\(place)-\(file)") }
            try index(name)
            for (place, file) in files.enumerated() {
                rename("\(folder.documents)/\(place)-\(file)", "\(folder.documents)/\(file)")
            }
            try index(name)
        case .besidesOthers:
            for (file, text) in TangledDocuments.others { try folder.add(file, text) }
            try index(name)
            for file in TangledDocuments.others.keys { unlink("\(folder.documents)/\(file)") }
            try index(name)
        }
    }

    private static let words = [
        "crane", "harbour board", "universit", "in:timeline berth", "party:smith", "berth crane",
    ]

    private static var commands: [[String]] {
        let lists = ["timeline", "parties", "faq", "documents", "problems"]
        let asked =
            words.map { ["search", $0, "--limit", "9"] }
            + ["Calder Ports", "Smith", "Harbour Board"].map { ["show", $0] }
            + [["connect", "Alder Works", "Vale Trust"], ["problems", "--dated"]]
        return lists.map { [$0] } + [asked[0], asked[6]] + (lists.map { [$0] } + asked).map { $0 + ["--json"] }
            + ExportForm.allCases.map { ["export", "--to", $0.rawValue] }
    }

    @Test func documentsLeaveAlikeHoweverTheyCame() throws {
        try index("one.sqlite")
        for arrival in Arrival.allCases { try index(into: "\(arrival).sqlite", by: arrival) }
        for command in Self.commands {
            let one = try run(command, "one.sqlite")
            #expect(one.end == .exited(0) && one.output.utf8.count > 20, "\(command): \(one.said)")
            for arrival in Arrival.allCases {
                let isSame = try run(command, "\(arrival).sqlite").output == one.output
                #expect(isSame, "\(command), \(arrival)")
            }
        }
    }
}

/// Documents in which much is alike: copies and half copies, lines told twice, parties of one name and ties between all of them.
enum TangledDocuments {
    /// Those that an index has in the end, by name.
    static let all = Dictionary(uniqueKeysWithValues: made.enumerated().map { ("\($0 * 37 % 101).txt", $1) })

    /// Those that come and go: what ties copies together that are none of each other, and what has the first word.
    static let others = Dictionary(
        uniqueKeysWithValues: (0..<6).flatMap { place in
            [("between\(place).txt", copy(place, from: 3)), ("0early\(place).txt", tale(place, "0early"))]
        }
    )

    private static let made =
        (0..<6).flatMap { [copy($0, from: 0), copy($0, from: 6), copy($0, from: 0) + "More later.\n"] }
        + (0..<30).map { tale($0, "tale") } + (0..<12).map(tie) + ["", "Nothing here.\n", "  \n"]

    private static let works = [
        "lifted", "dropped", "painted", "weighed", "sold", "moved", "lost", "found", "drew", "held",
    ]

    /// Ten sentences of a long story, from one of them on.
    private static func copy(_ story: Int, from first: Int) -> String {
        let sentences = (first..<first + 10).map { number in
            "The crane \(story) at berth \(number) \(works[(number * 7 + story) % 10]) \(story + number * number) old "
                + "crates of tea \(works[number % 10]) for Calder Ports Ltd. before noon on \(number + 1) March 2024."
        }
        return "Berths of \(story)\n\n" + sentences.joined(separator: "\n") + "\n"
    }

    /// A tale with a name that others have too, joined to it now by one rule, now by another.
    private static func tale(_ number: Int, _ word: String) -> String {
        let board =
            switch number % 3 {
            case 0: "The Harbour Board of Calder (HBC) met. HBC said so on 3 May 2024."
            case 1: "Harbour Board Ltd. closed berth \(number % 4). The Harbour Board said so."
            default: "The Harbour Board sued Vale Trust Inc. on \(number % 5 + 1) June 2024."
            }
        return """
            Tale \(number % 4)

            Mr. Smith of two universities leased berth \(number % 3) in 2023. Smith left.
            \(board)
            Alder Works Inc. partnered with Northwind Shipping Inc. in \(2019 + number % 3).

            Q: Who runs berth \(number % 5)?
            A: The \(word) says that Mr. Smith does.

            """
    }

    /// Parties that are tied to each other both ways.
    private static func tie(_ number: Int) -> String {
        let names = ["Alder Works Inc.", "Vale Trust Inc.", "Calder Ports Ltd.", "Northwind Shipping Inc."]
        let (one, other) = (names[number % 4], names[(number / 4 + 1 + number) % 4])
        return """
            \(one) met \(other) on 4 March 2024.
            \(other) sued \(one) over berth fees after that.
            \(one) competes with \(other).

            """
    }
}
