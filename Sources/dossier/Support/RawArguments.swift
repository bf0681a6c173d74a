import Glibc

/// The arguments as the system gave them: bytes, which need not be UTF-8.
enum RawArguments {
    /// The bytes of an argument that came through the parser as a string; its own when none is found.
    static func bytes(of argument: String) -> [UInt8] {
        for index in 0..<Int(CommandLine.argc) {
            guard let raw = CommandLine.unsafeArgv[index] else { continue }
            let bytes = UnsafeBufferPointer(start: raw, count: strlen(raw)).map { UInt8(bitPattern: $0) }
            if String(decoding: bytes, as: UTF8.self) == argument { return bytes }
        }
        return Array(argument.utf8)
    }

    /// Whether something is there under a path.
    static func exists(_ path: [UInt8]) -> Bool {
        var status = stat()
        return lstat(path.map { CChar(bitPattern: $0) } + [0], &status) == 0
    }
}
