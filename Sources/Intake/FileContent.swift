import CorpusIndex
import CorpusModel
import Glibc
import Reading

/// The bytes of a file with its stamp at the time.
struct FileContent {
    let bytes: [UInt8]
    let stamp: FileStamp

    private static let chunk = 262_144

    /// Reads a file to its end; why not, when it cannot be read, is no file, is too large or changed meanwhile.
    ///
    /// How much is read at most goes by the format that its name tells. A file that is not the one of the stamp has changed: a
    /// link may have been put in its place since it was found.
    static func read(_ location: [UInt8], found stamp: FileStamp? = nil) -> Result<FileContent, Refusal> {
        let file = open(FilePath.terminated(location), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
        guard file >= 0 else {
            return .failure(Refusal(errno == ENOENT ? .missing : .unreadable(FilePath.errorWords)))
        }
        defer { close(file) }
        var before = stat()
        guard fstat(file, &before) == 0 else { return .failure(Refusal(.unreadable(FilePath.errorWords))) }
        guard before.kind == S_IFREG else { return .failure(Refusal(.notAFile)) }
        guard stamp.map({ $0.inode == FileStamp(before).inode }) ?? true else { return .failure(Refusal(.changed)) }
        let format = DocumentFormat(ending: DocumentPath(bytes: location).fileNameEnding)
        let limit = DocumentReader.sizeLimit(of: format ?? .plainText)
        guard before.st_size <= limit else {
            return .failure(Refusal(.tooLarge(size: Int(before.st_size), limit: limit)))
        }
        guard let bytes = bytes(of: file, expected: Int(before.st_size)) else {
            return .failure(Refusal(.unreadable(FilePath.errorWords)))
        }
        var after = stat()
        guard fstat(file, &after) == 0, FileStamp(after) == FileStamp(before), bytes.count == Int(after.st_size) else {
            return .failure(Refusal(.changed))
        }
        return .success(FileContent(bytes: bytes, stamp: FileStamp(before)))
    }

    /// At most one chunk more than expected, so that a file that grows without end is let go.
    private static func bytes(of file: Int32, expected: Int) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(expected)
        var buffer = [UInt8](repeating: 0, count: min(chunk, expected + 1))
        while bytes.count <= expected {
            let count = Glibc.read(file, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { return nil }
            if count == 0 { break }
            bytes += buffer[..<count]
        }
        return bytes
    }
}

/// Why a file was not read.
struct Refusal: Error {
    let reason: ProblemReason

    init(_ reason: ProblemReason) {
        self.reason = reason
    }
}
