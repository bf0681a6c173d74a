import GRDBSQLite

/// What fills one or more of a statement's parameters.
protocol Bindable {
    /// How many it fills.
    static var width: Int { get }

    /// Binds itself to the next of them.
    func bind(by binder: inout Binder)
}

extension Bindable {
    static var width: Int { 1 }
}

/// Fills the parameters of a statement from the first to the last.
struct Binder {
    let statement: OpaquePointer
    /// The first error of SQLite's.
    private(set) var code = SQLITE_OK
    private var place: Int32 = 0

    /// SQLite copies what it is given.
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    init(_ statement: OpaquePointer) {
        self.statement = statement
    }

    mutating func bindNull() {
        bind { sqlite3_bind_null($0, $1) }
    }

    mutating func bind(_ number: Int64) {
        bind { sqlite3_bind_int64($0, $1, number) }
    }

    mutating func bind(text: UnsafeBufferPointer<UInt8>) {
        text.withMemoryRebound(to: CChar.self) { text in
            // An empty text has no address; without one SQLite would bind NULL.
            guard let start = text.baseAddress else {
                return bind { sqlite3_bind_text($0, $1, "", 0, Self.copied) }
            }
            bind { sqlite3_bind_text($0, $1, start, Int32(clamping: text.count), Self.copied) }
        }
    }

    mutating func bind(bytes: UnsafeRawBufferPointer) {
        guard let start = bytes.baseAddress, !bytes.isEmpty else {
            return bind { sqlite3_bind_zeroblob($0, $1, 0) }
        }
        bind { sqlite3_bind_blob($0, $1, start, Int32(clamping: bytes.count), Self.copied) }
    }

    /// Binds a pointer, known as of a kind; the kind's name is not copied.
    mutating func bind(pointer: UnsafeMutableRawPointer, _ kind: UnsafePointer<CChar>) {
        bind { sqlite3_bind_pointer($0, $1, pointer, kind, nil) }
    }

    private mutating func bind(_ body: (OpaquePointer, Int32) -> Int32) {
        place += 1
        let result = body(statement, place)
        if code == SQLITE_OK { code = result }
    }
}

extension Int64: Bindable {
    func bind(by binder: inout Binder) { binder.bind(self) }
}

extension Int: Bindable {
    func bind(by binder: inout Binder) { binder.bind(Int64(self)) }
}

extension Bool: Bindable {
    func bind(by binder: inout Binder) { binder.bind(self ? 1 : 0) }
}

extension String: Bindable {
    func bind(by binder: inout Binder) {
        var text = self
        text.withUTF8 { binder.bind(text: $0) }
    }
}

extension [UInt8]: Bindable {
    func bind(by binder: inout Binder) {
        withUnsafeBytes { binder.bind(bytes: $0) }
    }
}

extension ArraySlice<UInt8>: Bindable {
    func bind(by binder: inout Binder) {
        withUnsafeBytes { binder.bind(bytes: $0) }
    }
}

/// Fills two parameters: its bounds.
extension Range<Int>: Bindable {
    static var width: Int { 2 }

    func bind(by binder: inout Binder) {
        lowerBound.bind(by: &binder)
        upperBound.bind(by: &binder)
    }
}

extension Optional: Bindable where Wrapped: Bindable {
    static var width: Int { Wrapped.width }

    func bind(by binder: inout Binder) {
        if let self { return self.bind(by: &binder) }
        for _ in 0..<Self.width { binder.bindNull() }
    }
}
