import GRDB

/// A word as the full-text index sees it, with the bytes that it stands for.
struct Token: Hashable {
    let word: [UInt8]
    let range: Range<Int>
}

/// Cuts text into words just as a full-text table does.
struct Tokenizer {
    private let tokenizer: any FTS5Tokenizer

    /// The tokenizer of the tables of text, or of that of names; throws when SQLite lacks it.
    init(_ db: Database, names: Bool = false) throws {
        let components = names ? Schema.nameTokenizer : Schema.textTokenizer
        tokenizer = try db.makeTokenizer(FTS5TokenizerDescriptor(components: components))
    }

    private final class Collector {
        var tokens: [Token] = []
    }

    /// The words of a text in order; NULs in it do no harm.
    func tokens(_ text: [UInt8]) -> [Token] {
        let collector = Collector()
        text.withUnsafeBytes { raw in
            _ = tokenizer.tokenize(
                context: Unmanaged.passUnretained(collector).toOpaque(),
                tokenization: .document,
                pText: raw.baseAddress?.assumingMemoryBound(to: CChar.self),
                nText: CInt(clamping: raw.count)
            ) { context, _, word, length, start, end in
                guard let context, let word, start <= end else { return 0 }
                let bytes = UnsafeRawBufferPointer(start: word, count: Int(length))
                Unmanaged<Collector>.fromOpaque(context).takeUnretainedValue().tokens.append(
                    Token(word: Array(bytes), range: Int(start)..<Int(end))
                )
                return 0
            }
        }
        return collector.tokens
    }

    /// A name with case and accents dropped: `Société Générale` and `SOCIETE-GENERALE` both give `societe generale`.
    func folded(_ name: String) -> String {
        String(decoding: Array(tokens(Array(name.utf8)).map(\.word).joined(separator: [0x20])), as: UTF8.self)
    }
}
