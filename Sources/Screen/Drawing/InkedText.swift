import Navigation

/// A text with an ink for every stretch of it.
struct InkedText {
    /// Some of its bytes in an ink; a type with a name, as one without takes long to be made the first time.
    struct Stretch {
        let range: Range<Int>
        let ink: Ink
    }

    var bytes: [UInt8] = []
    /// Inks by byte range; a later one covers an earlier one, what none covers is `.text`.
    var inks: [Stretch] = []

    init() {}

    init(_ text: String, _ ink: Ink = .text) {
        add(text, ink)
    }

    /// Adds text in an ink.
    mutating func add(_ text: String, _ ink: Ink = .text) {
        let start = bytes.count
        bytes += text.utf8
        if ink != .text { inks.append(Stretch(range: start..<bytes.count, ink: ink)) }
    }

    /// Inks every place that matches.
    mutating func mark(_ matcher: WordMatcher?, _ ink: Ink) {
        guard let matcher else { return }
        inks += matcher.matches(in: bytes, 0..<bytes.count).map { Stretch(range: $0, ink: ink) }
    }

    /// Draws the whole in one ink, hits excepted.
    mutating func cover(_ ink: Ink) {
        inks = [Stretch(range: 0..<bytes.count, ink: ink)]
    }
}
