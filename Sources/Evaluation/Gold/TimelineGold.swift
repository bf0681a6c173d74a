import CorpusModel

/// A date and the sentence that tells what happened then.
struct TimelineEntry: Hashable {
    /// The document's own identifier.
    let document: String
    /// The number of the sentence.
    let sentence: Int
    /// `2007-01-12`, `2007-01`, `2007`; nil when it is not known.
    let date: String?
}

/// What happened to a party.
struct GoldTimeline {
    /// The party's name.
    let party: String
    let entries: Set<TimelineEntry>
}

/// A document of timelines, with its sentences.
struct TimelineDocument {
    let id: String
    let document: Document
    let sentences: [(number: Int, range: Range<Int>)]

    /// The number of the sentence that holds a byte; nil when none does.
    func sentence(at offset: Int) -> Int? {
        sentences.first { $0.range.contains(offset) }?.number
    }
}

/// Timelines with the documents they are made from.
struct TimelineSet {
    let name: String
    let timelines: [GoldTimeline]
    let documents: [TimelineDocument]
}

extension GoldFolder {
    /// The sets of timelines: folders of text files that hold a party's name, then order, date and events, parted by
    /// tabs; the documents are the TimeML files that they name.
    func timelineSets() throws -> [TimelineSet] {
        var documents: [String: TimeMLDocument] = [:]
        return try filesByFolder(ending: ".txt").compactMap { folder, files in
            let timelines = try files.compactMap { GoldTimeline(try $0.text()) }
            guard !timelines.isEmpty else { return nil }
            if documents.isEmpty { documents = try timeMLDocuments() }
            let named = Set(timelines.flatMap { $0.entries.map(\.document) }).sorted()
            let gold = named.compactMap { documents[$0] }.map { TimelineDocument($0) }
            return gold.isEmpty ? nil : TimelineSet(name: folder, timelines: timelines, documents: gold)
        }
    }
}

extension TimelineDocument {
    /// A TimeML document whose sentences are marked.
    init(_ timeML: TimeMLDocument) {
        self.init(
            id: timeML.id,
            document: Document(goldText: timeML.text, name: timeML.id, date: timeML.date),
            sentences: timeML.sentences
        )
    }
}

extension GoldTimeline {
    /// Reads a file: the name, then lines `1`, `2006-01-01`, `7539-11-sold`, …; nil when it is none.
    init?(_ content: String) {
        let lines = content.split(whereSeparator: \.isNewline)
        guard let name = lines.first, !name.contains("\t") else { return nil }
        var entries = Set<TimelineEntry>()
        for line in lines.dropFirst() {
            let columns = line.split(separator: "\t")
            guard columns.count > 2, Int(columns[0]) != nil else { return nil }
            let date = Self.date(columns[1])
            for event in columns.dropFirst(2) {
                let parts = event.split(separator: "-")
                guard parts.count > 2, let sentence = Int(parts[1]) else { continue }
                entries.insert(TimelineEntry(document: String(parts[0]), sentence: sentence, date: date))
            }
        }
        guard !entries.isEmpty else { return nil }
        self.init(party: String(name).trimmed, entries: entries)
    }

    /// A date without the parts that are not known; nil when none is.
    private static func date(_ text: Substring) -> String? {
        let parts = text.split(separator: "-").prefix { !$0.hasPrefix("X") }
        return parts.isEmpty ? nil : parts.joined(separator: "-")
    }
}

extension String {
    /// Without white space at its ends, in small letters.
    var trimmed: String {
        split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    }
}
