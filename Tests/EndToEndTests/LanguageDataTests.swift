import Glibc
import Testing

/// Damaged language data ends a run, and nothing that was found with it is kept.
@Suite struct LanguageDataTests {
    private static let data = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/Data"

    /// A file, and what the shell does to it in `$file`.
    static let damages: [(name: String, damage: String)] = [
        ("surnames.txt", "printf X | dd of=$file bs=1 seek=5000 conv=notrunc 2>/dev/null"),
        ("names.model", "truncate -s 2000000 $file"),
        ("common-words.txt", "rm $file"),
        ("organisations.tsv", "rm $file && mkdir $file"),
    ]

    @Test(arguments: damages) func damagedDataEndsTheRunAndIsNotKept(_ name: String, _ damage: String) throws {
        let folder = try TestFolder()
        let list = ["timeline", folder.documents]
        let copy = "cp -R '\(Self.data)' \(folder.path)/data && export DOSSIER_DATA=\(folder.path)/data"
        let file = "\(folder.path)/data/Language/\(name)"
        let damaged = try ShellCommand(list, in: folder, after: "\(copy) && file=\(file) && \(damage)")
        #expect(damaged.end == .exited(1))
        #expect(damaged.output == "")
        #expect(damaged.said.contains(file) && damaged.said.contains("install dossier again"), "\(damaged.said)")
        let mended = try ShellCommand(list, in: folder)
        #expect(mended.end == .exited(0))
        #expect(mended.output.contains("Northwind Shipping Inc. sued Calder Ports Ltd."))
    }

    /// Other data has all read anew; where that is damaged, the index stays as it was, and knows a file that moved.
    @Test func otherDataThatIsDamagedLeavesTheIndexAsItWas() throws {
        let folder = try TestFolder()
        let list = ["timeline", folder.documents]
        #expect(try ShellCommand(list, in: folder).end == .exited(0))
        let damage = """
            cp -R '\(Self.data)' \(folder.path)/data && export DOSSIER_DATA=\(folder.path)/data
            echo >> \(folder.path)/data/Language/manifest.tsv; rm \(folder.path)/data/Language/surnames.txt
            """
        #expect(try ShellCommand(list, in: folder, after: damage).end == .exited(1))
        rename("\(folder.documents)/report.txt", "\(folder.documents)/moved.txt")
        let check = try ShellCommand(["check", folder.documents], in: folder)
        #expect(check.output.contains("moved.txt") && !check.output.contains("vanished"), "\(check.output)")
    }

    @Test func whatIsIndexedIsShownWithoutReadingTheData() throws {
        let folder = try TestFolder()
        let list = ["timeline", folder.documents]
        let copy = "cp -R '\(Self.data)' \(folder.path)/data"
        let data = "export DOSSIER_DATA=\(folder.path)/data"
        let first = try ShellCommand(list, in: folder, after: "\(copy) && \(data)")
        let damage = "\(data) && rm \(folder.path)/data/Language/*.txt"
        let second = try ShellCommand(list, in: folder, after: damage)
        #expect(second.end == .exited(0))
        #expect(second.output == first.output)
    }
}
