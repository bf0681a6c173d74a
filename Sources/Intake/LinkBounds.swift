import Glibc

/// Which links in the folders of documents are followed.
public enum FollowedLinks: Sendable {
    /// Those that lead to what is in one of the folders: a link may have come with the documents, from anybody.
    case inside
    case all
}

/// How far links may lead.
struct LinkBounds: Sendable {
    /// The folders, from the root; nil where links may lead anywhere.
    private let roots: [[UInt8]]?

    /// Links may lead anywhere.
    static let none = LinkBounds([], .all)

    init(_ paths: [[UInt8]], _ followed: FollowedLinks) {
        roots =
            switch followed {
            case .inside: paths.compactMap(FilePath.resolved)
            case .all: nil
            }
    }

    /// Whether what a path leads to is in one of the folders.
    func hold(_ path: [UInt8]) -> Bool {
        guard let roots else { return true }
        guard let real = FilePath.resolved(path) else { return false }
        return roots.contains { real == $0 || real.starts(with: FilePath.join($0, [])) }
    }
}
