import CorpusModel

/// A party of the built-in list.
struct WellKnownParty: Sendable {
    let name: String
    let kind: PartyKind
    /// A form of its name is also an everyday word, a given name or a place: more evidence is wanted.
    let isAmbiguous: Bool
}

/// A tie between two parties of the built-in list: indices into `WellKnownNames.parties`.
struct ListedTie: Sendable {
    let type: RelationType
    let object: Int
}

/// A name of a party of the built-in list.
struct WellKnownName: Sendable {
    /// Which party: an index into `WellKnownNames.parties`.
    let party: Int
    /// One word in capitals: the text must write it so.
    let isAcronym: Bool
    /// The party's preferred name rather than an alias.
    let isPreferred: Bool
}

/// The built-in list of well-known parties with their aliases and ties, and of countries with their peoples.
struct WellKnownNames: Sendable {
    private(set) var parties: [WellKnownParty] = []
    private(set) var names = PhraseTable<WellKnownName>(roomFor: 6000)
    /// The ties of a party, by its index.
    private(set) var ties: [Int: [ListedTie]] = [:]
    /// Names of peoples of more than one word: "West German".
    private(set) var peoples = PhraseTable<Bool>(roomFor: 500)

    /// Reads `organisations.tsv` and `countries.tsv`; throws when one is missing or malformed.
    init(directory: String, cues: inout NameCues) throws(LanguageDataError) {
        try readParties(LanguageFile(directory: directory, name: "organisations.tsv"))
        let countries = try LanguageFile(directory: directory, name: "countries.tsv")
        try countries.forEachRow { row throws(LanguageDataError) in
            add(WellKnownParty(name: row.string(0), kind: .place, isAmbiguous: false), row.list(1, dividedBy: "|"))
            for people in row.list(2, dividedBy: "|") {
                let tokens = PhraseReader.tokens(of: people)
                if tokens.count == 1 { cues.add(tokens[0].word, .demonym) } else { peoples.add(tokens, true) }
            }
        }
    }

    private mutating func readParties(_ file: LanguageFile) throws(LanguageDataError) {
        var pending: [(LanguageRow, Int)] = []
        var places: [String: Int] = [:]
        try file.forEachRow { row throws(LanguageDataError) in
            guard let kind = PartyKind(rawValue: row.string(1)) else { throw row.error("no such kind of party") }
            let isAmbiguous = row.string(4) == "ambiguous"
            let party = WellKnownParty(name: row.string(0), kind: kind, isAmbiguous: isAmbiguous)
            places[party.name] = parties.count
            if !row.string(3).isEmpty { pending.append((row, parties.count)) }
            add(party, row.list(2, dividedBy: "|"))
        }
        for (row, party) in pending { ties[party] = try ties(in: row, places) }
    }

    private mutating func add(_ party: WellKnownParty, _ aliases: [String]) {
        let index = parties.count
        parties.append(party)
        for (place, name) in ([party.name] + aliases).enumerated() {
            let tokens = PhraseReader.tokens(of: name)
            let isAcronym = tokens.count == 1 && tokens[0].shape.contains(.allCapitals)
            names.add(tokens, WellKnownName(party: index, isAcronym: isAcronym, isPreferred: place == 0))
        }
    }

    private func ties(in row: LanguageRow, _ places: [String: Int]) throws(LanguageDataError) -> [ListedTie] {
        var ties: [ListedTie] = []
        for tie in row.list(3, dividedBy: ";") {
            let parts = tie.split(separator: ":", maxSplits: 1).map(String.init)
            guard parts.count == 2, let type = RelationType(rawValue: parts[0]) else {
                throw row.error("not a tie: \(tie)")
            }
            guard let object = places[parts[1]] else { throw row.error("no such party: \(parts[1])") }
            ties.append(ListedTie(type: type, object: object))
        }
        return ties
    }
}
