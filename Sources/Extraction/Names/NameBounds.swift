/// Corrects where names begin and end: what the words beside a name show to be part of it, or not.
struct NameBounds {
    let text: AnalysedText
    let language: LanguageData

    /// The names with their bounds corrected, in text order and not overlapping.
    func corrected(_ names: [NameCandidate]) -> [NameCandidate] {
        let wanted = names.flatMap(parted).map(widened).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
        var result: [NameCandidate] = []
        for name in wanted {
            while let last = result.last, last.tokens.overlaps(name.tokens), last.tokens.count < name.tokens.count {
                result.removeLast()
            }
            if let last = result.last, last.tokens.overlaps(name.tokens) { continue }
            result.append(name)
        }
        return result
    }

    private func widened(_ name: NameCandidate) -> NameCandidate {
        var tokens = name.tokens
        if let end = BodyLists(text: text, language: language).end(of: tokens) {
            tokens = tokens.lowerBound..<end
        } else {
            tokens = PersonBounds(text: text, language: language).widened(name)
            if endsBeforePlc(tokens) { tokens = tokens.lowerBound..<tokens.upperBound + 1 }
        }
        return tokens == name.tokens ? name : name.at(tokens)
    }

    /// "Meridian Rail plc": the one legal form that is written small.
    private func endsBeforePlc(_ tokens: Range<Int>) -> Bool {
        tokens.upperBound < text.tokens.count && text.tokens[tokens.upperBound].word == "plc"
            && !text.tokens[tokens.upperBound].shape.contains(.opensSentence)
    }

    /// The two names that a mark between them joins ("the Corvane–Quellin merger"), or the one name there is.
    private func parted(_ name: NameCandidate) -> [NameCandidate] {
        guard name.listed == nil, let mark = name.tokens.dropFirst().dropLast().first(where: isJoint) else {
            return [name]
        }
        guard isPair(name.tokens, mark) else { return [name] }
        return [name.tokens.lowerBound..<mark, mark + 1..<name.tokens.upperBound].map { part in
            name.at(part, listed: language.wellKnown.names[text.tokens[part]]?.party)
        }
    }

    /// A hyphen or a dash between two words, without spaces.
    private func isJoint(_ index: Int) -> Bool {
        guard text.tokens[index].word == "-" || text.tokens[index].word == "\u{2013}" else { return false }
        return !text.tokens[index].shape.contains(.spaced) && !text.tokens[index + 1].shape.contains(.spaced)
    }

    private func isPair(_ name: Range<Int>, _ mark: Int) -> Bool {
        if language.wellKnown.names[text.tokens[mark - 1...mark + 1]] != nil { return false }
        let first = text.tokens[mark - 1].word
        let second = text.tokens[mark + 1].word
        if name.count > 3, name.lowerBound < mark - 1, language[text.tokens[name.lowerBound].word].isGivenName {
            return false
        }
        if text.tokens[mark].word == "\u{2013}" || isPairing(behind: name) {
            return !language[first].isGivenName || !language[second].isGivenName
        }
        return isParty(mark - 1) && isParty(mark + 1)
    }

    /// Whether a word that two take part in stands behind: "the Corvane-Quellin merger".
    private func isPairing(behind name: Range<Int>) -> Bool {
        name.upperBound < text.tokens.count && Self.pairings.contains(text.tokens[name.upperBound].word)
    }

    private func isParty(_ index: Int) -> Bool {
        language.wellKnown.names[text.tokens[index...index]] != nil || language.isPlace(text.tokens[index...index])
    }

    private static let pairings: Set<Word> = [
        "merger", "deal", "talks", "conflict", "dispute", "war", "summit", "agreement", "alliance", "partnership",
        "feud", "row", "standoff", "rivalry", "border", "trade", "relations", "lawsuit", "match", "game", "tie-up",
        "takeover", "venture", "contract", "rift",
    ]
}

/// Finds the whole name of a person: given names that are also words, and particles.
struct PersonBounds {
    let text: AnalysedText
    let language: LanguageData

    /// The tokens of the whole name; those of the name itself when it is no person's or nothing belongs to it.
    func widened(_ name: NameCandidate) -> Range<Int> {
        guard name.listed == nil, name.kind != .organisation else { return name.tokens }
        var tokens = name.tokens
        if let start = startBeforeParticles(tokens.lowerBound) { tokens = start..<tokens.upperBound }
        if let end = endBehindParticles(tokens) { tokens = tokens.lowerBound..<end }
        guard name.kind == .person || tokens != name.tokens else { return tokens }
        if !name.followsTitle, isGivenName(tokens.lowerBound - 1, before: tokens) {
            tokens = tokens.lowerBound - 1..<tokens.upperBound
        }
        return tokens
    }

    /// Where "Hans" stands before "van den" and the last name; nil when no particle stands there.
    private func startBeforeParticles(_ last: Int) -> Int? {
        var index = last - 1
        while index > 0, last - index < 4, Self.particles.contains(text.tokens[index].word), isSmall(index) {
            index -= 1
        }
        guard index >= 0, index < last - 1, text.tokens[index].isCapitalised else { return nil }
        let entry = language[text.tokens[index].word]
        guard entry.isGivenName || entry.cue.isEmpty && !entry.isCommon && !entry.isPlace else { return nil }
        return index
    }

    private func endBehindParticles(_ name: Range<Int>) -> Int? {
        guard language[text.tokens[name.upperBound - 1].word].isGivenName else { return nil }
        var index = name.upperBound
        while index < text.tokens.count, index - name.upperBound < 3, isParticle(index) { index += 1 }
        guard index > name.upperBound, index < text.tokens.count, text.tokens[index].isCapitalised else { return nil }
        return text.tokens[index].shape.contains(.opensSentence) ? nil : index + 1
    }

    private func isParticle(_ index: Int) -> Bool {
        Self.particles.contains(text.tokens[index].word) && isSmall(index)
    }

    private func isSmall(_ index: Int) -> Bool { !text.tokens[index].isCapitalised }

    /// Small words before a last name: "Hans van den Berg", "Luis da Costa".
    static let particles: Set<Word> = [
        "van", "von", "der", "den", "de", "la", "le", "del", "della", "di", "da", "dos", "du", "des", "bin", "ibn",
        "al",
        "el", "ter", "ten", "zu", "zur",
    ]

    /// Whether a given name that is also a word begins the name: "Will Kerr resigned", not "In May Kerr resigned".
    private func isGivenName(_ index: Int, before name: Range<Int>) -> Bool {
        guard index >= 0, text.tokens[index].isCapitalised, !text.tokens[index].shape.contains(.allCapitals) else {
            return false
        }
        guard !text.tokens[index + 1].shape.contains(.opensSentence) else { return false }
        let word = text.tokens[index].word
        guard language[word].isGivenName, language[word].cue.isDisjoint(with: [.title, .role, .demonym]) else {
            return false
        }
        if language[word].cue.contains(.calendar), isTime(index) { return false }
        guard text.opensClause(index), language[word].isCommon || language[word].cue.contains(.calendar) else {
            return true
        }
        return begins(word, before: name)
    }

    /// Whether a month or season stands where a time does: "In May", "3 May", "last May".
    private func isTime(_ index: Int) -> Bool {
        guard index > 0, !text.opensClause(index) else { return false }
        let before = text.tokens[index - 1]
        return before.shape.contains(.digits) || Self.timing.contains(before.word)
    }

    private static let timing: Set<Word> = [
        "in", "since", "until", "till", "by", "from", "to", "of", "last", "next", "this", "early", "late", "mid",
        "every",
        "through", "during", "between", "and",
    ]

    /// Whether an everyday word that opens its sentence is a given name here.
    private func begins(_ word: Word, before name: Range<Int>) -> Bool {
        if word != "will", Word.plainOpeners.contains(word) || Self.openers.contains(word) { return false }
        let first = language[text.tokens[name.lowerBound].word]
        if name.count > 1, first.isGivenName { return false }
        return !Self.asking.contains(word) || !isQuestion(name.upperBound)
    }

    private func isQuestion(_ index: Int) -> Bool {
        guard let sentence = text.sentence(of: index - 1) else { return false }
        return text.tokens[text.sentences[sentence].tokens.upperBound - 1].word == "?"
    }

    private static let asking: Set<Word> = ["will", "may"]

    /// Words of the list of given names that open sentences far more often.
    private static let openers: Set<Word> = [
        "long", "young", "see", "son", "song", "season", "numbers", "man", "many", "star", "spring", "winter", "else",
        "lady", "miss", "page", "ok", "major", "soon", "max", "sage",
    ]
}

/// Finds the whole name of a body that lists what it deals with: "Ministry of Health, Labour and Welfare".
struct BodyLists {
    let text: AnalysedText
    let language: LanguageData

    /// The end of the list; nil when the name is no such body's or no list follows.
    func end(of name: Range<Int>) -> Int? {
        guard let matter = startOfMatter(name) else { return nil }
        guard var end = endOfItem(matter) else { return nil }
        var isClosed = false
        while !isClosed, end - name.lowerBound < 30 {
            var next = end
            if isMark(next, ",") { next += 1 }
            if isMark(next, "and") || isMark(next, "&") {
                isClosed = true
                next += 1
            }
            guard next > end, let stop = endOfItem(next) else { return nil }
            end = stop
        }
        return isClosed && end > name.upperBound ? end : nil
    }

    /// Where "Health" stands in "Ministry of Health".
    private func startOfMatter(_ name: Range<Int>) -> Int? {
        guard let joint = name.first(where: { Self.joints.contains(text.tokens[$0].word) }) else { return nil }
        guard joint > name.lowerBound, joint + 1 < name.upperBound else { return nil }
        return Self.heads.contains(text.tokens[joint - 1].word) ? joint + 1 : nil
    }

    private static let joints: Set<Word> = ["of", "for", "on"]

    private static let heads: Set<Word> = [
        "ministry", "department", "committee", "subcommittee", "commission", "bureau", "office", "directorate",
        "secretariat", "agency", "institute", "council", "center", "centre", "minister", "secretary",
    ]

    /// The end of one to three everyday words with capitals: "Local Government"; nil when a name stands there.
    private func endOfItem(_ start: Int) -> Int? {
        var index = start
        while index < text.tokens.count, index - start < 3, isMatter(index) { index += 1 }
        guard index > start, index == text.tokens.count || !text.tokens[index].isCapitalised else { return nil }
        let isBody = language[text.tokens[start].word].cue.contains(.government)
        return index == start + 1 && isBody ? nil : index
    }

    private func isMatter(_ index: Int) -> Bool {
        let token = text.tokens[index]
        guard token.isCapitalised, !token.shape.contains(.opensSentence) else { return false }
        guard token.shape.isDisjoint(with: [.allCapitals, .mixedCase]) else { return false }
        let entry = language[token.word]
        guard entry.cue.isDisjoint(with: [.legalSuffix, .title, .calendar]) else { return false }
        return entry.isCommon || !entry.isGivenName && !entry.isPlace && isWrittenSmall(token)
    }

    /// Whether the clusters know the word written small.
    private func isWrittenSmall(_ token: Token) -> Bool {
        text.document.text.withUnsafeBufferPointer { language.nameModel.clusters.small($0, token.range) != 0 }
    }

    private func isMark(_ index: Int, _ word: Word) -> Bool {
        index < text.tokens.count && text.tokens[index].word == word
    }
}
