/// Cuts the names of a list into tokens, the way a text is cut.
enum PhraseReader {
    /// The tokens of a name.
    static func tokens(of name: String) -> [Token] {
        tokens(of: Array(name.utf8)[...])
    }

    /// The tokens of a name.
    static func tokens(of name: ArraySlice<UInt8>) -> [Token] {
        name.withUnsafeBufferPointer { bytes in
            var tokenizer = Tokenizer(bytes, skipsMarkup: false)
            _ = tokenizer.append(0..<bytes.count)
            return tokenizer.tokens
        }
    }
}
