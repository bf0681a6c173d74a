/// The parts of a message by what becomes of them.
struct MailParts {
    /// What is to be read as the message's own text, in order: plain text, HTML where there is none that says as much.
    private(set) var body: [MailPart] = []
    /// Plain text that says next to nothing, beside a page that is read in its stead.
    private(set) var stubs: [MailPart] = []
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
        case .multipart where depth < Self.depth:
            let parts = part.children.map { MailParts(within: $0, depth: depth + 1) }
            if part.type == "multipart/alternative" {
                choose(among: parts.map(\.body).filter { !$0.isEmpty })
            } else {
                body = parts.flatMap(\.body)
            }
            stubs += parts.flatMap(\.stubs)
            attachments = parts.flatMap(\.attachments)
        case .leaf: sort(part)
        case .message: attachments = [part]
        case .multipart, .other: break
        }
    }

    /// Takes the plain text of several forms, unless a page beside it says what it does not.
    private mutating func choose(among forms: [[MailPart]]) {
        let plain = forms.first { $0.contains { $0.type == "text/plain" } }
        let page = forms.last { $0.contains { $0.type == "text/html" } && !$0.contains { $0.type == "text/plain" } }
        guard let plain, let page else {
            body = plain ?? page ?? []
            return
        }
        let isStub = MailStub.stands(for: page.lazy.map(\.utf8).joined(), plain.lazy.map(\.utf8).joined())
        (body, stubs) = isStub ? (page, plain) : (plain, [])
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
