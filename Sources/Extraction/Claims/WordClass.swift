/// What a word can be in a sentence, as far as its form alone tells; a word may be several things.
struct WordClass: OptionSet, Hashable, Sendable {
    let rawValue: UInt32

    static let determiner = WordClass(rawValue: 1 << 0)
    static let preposition = WordClass(rawValue: 1 << 1)
    /// A pronoun that can be the subject of a verb, relative ones too.
    static let pronoun = WordClass(rawValue: 1 << 2)
    /// "I", "we", "my": the writer speaks.
    static let firstPerson = WordClass(rawValue: 1 << 3)
    /// "and", "or", "but".
    static let coordinator = WordClass(rawValue: 1 << 4)
    /// Opens a clause of its own: "because", "that", "which", "after".
    static let subordinator = WordClass(rawValue: 1 << 5)
    /// Opens a clause that is not said to be so: "if", "whether".
    static let condition = WordClass(rawValue: 1 << 6)
    static let negation = WordClass(rawValue: 1 << 7)
    static let adverb = WordClass(rawValue: 1 << 8)
    static let will = WordClass(rawValue: 1 << 9)
    static let would = WordClass(rawValue: 1 << 10)
    /// "could", "may", "might", "should", "can", "must".
    static let mayBe = WordClass(rawValue: 1 << 11)
    static let presentBe = WordClass(rawValue: 1 << 12)
    static let pastBe = WordClass(rawValue: 1 << 13)
    static let be = WordClass(rawValue: 1 << 14)
    static let been = WordClass(rawValue: 1 << 15)
    static let being = WordClass(rawValue: 1 << 16)
    static let presentHave = WordClass(rawValue: 1 << 17)
    static let pastHave = WordClass(rawValue: 1 << 18)
    static let presentDo = WordClass(rawValue: 1 << 19)
    static let pastDo = WordClass(rawValue: 1 << 20)
    static let to = WordClass(rawValue: 1 << 21)
    /// A verb's plain form: "sign".
    static let plain = WordClass(rawValue: 1 << 22)
    /// A verb's form with "s": "signs".
    static let thirdPerson = WordClass(rawValue: 1 << 23)
    static let past = WordClass(rawValue: 1 << 24)
    static let participle = WordClass(rawValue: 1 << 25)
    static let gerund = WordClass(rawValue: 1 << 26)
    /// An adjective or a name that looks like a verb: "classified".
    static let adjective = WordClass(rawValue: 1 << 27)
    /// "set to", "expected to": what comes after is planned.
    static let scheduled = WordClass(rawValue: 1 << 28)

    /// "very", "particularly": what comes after is an adjective.
    static let degree = WordClass(rawValue: 1 << 29)

    /// An auxiliary verb that agrees with its subject or a modal: the start of a finite verb group.
    static let auxiliary: WordClass = [
        .will, .would, .mayBe, .presentBe, .pastBe, .presentHave, .pastHave, .presentDo, .pastDo,
    ]
    /// Any form of a full verb.
    static let verb: WordClass = [.plain, .thirdPerson, .past, .participle, .gerund]
    /// A word that no noun phrase ends in.
    static let functionWord: WordClass = [
        .determiner, .preposition, .coordinator, .subordinator, .condition, .negation, .to,
    ]
}

extension WordClass {
    /// What the ending of an unknown word tells.
    init(endingOf bytes: UnsafeBufferPointer<UInt8>) {
        self = bytes.count > 4 ? Self.ending(bytes) : []
    }

    private static func ending(_ bytes: UnsafeBufferPointer<UInt8>) -> WordClass {
        let end = bytes.endIndex
        switch (bytes[end - 3], bytes[end - 2], bytes[end - 1]) {
        case (_, UInt8(ascii: "e"), UInt8(ascii: "d")): return endingInED(bytes)
        case (UInt8(ascii: "i"), UInt8(ascii: "n"), UInt8(ascii: "g")): return .gerund
        case (_, UInt8(ascii: "l"), UInt8(ascii: "y")): return .adverb
        default: return []
        }
    }

    /// "-ed" makes a past or a participle, but after "un-" and in hyphened words an adjective.
    private static func endingInED(_ bytes: UnsafeBufferPointer<UInt8>) -> WordClass {
        let isUndone = bytes[0] | 0x20 == UInt8(ascii: "u") && bytes[1] == UInt8(ascii: "n")
        let isCompound = bytes.contains(UInt8(ascii: "-"))
        let isNeed = bytes[bytes.endIndex - 3] == UInt8(ascii: "e") && bytes.count < 7
        return isUndone || isCompound || isNeed ? .adjective : [.past, .participle]
    }
}
