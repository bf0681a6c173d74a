import CorpusModel

/// A party as one document has it.
struct PartyInDocument: Hashable {
    /// A name that it goes by there, with how often it stands in the text.
    struct Name: Hashable {
        let alias: Int64
        var mentions: Int
    }

    let kind: PartyKind
    let isKindSure: Bool
    /// The preferred one first.
    let names: [Name]
    /// How often it is named, by whatever name.
    let mentions: Int

    init(_ kind: PartyKind, isKindSure: Bool, names: [Name], mentions: Int) {
        self.kind = kind
        self.isKindSure = isKindSure
        self.names = names
        self.mentions = mentions
    }

    /// A party as it was stored.
    init(_ bytes: [UInt8], _ party: Int64, mentions: Int) {
        let code = Int(bytes.first ?? 0)
        self.init(
            PartyKind(code: code / 2) ?? .other,
            isKindSure: code % 2 == 1,
            names: Self.names(bytes, of: party),
            mentions: mentions
        )
    }

    /// All but how often it is named, for storing it.
    var bytes: [UInt8] {
        var numbers = NumberWriter()
        numbers.append(2 * kind.code + (isKindSure ? 1 : 0))
        for name in names {
            numbers.append(Int(AliasNumber.place(of: name.alias)))
            numbers.append(name.mentions)
        }
        return numbers.bytes
    }

    /// The names alone.
    static func names(_ bytes: [UInt8], of party: Int64) -> [Name] {
        var numbers = NumberReader(bytes)
        guard numbers.next() != nil else { return [] }
        var names: [Name] = []
        while let place = numbers.next(), let mentions = numbers.next() {
            names.append(Name(alias: AliasNumber.number(Int64(place), of: party), mentions: mentions))
        }
        return names
    }
}
