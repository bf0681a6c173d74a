import Parsers

/// The detector of Mozilla's browsers, when it is installed; asked at the first text that is not UTF-8.
enum CharsetDetector {
    /// The Debian package that brings it.
    static let package = ParserKind.charset.library.package

    /// Whether it is there.
    static let isInstalled = Parser.isInstalled(.charset)

    /// It as a function; nil when it is not there.
    static var installed: ((ArraySlice<UInt8>) -> String?)? {
        isInstalled ? { label(of: $0) } : nil
    }

    /// What it takes some bytes for: "SHIFT_JIS"; nil when it cannot tell.
    private static func label(of bytes: ArraySlice<UInt8>) -> String? {
        try? Parser.charset(of: Array(bytes))
    }
}
