import Glibc
import Testing

@testable import Reading

/// A library that comes is told, so that files are read with it.
@Test func librariesAreToldByWhatIsThere() throws {
    var template = Array("/tmp/dossier-aids-XXXXXX".utf8CString)
    let made = try #require(mkdtemp(&template))
    let folder = String(cString: made)
    let library = "\(folder)/libgmime-3.0.so.0"
    defer {
        unlink(library)
        rmdir(folder)
    }
    #expect(!ReadingAids(folders: [folder]).present.contains("libgmime-3.0.so.0"))
    close(open(library, O_WRONLY | O_CREAT, 0o600))
    #expect(ReadingAids(folders: [folder]).present.contains("libgmime-3.0.so.0"))
}
