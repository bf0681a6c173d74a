import GRDB
import GRDBSQLite

/// The words of a text as the full-text index sees them, one after the other in one array.
struct Tokens {
    /// A word, and the bytes of the text that it stands for.
    struct Token {
        fileprivate let letters: Range<Int>
        let range: Range<Int>
    }

    private(set) var all: [Token] = []
    private var letters: [UInt8] = []

    /// The letters of a word.
    func word(_ token: Token) -> ArraySlice<UInt8> {
        letters[token.letters]
    }

    fileprivate mutating func append(_ word: UnsafeRawBufferPointer, _ range: Range<Int>) {
        all.append(Token(letters: letters.count..<letters.count + word.count, range: range))
        letters.append(contentsOf: word)
    }
}

/// Cuts text into words just as a full-text table does.
struct Tokenizer {
    private let tokenizer: PlainTokenizer

    /// The tokenizer of the tables of text, or of that of names; throws when SQLite lacks it.
    init(_ db: Database, names: Bool = false) throws {
        guard let api = MatchedRows.api(of: db.sqliteConnection),
            let tokenizer = PlainTokenizer(api, names ? .whole : .stems)
        else { throw DatabaseError(resultCode: .SQLITE_ERROR, message: "no tokenizer for full text") }
        self.tokenizer = tokenizer
    }

    private final class Collector {
        var tokens = Tokens()
    }

    /// The words of a text in order, the last one as it stands where it is only begun; NULs do no harm.
    func tokens(_ text: [UInt8], isBegun: Bool = false) -> Tokens {
        let collector = Collector()
        text.withUnsafeBytes { raw in
            let purpose = isBegun ? FTS5_TOKENIZE_QUERY | FTS5_TOKENIZE_PREFIX : FTS5_TOKENIZE_DOCUMENT
            let text = raw.bindMemory(to: UInt8.self)
            let context = Unmanaged.passUnretained(collector).toOpaque()
            _ = tokenizer.tokenize(text, purpose, context) { context, _, word, length, start, end in
                guard let context, let word, start <= end else { return 0 }
                let bytes = UnsafeRawBufferPointer(start: word, count: Int(length))
                Unmanaged<Collector>.fromOpaque(context).takeUnretainedValue().tokens
                    .append(bytes, Int(start)..<Int(end))
                return 0
            }
        }
        return collector.tokens
    }

    /// A name with case and accents dropped: `Société Générale` and `SOCIETE-GENERALE` both give `societe generale`.
    func folded(_ name: String) -> String {
        let tokens = tokens(Array(name.utf8))
        return String(decoding: Array(tokens.all.map(tokens.word).joined(separator: [0x20])), as: UTF8.self)
    }
}
