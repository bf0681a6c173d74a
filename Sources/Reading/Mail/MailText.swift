import CorpusModel
import Parsers

/// The text of a message: its head, then what it says, with the structure of both.
struct MailText {
    private(set) var text: [UInt8] = []
    private(set) var blocks: [Block] = []
    private(set) var passages: [DatedPassage] = []
    private(set) var repairs: [Repair] = []
    private(set) var references: [Reference] = []
    private(set) var styles: [StyledText] = []
    private(set) var remarks: [ProblemReason] = []

    private let path: DocumentPath
    private let words: WordLists?
    /// Whether its subject says that it passes on another message.
    private let forwards: Bool
    private let date: CalendarDay?

    private static let headers = ["From", "To", "Cc", "Date", "Subject"]
    /// A list of thousands of addresses is cut, in bytes.
    private static let headerLimit = 1000

    init(_ message: MailMessage, _ parts: MailParts, path: DocumentPath, date: CalendarDay?, _ words: WordLists?) {
        (self.path, self.date, self.words) = (path, date, words)
        forwards = message.header("Subject").map { MailThread.forwards(subject: $0) } ?? false
        appendHead(of: message)
        let head = blocks.count
        for part in parts.body { append(part) }
        // What can be seen of the page may turn out to be nothing.
        if blocks.count == head { parts.stubs.forEach { append($0) } }
    }

    private mutating func appendHead(of message: MailMessage) {
        let lines = Self.headers.compactMap { name in
            message.header(name).map { "\(name): \($0.utf8.count > Self.headerLimit ? $0.prefix(200) + " …" : $0)" }
        }
        let head = Array(lines.joined(separator: "\n").utf8)
        append(head, Lines(head, in: head.indices).map { Block(.table, $0) })
    }

    private mutating func append(_ part: MailPart) {
        let content = part.utf8
        if part.type == "text/html" || MailStub.isPage(content) {
            appendPage(content)
        } else {
            appendPlain(content)
        }
    }

    private mutating func appendPlain(_ content: [UInt8]) {
        var decoded = DecodedText.any(content) { _ in nil }
        decoded.mend()
        repairs += decoded.repairs
        remarks += decoded.remarks
        let body = MailBody(plain: decoded.text, forwards: forwards, date: date)
        var document = Document(path: path, format: .mail, text: body.text, blocks: body.blocks)
        document.passages = body.passages
        document.joinPartedWords(words)
        repairs += document.repairs
        append(document.text, document.blocks, document.passages)
    }

    /// A page, all of it: what is new may be shorter than what is quoted below it.
    private mutating func appendPage(_ content: [UInt8]) {
        let page = [0xEF, 0xBB, 0xBF] + content
        switch ReadingOutcome({ () throws(ParserFailure) in try HtmlReader.readWhole(page, .mail, path: path) }) {
        case .problem(.empty): break
        case .problem(let reason): remarks.append(reason)
        case .document(let page, let said):
            repairs += page.repairs
            remarks += said
            let body = MailBody(page: page, forwards: forwards, date: date)
            append(body.text, body.blocks, body.passages)
            let start = text.count - page.text.count
            references += page.references.prefix(HtmlReferences.limit - references.count).map { reference in
                Reference(reference.range.moved(by: start), to: reference.address)
            }
            styles += page.styles.map { StyledText($0.style, $0.range.moved(by: start)) }
        }
    }

    private mutating func append(_ added: [UInt8], _ its: [Block], _ dated: [DatedPassage] = []) {
        guard !added.isEmpty else { return }
        if !text.isEmpty { text += [.newline, .newline] }
        let start = text.count
        text += added
        blocks += its.map { Block($0.kind, $0.range.moved(by: start)) }
        passages += dated.map { DatedPassage($0.range.moved(by: start), date: $0.date) }
    }
}

extension Range<Int> {
    fileprivate func moved(by distance: Int) -> Self { lowerBound + distance..<upperBound + distance }
}
