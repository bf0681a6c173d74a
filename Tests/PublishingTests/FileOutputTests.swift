import Glibc
import Testing

@testable import Publishing

struct FileOutputTests {
    @Test func writesEveryByteInOrder() throws {
        var ends: [Int32] = [0, 0]
        try #require(pipe(&ends) == 0)
        defer { close(ends[0]) }
        let output = FileOutput(descriptor: ends[1])
        for number in 0..<500 { try output.write(Array("\(number)\n".utf8)) }
        try output.flush()
        close(ends[1])
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = read(ends[0], &bytes, bytes.count)
        let expected = (0..<500).map { "\($0)\n" }.joined()
        #expect(String(decoding: bytes.prefix(count), as: UTF8.self) == expected)
    }

    @Test func noticesAFullDisk() throws {
        let full = open("/dev/full", O_WRONLY)
        try #require(full >= 0)
        defer { close(full) }
        let output = FileOutput(descriptor: full)
        try output.write([65])
        #expect(throws: OutputError.failed("No space left on device")) { try output.flush() }
    }

    @Test func noticesThatTheReaderLeft() throws {
        signal(SIGPIPE, SIG_IGN)
        var ends: [Int32] = [0, 0]
        try #require(pipe(&ends) == 0)
        close(ends[0])
        defer { close(ends[1]) }
        let output = FileOutput(descriptor: ends[1])
        try output.write([65])
        #expect(throws: OutputError.closed) { try output.flush() }
    }
}
