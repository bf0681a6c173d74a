import CorpusModel

/// A time as the gold has it.
struct GoldTime: Hashable {
    /// Bytes of the document's text.
    let range: Range<Int>
    /// "DATE", "TIME", "DURATION", "SET".
    let type: String
    /// In TIMEX3: `1998-08-07`, `P2Y`, `PRESENT_REF`.
    let value: String
}

/// A word that names an event, as the gold has it.
struct GoldEvent: Hashable {
    /// `e12`.
    let id: String
    /// Bytes of the document's text.
    let range: Range<Int>
}

/// A document in TimeML: its text with times, events, sentences and its date.
struct TimeMLDocument {
    /// What `<DOCID>` says, or the file's name.
    var id: String
    var text: [UInt8] = []
    /// The day that the document bears.
    var date: CalendarDay?
    var times: [GoldTime] = []
    var events: [GoldEvent] = []
    /// Bytes of the sentences that are marked up, with their numbers.
    var sentences: [(number: Int, range: Range<Int>)] = []
    /// The event of each instance: `ei12` to `e12`.
    var eventOfInstance: [String: String] = [:]
}

/// Reads TimeML (`.tml`).
struct TimeMLFile {
    private var document: TimeMLDocument
    private var isInText = false
    private var isInDate = false
    private var isInID = false
    private var openTags: [(name: String, attributes: [String: String], start: Int)] = []

    /// The document of a file's bytes; `name` is its file name.
    static func document(_ bytes: [UInt8], name: String) -> TimeMLDocument {
        var file = Self(document: TimeMLDocument(id: name))
        for piece in MarkupScanner(bytes) { file.read(piece) }
        return file.document
    }

    private init(document: TimeMLDocument) {
        self.document = document
    }

    private mutating func read(_ piece: MarkupPiece) {
        switch piece {
        case .text(let text):
            if isInID { document.id = String(decoding: text.filter { $0 > 0x20 }, as: UTF8.self) }
            if isInText { document.text += text.filter { $0 != 0x0D } }
        case .open(let name, let attributes, let isEmpty):
            open(name, attributes, isEmpty: isEmpty)
        case .close(let name):
            close(name)
        }
    }

    private mutating func open(_ name: String, _ attributes: [String: String], isEmpty: Bool) {
        switch name {
        case "TEXT": isInText = !isEmpty
        case "DCT": isInDate = !isEmpty
        case "DOCID": isInID = !isEmpty
        case "TIMEX3" where isInDate:
            document.date = attributes["value"].flatMap { CalendarDay(iso: $0.prefix(10)) }
        case "MAKEINSTANCE": document.eventOfInstance[attributes["eiid"] ?? ""] = attributes["eventID"]
        case "TIMEX3", "EVENT", "s":
            if isInText, !isEmpty { startSpan(name, attributes) }
        default: break
        }
    }

    private mutating func startSpan(_ name: String, _ attributes: [String: String]) {
        // A marked-up sentence is a paragraph.
        if name == "s", !document.text.isEmpty { document.text += [0x0A, 0x0A] }
        openTags.append((name, attributes, document.text.count))
    }

    private mutating func close(_ name: String) {
        switch name {
        case "TEXT": isInText = false
        case "DCT": isInDate = false
        case "DOCID": isInID = false
        default:
            guard let last = openTags.last, last.name == name else { return }
            openTags.removeLast()
            keep(name, last.attributes, last.start..<document.text.count)
        }
    }

    private mutating func keep(_ name: String, _ attributes: [String: String], _ range: Range<Int>) {
        guard !range.isEmpty else { return }
        switch name {
        case "TIMEX3":
            document.times.append(
                GoldTime(range: range, type: attributes["type"] ?? "", value: attributes["value"] ?? "")
            )
        case "EVENT": document.events.append(GoldEvent(id: attributes["eid"] ?? "", range: range))
        default: document.sentences.append((attributes["id"].flatMap { Int($0) } ?? 0, range))
        }
    }
}
