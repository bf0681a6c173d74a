/// The kinds of finding that are measured.
public enum EvaluationTask: String, Hashable, Sendable, CaseIterable {
    case names, times

    /// The heading of its table.
    public var title: String {
        switch self {
        case .names: "Names and kinds"
        case .times: "Times"
        }
    }

    /// How it is scored, and what the figures leave out.
    public var method: String {
        switch self {
        case .names:
            """
            As CoNLL-2003: a name counts when its first and last byte, and its kind, are those of the gold. Person is PER;
            organisation, government body and publication are ORG; place is LOC; product and other name are MISC, which is
            scored only on sets that label it: elsewhere a found MISC name is left out unless it is a name of the gold.
            "Span alone" forgets the kind. Nationalities and languages, which some sets count as MISC, are no names here by
            design and count as missed. Tokens are set as running text again; each sentence of the gold is a paragraph.
            """
        case .times:
            """
            As TempEval-3: strict is the exact span; relaxed is any overlap, each time matched once; value counts the right
            TIMEX3 values among the overlapping ones, over all found and all there are. The value is what the days found
            can state (a day, week, month, quarter, half, season, year, decade or century). Durations, sets, times of day
            and PRESENT_REF are found but carry no such value, and count as wrong; "value of dates alone" leaves out what
            the gold does not call a DATE. Dates of documents are given, as the task gives them.
            """
        }
    }

    /// What others report for their programs; quoted, not measured here.
    public var peers: [PeerFigure] {
        switch self {
        case .names:
            [
                PeerFigure("spaCy en_core_web_md", "span and kind, PER ORG LOC, CoNLL-2003 test", "F1 63.7"),
                PeerFigure("spaCy en_core_web_md", "span alone, CoNLL-2003 test", "F1 81.9"),
            ]
        case .times:
            [
                PeerFigure("HeidelTime", "strict, TempEval-3 platinum", "F1 81.8"),
                PeerFigure("HeidelTime", "relaxed, TempEval-3 platinum", "F1 90.7"),
                PeerFigure("HeidelTime", "value, TempEval-3 platinum", "F1 78.1"),
                PeerFigure("HeidelTime", "speed", "1,700 words/s"),
            ]
        }
    }
}

/// A figure of another program, taken from a report and not measured by this tool.
public struct PeerFigure: Hashable, Sendable {
    public let program: String
    /// What was measured on which set.
    public let measure: String
    public let value: String

    /// Quotes a figure.
    init(_ program: String, _ measure: String, _ value: String) {
        self.program = program
        self.measure = measure
        self.value = value
    }
}
