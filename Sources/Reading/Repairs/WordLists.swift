import LanguageFiles
import Synchronization

/// The words that the lists of `Data/Language` know, looked up in the sorted files themselves.
public final class WordLists: Sendable {
    private let folder: LanguageFolder
    private let lists = Mutex<[[UInt8]]>([])

    /// A word of so many letters is known by what begins with it, too: "department" by "departmental".
    private static let stem = 6
    /// Words written small, then names.
    private static let names = ["common-words.txt", "places.txt", "surnames.txt", "given-names.txt"]

    /// The lists of a folder, which know no word until they are loaded.
    public init(folder: String) {
        self.folder = LanguageFolder(path: folder)
    }

    /// Reads the lists, unless they were; throws when one is not as it was installed.
    func load() throws {
        try lists.withLock { lists in
            if lists.isEmpty { lists = try Self.names.map(folder.bytes) }
        }
    }

    /// Identifies these lists.
    var edition: String { get throws { try folder.edition() } }

    /// Whether a word is one, in small letters, or as it stands where it begins with a capital.
    func hold(_ word: [UInt8]) -> Bool {
        let lists = lists.withLock { $0 }
        guard let common = lists.first else { return false }
        let small = word.map(\.lowered)
        let next = Self.firstLine(of: common, from: small)
        if next.elementsEqual(small) || small.count >= Self.stem && next.starts(with: small) { return true }
        guard let first = word.first, first.isUpper else { return false }
        let name = [first] + small.dropFirst()
        return lists.dropFirst().contains { Self.firstLine(of: $0, from: name).elementsEqual(name) }
    }

    /// The first line of a sorted list that does not come before a word.
    private static func firstLine(of list: [UInt8], from word: [UInt8]) -> ArraySlice<UInt8> {
        var (low, high) = (0, list.count)
        while low < high {
            let middle = (low + high) / 2
            let start = list[low..<middle].lastIndex(of: .newline).map { $0 + 1 } ?? low
            let line = line(of: list, at: start)
            if line.lexicographicallyPrecedes(word) { low = line.endIndex + 1 } else { high = start }
        }
        return low < list.count ? line(of: list, at: low) : []
    }

    private static func line(of list: [UInt8], at start: Int) -> ArraySlice<UInt8> {
        list[start..<start + list.run(start..<list.count) { $0 != .newline }]
    }
}
