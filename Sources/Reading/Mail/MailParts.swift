import CGmime

/// The parts of a message by what becomes of them.
struct MailParts {
    /// What is to be read as the message's own text, in order: plain text, HTML where there is none.
    private(set) var body: [MailPart] = []
    /// What becomes documents of their own.
    private(set) var attachments: [MailPart] = []

    /// Parts within parts are followed so far.
    private static let depth = 40

    init(_ message: MailMessage) {
        if let root = message.root { take(root, depth: 0) }
    }

    private init(within part: MailPart, depth: Int) {
        take(part, depth: depth)
    }

    private mutating func take(_ part: MailPart, depth: Int) {
        switch part.kind {
        case mail_kind_multipart where depth < Self.depth:
            let parts = part.children.map { MailParts(within: $0, depth: depth + 1) }
            let bodies = parts.map(\.body).filter { !$0.isEmpty }
            if part.type == "multipart/alternative" {
                let plain = bodies.first { $0.contains { $0.type == "text/plain" } }
                body = plain ?? bodies.first ?? []
            } else {
                body = bodies.flatMap { $0 }
            }
            attachments = parts.flatMap(\.attachments)
        case mail_kind_leaf: sort(part)
        case mail_kind_message: attachments = [part]
        default: break
        }
    }

    private mutating func sort(_ part: MailPart) {
        let type = part.type
        if !part.isAttachment, part.fileName == nil, type == "text/plain" || type == "text/html" {
            body = [part]
        } else if !Self.isTrimming(part, type) {
            attachments = [part]
        }
    }

    /// Signatures, and pictures that a page shows within it.
    private static func isTrimming(_ part: MailPart, _ type: String) -> Bool {
        let isPicture = type.hasPrefix("image/") && !part.isAttachment && part.contentID != nil
        return isPicture || type.hasSuffix("-signature") || type == "application/pgp-encrypted"
    }
}
