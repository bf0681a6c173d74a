import CorpusModel

/// How many documents give a party which name and which kind; the most given stand first.
///
/// Of kinds a sure one counts twice. What is given alike stands in the order of its letters.
struct PartyVotes: Hashable {
    struct Name: Hashable {
        /// Bytes, as two names may differ in the form of their accents alone.
        let text: [UInt8]
        var documents: Int
    }

    struct Kind: Hashable {
        let kind: PartyKind
        /// The documents that are sure of it, and those that are not.
        var sure: Int
        var unsure: Int

        fileprivate var weight: Int { 2 * sure + unsure }
    }

    private(set) var names: [Name] = []
    private(set) var kinds: [Kind] = []

    /// The name that most documents give it.
    var name: [UInt8] { names.first?.text ?? [] }

    /// The kind that most documents give it.
    var kind: PartyKind { kinds.first?.kind ?? .other }

    /// Whether more documents are sure of its kind than give any other.
    var isKindSure: Bool {
        guard let best = kinds.first else { return false }
        return best.sure > kinds.dropFirst().reduce(0) { $0 + $1.sure + $1.unsure }
    }

    /// Adds what documents give, or takes away what is negative.
    mutating func add(_ others: PartyVotes) {
        for name in others.names { add(name.text, documents: name.documents) }
        for kind in others.kinds { add(kind.kind, sure: kind.sure, unsure: kind.unsure) }
    }

    /// Counts one document's word, or takes it back with `sign` -1.
    mutating func add(_ name: [UInt8], _ kind: PartyKind, isSure: Bool, sign: Int) {
        add(name, documents: sign)
        add(kind, sure: isSure ? sign : 0, unsure: isSure ? 0 : sign)
    }

    private mutating func add(_ name: [UInt8], documents: Int) {
        if let place = names.firstIndex(where: { $0.text == name }) {
            names[place].documents += documents
        } else {
            names.append(Name(text: name, documents: documents))
        }
    }

    private mutating func add(_ kind: PartyKind, sure: Int, unsure: Int) {
        if let place = kinds.firstIndex(where: { $0.kind == kind }) {
            kinds[place].sure += sure
            kinds[place].unsure += unsure
        } else {
            kinds.append(Kind(kind: kind, sure: sure, unsure: unsure))
        }
    }

    /// Drops what no document gives any more, and has the most given stand first.
    mutating func settle() {
        names.removeAll { $0.documents == 0 }
        kinds.removeAll { $0.sure == 0 && $0.unsure == 0 }
        names.sort {
            $0.documents != $1.documents
                ? $0.documents > $1.documents : $0.text.lexicographicallyPrecedes($1.text)
        }
        kinds.sort {
            $0.weight != $1.weight ? $0.weight > $1.weight : $0.kind.rawValue < $1.kind.rawValue
        }
    }
}

/// Votes as one column beside the party's name, which is that of the first of them.
extension PartyVotes {
    init(_ bytes: [UInt8], name: [UInt8]) {
        var numbers = NumberReader(bytes)
        for place in 0..<(numbers.next() ?? 0) {
            guard let text = place == 0 ? name : numbers.nextCounted(), let documents = numbers.next() else { return }
            names.append(Name(text: text, documents: documents))
        }
        while let code = numbers.next(), let sure = numbers.next(), let unsure = numbers.next() {
            kinds.append(Kind(kind: PartyKind(code: code) ?? .other, sure: sure, unsure: unsure))
        }
    }

    /// For storing settled ones.
    var bytes: [UInt8] {
        var numbers = NumberWriter()
        numbers.append(names.count)
        for (place, name) in names.enumerated() {
            if place > 0 { numbers.append(counted: name.text) }
            numbers.append(name.documents)
        }
        for kind in kinds {
            for number in [kind.kind.code, kind.sure, kind.unsure] { numbers.append(number) }
        }
        return numbers.bytes
    }
}
