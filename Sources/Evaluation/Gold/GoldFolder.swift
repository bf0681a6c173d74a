import FoundationEssentials

/// A file of gold data.
struct GoldFile: Hashable, Sendable {
    /// Relative to the folder of sets.
    let path: String
    /// Where it is.
    let location: String

    /// The last part of the path.
    var name: String { path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path }

    /// The path without its last part; "." for a file at the top.
    var folder: String { path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "." }

    /// Its bytes; throws when it cannot be read.
    func bytes() throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(filePath: location)))
    }

    /// Its bytes as text.
    func text() throws -> String {
        String(decoding: try bytes(), as: UTF8.self)
    }
}

/// A folder of gold sets; each set is known by the format of its files, wherever in the folder it lies.
public struct GoldFolder: Sendable {
    private let files: [GoldFile]

    /// Lists the files of a folder and of those in it; throws when there is no such folder.
    ///
    /// Folders called `train` are left out: what a model learnt from says nothing about it.
    public init(_ path: String) throws {
        guard let listed = try? FileManager.default.subpathsOfDirectory(atPath: path) else {
            throw GoldFolderError(path: path)
        }
        files = listed.sorted().filter { !$0.split(separator: "/").dropLast().contains("train") }
            .map { GoldFile(path: $0, location: "\(path)/\($0)") }
    }

    /// The files whose names end so.
    func files(ending: String) -> [GoldFile] {
        files.filter { $0.path.hasSuffix(ending) }
    }

    /// The file at a path relative to the folder of sets; nil when there is none.
    func file(at path: String) -> GoldFile? {
        files.first { $0.path == path }
    }

    /// The files whose names end so, by folder, in the order of their paths.
    func filesByFolder(ending: String) -> [(folder: String, files: [GoldFile])] {
        Dictionary(grouping: files(ending: ending), by: \.folder).sorted { $0.key < $1.key }
            .map { ($0.key, $0.value) }
    }
}

/// A folder of gold sets that cannot be listed.
public struct GoldFolderError: Error, CustomStringConvertible {
    let path: String

    public var description: String { "\(path) is not a folder that can be read" }
}
