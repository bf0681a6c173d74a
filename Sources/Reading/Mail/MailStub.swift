/// Tells plain text that only stands in for a page, as programs write it that send pages.
enum MailStub {
    /// Text of more words says something.
    private static let longest = 150
    /// Text with a telling word says little when it is no longer, in words.
    private static let shortNotice = 50
    /// How many times as many words the page must have for the text to be next to nothing.
    private static let share = 5

    /// What a notice speaks of that sends its reader to the page.
    private static let telling: [[UInt8]] = [
        "html", "browser", "online", "view", "display", "web", "click", "viewer", "client", "formatted",
    ].map { Array($0.utf8) }

    /// Whether a text says next to nothing beside a page.
    static func stands(for page: some Sequence<UInt8>, _ text: some Sequence<UInt8>) -> Bool {
        var counter = WordCounter(limit: longest)
        for byte in text where !counter.isFull { counter.add(byte) }
        counter.end()
        guard !counter.isFull else { return false }
        let shown = shownWords(of: page, limit: max(share, share * counter.words) + 1)
        if counter.words == 0 { return shown > 0 }
        if counter.telling > 1, counter.words <= shortNotice, shown > 0 { return true }
        return shown > share * counter.words
    }

    /// How many words a page shows, about: what stands outside of tags, styles and scripts.
    private static func shownWords(of page: some Sequence<UInt8>, limit: Int) -> Int {
        var counter = WordCounter(limit: limit)
        var tag: [UInt8]?
        var hidden: [UInt8]?
        for byte in page where !counter.isFull {
            if byte == UInt8(ascii: "<") {
                counter.end()
                tag = []
            } else if let name = tag {
                guard byte == .greater else {
                    if name.count < 8 { tag?.append(byte.lowered) }
                    continue
                }
                tag = nil
                if let begun = hidden {
                    if name.starts(with: [.slash] + begun) { hidden = nil }
                } else {
                    hidden = unshown.first(where: name.starts)
                }
            } else if hidden == nil {
                counter.add(byte)
            }
        }
        counter.end()
        return counter.words
    }

    private static let unshown: [[UInt8]] = ["style", "script", "title"].map { Array($0.utf8) }

    /// Whether a text is a page, whatever its type says: it begins as one, or with a tag that it closes.
    static func isPage(_ content: [UInt8]) -> Bool {
        let start = content.startIndex + content.run(content.indices) { $0.isSpace }
        let rest = start..<content.count
        return ["<!doctype html", "<html", "<head>", "<body"].contains { content.starts(rest, with: $0) }
            || isMarked(content, rest)
    }

    /// Whether it begins with a block that pages are made of, and ends with a tag.
    private static func isMarked(_ content: [UInt8], _ rest: Range<Int>) -> Bool {
        let begins = (["<div", "<p>", "<p ", "<table"] as [StaticString]).contains { content.starts(rest, with: $0) }
        return begins && content.last { !$0.isSpace } == .greater
    }

    /// Counts the words of a text, addresses of pages left out.
    private struct WordCounter {
        let limit: Int
        private(set) var words = 0
        /// Those that speak of a page.
        private(set) var telling = 0
        private var word: [UInt8] = []
        private var isAddress = false

        init(limit: Int) {
            self.limit = limit
        }

        var isFull: Bool { words >= limit }

        mutating func add(_ byte: UInt8) {
            if byte.isSpace { return end() }
            if byte == .slash, word.last == .slash || word.last == .colon { isAddress = true }
            if word.count < 80 { word.append(byte.lowered) }
        }

        /// Ends a word.
        mutating func end() {
            defer { (word, isAddress) = ([], false) }
            guard !isAddress, word.contains(where: { $0.isLower || $0 >= 0x80 && $0 != 0xC2 && $0 != 0xA0 }) else {
                return
            }
            words += 1
            let letters = word.filter(\.isLower)
            if MailStub.telling.contains(where: letters.starts) { telling += 1 }
        }
    }
}
