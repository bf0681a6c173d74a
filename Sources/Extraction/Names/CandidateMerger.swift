/// Puts the names that the rules found and those that the model found together.
struct CandidateMerger {
    let text: AnalysedText
    let language: LanguageData
    let judge: NameJudge

    /// The names of both, in text order and not overlapping.
    ///
    /// A well-known name is as the rules found it, any other as the model did; a name that only the rules found stays when
    /// its own words or the document speak for it.
    func merged(_ found: [NameCandidate], _ tagged: [TaggedName]) -> [NameCandidate] {
        let firms = FirmNames(text: text, language: language, tagged)
        let taggedForms = Set(tagged.filter { $0.kind != .other }.map(hash))
        var result: [NameCandidate] = []
        var next = 0
        for candidate in found {
            while next < tagged.count, tagged[next].tokens.upperBound <= candidate.tokens.lowerBound {
                append(tagged[next], to: &result, nil)
                next += 1
            }
            let last = tagged[next...].prefix { $0.tokens.lowerBound < candidate.tokens.upperBound }
            let named = last.filter { $0.kind != .other }
            if last.contains(where: { $0.kind == .other && isPart(candidate.tokens, of: $0.tokens) }) {
                next = last.endIndex - 1
            } else if firms.isFirm(candidate, beside: named) {
                next = last.endIndex
                result.append(candidate.at(candidate.tokens).tagged(as: .organisation))
            } else if isWellKnown(candidate, beside: last) || named.isEmpty || endsInSuffix(candidate) {
                next = last.endIndex
                let exact = last.first { $0.tokens == candidate.tokens }
                if candidate.listed != nil || isKept(candidate, taggedForms, isOther: !last.isEmpty) {
                    result.append(candidate.tagged(as: exact?.kind))
                }
            } else {
                for name in last { append(name, to: &result, candidate) }
                next = last.endIndex
            }
        }
        for name in tagged[next...] { append(name, to: &result, nil) }
        return result
    }

    /// Whether it is a name of the list and no part of a longer one that the model found.
    private func isWellKnown(_ candidate: NameCandidate, beside tagged: ArraySlice<TaggedName>) -> Bool {
        candidate.listed != nil && !tagged.contains { isPart(candidate.tokens, of: $0.tokens) }
    }

    private func isPart(_ tokens: Range<Int>, of whole: Range<Int>) -> Bool {
        whole.contains(tokens.lowerBound) && tokens.upperBound <= whole.upperBound && tokens.count < whole.count
    }

    private func hash(_ name: TaggedName) -> PhraseHash { PhraseHash.of(text.tokens[name.tokens]) }

    private func isKept(_ candidate: NameCandidate, _ forms: Set<PhraseHash>, isOther: Bool) -> Bool {
        if candidate.followsTitle || isOther || endsInSuffix(candidate) || isUnheard(candidate) { return true }
        if candidate.tokens.count > 1, judge.acts(candidate.tokens) || isShortened(candidate.tokens) { return true }
        return forms.contains(PhraseHash.of(text.tokens[candidate.tokens]))
    }

    /// Whether its initials stand in parentheses behind it.
    private func isShortened(_ tokens: Range<Int>) -> Bool {
        let short = tokens.upperBound + 1
        return short < text.tokens.count && judge.shortensWords(short..<short + 1)
    }

    private func endsInSuffix(_ candidate: NameCandidate) -> Bool {
        language[text.tokens[candidate.tokens.upperBound - 1].word].cue.contains(.legalSuffix)
    }

    /// Whether no list and no cluster holds any of its words: then the model has nothing to go by.
    private func isUnheard(_ candidate: NameCandidate) -> Bool {
        text.document.text.withUnsafeBufferPointer { bytes in
            candidate.tokens.allSatisfy { index in
                var traits = TokenTraits(at: index, in: text, bytes, language)
                traits.findCluster(of: text.tokens[index], bytes, language.nameModel.clusters)
                return traits.isCapitalised && traits.cluster == 0 && traits.entry == .none
            }
        }
    }

    /// Adds a name that the model found, when the rules do not speak against it.
    private func append(_ name: TaggedName, to result: inout [NameCandidate], _ candidate: NameCandidate?) {
        guard name.kind != .other, name.tokens.lowerBound >= result.last?.tokens.upperBound ?? 0 else { return }
        let followsTitle = candidate?.followsTitle == true && candidate?.tokens.lowerBound == name.tokens.lowerBound
        guard let tokens = judge.name(in: name.tokens, afterTitle: followsTitle) else { return }
        guard let sentence = text.sentence(of: tokens.lowerBound), judge.casing.sentences[sentence] == .running else {
            return
        }
        result.append(
            NameCandidate(
                tokens: tokens,
                sentence: sentence,
                listed: judge.listedParty(tokens),
                followsTitle: followsTitle,
                isWeak: tokens.count == 1 && !followsTitle && judge.isWeak(tokens),
                kind: name.kind
            )
        )
    }
}

extension AnalysedText {
    /// The sentence that holds a token, found by halving; nil when none does.
    func sentence(of token: Int) -> Int? {
        var lower = 0
        var upper = sentences.count
        while lower < upper {
            let middle = (lower + upper) / 2
            if sentences[middle].tokens.upperBound <= token { lower = middle + 1 } else { upper = middle }
        }
        return lower < sentences.count ? lower : nil
    }
}
