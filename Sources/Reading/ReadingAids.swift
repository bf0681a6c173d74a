import Converters
import Glibc

/// The programs and libraries that some files are read with: when one comes or goes, files are read in another way.
public struct ReadingAids: Hashable, Sendable {
    /// The names of those that are there, in a fixed order.
    public let present: [String]

    private static let libraries = ["libgmime-3.0.so.0", "libuchardet.so.0", "libxml2.so.2"]
    /// Where the system keeps libraries; asking the linker itself would open them.
    private static let folders = [
        "/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64", "/usr/lib", "/usr/local/lib",
    ]

    /// Looks for them.
    public init() {
        self.init(folders: Self.folders)
    }

    /// Looks for libraries in some folders only.
    init(folders: [String]) {
        let libraries = Self.libraries.filter { name in folders.contains { access("\($0)/\(name)", F_OK) == 0 } }
        present = HelperProgram.allCases.filter(\.isInstalled).map(\.rawValue) + libraries
    }
}
