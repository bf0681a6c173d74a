import CorpusModel

/// The text of a message: its head, then what it says, with the structure of both.
struct MailText {
    private(set) var text: [UInt8] = []
    private(set) var blocks: [Block] = []
    private(set) var repairs: [Repair] = []
    private(set) var references: [Reference] = []
    private(set) var remarks: [ProblemReason] = []

    private static let headers = ["From", "To", "Cc", "Date", "Subject"]
    /// A list of thousands of addresses is cut, in bytes.
    private static let headerLimit = 1000

    init(_ message: MailMessage, _ parts: MailParts, path: DocumentPath) {
        let subject = message.header("Subject")?.lowercased() ?? ""
        let isForward = ["fw:", "fwd:", "wg:", "tr:"].contains(where: subject.hasPrefix)
        appendHead(of: message)
        let head = blocks.count
        for part in parts.body { append(part, path, isForward) }
        // What can be seen of the page may turn out to be nothing.
        if blocks.count == head { parts.stubs.forEach { append($0, path, isForward) } }
    }

    private mutating func append(_ part: MailPart, _ path: DocumentPath, _ isForward: Bool) {
        if part.type == "text/html" || MailStub.isPage(part.utf8) {
            appendPage(part, path, isForward)
        } else {
            var decoded = DecodedText.any(part.utf8) { _ in nil }
            decoded.mend()
            repairs += decoded.repairs
            remarks += decoded.remarks
            append(decoded.text, Self.blocks(of: decoded.text, isForward))
        }
    }

    private mutating func appendHead(of message: MailMessage) {
        let lines = Self.headers.compactMap { name in
            message.header(name).map { "\(name): \($0.utf8.count > Self.headerLimit ? $0.prefix(200) + " …" : $0)" }
        }
        let head = Array(lines.joined(separator: "\n").utf8)
        if !head.isEmpty { append(head, [Block(.table, head.indices)]) }
    }

    /// A page's article; its quotations are of earlier messages.
    private mutating func appendPage(_ part: MailPart, _ path: DocumentPath, _ isForward: Bool) {
        switch HtmlReader.read([0xEF, 0xBB, 0xBF] + part.utf8, path: path) {
        case .problem(.empty): break
        case .problem(let reason): remarks.append(reason)
        case .document(let page, let said):
            repairs += page.repairs
            remarks += said
            let history = MailHistory.ranges(in: page.text, followsHeads: !isForward)
            append(
                page.text,
                page.blocks.map { block in
                    let isHistory = block.kind == .quote || history.contains { $0.overlaps(block.range) }
                    return isHistory ? Block(.history, block.range) : block
                }
            )
            let start = text.count - page.text.count
            references += page.references.prefix(HtmlReferences.limit - references.count).map { reference in
                let words = reference.range
                return Reference(words.lowerBound + start..<words.upperBound + start, to: reference.address)
            }
        }
    }

    private mutating func append(_ added: [UInt8], _ its: [Block]) {
        if !text.isEmpty { text += [.newline, .newline] }
        let start = text.count
        text += added
        blocks += its.map { Block($0.kind, $0.range.lowerBound + start..<$0.range.upperBound + start) }
    }

    /// The structure of a plain text, history apart: it is found as if that were not there.
    private static func blocks(of text: [UInt8], _ isForward: Bool) -> [Block] {
        let history = MailHistory.ranges(in: text, followsHeads: !isForward)
        var rest = text
        for range in history {
            for index in range where rest[index] != .newline { rest[index] = .space }
        }
        // The subject is the title: no first line is.
        let own = PlainTextBlocks.blocks(of: rest).map {
            $0.kind == .heading(level: 1) ? Block(.paragraph, $0.range) : $0
        }
        let all = own + history.map { Block(.history, text.trimmed($0)) }
        return all.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
}
