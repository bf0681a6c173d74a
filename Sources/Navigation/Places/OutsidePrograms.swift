import CorpusModel

/// What opens a file.
public enum Opener: Hashable, Sendable {
    /// The reader's editor.
    case editor
    /// What shows files of that kind.
    case viewer
}

/// What a program is given to read.
public enum PipedText: Hashable, Sendable {
    case document(DocumentID)
    case quote(String)
}

extension Navigator {
    /// The document that the reader looks at and the line of its text, from 1; nil when there is none, or not yet.
    var placeInDocument: (document: DocumentID, line: Int?)? {
        if focus == .list, case .documents(let page) = list.page { return page[list.selected].map { ($0.id, nil) } }
        guard let card = cardAtHand else { return nil }
        if let citation = card.citation { return (citation.document, citation.place.line) }
        return card.documents.first.map { ($0.id, focus == .detail ? reader.lineOfText : nil) }
    }

    /// The text that the reader looks at: of a document all of it, of anything else its sentence.
    var textAtHand: PipedText? {
        if let citation = cardAtHand?.citation { return .quote(citation.quote) }
        return placeInDocument.map { .document($0.document) }
    }

    func openFile(with opener: Opener) -> [Effect] {
        placeInDocument.map { [.openFile($0.document, line: $0.line, opener)] } ?? []
    }

    mutating func askCitation() -> [Effect] {
        cardAtHand?.citation.map { ask(.cite($0)) } ?? []
    }

    mutating func askPipe() -> [Effect] {
        textAtHand.map { ask(.pipe($0)) } ?? []
    }

    /// Has a program read a text.
    mutating func pipe(_ text: PipedText?, to command: String) -> [Effect] {
        prompt = nil
        guard let text, !command.isBlank else { return [] }
        return [.pipe(text, command: command)]
    }
}

extension Reader {
    /// The line of the document's text that the reader stands on: of the link, of the passage in sight, or the first in sight.
    fileprivate var lineOfText: Int? {
        guard let card, card.hasFileLines, let body = card.body else { return nil }
        let first = layout.lines.dropFirst(top).first { $0.paragraph.map(body.contains) ?? false }
        let link = selectedLink.map(\.text)
        let anchor = card.anchor.flatMap { layout.line(of: $0.range.lowerBound, in: $0.paragraph) >= top ? $0 : nil }
        let seen = first.flatMap { line in line.paragraph.map { TextPlace(paragraph: $0, range: line.shown) } }
        guard let place = link ?? anchor ?? seen, body.contains(place.paragraph) else { return nil }
        return card.paragraphs[place.paragraph].text.prefix(place.range.lowerBound).count { $0 == 0x0A } + 1
    }
}
