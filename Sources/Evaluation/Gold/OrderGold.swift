import CorpusModel

/// How the gold orders two verbs.
enum GoldOrder: String, Hashable {
    case before = "BEFORE"
    case after = "AFTER"
    case equal = "EQUAL"
    case vague = "VAGUE"
}

/// Two verbs of a document with their order; bytes of the document's text.
struct OrderedPair: Hashable {
    let first: Range<Int>
    let second: Range<Int>
    let order: GoldOrder
}

/// A document with pairs of verbs.
struct OrderGold {
    let document: Document
    let pairs: [OrderedPair]
}

/// Documents with pairs of verbs.
struct OrderSet {
    let name: String
    let documents: [OrderGold]
}

extension GoldFolder {
    /// The sets of ordered pairs: text files whose lines are document, verb, verb, instance, instance, order, parted by
    /// tabs; the documents are the TimeML files of the folder.
    func orderSets() throws -> [OrderSet] {
        var documents: [String: TimeMLDocument] = [:]
        return try files(ending: ".txt").compactMap { file in
            let lines = OrderLine.lines(try file.text())
            guard !lines.isEmpty else { return nil }
            if documents.isEmpty { documents = try timeMLDocuments() }
            let byDocument = Dictionary(grouping: lines, by: \.document)
            let gold = byDocument.sorted { $0.key < $1.key }
                .compactMap { id, lines in documents[id].map { OrderGold($0, lines) } }
            return gold.isEmpty ? nil : OrderSet(name: file.path, documents: gold)
        }
    }

    /// All TimeML documents by what they call themselves.
    func timeMLDocuments() throws -> [String: TimeMLDocument] {
        let documents = try files(ending: ".tml").map { TimeMLFile.document(try $0.bytes(), name: $0.name) }
        return Dictionary(documents.map { ($0.id, $0) }) { first, _ in first }
    }
}

/// A line of a file of ordered pairs.
struct OrderLine: Hashable {
    let document: String
    /// `ei12`.
    let first: String
    let second: String
    let order: GoldOrder

    /// The pairs of a file; none when its first line is none.
    static func lines(_ content: String) -> [OrderLine] {
        let lines = content.split(separator: "\n")
        guard let first = lines.first, OrderLine(first) != nil else { return [] }
        return lines.compactMap { OrderLine($0) }
    }

    private init?(_ line: Substring) {
        let columns = line.split(separator: "\t")
        guard columns.count == 6, let order = GoldOrder(rawValue: String(columns[5])) else { return nil }
        document = String(columns[0])
        first = "ei\(columns[3])"
        second = "ei\(columns[4])"
        self.order = order
    }
}

extension OrderGold {
    /// The pairs of a document whose verbs it marks.
    init(_ timeML: TimeMLDocument, _ lines: [OrderLine]) {
        let ranges = Dictionary(timeML.events.map { ($0.id, $0.range) }) { first, _ in first }
        func range(of instance: String) -> Range<Int>? { timeML.eventOfInstance[instance].flatMap { ranges[$0] } }
        self.init(
            document: Document(goldText: timeML.text, name: timeML.id, date: timeML.date),
            pairs: lines.compactMap { line in
                guard let first = range(of: line.first), let second = range(of: line.second) else { return nil }
                return OrderedPair(first: first, second: second, order: line.order)
            }
        )
    }
}
