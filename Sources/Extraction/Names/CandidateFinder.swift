/// Finds the names of a text: well-known ones and capitalised runs that pass for names.
struct CandidateFinder {
    private let text: AnalysedText
    private let language: LanguageData
    private let casing: DocumentCasing
    private let runs: RunFinder
    private let judge: NameJudge
    private var found: [NameCandidate] = []
    private var sentence = 0
    private var afterTitle = false
    /// What the model found.
    private var tagged: [TaggedName] = []

    /// A finder over a text.
    init(_ text: AnalysedText, _ language: LanguageData) {
        self.text = text
        self.language = language
        casing = DocumentCasing(text)
        runs = RunFinder(text: text, language: language)
        judge = NameJudge(text: text, language: language, casing: casing)
    }

    /// The names of the text that may be parties', and those that may not; both in text order.
    static func names(
        in text: AnalysedText,
        _ language: LanguageData
    ) -> (candidates: [NameCandidate], others: [OtherName]) {
        var finder = CandidateFinder(text, language)
        finder.readRunning()
        finder.mergeTagged()
        finder.dropWeak()
        finder.addEchoes()
        finder.readHeadlines()
        let candidates = finder.found.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
        return (candidates, OtherNames(text: text, language: language).names(beside: candidates, finder.tagged))
    }

    private mutating func addEchoes() {
        let longer = tagged.map(\.tokens).filter { $0.count > 1 }
        found += NameEchoes(of: found, in: text, language, casing).names(outside: found.map(\.tokens) + longer)
    }

    private mutating func mergeTagged() {
        tagged = NameTagger(text, language, casing)
            .names().map(judge.withoutHonorific).map(judge.withoutTime).flatMap { name in
                text.cells(of: name.tokens).flatMap(text.pieces).map { TaggedName(tokens: $0, kind: name.kind) }
            }
        found = CandidateMerger(text: text, language: language, judge: judge).merged(found, tagged)
        found = NameBounds(text: text, language: language).corrected(found)
        found = PartnerNames(text: text, language: language).removed(from: found)
        found += DefinedTerms(text: text).names(of: found, casing)
    }

    private mutating func readRunning() {
        for index in text.sentences.indices where casing.sentences[index] == .running {
            sentence = index
            let tokens = text.sentences[index].tokens
            var position = tokens.lowerBound
            while position < tokens.upperBound { position = read(at: position, limit: tokens.upperBound) }
        }
    }

    /// Reads the run or well-known name that begins at a token; returns the place behind what was read.
    private mutating func read(at start: Int, limit: Int) -> Int {
        guard judge.mayBeginName(start) else { return start + 1 }
        let limit = text.endBeforeGap(start..<limit)
        let end = runs.end(of: start, limit: limit)
        afterTitle = false
        var pending = start
        var position = start
        while position < end {
            if let known = judge.listedName(at: position, limit: limit), splits(known, pending, position, end) {
                flush(pending..<position)
                emit(known.tokens, listed: known.party)
                position = known.tokens.upperBound
                pending = position
            } else if let next = divider(at: position, pending: pending, end: end) {
                flush(pending..<position)
                afterTitle = afterTitle || language[text.tokens[position].word].cue.isOffice
                position = next
                pending = next
            } else {
                position += 1
            }
        }
        flush(pending..<max(pending, end))
        return max(position, end)
    }

    /// Whether a well-known name stands for itself here rather than as a part of a longer name.
    private func splits(_ known: ListedMatch, _ pending: Int, _ position: Int, _ end: Int) -> Bool {
        let next = known.tokens.upperBound
        let isFirst = pending == position
        if !isFirst, continuesBank(known.tokens) { return false }
        guard next < end else { return isFirst || known.tokens.count > 1 }
        if !isFirst, known.tokens.count == 1 { return false }
        let token = text.tokens[next]
        if token.word == "of" || token.word == "for" || token.word == "&" { return false }
        if token.shape.contains(.punctuation) || !token.isCapitalised { return true }
        if divider(at: next, pending: next, end: end) != nil { return true }
        if judge.listedName(at: next, limit: end) != nil { return true }
        return !language[token.word].cue.contains(.legalSuffix) && startsPerson(next, end)
    }

    /// "Continental Bank of Canada": a name that begins as a company's word goes on from the words before it.
    private func continuesBank(_ known: Range<Int>) -> Bool {
        let head = language[text.tokens[known.lowerBound].word].cue
        let before = text.tokens[known.lowerBound - 1]
        return head.isSuperset(of: [.ofHead, .organisation]) && before.isCapitalised
            && !language[before.word].cue.contains(.demonym)
    }

    private func startsPerson(_ index: Int, _ end: Int) -> Bool {
        index + 1 < end && language[text.tokens[index].word].isGivenName
            && !language[text.tokens[index].word].isCommon
    }

    /// The place behind words that divide a run: titles, offices, months, peoples before a name; nil when none is here.
    private func divider(at position: Int, pending: Int, end: Int) -> Int? {
        let token = text.tokens[position]
        let cue = language[token.word].cue
        guard token.isCapitalised else { return nil }
        if Word.plainOpeners.contains(token.word), !token.shape.contains(.allCapitals) { return position + 1 }
        if position == pending, afterTitle, judge.followsHonorific(position) { return nil }
        if cue.contains(.calendar) {
            return isGivenName(before: position, pending) || beginsFirm(position, end) ? nil : position + 1
        }
        if cue.contains(.title), !startsBody(position, end) { return position + 1 }
        if cue.contains(.role), !startsBody(position, end) { return behindOffice(position, end) }
        guard cue.contains(.demonym), pending == position, position + 1 < end else { return nil }
        let next = text.tokens[position + 1]
        let nextCue = language[next.word].cue
        let isPerson = language[next.word].isGivenName && !language[next.word].isCommon
        return !nextCue.isDisjoint(with: [.role, .title]) || isPerson ? position + 1 : nil
    }

    private func isGivenName(before position: Int, _ pending: Int) -> Bool {
        position > pending && language[text.tokens[position - 1].word].isGivenName
    }

    /// "May & Baker", but not "May & June".
    private func beginsFirm(_ position: Int, _ end: Int) -> Bool {
        position + 2 < end && text.tokens[position + 1].word == "&"
            && !language[text.tokens[position + 2].word].cue.contains(.calendar)
    }

    /// "General Foods", "King County": a title that begins a body's name.
    private func startsBody(_ position: Int, _ end: Int) -> Bool {
        guard position + 1 < end else { return false }
        let cue = language[text.tokens[end - 1].word].cue
        return !cue.isDisjoint(with: [.organisation, .government, .place, .legalSuffix, .publication])
            && cue.isDisjoint(with: [.role, .title])
    }

    /// Passes over "of State" behind "Secretary", and over "of the Exchequer".
    private func behindOffice(_ position: Int, _ end: Int) -> Int {
        guard position + 2 < end, text.tokens[position + 1].word == "of" else { return position + 1 }
        let object = text.tokens[position + 2].word == "the" ? position + 3 : position + 2
        guard object < end else { return position + 1 }
        let word = text.tokens[object].word
        let isPlain = language[word].isCommon || language[word].cue.contains(.generic)
        return isPlain || startsPerson(object + 1, end) ? object + 1 : position + 1
    }

    private mutating func flush(_ run: Range<Int>) {
        guard let tokens = judge.name(in: run, afterTitle: afterTitle) else { return }
        let listed = judge.listedParty(tokens)
        emit(tokens, listed: listed, isWeak: listed == nil && !afterTitle && judge.isWeak(tokens))
    }

    private mutating func emit(_ tokens: Range<Int>, listed: Int?, isWeak: Bool = false) {
        let followsTitle = afterTitle && listed == nil
        found.append(
            NameCandidate(
                tokens: tokens,
                sentence: sentence,
                listed: listed,
                followsTitle: followsTitle,
                isWeak: isWeak
            )
        )
        afterTitle = false
    }

    /// Drops weak names that act nowhere, and the short forms of what is no name: "terms of service (TOS)".
    private mutating func dropWeak() {
        let weak = found.filter(\.isWeak)
        var acting = Set(weak.filter { judge.acts($0.tokens) }.map(hash))
        let counts = Dictionary(weak.map { (hash($0), 1) }, uniquingKeysWith: +)
        for candidate in weak where judge.isAcronym(candidate.tokens) && counts[hash(candidate), default: 0] > 2 {
            acting.insert(hash(candidate))
        }
        found = found.filter { !$0.isWeak || acting.contains(hash($0)) }
        let ends = Set(found.map(\.tokens.upperBound))
        let terms = found.filter { candidate in
            candidate.listed == nil && !ends.contains(candidate.tokens.lowerBound - 1)
                && judge.shortensWords(candidate.tokens)
        }
        let dropped = Set(terms.map(hash))
        found = found.filter { $0.listed != nil || !dropped.contains(hash($0)) }
    }

    private func hash(_ candidate: NameCandidate) -> PhraseHash {
        PhraseHash.of(text.tokens[candidate.tokens])
    }

    /// In headlines only names count that are known from the list or from the rest of the document.
    private mutating func readHeadlines() {
        var names = PhraseTable<Int>()
        for candidate in found { names.add(text.tokens[candidate.tokens], candidate.listed ?? -1) }
        for name in tagged where name.kind == .person && name.tokens.count > 1 && judge.isInTitle(name.tokens) {
            names.add(text.tokens[name.tokens], -1)
        }
        for index in text.sentences.indices where casing.sentences[index] != .running {
            sentence = index
            let tokens = text.sentences[index].tokens
            var position = tokens.lowerBound
            while position < tokens.upperBound {
                position = readHeadline(at: position, limit: tokens.upperBound, names)
            }
        }
    }

    private mutating func readHeadline(at start: Int, limit: Int, _ names: PhraseTable<Int>) -> Int {
        guard text.tokens[start].isCapitalised else { return start + 1 }
        let isShouted = casing.sentences[sentence] == .shouted
        let here = names.longestMatch(in: text.tokens[start..<limit]) { tokens, _ in
            judge.isFit(tokens, forShouted: isShouted)
        }
        let listed = judge.listedName(at: start, limit: limit, inHeadline: true, isShouted: isShouted)
        if let here, here.0 >= listed?.tokens.count ?? 0 {
            emit(start..<start + here.0, listed: here.1 < 0 ? nil : here.1)
            return start + here.0
        }
        if !isShouted, judge.isFullName(start, limit: limit) {
            emit(start..<start + 2, listed: nil)
            return start + 2
        }
        guard let listed else { return start + 1 }
        emit(listed.tokens, listed: listed.party)
        return listed.tokens.upperBound
    }
}

extension NameCue {
    /// Whether a word is a title or an office.
    var isOffice: Bool { !isDisjoint(with: [.title, .role]) }
}
