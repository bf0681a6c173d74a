import FoundationEssentials

/// What another program found in the texts it was given.
public struct PeerFindings: Sendable {
    /// The program with its version, as it names itself.
    let program: String
    private let answers: [PeerPlace: PeerAnswer]

    /// Reads the answers of one program, a JSON object a line; nil when there is none that can be read.
    ///
    /// Each repeats `task`, `set` and `document` of the text and has `program`, `bytes` (the length of the text in
    /// UTF-8), `seconds` (processor time) and `found`: objects with `start` and `end` in bytes and a `label`.
    public init?(jsonLines content: [UInt8]) {
        let answers = JsonLines.decode(PeerAnswer.self, from: content)
        guard let program = answers.first?.program else { return nil }
        self.program = program
        self.answers = Dictionary(answers.map { (PeerPlace($0), $0) }) { first, _ in first }
    }

    /// What was found in each text of a set; nil unless every one was answered as it now stands.
    func answers(_ task: EvaluationTask, _ set: String, texts: [[UInt8]]) -> [PeerAnswer]? {
        let found = texts.indices.compactMap { answers[PeerPlace(task: task.rawValue, set: set, document: $0)] }
        guard found.count == texts.count, zip(found, texts).allSatisfy({ $0.bytes == $1.count }) else { return nil }
        return found
    }
}

/// Which text an answer is about.
private struct PeerPlace: Hashable {
    let task: String
    let set: String
    let document: Int
}

extension PeerPlace {
    init(_ answer: PeerAnswer) {
        self.init(task: answer.task, set: answer.set, document: answer.document)
    }
}

/// What a program found in one text.
struct PeerAnswer: Decodable {
    let program: String
    let task: String
    let set: String
    let document: Int
    let bytes: Int
    let seconds: Double
    private let found: [PeerSpan]

    /// The findings that lie within the text, in its order.
    var spans: [PeerSpan] {
        found.filter { 0 <= $0.start && $0.start < $0.end && $0.end <= bytes }
            .sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    }
}

/// A finding: some bytes of the text and what they are called.
struct PeerSpan: Decodable {
    let start: Int
    let end: Int
    /// `PER`, `ORG`, `LOC` or `MISC` for a name, the TIMEX3 value for a time.
    let label: String

    var range: Range<Int> { start..<end }
}
