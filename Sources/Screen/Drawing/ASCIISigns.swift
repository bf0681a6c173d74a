/// What stands for a character where only ASCII can be shown; always one cell.
enum ASCIISigns {
    /// The sign for a grapheme: itself, its look-alike, its letter without accents, or `?`.
    static func sign(for text: String) -> String {
        guard let scalar = text.unicodeScalars.first, !scalar.isASCII else {
            return String(text.prefix(1).utf8.count == 1 ? text : base(text))
        }
        if let sign = signs[scalar] { return sign }
        let place = Int(scalar.value) - 0xC0
        return latin.indices.contains(place) ? latin[place] : "?"
    }

    private static func base(_ text: String) -> String {
        text.unicodeScalars.first.map { String($0) } ?? " "
    }

    private static let signs: [Unicode.Scalar: String] = [
        "─": "-", "│": "|", "┌": "+", "┐": "+", "└": "+", "┘": "+", "├": "+", "┤": "+", "▌": ">",
        "→": ">", "←": "<", "↔": "=", "↑": "^", "↓": "v", "›": ">", "·": "-", "…": "~", "–": "-", "—": "-", "•": "*",
        "“": "\"", "”": "\"", "„": "\"", "«": "\"", "»": "\"", "‘": "'", "’": "'", "‚": "'", "§": "S", "\u{A0}": " ",
    ]

    /// U+00C0 to U+00FF without their accents.
    private static let latin = "AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty".map { String($0) }
}
