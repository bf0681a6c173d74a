import CorpusModel

extension Card {
    /// How two parties are connected; `steps` is nil when they are not.
    init(from: String, to: String, steps: [ConnectionStep]?) {
        var card = CardBuilder()
        switch steps {
        case nil:
            card.paragraph { $0.add("No chain of stated relations leads from \(from) to \(to).") }
        case []:
            card.paragraph { $0.add("They are one and the same party.") }
        case let steps?:
            card.paragraph {
                $0.add("\(counted(steps.count, "step")) by stated relations; each with its sentence.", .dim)
            }
            steps.forEach { card.step($0) }
        }
        self.init(title: "\(from) … \(to)", note: "connection", paragraphs: card.paragraphs)
    }
}

extension CardBuilder {
    fileprivate mutating func step(_ step: ConnectionStep) {
        let relation = step.relation
        paragraph(hanging: 2, spaced: true) { line in
            line.party(step.from)
            line.add(" \(relation.direction.arrow) \(relation.label) ", .strong)
            line.party(relation.other)
            line.add("  \(counted(relation.sources, "source"))", .dim)
            if relation.firmness != .happened { line.add(", \(relation.firmness.rawValue)", .dim) }
        }
        relationEvidence(relation)
    }
}
