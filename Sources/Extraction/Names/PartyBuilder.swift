import CorpusModel

/// Builds the parties of a document from its names and from what joined them.
struct PartyBuilder {
    private let names: [DocumentName]
    private let kinds: [DecidedKind]
    private let joiner: AliasJoiner
    private let scope: NameScope
    private let candidates: [NameCandidate]

    /// Builds from names, their kinds and what joins them.
    init(_ names: [DocumentName], _ kinds: [DecidedKind], _ candidates: [NameCandidate], _ scope: NameScope) {
        self.names = names
        self.kinds = kinds
        self.candidates = candidates
        self.scope = scope
        joiner = AliasJoiner(names, kinds, candidates, scope)
    }

    /// The parties, their mentions and the ties that the list states.
    func build() -> NamedText {
        var result = NamedText()
        var partyOfName = Array(repeating: 0, count: names.count)
        var listed: [Int: Int] = [:]
        for (head, members) in groups() {
            let wellKnown = members.lazy.compactMap { listing(of: $0, head: head) }.first
            if let wellKnown { listed[wellKnown] = result.parties.count }
            for member in members { partyOfName[member] = result.parties.count }
            result.parties.append(party(members, head: head, listed: wellKnown))
        }
        addMentions(to: &result, partyOfName)
        addTies(to: &result, listed)
        return result
    }

    /// The entry of the list that a name stands for; none for a short form that the document gives to another name.
    ///
    /// "Harbour Crane (HC)" is no party of the list, even where the list knows an HC.
    private func listing(of member: Int, head: Int) -> Int? {
        guard let entry = names[member].listed else { return nil }
        guard joiner.rules[member] == .parenthesis, names[head].listed == nil else { return entry }
        let form = DocumentName.normalForm(of: scope.language.wellKnown.parties[entry].name)
        let words = Set(form.split(separator: " ").map(String.init))
        return words.isDisjoint(with: names[head].words) ? nil : entry
    }

    /// Each head with the names joined to it, itself first, by where the head first stands.
    private func groups() -> [(Int, [Int])] {
        var members: [Int: [Int]] = [:]
        for (name, head) in joiner.heads.enumerated() where name != head { members[head, default: []].append(name) }
        let heads = joiner.heads.indices.filter { joiner.heads[$0] == $0 }
        return heads.map { ($0, [$0] + (members[$0] ?? [])) }
    }

    private func party(_ members: [Int], head: Int, listed: Int?) -> FoundParty {
        // Outside the list only the names that are not in it tell what the party is.
        let telling = listed == nil ? members.filter { names[$0].listed == nil } : members
        let preferred = telling.max { rank($0) < rank($1) } ?? head
        let kind = kind(of: telling.isEmpty ? members : telling, listed: listed)
        let name = listed.map { scope.language.wellKnown.parties[$0].name } ?? names[preferred].text
        let own = members.first { names[$0].text == name } ?? preferred
        var aliases: [Alias] = []
        for member in members where names[member].text != name {
            guard !aliases.contains(where: { $0.name == names[member].text }) else { continue }
            aliases.append(
                Alias(names[member].text, by: rule(member, head: head, own: own, listed: listed))
            )
        }
        let key = key(of: preferred, kind: kind.kind, listed: listed)
        return FoundParty(key: key, name: name, kind: kind.kind, isKindSure: kind.isSure, aliases: aliases)
    }

    /// A fuller name before a shorter, a mixed spelling before capitals, a frequent one before a rare one.
    private func rank(_ name: Int) -> (Int, Int, Int, Int) {
        let value = names[name]
        return (value.listed == nil ? 0 : 1, value.isShouted ? 0 : 1, value.words.count, value.candidates.count)
    }

    private func kind(of members: [Int], listed: Int?) -> DecidedKind {
        if let listed { return DecidedKind(kind: scope.language.wellKnown.parties[listed].kind, isSure: true) }
        if members.count == 1 { return kinds[members[0]] }
        if let company = members.first(where: { names[$0].hasLegalSuffix }) { return kinds[company] }
        let decided = members.sorted { rank($0) > rank($1) }.map { kinds[$0] }
        return decided.first(where: \.isSure) ?? decided.first { $0.kind != .other } ?? decided[0]
    }

    private func rule(_ member: Int, head: Int, own: Int, listed: Int?) -> AliasRule {
        if let rule = joiner.rules[member] { return rule }
        if member == head, joiner.rules[own] == .parenthesis { return .parenthesis }
        if let listed {
            let form = DocumentName.normalForm(of: scope.language.wellKnown.parties[listed].name)
            guard names[member].normalForm != form else {
                return names[member].hasLegalSuffix ? .legalSuffix : .normalForm
            }
            return .wellKnown
        }
        return joiner.rules[own] ?? .normalForm
    }

    /// What joins the party across documents; a bare last name without an office stays in its document.
    private func key(of preferred: Int, kind: PartyKind, listed: Int?) -> String {
        if let listed { return DocumentName.normalForm(of: scope.language.wellKnown.parties[listed].name) }
        let form = names[preferred].normalForm
        guard kind == .person, names[preferred].words.count == 1 else { return form }
        if let office = names[preferred].context.office { return "\(office) \(form)" }
        return FoundParty.key(form, in: scope.text.document.path)
    }

    private func addMentions(to result: inout NamedText, _ partyOfName: [Int]) {
        var partyOfCandidate = Array(repeating: 0, count: candidates.count)
        for (name, value) in names.enumerated() {
            for candidate in value.candidates { partyOfCandidate[candidate] = partyOfName[name] }
        }
        var next = 0
        for sentence in scope.text.sentences.indices {
            let first = next
            while next < candidates.count, candidates[next].sentence == sentence {
                let tokens = candidates[next].tokens
                let range = scope.text.span(tokens)
                result.mentions.append(FoundMention(party: partyOfCandidate[next], range: range, sentence: sentence))
                result.mentionTokens.append(tokens)
                next += 1
            }
            result.mentionsOfSentence.append(first..<next)
        }
    }

    private func addTies(to result: inout NamedText, _ listed: [Int: Int]) {
        for (entry, subject) in listed.sorted(by: { $0.value < $1.value }) {
            for tie in scope.language.wellKnown.ties[entry] ?? [] {
                guard let object = listed[tie.object], object != subject else { continue }
                result.wellKnownTies.append(WellKnownTie(subject: subject, type: tie.type, object: object))
            }
        }
    }
}
