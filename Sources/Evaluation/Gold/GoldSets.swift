import CorpusModel

extension GoldFolder {
    /// The sets of names: files in columns, and files of linked documents.
    func nameSets() throws -> [NameSet] {
        let inColumns: [NameSet] = try (files(ending: ".bio") + files(ending: ".conll")).compactMap { file in
            let documents = BioFile.documents(try file.text(), name: file.name)
            return documents.isEmpty ? nil : NameSet(name: file.path, documents: documents)
        }
        return inColumns + (try linkedSets().map(NameSet.init(spansOf:)))
    }

    /// The sets of times: folders of TimeML with times in the text, and folders of MEANTIME.
    func timeSets() throws -> [TimeSet] {
        var sets: [TimeSet] = []
        for (folder, files) in filesByFolder(ending: ".tml") {
            let documents = try files.map { TimeMLFile.document(try $0.bytes(), name: $0.name) }
            guard documents.contains(where: { !$0.times.isEmpty }) else { continue }
            sets.append(TimeSet(name: folder, documents: documents.map { TimeGold($0) }))
        }
        for (folder, documents) in try meantimeFolders() {
            let gold = documents.map { TimeGold(document: $0.document, times: $0.times) }
            sets.append(TimeSet(name: folder, documents: gold))
        }
        return sets
    }

    /// The folders of MEANTIME.
    func meantimeFolders() throws -> [(folder: String, documents: [MeantimeDocument])] {
        try filesByFolder(ending: ".xml").compactMap { folder, files in
            let documents = try files.map { MeantimeFile.document(try $0.bytes(), name: $0.name) }
                .filter { !$0.document.blocks.isEmpty }
            return documents.isEmpty ? nil : (folder, documents)
        }
    }
}

extension TimeGold {
    /// The times of a TimeML document.
    init(_ document: TimeMLDocument) {
        self.init(
            document: Document(goldText: document.text, name: document.id, date: document.date),
            times: document.times
        )
    }
}
