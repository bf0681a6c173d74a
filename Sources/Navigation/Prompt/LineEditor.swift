/// A line being typed.
public struct LineEditor: Hashable, Sendable {
    public private(set) var characters: [Character] = []
    /// Where the next character goes, 0 to the number of characters.
    public private(set) var cursor = 0
    /// Whether the text is only offered: the first character typed takes its place.
    public private(set) var isOffered: Bool

    init(_ text: String = "", offered: Bool = false) {
        characters = Array(text)
        cursor = characters.count
        isOffered = offered && !text.isEmpty
    }

    /// What was typed.
    public var text: String { String(characters) }

    mutating func insert(_ character: Character) {
        if isOffered { self = LineEditor() }
        characters.insert(character, at: cursor)
        cursor += 1
    }

    /// Erases before the cursor; false when there is nothing.
    mutating func eraseBack() -> Bool {
        isOffered = false
        guard cursor > 0 else { return false }
        cursor -= 1
        characters.remove(at: cursor)
        return true
    }

    mutating func eraseForward() {
        isOffered = false
        guard cursor < characters.count else { return }
        characters.remove(at: cursor)
    }

    mutating func eraseWord() {
        isOffered = false
        let before = characters[..<cursor]
        let word = before.reversed().drop { $0 == " " }.drop { $0 != " " }
        characters.removeSubrange(word.count..<cursor)
        cursor = word.count
    }

    mutating func move(to place: Int) {
        isOffered = false
        cursor = max(0, min(place, characters.count))
    }
}
