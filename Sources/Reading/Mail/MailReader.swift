import CorpusModel
import Parsers

/// Reads one message as a document; what is attached to it is left to `MemberReader`.
enum MailReader {
    /// Reads the bytes of a message.
    static func read(
        _ bytes: [UInt8],
        path: DocumentPath,
        _ words: WordLists?
    ) throws(ParserFailure) -> ReadingOutcome {
        guard let message = try MailMessage(bytes) else { return .problem(.malformed("not a mail")) }
        return read(message, MailParts(message), path: path, words)
    }

    static func read(
        _ message: MailMessage,
        _ parts: MailParts,
        path: DocumentPath,
        _ words: WordLists?
    ) -> ReadingOutcome {
        let date = message.date
        let mail = MailText(message, parts, path: path, date: date.day, words)
        guard !mail.blocks.isEmpty else { return .problem(mail.remarks.first ?? .empty) }
        var document = Document(path: path, format: .mail, text: mail.text, blocks: mail.blocks)
        document.title = message.header("Subject").map { Sourced($0, from: .mailHeader) }
        document.author = message.sender.map { Sourced($0, from: .mailHeader) }
        document.publisher = message.list.map { Sourced($0, from: .mailHeader) }
        document.date = date.day.map { Sourced($0, from: .mailHeader) }
        document.repairs = mail.repairs
        document.references = mail.references
        document.styles = mail.styles
        document.passages = mail.passages
        // The name of a file settles what its header leaves open.
        let unclear = path.date == nil ? date.unclear.map { [ProblemReason.unclearDate($0)] } ?? [] : []
        return .document(document, remarks: mail.remarks + unclear)
    }
}
