/// The closed classes of English words and the forms of its verbs.
enum VerbLexicon {
    /// What each known word can be.
    static let classes: [Word: WordClass] = {
        var classes: [Word: WordClass] = [:]
        for verb in regularVerbs.split(separator: " ") {
            add(inflections(of: verb), to: &classes)
        }
        for line in irregularVerbs.split(separator: "\n") {
            add(forms(ofIrregular: line.split(separator: " ")), to: &classes)
        }
        for (kind, words) in functionWords {
            for word in words.split(separator: " ") {
                classes[Word(word.utf8)] = (classes[Word(word.utf8)] ?? []).subtracting(kind.displaced).union(kind)
            }
        }
        for word in looksLikeVerb.split(whereSeparator: \.isWhitespace) {
            classes[Word(word.utf8)] = .adjective
        }
        return classes
    }()

    private static func add(_ forms: [(WordClass, String)], to classes: inout [Word: WordClass]) {
        for (kind, form) in forms {
            classes[Word(form.utf8), default: []].formUnion(kind)
        }
    }

    /// The forms of a regular verb; where the last consonant may double, both spellings.
    static func inflections(of verb: some StringProtocol) -> [(WordClass, String)] {
        let plain = String(verb)
        var forms: [(WordClass, String)] = [(.plain, plain), (.thirdPerson, thirdPerson(of: plain))]
        for stem in stems(of: plain) {
            forms.append(([.past, .participle], stem + (stem.hasSuffix("e") ? "d" : "ed")))
            forms.append((.gerund, (stem.hasSuffix("e") ? String(stem.dropLast()) : stem) + "ing"))
        }
        if plain.hasSuffix("y") {
            forms.append((.gerund, plain + "ing"))
        }
        return forms
    }

    private static func thirdPerson(of plain: String) -> String {
        if endsInConsonantAndY(plain) { return plain.dropLast() + "ies" }
        let sibilants = ["s", "x", "z", "ch", "sh", "o"]
        return plain + (sibilants.contains { plain.hasSuffix($0) } ? "es" : "s")
    }

    private static func stems(of plain: String) -> [String] {
        if endsInConsonantAndY(plain) { return [plain.dropLast() + "i"] }
        guard let last = plain.last, "bdgklmnprt".contains(last), let before = plain.dropLast().last,
            "aeiou".contains(before)
        else { return [plain] }
        return [plain, plain + String(last)]
    }

    private static func endsInConsonantAndY(_ plain: String) -> Bool {
        guard plain.hasSuffix("y"), let before = plain.dropLast().last else { return false }
        return !"aeiou".contains(before)
    }

    private static func forms(ofIrregular parts: [Substring]) -> [(WordClass, String)] {
        guard parts.count == 3 else { return [] }
        let plain = String(parts[0])
        let regular = inflections(of: plain).filter { $0.0 == .thirdPerson || $0.0 == .gerund }
        return regular + [(.plain, plain), (.past, String(parts[1])), (.participle, String(parts[2]))]
    }
}

extension WordClass {
    /// What a word stops being once it is known to be of this closed class: "that" is no verb, "being" no gerund.
    fileprivate var displaced: WordClass {
        intersection([.auxiliary, .be, .been, .being]).isEmpty ? [] : .verb
    }
}

/// A set of verbs, known in all their forms.
struct VerbSet: Sendable {
    /// All their forms.
    let words: Set<Word>

    /// The verbs of a list of plain forms, separated by spaces or line ends.
    init(_ verbs: String) {
        var words: Set<Word> = []
        for verb in verbs.split(whereSeparator: \.isWhitespace) {
            let irregular = VerbLexicon.irregularForms[Substring(verb)] ?? []
            for form in VerbLexicon.inflections(of: verb).map(\.1) + irregular {
                words.insert(Word(form.utf8))
            }
        }
        self.words = words
    }

    /// Whether a word is some form of one of the verbs.
    func contains(_ word: Word) -> Bool {
        words.contains(word)
    }
}
