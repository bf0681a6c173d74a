import CorpusModel
import Reading

/// A question and its answer as the gold has them.
struct QuestionPair: Hashable, Decodable {
    let q: String
    let a: String
}

/// A page with its pairs.
struct QuestionPage {
    /// Nil when its format cannot be read.
    let document: Document?
    /// Empty on a page without any.
    let pairs: [QuestionPair]
}

/// Pages of one source.
struct QuestionSet {
    let name: String
    let pages: [QuestionPage]
}

/// The pages of a list of pairs.
struct QuestionPages {
    let sets: [QuestionSet]
}

/// A line of a list of pairs.
private struct PageRecord: Decodable {
    let set: String
    /// A path whose last parts lead from the list's folder to the page.
    let file: String
    let qa: [QuestionPair]
}

extension GoldFolder {
    /// The sets of questions: `.jsonl` with set, file and pairs a line; pages beside those named are without pairs.
    func questionSets() throws -> [QuestionPages] {
        try files(ending: ".jsonl").compactMap { list in
            let records = JsonLines.decode(PageRecord.self, from: try list.bytes())
            guard !records.isEmpty else { return nil }
            let bySet = Dictionary(grouping: records, by: \.set).sorted { $0.key < $1.key }
            return QuestionPages(sets: try bySet.map { try questionSet($0.key, $0.value, beside: list) })
        }
    }

    private func questionSet(_ name: String, _ records: [PageRecord], beside list: GoldFile) throws -> QuestionSet {
        let named = records.compactMap { record in page(record.file, under: list.folder).map { ($0, record.qa) } }
        let pairs = Dictionary(named.map { ($0.0.path, $0.1) }) { first, _ in first }
        let endings = Set(named.compactMap { $0.0.name.split(separator: ".").last })
        let folder = Self.commonFolder(named.map(\.0.folder))
        let pages = files(ending: "").filter { file in
            file.path.hasPrefix(folder + "/") && file.name.split(separator: ".").last.map(endings.contains) ?? false
        }
        return QuestionSet(
            name: "\(list.folder): \(name)",
            pages: try pages.map { QuestionPage(try $0.bytes(), name: $0.path, pairs[$0.path] ?? []) }
        )
    }

    /// The page that a list names: the longest end of its path that is there.
    private func page(_ path: String, under folder: String) -> GoldFile? {
        let parts = path.split(separator: "/")
        return parts.indices.lazy.compactMap { file(at: "\(folder)/\(parts[$0...].joined(separator: "/"))") }.first
    }

    /// The folder that holds all of some folders.
    private static func commonFolder(_ folders: [String]) -> String {
        let parts = folders.map { $0.split(separator: "/") }
        guard var common = parts.first else { return "." }
        for part in parts { common = zip(common, part).prefix { $0 == $1 }.map(\.0) }
        return common.joined(separator: "/")
    }
}

extension QuestionPage {
    /// A page as the program would read it.
    init(_ bytes: [UInt8], name: String, _ pairs: [QuestionPair]) {
        self.pairs = pairs
        switch DocumentReader().read(bytes, path: DocumentPath(name)) {
        case .document(let document, _): self.document = document
        case .problem: document = nil
        }
    }
}
