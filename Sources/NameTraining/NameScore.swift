import Extraction

/// Names found against those of a gold set: exact spans.
package struct NameScore: Sendable {
    private var gold = 0
    private var found = 0
    private var right = 0
    private var rightKind = 0
    private var goldTyped = 0
    private var foundTyped = 0

    /// An empty score.
    package init() {}

    /// Adds the names of a text.
    package mutating func add(_ text: GoldText, _ names: [(range: Range<Int>, kind: NameKind)]) {
        let expected = text.names
        gold += expected.count
        found += names.count
        goldTyped += expected.count { $0.kind != .other }
        foundTyped += names.count { $0.kind != .other }
        let kinds = Dictionary(expected.map { ($0.range, $0.kind) }) { first, _ in first }
        for name in names {
            guard let kind = kinds[name.range] else { continue }
            right += 1
            if kind == name.kind, kind != .other { rightKind += 1 }
        }
    }

    /// Precision, recall and F1 of names, and F1 of those with kinds, in per mille.
    package var line: String {
        let names = Self.figures(right, found, gold)
        let typed = Self.figures(rightKind, foundTyped, goldTyped)
        return "names P \(names.0) R \(names.1) F \(names.2)   typed P \(typed.0) R \(typed.1) F \(typed.2)"
    }

    private static func figures(_ right: Int, _ found: Int, _ gold: Int) -> (Int, Int, Int) {
        (1000 * right / max(1, found), 1000 * right / max(1, gold), 2000 * right / max(1, found + gold))
    }
}
