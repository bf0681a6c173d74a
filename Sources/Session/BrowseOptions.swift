import CorpusIndex
import CorpusModel
import Intake

/// What to browse and how.
public struct BrowseOptions: Sendable {
    /// The folders and files to read, as the system names them.
    public var paths: [[UInt8]]
    /// What the corpus is called on the screen.
    public var title: String
    /// The folder of the language data (`Data/Language`).
    public var languageDirectory: String
    /// Where the index lives; nil for the place that belongs to the paths.
    public var indexLocation: IndexLocation?
    /// Whether to draw with ASCII characters only.
    public var isASCII = false
    /// Whether to use colour where the terminal has some.
    public var usesColour = true
    /// The date given to documents that bear none.
    public var fallbackDate: CalendarDay?
    /// Which links in the folders are followed.
    public var followed = FollowedLinks.inside

    /// Browses some paths under a title.
    public init(paths: [[UInt8]], title: String, languageDirectory: String) {
        self.paths = paths
        self.title = title
        self.languageDirectory = languageDirectory
    }
}
