import CorpusModel

/// Joins the names of a document that name one party, each by a rule.
struct AliasJoiner {
    /// The name each name was joined to, itself when none; never a chain.
    private(set) var heads: [Int]
    /// The rule that joined a name to its head.
    private(set) var rules: [Int: AliasRule] = [:]

    private let names: [DocumentName]
    private let kinds: [DecidedKind]
    private let candidates: [NameCandidate]
    private let text: AnalysedText
    private let language: LanguageData

    /// Joins names whose kinds are decided.
    init(_ names: [DocumentName], _ kinds: [DecidedKind], _ candidates: [NameCandidate], _ named: NameScope) {
        self.names = names
        self.kinds = kinds
        self.candidates = candidates
        text = named.text
        language = named.language
        heads = Array(names.indices)
        joinDefined()
        joinByParenthesis()
        joinListed()
        joinByNormalForm()
        joinByInitials()
        joinBySurname()
        joinByNickname()
        joinByShortForm()
        heads = heads.indices.map(head)
    }

    /// The name that a name was joined to, through others that were joined later.
    private func head(of name: Int) -> Int {
        var head = name
        while heads[head] != head { head = heads[head] }
        return head
    }

    private mutating func join(_ name: Int, to other: Int, by rule: AliasRule) {
        let head = head(of: other)
        guard heads[name] == name, head != name else { return }
        heads[name] = head
        rules[name] = rule
    }

    /// Names that stand for themselves still.
    private var open: [Int] {
        names.indices.filter { heads[$0] == $0 }
    }

    /// `Northwind Traders Inc. ("Northwind")`; a term that stands for two names joins neither.
    private mutating func joinDefined() {
        let defined = DefinedTerms(text: text)
        let definitions = candidates.indices.flatMap { full in
            defined.terms(behind: candidates[full].tokens).map { (full, $0.lowerBound) }
        }
        guard !definitions.isEmpty else { return }
        var nameOf: [Int: Int] = [:]
        for (name, value) in names.enumerated() {
            for candidate in value.candidates { nameOf[candidates[candidate].tokens.lowerBound] = name }
        }
        var bearers: [Int: Set<Int>] = [:]
        for (full, term) in definitions {
            guard let name = nameOf[term], let bearer = nameOf[candidates[full].tokens.lowerBound] else { continue }
            bearers[name, default: []].insert(bearer)
        }
        for (name, bearers) in bearers.sorted(by: { $0.key < $1.key }) where bearers.count == 1 {
            for bearer in bearers { join(name, to: bearer, by: .parenthesis) }
        }
    }

    /// "Amazon Web Services (AWS)".
    private mutating func joinByParenthesis() {
        let fulls = candidates.indices.dropLast().filter {
            isInParenthesis(candidates[$0 + 1].tokens, behind: candidates[$0].tokens)
        }
        guard !fulls.isEmpty else { return }
        var nameOf: [Int: Int] = [:]
        for (name, value) in names.enumerated() { for candidate in value.candidates { nameOf[candidate] = name } }
        for index in fulls {
            guard let full = nameOf[index], let short = nameOf[index + 1], full != short else { continue }
            let isListed = names[short].listed != nil && names[short].listed == names[full].listed
            guard isListed || Initials.match(names[short].normalForm, names[full].words) else { continue }
            join(short, to: full, by: .parenthesis)
        }
    }

    private func isInParenthesis(_ short: Range<Int>, behind full: Range<Int>) -> Bool {
        let tokens = text.tokens
        guard short.lowerBound == full.upperBound + 1, short.upperBound < tokens.count else { return false }
        return tokens[full.upperBound].word == "(" && tokens[short.upperBound].word == ")"
    }

    /// Names of one well-known party; the one that is most its own name leads.
    private mutating func joinListed() {
        var leads: [Int: Int] = [:]
        for name in open {
            guard let listed = names[name].listed else { continue }
            guard let lead = leads[listed] else {
                leads[listed] = name
                continue
            }
            join(name, to: lead, by: names[name].normalForm == names[lead].normalForm ? .normalForm : .wellKnown)
        }
    }

    private mutating func joinByNormalForm() {
        var leads: [String: Int] = [:]
        for name in open where names[name].listed != nil {
            leads[names[name].normalForm] = name
            if let listed = names[name].listed {
                leads[DocumentName.normalForm(of: language.wellKnown.parties[listed].name)] = name
            }
        }
        for name in open {
            let form = names[name].normalForm
            guard let lead = leads[form] else {
                leads[form] = name
                continue
            }
            if lead == name { continue }
            let isSuffixed = names[name].hasLegalSuffix != names[lead].hasLegalSuffix
            join(name, to: lead, by: isSuffixed ? .legalSuffix : .normalForm)
        }
    }

    /// The initials of the one name that they fit.
    private mutating func joinByInitials() {
        let short = single.filter { names[$0].isShouted }
        guard !short.isEmpty else { return }
        var bearers = Bearers()
        for name in open where kinds[name].kind != .person {
            for form in Initials.forms(of: names[name].words) { bearers.add(form, name) }
        }
        for name in short {
            if let bearer = bearers[names[name].normalForm] { join(name, to: bearer, by: .initials) }
        }
    }

    /// Names of one word that are not in the list and stand for themselves still.
    private var single: [Int] {
        names.indices.filter { names[$0].words.count == 1 && names[$0].listed == nil && heads[$0] == $0 }
    }

    /// A bare last name: that of the one full name that ends so.
    private mutating func joinBySurname() {
        let bare = single.filter(mayBeSurname)
        guard !bare.isEmpty else { return }
        var bearers = Bearers()
        for name in names.indices where kinds[name].kind == .person && names[name].listed == nil {
            let words = names[name].words
            if words.count > 1, let last = words.last { bearers.add(last, head(of: name)) }
        }
        for name in bare {
            if let bearer = bearers[names[name].normalForm] { join(name, to: bearer, by: .surname) }
        }
    }

    private func mayBeSurname(_ name: Int) -> Bool {
        !kinds[name].isSure || kinds[name].kind == .person || names[name].context.places == 0
    }

    /// "Rimrock" for "Rimrock Mining": where what is left out only says what kind of body it is, no other name begins so,
    /// and the word is neither a place nor a people, nor a well-known party of its own.
    private mutating func joinByShortForm() {
        let words = single.filter(isOwnWord)
        guard !words.isEmpty else { return }
        var bearers = Bearers()
        for name in names.indices where kinds[name].kind != .person && kinds[name].kind != .place {
            let words = names[name].words
            if words.count > 1, let first = words.first { bearers.add(first, head(of: name)) }
        }
        for name in words {
            guard let bearer = bearers[names[name].normalForm] else { continue }
            guard bearer != name, isDescribed(bearer), kinds[name].kind != .person || !kinds[name].isSure else {
                continue
            }
            join(name, to: bearer, by: .shortForm)
        }
    }

    private func isOwnWord(_ name: Int) -> Bool {
        let tokens = names[name].tokens
        guard let word = tokens.last?.word, !language.isPlace(tokens[...]) else {
            return false
        }
        return language[word].cue.isDisjoint(with: [
            .demonym, .organisation, .government, .publication, .generic, .place,
        ])
            && !language[word].isGivenName
    }

    /// Whether all but the first word of a name says what kind of body it is: "Rimrock Mining", "Halo Dairies".
    private func isDescribed(_ name: Int) -> Bool {
        let words = names[name].words
        guard words.count == 2, let last = words.last, kinds[name].kind == .organisation else { return false }
        guard !Word.sites.contains(Word(last)) else { return false }
        return !language[Word(last)].cue.isDisjoint(with: [.organisation, .legalSuffix])
    }

    /// "Bill Clark" and "William Clark", when no third shares the last name.
    private mutating func joinByNickname() {
        var bearers: [String: [Int]] = [:]
        for name in open where kinds[name].kind == .person && names[name].words.count == 2 {
            bearers[names[name].words[1], default: []].append(name)
        }
        for pair in bearers.values where pair.count == 2 {
            let first = names[pair[0]].words[0]
            let second = names[pair[1]].words[0]
            if language.nicknames.areForms(Word(first), Word(second)) { join(pair[1], to: pair[0], by: .nickname) }
        }
    }
}

extension Word {
    /// Words for bodies that are called after the place they stand in: "Harwick Hospital" is not Harwick.
    static let sites: Set<Word> = [
        "hospital", "college", "university", "school", "museum", "church", "airport", "council", "theatre", "theater",
        "club", "society", "police", "chamber", "harbour", "harbor", "port", "court", "academy", "station", "hotel",
        "orchestra", "institute", "centre", "center",
    ]
}

/// The one name that bears each form, where only one does.
private struct Bearers {
    private var names: [String: Int?] = [:]

    /// Adds a bearer of a form.
    mutating func add(_ form: String, _ name: Int) {
        if let known = names[form], known != name { names[form] = .some(nil) } else { names[form] = name }
    }

    /// The only bearer of a form; nil when there are none or several.
    subscript(form: String) -> Int? { names[form] ?? nil }
}

/// The text and language that the stages of naming share.
struct NameScope {
    let text: AnalysedText
    let language: LanguageData
}

/// The initials of a name.
enum Initials {
    /// Whether some letters are the initials of words.
    static func match(_ letters: String, _ words: [String]) -> Bool {
        forms(of: words).contains(letters)
    }

    /// The initials of two words or more, with and without the small joining words; none of a single word.
    static func forms(of words: [String]) -> Set<String> {
        guard words.count > 1 else { return [] }
        let core = words.filter { !joining.contains($0) }
        return Set([words, core].filter { $0.count > 1 }.map(initials))
    }

    private static func initials(of words: [String]) -> String {
        String(words.compactMap(\.first))
    }

    private static let joining: Set<String> = ["of", "the", "and", "for", "on", "in", "to", "de", "at", "by"]
}
