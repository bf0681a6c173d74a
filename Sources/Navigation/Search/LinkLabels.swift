/// Two letters for every link on the screen.
public struct LinkLabels: Hashable, Sendable {
    /// Easy keys first; left out what is easily mistaken for another.
    private static let letters: [Character] = Array("asdfghjkeruioptwcvnm")

    /// The labelled links: indices into the card's links, at most as many as there are labels.
    public let links: Range<Int>
    /// The letter typed already.
    public internal(set) var typed: Character?

    init(_ links: Range<Int>) {
        let most = Self.letters.count * Self.letters.count
        self.links = links.lowerBound..<min(links.upperBound, links.lowerBound + most)
    }

    /// The label of a link; nil when it has none.
    public func label(of link: Int) -> String? {
        guard links.contains(link) else { return nil }
        let (first, second) = (link - links.lowerBound).quotientAndRemainder(dividingBy: Self.letters.count)
        return String([Self.letters[first], Self.letters[second]])
    }

    /// The link that goes by a label; nil when none does.
    func link(labelled label: String) -> Int? {
        links.first { self.label(of: $0) == label }
    }
}
