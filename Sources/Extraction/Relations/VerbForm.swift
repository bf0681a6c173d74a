/// What a form of a verb can be.
enum VerbForm: Hashable, Sendable {
    case base, third, past, participle, gerund
    /// Past and participle alike, as with every regular verb.
    case pastOrParticiple

    /// All forms of a verb given by its base ("sue"), or by five forms where it is irregular
    /// ("take/takes/took/taken/taking").
    static func all(of verb: String) -> [(VerbForm, String)] {
        let given = verb.split(separator: "/").map { String($0) }
        guard given.count == 5 else { return regular(verb) }
        let forms: [VerbForm] =
            given[2] == given[3]
            ? [.base, .third, .pastOrParticiple, .pastOrParticiple, .gerund]
            : [.base, .third, .past, .participle, .gerund]
        var seen = Set<String>()
        return zip(forms, given).filter { seen.insert($0.1).inserted }
    }

    private static func regular(_ base: String) -> [(VerbForm, String)] {
        let endsInE = base.hasSuffix("e")
        let stem = endsInE ? String(base.dropLast()) : base
        return [
            (.base, base),
            (.third, third(base)),
            (.pastOrParticiple, changesY(base) ? base.dropLast() + "ied" : stem + "ed"),
            (.gerund, stem + "ing"),
        ]
    }

    private static func third(_ base: String) -> String {
        if changesY(base) { return base.dropLast() + "ies" }
        let isHissing = ["s", "x", "z", "ch", "sh"].contains { base.hasSuffix($0) }
        return base + (isHissing ? "es" : "s")
    }

    /// Whether the verb ends in a consonant and "y".
    private static func changesY(_ base: String) -> Bool {
        guard base.hasSuffix("y"), let before = base.dropLast().last else { return false }
        return !"aeiou".contains(before)
    }
}
