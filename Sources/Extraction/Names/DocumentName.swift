import CorpusModel

/// A name as it is spelled in a document, with all the places that spell it so.
struct DocumentName {
    /// As written, spaces made single.
    private(set) var text: String
    /// Its tokens where it first stands outside a headline, if it does.
    private(set) var tokens: [Token]
    /// Lower-cased, without legal suffix (but behind a place's name), leading article, dots and possessives: equal forms are one party.
    let normalForm: String
    /// The words that count, without legal suffix and marks.
    let words: [String]
    /// The well-known party that it names: an index into `WellKnownNames.parties`.
    let listed: Int?
    /// Indices into the document's candidates.
    var candidates: [Int]
    /// How the places where it stands speak of its kind.
    var context = NameContext()

    /// Whether a legal suffix was left out of the normal form.
    let hasLegalSuffix: Bool

    /// Whether all of it is capital letters.
    var isShouted: Bool {
        tokens.allSatisfy { $0.shape.isDisjoint(with: .word) || $0.shape.contains(.allCapitals) }
    }
}

extension LanguageData {
    /// Whether a name is a place's and no well-known party's of another kind: "Japan Inc" is not Japan.
    fileprivate func isPlaceAlone(_ tokens: ArraySlice<Token>) -> Bool {
        guard let name = wellKnown.names[tokens] else { return isPlace(tokens) }
        return wellKnown.parties[name.party].kind == .place
    }
}

/// How often the words around a name speak for a kind.
struct NameContext {
    /// Behind a title or an office.
    var titles = 0
    /// The office before it, lower-cased: "judge"; nil when none was seen.
    var office: String?
    /// Behind "in", "at", "near".
    var places = 0
    /// Before "said", "told".
    var speaks = 0
    /// Where it plays, as a club does.
    var plays = 0
    /// Where what is said of it is said of firms.
    var trades = 0
    /// Behind "the mayor of".
    var seats = 0
    /// Before an age.
    var ages = 0
    /// How often the model takes it for each kind, by the number of the kind.
    var votes = SIMD4<Int32>()
}

extension NameContext {
    /// The kind that more than half of the model's votes are for; nil when there is none such.
    var votedKind: (kind: NameKind, isClear: Bool)? {
        guard let kind = NameKind.allCases.first(where: { votes[$0.rawValue] * 2 > votes.wrappedSum() }) else {
            return nil
        }
        return (kind, votes[kind.rawValue] > 1 && votes[kind.rawValue] == votes.wrappedSum())
    }
}

extension DocumentName {
    /// Gathers candidates by how they are spelled; in the order in which each name first stands.
    static func names(of candidates: [NameCandidate], in text: AnalysedText, _ language: LanguageData) -> [Self] {
        var names: [Self] = []
        var places: [PhraseHash: Int] = [:]
        for (index, candidate) in candidates.enumerated() {
            let key = PhraseHash.of(text.tokens[candidate.tokens]).with(candidate.listed ?? -1)
            let place = places[key] ?? names.count
            if place == names.count {
                places[key] = place
                names.append(Self(candidate, in: text, language))
            }
            names[place].candidates.append(index)
            if names[place].isShouted { names[place].respell(as: candidate, in: text) }
            names[place].context.add(candidate, in: text, language)
        }
        return names
    }

    private init(_ candidate: NameCandidate, in text: AnalysedText, _ language: LanguageData) {
        tokens = Array(text.tokens[candidate.tokens])
        self.text = Self.spelling(tokens, in: text)
        listed = candidate.listed
        candidates = []
        var core = tokens[...]
        while core.count > 1, let last = core.last, language[last.word].cue.contains(.legalSuffix) {
            core.removeLast()
        }
        if core.count > 1, let last = core.last, !last.shape.isDisjoint(with: .punctuation) { core.removeLast() }
        hasLegalSuffix = core.count < tokens.count
        if hasLegalSuffix, language.isPlaceAlone(core) { core = tokens[...] }
        if core.count > 1, core.first?.word == "the" { core.removeFirst() }
        words = FoldedName.words(of: core, in: text)
        normalForm = words.count == 1 ? words[0] : words.joined(separator: " ")
    }

    private mutating func respell(as candidate: NameCandidate, in document: AnalysedText) {
        tokens = Array(document.tokens[candidate.tokens])
        text = Self.spelling(tokens, in: document)
    }

    /// As written, line breaks and runs of spaces made one space.
    private static func spelling(_ tokens: [Token], in text: AnalysedText) -> String {
        guard let first = tokens.first, let last = tokens.last else { return "" }
        if isSpelledOut(tokens, in: text) { return text.string(first.range.lowerBound..<last.range.upperBound) }
        var spelling = ""
        for token in tokens {
            if !spelling.isEmpty, token.shape.contains(.spaced) { spelling += " " }
            spelling += text.string(token.range)
        }
        return spelling
    }

    /// Whether nothing but single spaces stands between some tokens.
    private static func isSpelledOut(_ tokens: [Token], in text: AnalysedText) -> Bool {
        zip(tokens, tokens.dropFirst()).allSatisfy { token, next in
            let between = token.range.upperBound..<next.range.lowerBound
            guard next.shape.contains(.spaced) else { return between.isEmpty }
            return between.count == 1 && text.document.text[between.lowerBound] == Ascii.space
        }
    }

    /// The normal form of a name of the built-in list.
    static func normalForm(of name: String) -> String {
        FoldedName.word(name.utf8) ?? name.lowercased().filter { $0 != "." && $0 != "'" }
    }
}

/// The words of names, lower-cased, without dots and apostrophes.
private enum FoldedName {
    /// The words of some tokens; marks are left out, but "&" is "and".
    static func words(of tokens: ArraySlice<Token>, in text: AnalysedText) -> [String] {
        var words: [String] = []
        words.reserveCapacity(tokens.count)
        var isPlain = true
        for token in tokens {
            let bytes = text.document.text[token.range]
            let plain = word(bytes)
            isPlain = isPlain && plain != nil
            let word = plain ?? anyWord(String(decoding: bytes, as: UTF8.self))
            if word == "&" {
                words.append("and")
            } else if token.shape.isDisjoint(with: .punctuation), !word.isEmpty {
                words.append(word)
            }
        }
        // A word that begins with a combining mark takes the space before it for its own.
        return isPlain ? words : words.joined(separator: " ").split(separator: " ").map(String.init)
    }

    /// The word of some bytes; nil when not all of them are ASCII.
    static func word(_ bytes: some Collection<UInt8>) -> String? {
        guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
        return String(unsafeUninitializedCapacity: bytes.count) { buffer in
            var count = 0
            for byte in bytes where byte != Ascii.dot && byte != Ascii.apostrophe {
                buffer[count] = byte &- 65 < 26 ? byte | 0x20 : byte
                count += 1
            }
            return count
        }
    }

    private static func anyWord(_ text: String) -> String {
        text.lowercased().filter { $0 != "." && $0 != "'" && $0 != "\u{2019}" }
    }
}

extension NameContext {
    private static func office(before index: Int, in text: AnalysedText) -> String? {
        guard index > 0, !Self.honorifics.contains(text.tokens[index - 1].word) else { return nil }
        return text.string(text.tokens[index - 1].range).lowercased()
    }

    /// Titles that tell nothing of who is meant.
    private static let honorifics: Set<Word> = [
        "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "sir", "dame", "lady", "lord", "prof", "prof.",
        "madame", "herr", "monsieur", "professor", "spokesman", "spokeswoman", "analyst", "attorney", "lawyer",
    ]

    /// Words before a place.
    private static let placing: Set<Word> = ["in", "near", "at", "throughout", "across", "outside", "inside", "around"]

    fileprivate mutating func add(_ candidate: NameCandidate, in text: AnalysedText, _ language: LanguageData) {
        let tokens = candidate.tokens
        if let kind = candidate.kind { votes[kind.rawValue] += 1 }
        let cues = KindCues(text, sentence: candidate.sentence)
        if cues.plays(tokens) { plays += 1 }
        if cues.trades(tokens) { trades += 1 }
        if cues.isSeat(tokens) { seats += 1 }
        if cues.hasAge(tokens) { ages += 1 }
        if candidate.followsTitle {
            titles += 1
            office = office ?? Self.office(before: tokens.lowerBound, in: text)
        }
        if tokens.lowerBound > 0 {
            if Self.placing.contains(text.tokens[tokens.lowerBound - 1].word) { places += 1 }
        }
        guard tokens.upperBound < text.tokens.count else { return }
        if language[text.tokens[tokens.upperBound].word].cue.contains(.personVerb) { speaks += 1 }
    }
}
