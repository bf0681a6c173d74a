extension Sequence<Int64> {
    /// The numbers as a list that SQLite's `json_each` reads: `[1,22]`.
    var json: String {
        "[\(map(String.init).joined(separator: ","))]"
    }
}
