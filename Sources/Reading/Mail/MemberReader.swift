import CorpusModel

/// A document that a file holds among others, or why it is none.
public struct Member: Sendable {
    /// The file's path and its own name; the message of a mail goes by the path of its file.
    public let path: DocumentPath
    /// What came of it.
    public let outcome: ReadingOutcome
}

extension DocumentReader {
    /// No more messages of a mailbox are read.
    static let messageLimit = 100_000
    /// No more attachments of one message are read, nor mails that are attached to mails so deep.
    static let (attachmentLimit, nestingLimit) = (200, 5)

    /// Whether a file of that name holds documents of its own, to be read by `readMembers`.
    public static func isContainer(_ path: DocumentPath) -> Bool {
        switch DocumentFormat(ending: path.fileNameEnding) {
        case .mail, .mailbox: true
        default: false
        }
    }

    /// Reads a container and hands over its members, one at a time, until `take` says no.
    ///
    /// A file that holds none is a member itself, with why.
    public func readMembers(of bytes: [UInt8], path: DocumentPath, take: (Member) -> Bool) {
        withoutActuallyEscaping(take) { take in
            var reader = MemberReader(reader: self, take: take)
            reader.read(bytes, path: path)
        }
    }
}

/// Reads the members of one container.
private struct MemberReader {
    let reader: DocumentReader
    let take: (Member) -> Bool
    var isStopped = false

    mutating func read(_ bytes: [UInt8], path: DocumentPath) {
        readMails(bytes, path, depth: 0)
    }

    private mutating func readMails(_ bytes: [UInt8], _ path: DocumentPath, depth: Int) {
        if DocumentFormat(ending: path.fileNameEnding) == .mailbox {
            readMailbox(bytes, path, depth: depth)
        } else {
            readMessage(bytes, path, depth: depth)
        }
    }

    private mutating func give(_ path: DocumentPath, _ outcome: ReadingOutcome) {
        guard !isStopped else { return }
        isStopped = !take(Member(path: path, outcome: reader.dated(outcome)))
    }

    private mutating func readMailbox(_ bytes: [UInt8], _ path: DocumentPath, depth: Int) {
        guard !bytes.isBlank(bytes.indices) else { return give(path, .problem(.empty)) }
        guard bytes.starts(with: "From ".utf8) else { return give(path, .problem(.malformed("not a mailbox"))) }
        var mailbox = Mailbox(bytes)
        var number = 0
        while !isStopped, let message = mailbox.next() {
            guard number < DocumentReader.messageLimit else {
                let limit = DocumentReader.messageLimit
                return give(path, .problem(.malformed("more than \(limit) messages; the rest is left out")))
            }
            number += 1
            readMessage(message, path.member("\(number)"), depth: depth)
        }
    }

    private mutating func readMessage(_ bytes: [UInt8], _ path: DocumentPath, depth: Int) {
        let message: MailMessage
        do {
            guard let found = try MailMessage(bytes) else { return give(path, .problem(.malformed("not a mail"))) }
            message = found
        } catch {
            return give(path, .problem(ProblemReason(error)))
        }
        let parts = MailParts(message)
        give(path, MailReader.read(message, parts, path: path, reader.words))
        var names = MemberNames()
        for (number, part) in parts.attachments.enumerated() {
            guard !isStopped else { return }
            let member = path.member(names.name(of: part))
            guard number < DocumentReader.attachmentLimit else {
                return give(member, .problem(.malformed("one of too many attachments; the rest is left out")))
            }
            readAttachment(part, member, depth: depth + 1)
        }
    }

    private mutating func readAttachment(_ part: MailPart, _ path: DocumentPath, depth: Int) {
        let isText = part.kind == .leaf && part.type.hasPrefix("text/")
        let bytes = isText ? part.utf8 : part.content
        guard bytes.count <= DocumentReader.textLimit || !isText else {
            return give(path, .problem(.tooLarge(size: bytes.count, limit: DocumentReader.textLimit)))
        }
        guard DocumentReader.isContainer(path) else { return give(path, reader.read(bytes, path: path)) }
        guard depth < DocumentReader.nestingLimit else {
            return give(path, .problem(.malformed("mails within mails, too deep")))
        }
        readMails(bytes, path, depth: depth)
    }
}

/// Gives the parts of a message names that differ.
private struct MemberNames {
    private var used: Set<String> = []
    /// How often a name was wanted.
    private var counts: [String: Int] = [:]

    mutating func name(of part: MailPart) -> String {
        let wanted = Self.wanted(part)
        var name = wanted
        while !used.insert(name).inserted {
            let count = counts[wanted, default: 1] + 1
            counts[wanted] = count
            name = Self.numbered(wanted, count)
        }
        return name
    }

    private static func wanted(_ part: MailPart) -> String {
        let ending = Self.ending(part)
        let given = (part.fileName ?? "").unicodeScalars.map { scalar in
            scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar == "/" ? "_" : Character(scalar)
        }
        var name = String(given.prefix(200))
        if name.allSatisfy({ $0 == "." || $0 == " " }) { name = part.kind == .message ? "message" : "part" }
        let isNamed = !DocumentPath(name).fileNameEnding.isEmpty
        return isNamed && part.kind != .message || name.hasSuffix(ending) ? name : name + ending
    }

    private static func ending(_ part: MailPart) -> String {
        if part.kind == .message { return ".eml" }
        switch part.type {
        case "text/plain": return ".txt"
        case "text/html": return ".html"
        case let type:
            return "." + (type.split(separator: "/").last.map { $0.filter { $0.isLetter || $0.isNumber } } ?? "bin")
        }
    }

    /// "report 2.txt".
    private static func numbered(_ name: String, _ count: Int) -> String {
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "\(name) \(count)" }
        return "\(name[..<dot]) \(count)\(name[dot...])"
    }
}

extension DocumentPath {
    /// The path of what this one holds under a name.
    func member(_ name: String) -> DocumentPath {
        DocumentPath(bytes: bytes + [.slash] + Array(name.utf8))
    }
}
