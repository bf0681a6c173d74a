/// Tells whether what follows the dot of an abbreviation is a sentence of its own: "He left Acme Inc. Delta sued it."
///
/// Both sides must have a verb: the words before make a sentence, those behind begin one with a name as its subject.
struct ClauseOpening {
    let tokens: [Token]
    let bytes: UnsafeBufferPointer<UInt8>

    /// A subject and its verb are looked for so far, tokens.
    private static let reach = 14

    /// Whether a sentence can end with the abbreviation `stop`, which stands in one that begins at `start`.
    func follows(_ stop: Int, at next: Int, from start: Int) -> Bool {
        guard next < tokens.count, isComplete(start..<stop) else { return false }
        return tokens[next].shape.contains(.punctuation) ? isQuotedClause(at: next) : isClause(at: next)
    }

    /// The same where it takes the name of a firm to tell a sentence from a noun: "Delta Group sued" from "Senate bills fell".
    func firmFollows(_ stop: Int, at next: Int, from start: Int) -> Bool {
        let name = (next..<min(tokens.count, next + Self.reach)).prefix { isCapitalised($0) && !isMark($0) }
        guard name.count > 1, let last = name.last, Self.firms.contains(tokens[last].word) else { return false }
        return follows(stop, at: next, from: start)
    }

    private static let firms: Set<Word> = [
        "group", "holdings", "inc", "inc.", "corp", "corp.", "ltd", "ltd.", "plc", "llc", "company", "co.", "partners",
    ]

    private func kind(_ index: Int) -> WordClass {
        KnownWord(of: tokens[index], in: bytes, KnownWords.table).kind
    }

    private func isMark(_ index: Int) -> Bool { tokens[index].shape.contains(.punctuation) }
    private func isCapitalised(_ index: Int) -> Bool { tokens[index].shape.contains(.capitalised) }

    private static let zones: Set<Word> = ["eastern", "central", "pacific", "mountain"]

    /// Whether a word behind "p.m." says which hour or day it is: "Monday", "May 3", "Eastern", "Moscow time".
    static func isTail(ofHour index: Int, in tokens: [Token]) -> Bool {
        let word = tokens[index].word
        if TimeWords.weekdays[word] != nil || TimeWords.zones.contains(word) { return true }
        let next = index + 1 < tokens.count ? tokens[index + 1] : nil
        if TimeWords.months[word] != nil { return next?.shape.contains(.digits) ?? false }
        if next?.word == "time" || next?.word == "standard" || next?.word == "daylight" { return true }
        return zones.contains(word) && !(next?.shape.contains(.capitalised) ?? false)
    }

    // MARK: Before

    private static let finite = WordClass.auxiliary.union([.past, .thirdPerson])

    /// Whether there is a verb before the name that an abbreviation ends, and the name is no subject of a clause of its own.
    private func isComplete(_ words: Range<Int>) -> Bool {
        var name = words.upperBound
        while name > words.lowerBound, isCapitalised(name - 1) || tokens[name - 1].word == "&" { name -= 1 }
        guard name > words.lowerBound else { return false }
        let leader = tokens[name - 1].word
        guard !AttributionLexicon.speaking.words.contains(leader), !AttributionLexicon.reporting.words.contains(leader),
            kind(name - 1).isDisjoint(with: [.subordinator, .condition]) || kind(name - 1).contains(.preposition)
        else { return false }
        return (max(words.lowerBound, name - 4 * Self.reach)..<name).contains {
            !kind($0).isDisjoint(with: Self.finite)
        }
    }

    // MARK: Behind

    /// Words that belong to the name of a firm or a country before them, such as "Chairman" and "Senate".
    private static let attached: Set<Word> = [
        "chairman", "chairwoman", "chair", "chief", "president", "ceo", "cfo", "coo", "cto", "director", "executive",
        "executives", "vice", "senior", "founder", "co-founder", "cofounder", "spokesman", "spokeswoman",
        "spokesperson", "treasurer", "secretary", "general", "managing", "manager", "partner", "analyst", "economist",
        "engineer", "owner", "head", "deputy", "senator", "sen.", "representative", "rep.", "mayor", "governor",
        "gov.", "ambassador", "attorney", "judge", "department", "dept.", "senate", "house", "congress", "congressman",
        "congresswoman", "supreme", "court", "circuit", "district", "federal", "army", "navy", "air", "marine",
        "marines", "coast", "treasury", "food", "environmental", "securities", "trade", "customs", "bureau",
        "agency", "justice", "state", "defense", "open", "virgin", "steel", "bank", "bancorp", "postal", "geological",
        "forest", "census", "central", "special", "consul", "embassy", "capitol", "soccer", "olympic", "patent",
        "national", "office", "commission", "constitution", "dollar", "dollars", "government", "administration",
        "unit", "shares", "stock", "class", "series", "day", "university", "international",
    ]

    /// Whether a name stands there, and a verb behind it.
    private func isClause(at next: Int) -> Bool {
        guard isCapitalised(next), !Self.attached.contains(tokens[next].word), !isTime(tokens[next].word) else {
            return false
        }
        var index = next + 1
        var wasPreposition = false
        var hadAside = false
        let limit = min(tokens.count, next + Self.reach)
        while index < limit {
            if isMark(index) {
                guard !hadAside, tokens[index].word == ",", let end = asideEnd(index, limit) else { return false }
                (index, hadAside) = (end, true)
                continue
            }
            let kind = kind(index)
            if isFinite(kind, behindPreposition: wasPreposition) { return true }
            if kind.contains(.preposition) {
                wasPreposition = true
            } else if !kind.isDisjoint(with: [.subordinator, .condition, .to, .pronoun]) {
                return false
            } else if kind.contains(.coordinator), wasPreposition {
                return false
            }
            index += 1
        }
        return false
    }

    /// Behind a preposition a participle may describe a noun: "Acme Europe in a case filed in May".
    private func isFinite(_ kind: WordClass, behindPreposition: Bool) -> Bool {
        guard !kind.isDisjoint(with: Self.finite) else { return false }
        return !behindPreposition || !kind.contains(.participle)
    }

    private func isTime(_ word: Word) -> Bool {
        TimeWords.weekdays[word] != nil || TimeWords.months[word] != nil || TimeWords.zones.contains(word)
    }

    /// Behind the second comma of "Delta, a rival, sued".
    private func asideEnd(_ comma: Int, _ limit: Int) -> Int? {
        (comma + 1..<max(comma + 1, limit)).first { tokens[$0].word == "," }.map { $0 + 1 }
    }

    /// Whether a quotation begins there that is more than a byname.
    private func isQuotedClause(at mark: Int) -> Bool {
        guard AttributionLexicon.openQuotes.contains(tokens[mark].word), mark + 1 < tokens.count else { return false }
        let quoted = (mark + 1..<min(tokens.count, mark + 3 * Self.reach)).prefix {
            !AttributionLexicon.closeQuotes.contains(tokens[$0].word)
        }
        return isCapitalised(mark + 1) && quoted.count > 3
            && quoted.contains { !kind($0).isDisjoint(with: Self.finite) }
    }
}
