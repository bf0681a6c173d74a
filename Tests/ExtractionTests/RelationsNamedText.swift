import CorpusModel

@testable import Extraction

/// A text whose names are marked: `[Acme]` is an organisation, `[Jane Roe:person]` a person; each line is a paragraph,
/// or a heading when it begins with `#`.
struct MarkedText {
    let text: ReadText
    var named: NamedText
    let language = LanguageFolder.path

    init(_ marked: String) {
        var bytes: [UInt8] = []
        var blocks: [Block] = []
        var names: [(name: String, kind: PartyKind, range: Range<Int>)] = []
        for line in marked.split(separator: "\n") {
            let isHeading = line.hasPrefix("#")
            let start = bytes.count
            for (index, part) in line.drop(while: { $0 == "#" || $0 == " " }).split(separator: "[").enumerated() {
                let pieces = part.split(separator: "]", maxSplits: 1, omittingEmptySubsequences: false)
                guard pieces.count == 2 || (index > 0 && part.hasSuffix("]")) else {
                    bytes += Array(part.utf8)
                    continue
                }
                let name = pieces[0].split(separator: ":")
                let first = bytes.count
                bytes += Array(name[0].utf8)
                let kind = name.count > 1 ? PartyKind(rawValue: String(name[1])) ?? .other : .organisation
                names.append((String(name[0]), kind, first..<bytes.count))
                if pieces.count > 1 { bytes += Array(pieces[1].utf8) }
            }
            blocks.append(Block(isHeading ? .heading(level: 2) : .paragraph, start..<bytes.count))
            bytes += [10, 10]
        }
        let path = DocumentPath("test.txt")
        text = ReadText(Document(path: path, format: .plainText, text: bytes, blocks: blocks))
        named = Self.named(names, in: text)
    }

    private static func named(
        _ names: [(name: String, kind: PartyKind, range: Range<Int>)],
        in text: ReadText
    ) -> NamedText {
        var named = NamedText()
        for (sentence, content) in text.sentences.enumerated() {
            let first = named.mentions.count
            for name in names where content.range.contains(name.range.lowerBound) {
                let known = named.parties.firstIndex { $0.name == name.name }
                if known == nil {
                    let party = FoundParty(key: name.name, name: name.name, kind: name.kind, isKindSure: true)
                    named.parties.append(party)
                }
                let party = known ?? named.parties.count - 1
                named.mentions.append(FoundMention(party: party, range: name.range, sentence: sentence))
                let tokens = content.tokens.filter { name.range.contains(text.tokens[$0].range.lowerBound) }
                named.mentionTokens.append((tokens.first ?? 0)..<(tokens.last ?? -1) + 1)
            }
            named.mentionsOfSentence.append(first..<named.mentions.count)
        }
        return named
    }

    /// The relations that the lexicon finds, as `subject | type | object`, in text order.
    func relations() throws -> [String] {
        let attributions = [SentenceAttribution]()
        return try finder().relations(in: text, named, attributions).map(describe)
    }

    func finder() throws -> RelationFinder {
        RelationFinder(try RelationLexicon(LanguageFile(directory: language, name: "relations.tsv")))
    }

    private func describe(_ relation: FoundRelation) -> String {
        let subject = named.parties[relation.subject].name
        let object = named.parties[relation.object].name
        let negation = relation.polarity == .negated ? "not " : ""
        return "\(subject) | \(negation)\(relation.type) | \(object)"
    }
}

/// The language data beside the sources.
enum LanguageFolder {
    static let path = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 } + "/Data/Language"
}
