/// Cuts the names of a list into tokens, the way a text is cut.
enum PhraseReader {
    /// The tokens of a name.
    static func tokens(of name: String) -> [Token] {
        var name = name
        return name.withUTF8 { tokens(of: $0, 0..<$0.count) }
    }

    /// The tokens of a name that stands in a file.
    static func tokens(of bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [Token] {
        var tokenizer = Tokenizer(bytes)
        _ = tokenizer.append(range)
        return tokenizer.tokens
    }
}
