import CorpusModel

/// Reads names in columns: a token a line, its tag in the last column (`B-PER`, `I-PER`, `O`), an empty line between
/// sentences, `# doc` or `-DOCSTART-` before a document.
struct BioFile {
    private var documents: [NameGold] = []
    private var text = TokenText()
    private var names: [TaggedName] = []
    /// The name that the last token belongs to.
    private var open: TaggedName?
    private let name: String

    /// The documents of a file's text.
    static func documents(_ content: String, name: String) -> [NameGold] {
        var file = Self(name: name)
        for line in content.split(separator: "\n", omittingEmptySubsequences: false) { file.read(line) }
        file.endDocument()
        return file.documents
    }

    private init(name: String) {
        self.name = name
    }

    private mutating func read(_ line: Substring) {
        let columns = line.split { $0 == "\t" || $0 == " " || $0 == "\r" }
        if line.hasPrefix("# doc") || line.hasPrefix("-DOCSTART-") || line.hasPrefix("# newdoc") {
            endDocument()
        } else if line.hasPrefix("# ") {
            return
        } else if columns.count > 1, let token = columns.first, let tag = columns.last {
            append(String(token), tag)
        } else {
            endSentence()
        }
    }

    private mutating func append(_ token: String, _ tag: Substring) {
        text.append(token)
        guard let range = text.ranges.last else { return }
        let kind = tag.split(separator: "-").last.flatMap { NameTag(rawValue: String($0)) }
        guard let kind, tag.hasPrefix("B-") || tag.hasPrefix("I-") else { return closeName() }
        if let before = open, tag.hasPrefix("I-"), before.tag == kind {
            open = TaggedName(range: before.range.lowerBound..<range.upperBound, tag: kind)
        } else {
            closeName()
            open = TaggedName(range: range, tag: kind)
        }
    }

    private mutating func closeName() {
        if let open { names.append(open) }
        open = nil
    }

    private mutating func endSentence() {
        closeName()
        text.endSentence()
    }

    private mutating func endDocument() {
        endSentence()
        if !text.blocks.isEmpty {
            documents.append(NameGold(document: text.document(named: "\(name)#\(documents.count + 1)"), names: names))
        }
        text = TokenText()
        names = []
    }
}
