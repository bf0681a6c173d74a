/// The number of a name of a party: that of the party, then which of its names it is.
///
/// Of all that is found by name the parties are so known without a look at the names.
enum AliasNumber {
    /// No party has more names than that.
    private static let names: Int64 = 1 << 20

    /// The number of a party's name number `place`.
    static func number(_ place: Int64, of party: Int64) -> Int64 {
        party * names + min(place, names - 1)
    }

    /// In SQL the party that a name is one of, by the name's number in a column.
    static func party(of column: String) -> String {
        "\(column) / \(names)"
    }

    /// The party that a name is one of.
    static func party(of number: Int64) -> Int64 {
        number / names
    }

    /// Which of its party's names one is.
    static func place(of number: Int64) -> Int64 {
        number % names
    }

    /// The numbers that the names of a party may have.
    static func numbers(of party: Int64) -> Range<Int64> {
        party * names..<(party + 1) * names
    }
}
