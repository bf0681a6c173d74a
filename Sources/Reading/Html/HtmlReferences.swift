import CorpusModel

/// The links in what is written of a page: their words' places in the text, and where they lead.
struct HtmlReferences {
    /// A page leads to so many places at most.
    static let limit = 200

    /// A run of text that stands in a link.
    private struct Piece {
        let link: Int
        var range: Range<Int>
    }

    private var pieces: [Piece] = []

    /// Notes that bytes of the text stand in a link of the page.
    mutating func note(_ link: Int, _ range: Range<Int>) {
        if let last = pieces.last, last.link == link, last.range.upperBound == range.lowerBound {
            pieces[pieces.count - 1].range = last.range.lowerBound..<range.upperBound
        } else {
            pieces.append(Piece(link: link, range: range))
        }
    }

    /// Forgets what stands in bytes that were taken away from the end of the text.
    mutating func forget(from end: Int) {
        while let last = pieces.last, last.range.upperBound > end {
            pieces.removeLast()
            if last.range.lowerBound < end { pieces.append(Piece(link: last.link, range: last.range.lowerBound..<end)) }
        }
    }

    /// The references to other places, each place once, with the words that lead there first.
    func found(in tree: HtmlTree, _ text: [UInt8], on page: WebAddress?) -> [Reference] {
        var known: Set<WebAddress> = []
        var references: [Reference] = []
        for piece in pieces where references.count < Self.limit {
            let words = text.trimmed(piece.range)
            guard !words.isEmpty, let written = tree.string(.href, of: piece.link),
                let address = WebAddress(written, in: page), known.insert(address).inserted
            else { continue }
            references.append(Reference(words, to: address.text))
        }
        return references
    }
}

extension WebAddress {
    /// Where a page is, as it says; nil when it does not.
    init?(of tree: HtmlTree, _ data: LinkedData, _ tags: MetaTags) {
        let stated = [tags.canonical, tags.first(["og:url"]), data.address].lazy.compactMap {
            $0.flatMap(WebAddress.init)
        }
        let page = stated.first
        let base = tree.first(.base).flatMap { tree.string(.href, of: $0) }.flatMap { WebAddress($0, in: page) }
        guard let found = base ?? page else { return nil }
        self = found
    }
}
