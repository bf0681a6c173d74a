import CorpusModel

/// A kind with how much speaks for it.
struct DecidedKind {
    let kind: PartyKind
    let isSure: Bool
}

/// Decides what a name names, from the name itself and the words around all its places.
struct KindDecider {
    let language: LanguageData

    /// The kind of a name; `.other` when nothing speaks for any.
    func kind(of name: DocumentName) -> DecidedKind {
        if let listed = name.listed { return DecidedKind(kind: language.wellKnown.parties[listed].kind, isSure: true) }
        let words = name.tokens.filter { $0.shape.contains(.word) }
        guard let first = words.first, let last = words.last else { return DecidedKind(kind: .other, isSure: false) }
        if name.hasLegalSuffix { return DecidedKind(kind: .organisation, isSure: true) }
        if words.count > 1, let kind = bodyKind(words, last) { return DecidedKind(kind: kind, isSure: true) }
        if name.context.titles > 0, words.count < 5 { return DecidedKind(kind: .person, isSure: true) }
        let ruled = personKind(name, words, first, last) ?? placeKind(name) ?? weakKind(name, words)
        return toldKind(name, besides: voted(name, against: ruled))
    }

    /// The kind that what is said of a name tells, where it tells more than the name and the model do.
    private func toldKind(_ name: DocumentName, besides decided: DecidedKind) -> DecidedKind {
        let context = name.context
        let isPlace = decided.kind == .place || language.isPlace(name.tokens[...])
        if isPlace, context.plays > 0, context.plays >= context.places, context.seats == 0 {
            return DecidedKind(kind: .organisation, isSure: context.plays > 1)
        }
        if context.seats > 0, context.plays == 0, decided.kind != .place, name.words.count == 1 {
            return DecidedKind(kind: .place, isSure: false)
        }
        if context.ages > 0, decided.kind != .person, !decided.isSure, !isPlace {
            return DecidedKind(kind: .person, isSure: false)
        }
        if decided.kind == .person || decided.kind == .other, !decided.isSure, context.ages == 0 {
            if context.trades > 0 || isJoinedWord(name) { return DecidedKind(kind: .organisation, isSure: false) }
        }
        return decided
    }

    /// "HashiCorp": one word of two with capitals, which no family's name is but for those in "Mc" and the like.
    private func isJoinedWord(_ name: DocumentName) -> Bool {
        guard name.tokens.count == 1, name.tokens[0].shape.contains(.mixedCase) else { return false }
        guard !language[name.tokens[0].word].isSurname, !language[name.tokens[0].word].isGivenName else { return false }
        return !Self.familyBeginnings.contains { name.text.hasPrefix($0) }
    }

    private static let familyBeginnings = [
        "Mc", "Mac", "De", "Di", "Du", "La", "Le", "Van", "Von", "Fitz", "O'", "O’", "D'", "al",
    ]

    /// The kind that the model votes for; sure when the rules say the same, or when every place of several votes so.
    private func voted(_ name: DocumentName, against ruled: DecidedKind) -> DecidedKind {
        guard let vote = name.context.votedKind else { return ruled }
        let kind = PartyKind(vote.kind)
        if kind == .other, ruled.isSure { return ruled }
        if kind == ruled.kind { return DecidedKind(kind: kind, isSure: ruled.isSure || vote.isClear) }
        return DecidedKind(kind: kind, isSure: vote.isClear && !ruled.isSure)
    }

    /// The kind that the words of the name tell.
    private func bodyKind(_ words: [Token], _ last: Token) -> PartyKind? {
        let head = headCue(words)
        if head.contains(.government) { return .government }
        let cue = language[last.word].cue
        if cue.contains(.government), !isPerson(words) { return .government }
        if cue.contains(.publication), !isPerson(words) { return .publication }
        if cue.contains(.organisation) || head.contains(.organisation) { return isPerson(words) ? nil : .organisation }
        if cue.contains(.place) { return isPerson(words) ? nil : .place }
        return cue.contains(.product) ? .product : nil
    }

    /// What the word before the first "of" or "for" tells: "Department of Defense".
    private func headCue(_ words: [Token]) -> NameCue {
        guard let joint = words.firstIndex(where: { $0.word == "of" || $0.word == "for" || $0.word == "on" }), joint > 0
        else { return [] }
        return language[words[joint - 1].word].cue
    }

    private func isPerson(_ words: [Token]) -> Bool {
        guard words.count < 4, let first = words.first, let last = words.last else { return false }
        return isGivenName(first) && language[last.word].isSurname
            && language[last.word].cue.isDisjoint(with: [.government, .organisation, .publication])
    }

    private func isGivenName(_ token: Token) -> Bool {
        language[token.word].isGivenName && !token.shape.contains(.allCapitals)
    }

    private func isInitial(_ token: Token) -> Bool {
        token.range.count < 5 && token.shape.contains(.capitalised)
            && (token.range.count == 2 && token.shape.isDisjoint(with: .allCapitals)
                || token.shape.contains(.allCapitals))
    }

    private func personKind(_ name: DocumentName, _ words: [Token], _ first: Token, _ last: Token) -> DecidedKind? {
        let isShort = words.count < 5
        guard words.count > 1, isShort, !beginsListed(first), !words.contains(where: isAcronym) else { return nil }
        let hasInitial = words.dropFirst().dropLast().contains(where: isInitial)
        let hasSurname = language[last.word].isSurname
        if hasInitial, isGivenName(first) || hasSurname { return DecidedKind(kind: .person, isSure: true) }
        if isInitial(first), hasSurname { return DecidedKind(kind: .person, isSure: true) }
        let isPlace = language.isPlace(name.tokens[...])
        let isGiven = isGivenName(first) && !language[first.word].isCommon
        if isGivenName(first), !isPlace, isGiven || hasSurname || !language[last.word].isCommon {
            return DecidedKind(kind: .person, isSure: hasSurname)
        }
        return nil
    }

    /// "Ford Taurus": a well-known name that goes on is no person's.
    private func beginsListed(_ first: Token) -> Bool {
        language.wellKnown.names[[first]] != nil && !language[first.word].isGivenName
    }

    private func isAcronym(_ token: Token) -> Bool {
        token.shape.contains(.allCapitals) && !isInitial(token)
    }

    private func placeKind(_ name: DocumentName) -> DecidedKind? {
        guard language.isPlace(name.tokens[...]) else { return nil }
        let isPersonal = name.tokens.count == 1 && isPersonWord(name.tokens[0])
        if isPersonal, name.context.places == 0 { return DecidedKind(kind: .person, isSure: false) }
        return DecidedKind(kind: .place, isSure: !isPersonal || name.context.speaks == 0)
    }

    private func isPersonWord(_ token: Token) -> Bool {
        language[token.word].isSurname || language[token.word].isGivenName
    }

    private func weakKind(_ name: DocumentName, _ words: [Token]) -> DecidedKind {
        if words.count == 1 { return singleKind(name, words[0]) }
        let hasParticle = words.dropFirst().dropLast().contains {
            !$0.isCapitalised && $0.word != "of" && $0.word != "and"
        }
        let isEveryday = words.contains { language[$0.word].isCommon }
        let isPersonal =
            words.count < 4 && words.allSatisfy { $0.shape.isDisjoint(with: [.allCapitals, .digits, .mixedCase]) }
        if name.context.places > 0, name.context.speaks == 0, !isEveryday {
            return DecidedKind(kind: .place, isSure: false)
        }
        if isPersonal, hasParticle || !isEveryday, !beginsListed(words[0]) {
            return DecidedKind(kind: .person, isSure: false)
        }
        return DecidedKind(kind: .other, isSure: false)
    }

    private func singleKind(_ name: DocumentName, _ word: Token) -> DecidedKind {
        if !word.shape.isDisjoint(with: [.allCapitals, .mixedCase]) {
            return DecidedKind(kind: .organisation, isSure: false)
        }
        let isPlace = name.context.places > name.context.speaks
        if isPlace, !language[word.word].isCommon { return DecidedKind(kind: .place, isSure: false) }
        if isPersonWord(word) { return DecidedKind(kind: .person, isSure: false) }
        return DecidedKind(kind: name.context.speaks > 1 ? .person : .other, isSure: false)
    }
}

extension PartyKind {
    /// The kind of party for what the model tells.
    init(_ kind: NameKind) {
        switch kind {
        case .person: self = .person
        case .organisation: self = .organisation
        case .place: self = .place
        case .other: self = .other
        }
    }
}
