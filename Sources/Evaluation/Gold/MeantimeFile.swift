import CorpusModel

/// A document in the CAT format of MEANTIME: its text with times and who is named.
struct MeantimeDocument {
    let document: Document
    let times: [GoldTime]
    /// Bytes of each name, with the entity it stands for.
    let names: [(range: Range<Int>, entity: String)]
}

/// Reads MEANTIME, XML in the CAT format.
///
/// The set annotates the headline and the first five sentences of each document; the rest is left out.
struct MeantimeFile {
    private var text = TokenText()
    private var placeOfToken: [String: Int] = [:]
    private var token: (id: String, sentence: Int)?
    private var sentence = 0
    private var anchored: (name: String, attributes: [String: String], tokens: [Int])?
    private var link: (source: [String], target: String?)?
    private var times: [GoldTime] = []
    private var date: CalendarDay?
    private var names: [String: Range<Int>] = [:]
    private var entityOfMention: [String: String] = [:]
    private var instances: [String: String] = [:]
    private static let lastSentence = 5

    /// The document of a file's bytes.
    static func document(_ bytes: [UInt8], name: String) -> MeantimeDocument {
        var file = Self()
        for piece in MarkupScanner(bytes) { file.read(piece) }
        file.text.endSentence()
        return file.result(name)
    }

    private func result(_ name: String) -> MeantimeDocument {
        var document = text.document(named: name)
        document.date = date.map { Sourced($0, from: .commandLine) }
        let linked = names.compactMap { mention, range in
            entityOfMention[mention].map { (range: range, entity: instances[$0] ?? "\(name) \($0)") }
        }
        return MeantimeDocument(
            document: document,
            times: times.sorted { $0.range.lowerBound < $1.range.lowerBound },
            names: linked.sorted { $0.range.lowerBound < $1.range.lowerBound }
        )
    }

    private mutating func read(_ piece: MarkupPiece) {
        switch piece {
        case .text(let bytes):
            if let token { append(String(decoding: bytes, as: UTF8.self), token) }
        case .open(let name, let attributes, let isEmpty):
            open(name, attributes)
            if isEmpty { close(name) }
        case .close(let name):
            close(name)
        }
    }

    private mutating func append(_ word: String, _ token: (id: String, sentence: Int)) {
        guard token.sentence <= Self.lastSentence else { return }
        if token.sentence != sentence { text.endSentence() }
        sentence = token.sentence
        placeOfToken[token.id] = text.ranges.count
        text.append(word)
    }

    private mutating func open(_ name: String, _ attributes: [String: String]) {
        let mention = attributes["m_id"] ?? ""
        switch name {
        case "token": token = (attributes["t_id"] ?? "", attributes["sentence"].flatMap { Int($0) } ?? 0)
        case "ENTITY_MENTION", "TIMEX3": anchored = (name, attributes, [])
        case "token_anchor":
            if let place = placeOfToken[attributes["t_id"] ?? ""] { anchored?.tokens.append(place) }
        case "ENTITY": instances[mention] = attributes["instance_id"]
        case "REFERS_TO": link = ([], nil)
        case "source": link?.source.append(mention)
        case "target": link?.target = mention
        default: break
        }
    }

    private mutating func close(_ name: String) {
        switch name {
        case "token": token = nil
        case "ENTITY_MENTION", "TIMEX3":
            if let anchored { keep(anchored.name, anchored.attributes, anchored.tokens) }
            anchored = nil
        case "REFERS_TO":
            if let link, let target = link.target {
                for source in link.source { entityOfMention[source] = target }
            }
            link = nil
        default: break
        }
    }

    private mutating func keep(_ name: String, _ attributes: [String: String], _ tokens: [Int]) {
        let value = attributes["value"] ?? ""
        if attributes["functionInDocument"] == "CREATION_TIME" { date = CalendarDay(iso: value.prefix(10)) }
        guard let first = tokens.min(), let last = tokens.max() else { return }
        let range = text.ranges[first].lowerBound..<text.ranges[last].upperBound
        if name == "TIMEX3" {
            times.append(GoldTime(range: range, type: attributes["type"] ?? "", value: value))
        } else if attributes["syntactic_type"]?.contains("NAM") == true {
            names[attributes["m_id"] ?? ""] = range
        }
    }
}
