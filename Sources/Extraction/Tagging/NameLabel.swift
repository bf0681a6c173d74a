/// The kinds that the name model tells apart.
package enum NameKind: Int, CaseIterable, Sendable {
    case person, organisation, place
    /// Some other name: of a people, a product, a work, a law.
    case other
}

/// What a token is to a name: outside, its only word, or one of its words.
package struct NameLabel: Hashable, Sendable {
    package let rawValue: UInt8

    /// Part of no name.
    package static let outside = NameLabel(rawValue: 0)
    /// The number of labels.
    package static let count = 15

    package init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// The label of a name's word at a place of a name of so many words.
    package init(_ kind: NameKind, at place: Int, of count: Int) {
        let base = UInt8(1 + kind.rawValue * 4)
        if kind == .other {
            rawValue = place == 0 ? base : base + 1
        } else if count == 1 {
            rawValue = base + 3
        } else {
            rawValue = place == 0 ? base : place == count - 1 ? base + 2 : base + 1
        }
    }

    /// The kind of name that it is part of; nil outside of names.
    package var kind: NameKind? {
        rawValue == 0 ? nil : NameKind(rawValue: Int(rawValue - 1) / 4)
    }

    /// Whether a name begins here.
    package var begins: Bool {
        rawValue > 0 && ((rawValue - 1) % 4 == 0 || (kind != .other && (rawValue - 1) % 4 == 3))
    }

    /// Whether the name goes on with the next word, come what may.
    private var mustGoOn: Bool {
        rawValue > 0 && kind != .other && (rawValue - 1) % 4 < 2
    }

    /// Whether a label may stand behind another.
    package func mayFollow(_ before: NameLabel) -> Bool {
        if before.mustGoOn { return kind == before.kind && !begins }
        if rawValue == 0 || begins { return true }
        return kind == .other && before.kind == .other
    }

    /// Whether a sentence may end behind it.
    package var mayEnd: Bool { !mustGoOn }
}

/// A name that the model found.
package struct TaggedName: Hashable, Sendable {
    /// Indices into `AnalysedText.tokens`.
    package let tokens: Range<Int>
    package let kind: NameKind

    package init(tokens: Range<Int>, kind: NameKind) {
        self.tokens = tokens
        self.kind = kind
    }

    /// The names that a row of labels spells; the first label is that of the token `first`.
    package static func names(of labels: some Sequence<NameLabel>, from first: Int) -> [TaggedName] {
        var names: [TaggedName] = []
        var open: (start: Int, kind: NameKind)?
        var index = first
        for label in labels {
            if let name = open, label.begins || label.kind != name.kind {
                names.append(TaggedName(tokens: name.start..<index, kind: name.kind))
                open = nil
            }
            if let kind = label.kind, open == nil { open = (index, kind) }
            index += 1
        }
        if let name = open { names.append(TaggedName(tokens: name.start..<index, kind: name.kind)) }
        return names
    }
}
