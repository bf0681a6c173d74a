import FoundationEssentials
import Testing

/// The list of relations that were judged by hand, from which a precision is stated.
@Suite struct JudgedRelationsTests {
    private static let rows: [[String]] = {
        let project = "/" + String(#filePath).split(separator: "/").dropLast(3).joined(separator: "/")
        let content =
            (try? String(contentsOf: URL(filePath: project + "/Tests/Judged/relations.tsv"), encoding: .utf8)) ?? ""
        return content.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }()

    @Test func aHundredAreJudgedAndNineInTenAreRight() {
        let verdicts = Self.rows.compactMap { $0.count == 10 ? $0[8] : nil }
        #expect(verdicts.count == 100)
        #expect(verdicts.allSatisfy { $0 == "right" || $0 == "wrong" })
        #expect(verdicts.filter { $0 == "right" }.count == 93, "as Docs/Accuracy.md says")
    }

    @Test func everyWrongOneSaysWhy() {
        #expect(Self.rows.allSatisfy { ($0[8] == "wrong") == !$0[9].isEmpty })
    }
}
