import CorpusModel
import FoundationEssentials

/// A saved page with what the gold has of it.
struct GoldPage<Truth: Sendable>: Sendable {
    let path: DocumentPath
    let bytes: [UInt8]
    let truth: Truth
}

/// Saved pages of one list.
struct PageSet<Truth: Sendable>: Sendable {
    let name: String
    let pages: [GoldPage<Truth>]
}

/// A page's text, by the name of its file without endings.
private struct BodyRecord: Decodable {
    let articleBody: String
}

/// A page's date and file, by its address.
private struct DateRecord: Decodable {
    let file: String
    let date: String
}

extension GoldFolder {
    /// The sets of texts: lists of pages with `articleBody`.
    func pageSets() throws -> [PageSet<String>] {
        try lists(of: BodyRecord.self).map { list, records in
            let truths = records.map { (name: $0.key, truth: $0.value.articleBody) }
            return PageSet(name: list.path, pages: try pages(truths, below: list.folder))
        }
    }

    /// The sets of dates: lists of pages with `file` and `date`.
    func dateSets() throws -> [PageSet<CalendarDay>] {
        try lists(of: DateRecord.self).map { list, records in
            let truths = records.values.compactMap { record in
                CalendarDay(iso: record.date).map { (name: record.file, truth: $0) }
            }
            return PageSet(name: list.path, pages: try pages(truths, below: list.folder))
        }
    }

    private func lists<Record: Decodable>(of type: Record.Type) -> [(GoldFile, [String: Record])] {
        files(ending: ".json").compactMap { file in
            let records = try? JSONDecoder().decode([String: Record].self, from: Data(file.bytes()))
            return records.flatMap { $0.isEmpty ? nil : (file, $0) }
        }
    }

    /// The pages below a folder that are named so, with or without endings; those that are not there are left out.
    private func pages<Truth>(_ truths: [(name: String, truth: Truth)], below folder: String) throws
        -> [GoldPage<Truth>]
    {
        let byName = Dictionary(truths.map { ($0.name, $0.truth) }) { first, _ in first }
        return try files(ending: "").filter { $0.path.hasPrefix(folder + "/") }.compactMap { file in
            let names =
                [file.name]
                + [".gz", ".html.gz", ".html", ".htm"].lazy.filter(file.name.hasSuffix).map {
                    String(file.name.dropLast($0.count))
                }
            guard let truth = names.lazy.compactMap({ byName[$0] }).first else { return nil }
            return GoldPage(path: DocumentPath(file.path), bytes: try file.bytes(), truth: truth)
        }
    }
}
