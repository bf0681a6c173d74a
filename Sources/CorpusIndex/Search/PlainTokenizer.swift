import CorpusModel
import GRDB
import GRDBSQLite
import Glibc

/// Cuts texts into words in plain letters, for SQLite and for us alike: `Łódź` gives the word `lodz`.
///
/// Plain ASCII, most of all text, goes to the tokenizer of SQLite as it is; other text is written in plain letters first, and where its
/// words stand is told by the text as it was.
final class PlainTokenizer {
    /// Whether words are known by their stems, as in texts, or kept whole, as in names.
    enum Words: String {
        case stems, whole
    }

    private let words: SQLiteTokenizer
    /// Nil where words are kept whole.
    private let stems: SQLiteTokenizer?

    /// Nil when SQLite lacks a tokenizer.
    init?(_ api: UnsafeMutablePointer<fts5_api>, _ words: Words) {
        let unicode = ["unicode61", "remove_diacritics", "2"]
        guard let whole = SQLiteTokenizer(api, unicode) else { return nil }
        self.words = whole
        switch words {
        case .whole: stems = nil
        case .stems:
            guard let porter = SQLiteTokenizer(api, ["porter"] + unicode) else { return nil }
            stems = porter
        }
    }

    /// Hands each word of a text over, as SQLite has it.
    func tokenize(
        _ text: UnsafeBufferPointer<UInt8>,
        _ purpose: CInt,
        _ context: UnsafeMutableRawPointer?,
        _ callback: @escaping FTS5TokenCallback
    ) -> CInt {
        guard let plain = PlainText(text) else { return cut(text, purpose, context, callback) }
        var caller = Caller(context: context, callback: callback, plain: plain)
        return withUnsafeMutablePointer(to: &caller) { caller in
            plain.bytes.withUnsafeBufferPointer { bytes in
                cut(bytes, purpose, caller) { context, flags, word, length, start, end in
                    guard let caller = context?.assumingMemoryBound(to: Caller.self), start <= end else { return 0 }
                    let range = caller.pointee.plain.origin(of: Int(start)..<Int(end))
                    let (start, end) = (CInt(range.lowerBound), CInt(range.upperBound))
                    return caller.pointee.callback(caller.pointee.context, flags, word, length, start, end)
                }
            }
        }
    }

    /// Who asked for the words of a text that was written in plain letters.
    private struct Caller {
        let context: UnsafeMutableRawPointer?
        let callback: FTS5TokenCallback
        let plain: PlainText
    }

    /// Cuts plain text: a word that is only begun has no stem yet.
    private func cut(
        _ text: UnsafeBufferPointer<UInt8>,
        _ purpose: CInt,
        _ context: UnsafeMutableRawPointer?,
        _ callback: @escaping FTS5TokenCallback
    ) -> CInt {
        guard let stems else { return words.tokenize(text, purpose, context, callback) }
        guard purpose & FTS5_TOKENIZE_PREFIX != 0 else { return stems.tokenize(text, purpose, context, callback) }
        let begun = text[lastWord(of: text)...]
        let whole = UnsafeBufferPointer(rebasing: text[..<begun.startIndex])
        let code = stems.tokenize(whole, purpose, context, callback)
        return code == SQLITE_OK
            ? words.tokenize(UnsafeBufferPointer(rebasing: begun), purpose, context, callback) : code
    }

    /// Where the last word begins.
    private func lastWord(of text: UnsafeBufferPointer<UInt8>) -> Int {
        var last = CInt(0)
        _ = withUnsafeMutablePointer(to: &last) { last in
            words.tokenize(text, FTS5_TOKENIZE_QUERY, last) { context, _, _, _, start, _ in
                context?.assumingMemoryBound(to: CInt.self).pointee = start
                return 0
            }
        }
        return Int(last)
    }
}

/// A tokenizer that SQLite brings.
private final class SQLiteTokenizer {
    private let methods: fts5_tokenizer
    private let handle: OpaquePointer

    /// One by its name and arguments; nil when there is none.
    init?(_ api: UnsafeMutablePointer<fts5_api>, _ words: [String]) {
        var context: UnsafeMutableRawPointer?
        var methods = fts5_tokenizer()
        var handle: OpaquePointer?
        let name = words.first ?? ""
        guard api.pointee.xFindTokenizer(api, name, &context, &methods) == SQLITE_OK else { return nil }
        let arguments = words.dropFirst().map { strdup($0) }
        defer { arguments.forEach { free($0) } }
        var pointers = arguments.map { UnsafePointer($0) }
        let code = methods.xCreate(context, &pointers, CInt(pointers.count), &handle)
        guard code == SQLITE_OK, let handle else { return nil }
        (self.methods, self.handle) = (methods, handle)
    }

    deinit { methods.xDelete(handle) }

    func tokenize(
        _ text: UnsafeBufferPointer<UInt8>,
        _ purpose: CInt,
        _ context: UnsafeMutableRawPointer?,
        _ callback: @escaping FTS5TokenCallback
    ) -> CInt {
        text.withMemoryRebound(to: CChar.self) { text in
            methods.xTokenize(handle, context, purpose, text.baseAddress, CInt(clamping: text.count), callback)
        }
    }
}

extension PlainTokenizer {
    /// Makes the tokenizer `plain` known to a connection, which fails to open a full-text table where that did not succeed.
    static func install(in connection: OpaquePointer?) {
        guard let api = MatchedRows.api(of: connection) else { return }
        var methods = fts5_tokenizer(
            xCreate: { api, arguments, count, handle in
                guard let api = api?.assumingMemoryBound(to: fts5_api.self), let handle else { return SQLITE_ERROR }
                let words = count == 1 ? arguments?[0].flatMap { Words(rawValue: String(cString: $0)) } : nil
                guard let words, let tokenizer = PlainTokenizer(api, words) else { return SQLITE_ERROR }
                handle.pointee = OpaquePointer(Unmanaged.passRetained(tokenizer).toOpaque())
                return SQLITE_OK
            },
            xDelete: { handle in
                if let handle { Unmanaged<PlainTokenizer>.fromOpaque(UnsafeRawPointer(handle)).release() }
            },
            xTokenize: { handle, context, purpose, text, count, callback in
                guard let handle, let callback else { return SQLITE_ERROR }
                let bytes = UnsafeRawBufferPointer(start: text, count: Int(count)).bindMemory(to: UInt8.self)
                return Unmanaged<PlainTokenizer>.fromOpaque(UnsafeRawPointer(handle)).takeUnretainedValue()
                    .tokenize(bytes, purpose, context, callback)
            }
        )
        _ = api.pointee.xCreateTokenizer(api, "plain", api, &methods, nil)
    }
}
