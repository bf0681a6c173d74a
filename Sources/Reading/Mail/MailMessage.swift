import CGmime
import CorpusModel

/// A message as GMime takes it apart.
final class MailMessage {
    /// What stands in the Problems of a mail that cannot be taken apart.
    static let missing = ProblemReason.needsPackage("libgmime-3.0-0")

    private let message: OpaquePointer
    private let bytes: [UInt8]

    /// Whether GMime is there.
    static var isAvailable: Bool { mail_available() != 0 }

    /// Nil when the bytes are no message.
    init?(_ bytes: some Sequence<UInt8>) {
        let bytes = Array(bytes)
        let message = bytes.withUnsafeBytes { mail_read($0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count) }
        guard let message else { return nil }
        self.message = message
        self.bytes = bytes
    }

    deinit { mail_free(message) }

    /// A header as one line; nil when it is missing or empty.
    func header(_ name: String) -> String? { Self.line(mail_header(message, name)) }

    /// The name of who sent it, or the address.
    var sender: String? { Self.line(mail_sender(message)) }

    /// The list that it was sent through: `"News of the harbour" <news.harbour.example>`, its phrase, else its identifier.
    var list: String? {
        guard let header = header("List-Id") else { return nil }
        let parts = header.split(separator: "<", maxSplits: 1, omittingEmptySubsequences: false)
        let names = [parts[0], (parts.dropFirst().first ?? "").prefix { $0 != ">" }]
        return names.map { $0.split { $0 == " " || $0 == "\"" }.joined(separator: " ") }.first { !$0.isEmpty }
    }

    /// The day of its date as written, whatever the time zone; where that may be several, what the programs that passed it
    /// on agree with.
    var date: (day: CalendarDay?, unclear: String?) {
        guard let written = header("Date") else { return (nil, nil) }
        var date = MailDate(written)
        if date.day == nil { date.settle(by: received) }
        return (date.day, date.day == nil ? String(written.prefix(60)) : nil)
    }

    /// The days on which programs passed it on, as far as they are clear.
    private var received: [CalendarDay] {
        var headers: [[UInt8]] = []
        var isOpen = false
        for line in Lines(bytes, in: bytes.indices) {
            guard let first = line.first, !bytes.isBlank(line) else { break }
            if !bytes[first].isSpace {
                isOpen = bytes.starts(line, with: "Received:")
                if isOpen { headers.append([]) }
            }
            if isOpen { headers[headers.count - 1] += bytes[line] }
        }
        return headers.compactMap { header in
            header.lastIndex(of: UInt8(ascii: ";")).flatMap {
                MailDate(String(decoding: header[($0 + 1)...], as: UTF8.self)).day
            }
        }
    }

    /// Its outermost part, which lives as long as the message.
    var root: MailPart? { mail_root(message).map(MailPart.init) }

    private static func line(_ text: UnsafeMutablePointer<CChar>?) -> String? {
        guard let text else { return nil }
        defer { mail_give_back(text) }
        let words = InvisibleMarks.removed(from: DecodedText(Array(String(cString: text).utf8)).text).text
        let line = words.foldedString(words.indices)
        return line.isEmpty ? nil : line
    }
}

/// A part of a message.
struct MailPart {
    private let part: OpaquePointer

    init(_ part: OpaquePointer) {
        self.part = part
    }

    var kind: mail_kind { mail_kind_of(part) }

    /// "text/plain", in small letters.
    var type: String {
        let names = [mail_type(part), mail_subtype(part)].map { $0.map { String(cString: $0) } ?? "" }
        return names.joined(separator: "/").lowercased()
    }

    var children: [MailPart] {
        guard kind == mail_kind_multipart else { return [] }
        return (0..<max(0, mail_count(part))).compactMap { mail_child(part, $0).map(MailPart.init) }
    }

    var isAttachment: Bool { mail_is_attachment(part) != 0 }
    var fileName: String? { mail_file_name(part).map { String(cString: $0) } }
    var contentID: String? { mail_content_id(part).map { String(cString: $0) } }

    func parameter(_ name: String) -> String? { mail_parameter(part, name).map { String(cString: $0) } }

    /// What it holds, transfer encoding undone.
    var content: [UInt8] {
        var length = 0
        guard let bytes = mail_content(part, &length) else { return [] }
        defer { mail_give_back(bytes) }
        return Array(UnsafeBufferPointer(start: bytes, count: length))
    }

    /// What it holds, of the character set that it names made UTF-8; as it is when it names none or an unknown one.
    var utf8: [UInt8] {
        let content = content
        guard let label = parameter("charset"), let charset = Charset(label: label) else { return content }
        // What claims to be ASCII and is not is more often UTF-8.
        if label.lowercased() == "us-ascii", DecodedText(content).undecodable == 0 { return content }
        return DecodedText(content, charset)?.text ?? content
    }
}
