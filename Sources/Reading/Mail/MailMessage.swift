import CorpusModel
import Parsers

/// A message as GMime parses it.
struct MailMessage {
    private let bytes: [UInt8]
    private var headers: [String: String] = [:]
    /// The name of who sent it, or the address.
    private(set) var sender: String?
    /// Its outermost part.
    private(set) var root: MailPart?

    /// Nil when the bytes are no message; throws when no answer comes.
    init?(_ bytes: some Sequence<UInt8>) throws(ParserFailure) {
        self.bytes = Array(bytes)
        guard let events = try Parser.mail(self.bytes) else { return nil }
        var parts: [MailPart] = []
        for event in events {
            switch event {
            case .header(let name, let value): headers[name] = Self.line(value)
            case .sender(let name): sender = Self.line(name)
            case .part(let kind): parts.append(MailPart(kind))
            case .property(let name, let value): parts.last?.take(name, value)
            case .content(let content): parts.last?.content = Array(content)
            case .partEnd: end(&parts)
            }
        }
    }

    /// Puts the part that is open into the one around it.
    private mutating func end(_ parts: inout [MailPart]) {
        guard let part = parts.popLast() else { return }
        if let outer = parts.last { outer.children.append(part) } else { root = part }
    }

    /// A header as one line; nil when it is missing or empty.
    func header(_ name: String) -> String? { headers[name] }

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

    private static func line(_ text: ArraySlice<UInt8>) -> String? {
        let words = InvisibleMarks.removed(from: DecodedText(Array(text)).text).text
        let line = words.foldedString(words.indices)
        return line.isEmpty ? nil : line
    }
}

/// A part of a message.
final class MailPart {
    let kind: PartKind
    /// What it holds, transfer encoding undone; a message as it stands.
    fileprivate(set) var content: [UInt8] = []
    fileprivate(set) var children: [MailPart] = []
    /// What it says of itself.
    private var properties: [String: String] = [:]

    fileprivate init(_ kind: PartKind) {
        self.kind = kind
    }

    fileprivate func take(_ name: String, _ value: ArraySlice<UInt8>) {
        properties[name] = String(decoding: value, as: UTF8.self)
    }

    /// "text/plain", in small letters.
    var type: String {
        ["type", "subtype"].map { properties[$0] ?? "" }.joined(separator: "/").lowercased()
    }

    var isAttachment: Bool { properties["disposition"]?.lowercased() == "attachment" }
    var fileName: String? { properties["name"] }
    var contentID: String? { properties["id"] }
    /// The character set that it says it is in.
    var charset: String? { properties["charset"] }
    /// The identifier of the part of it that is shown first.
    var start: String? { properties["start"] }

    /// What it holds, of the character set that it names made UTF-8; as it is when it names none or an unknown one.
    var utf8: [UInt8] {
        guard let label = charset, let charset = Charset(label: label) else { return content }
        // What claims to be ASCII and is not is more often UTF-8.
        if label.lowercased() == "us-ascii", DecodedText(content).undecodable == 0 { return content }
        return DecodedText(content, charset)?.text ?? content
    }
}
