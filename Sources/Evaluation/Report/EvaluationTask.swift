/// The kinds of finding that are measured.
public enum EvaluationTask: String, Hashable, Sendable, CaseIterable {
    case names, times, aliases, order, timelines, relations, attribution, questions, pages, dates

    /// The heading of its table.
    public var title: String {
        switch self {
        case .names: "Names and kinds"
        case .times: "Times"
        case .aliases: "Aliases"
        case .order: "Order of events"
        case .timelines: "Timelines of parties"
        case .relations: "Relations"
        case .attribution: "Attribution"
        case .questions: "Questions"
        case .pages: "Pages: text"
        case .dates: "Pages: dates"
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
            "Span alone" forgets the kind. Nationalities, languages and events are found as other names, which no pane shows
            as parties. Tokens are set as running text again; each sentence of the gold is a paragraph. Sets that
            link names to entities tell spans, but not kinds.
            """
        case .times:
            """
            As TempEval-3: strict is the exact span; relaxed is any overlap, each time matched once; value counts the right
            TIMEX3 values among the overlapping ones, over all found and all there are. The value is the normal form that
            the stage gives a time, or else what its days can state. "Value of dates alone" leaves out what
            the gold does not call a DATE. Dates of documents are given, as the task gives them. MEANTIME annotates the
            headline and the first five sentences of each document; only these are read.
            """
        case .aliases:
            """
            Pairwise, within each document, over pairs of names of the gold that are spelled differently: a pair is there when
            the gold gives both names one entity, and found when both stand where one party is named: with the same end, and no
            preposition or comma before it that makes it part of another name ("the new Acme", but not "Acme Hall in Leeds").
            A pair of a name that was not found counts as missed; joins of names that the gold does not hold are not judged; joins across documents
            are not measured. AIDA links a country to its team where the team is meant, and nationalities to the country,
            which no join of names can tell. Speed is of the stage for names.
            """
        case .order:
            """
            An ordering puts the clause of one event before that of another. Judged are the MATRES pairs with one verb in each
            clause and in no other of the two; BEFORE must agree, EQUAL counts as wrong, VAGUE is left out. A clause may hold
            several verbs: once all such pairs are judged, once only the pair of the first verbs that MATRES holds. Coverage
            is the judged pairs over all pairs that are not VAGUE. Speed is of all stages.
            """
        case .timelines:
            """
            SemEval-2015 task 4, per party: precision and recall of (document, sentence, date), each once, over all timelines;
            an undated event has the date XXXX-XX-XX. This is stricter than the sentence and looser than the word that the
            task's gold names, and not the task's own score, which compares orders. "Sentence alone" forgets the date. A
            party is the one that goes by the timeline's name, case folded. Speed is of all stages.
            """
        case .relations:
            """
            The yield is of stated relations, general knowledge left out, in the news of the sets for attribution. Whether
            they are right was judged by hand: of 100 drawn on 25 November 2026 from news that was not looked at while the
            rules were written, 93 were (`Tests/Judged/relations.tsv`). `--errors` lists each that is found. In re3d a relation is right when the sentence names its two parties where the
            gold has its two ends, with a type that the gold's stands for: BelongsTo (part of, works for, leads), InChargeOf
            (leads), FightingAgainst (attacks), CommWith (meets), AlliesOf (partners with, supports), Likes (supports), Dislikes
            (accuses). The gold's other types are left out, and so are found relations of types that none of these stands
            for. The gold's ends are often no names ("mourners"), which bounds the recall. Speed is of all stages.
            """
        case .attribution:
            """
            PolNeAR, by sentence: a sentence is attributed in the gold when it holds the cue of an attribution, or part of it.
            Of documents with several annotators the first is taken. Found are the sentences that tell somebody's word or
            stance; "what the source says is so" leaves out those that the document itself tells of somebody ("critics
            condemned the plan"), whose events are not laid into a source's mouth. Other sources are phrases without a name
            ("a spokesman", "he"). The names are given; speed is of the stage alone.
            """
        case .questions:
            """
            A question is right when its letters and digits are those of a question of the gold; with its answer, when the
            answers also begin with the same 20 letters and digits, markup left out; an answer that the gold leaves empty is
            not judged. Only answered questions count as found. Pages in formats that cannot be read are counted first and
            then left out. Pages without a pair are those that the list of pairs does not name. The list for VA.gov holds only
            the pairs that a page marks as such for machines: headings that ask, with a section that answers, stand on most
            other pages too. They are findings, not mistakes, but the gold cannot judge them; they are counted apart there,
            while on pages with pairs they count as false. The news of the sets for attribution has no pairs at all. Speed is of all stages.
            """
        case .pages:
            """
            As the article extraction benchmark of Scrapinghub: the runs of four words (`\\w+`) in the text of a page against those in
            the text that a person marked, each as often as it stands there; precision and recall are means over the pages.
            "Words alone" does the same with single words. The title is no part of the text on either side. Speed is of reading.
            """
        case .dates:
            """
            The day that a page is taken to be published on: right when it is that of the gold, else wrong, or none is given.
            Only the page is read; its address is known when the page tells it. Speed is of reading.
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
        case .attribution:
            [PeerFigure("an earlier prototype", "sentences, PolNeAR development set", "precision 88.8, recall 57.7")]
        case .relations:
            [PeerFigure("an earlier prototype", "yield on other news", "0.84 per 1,000 words, 88 % right")]
        case .pages:
            [
                PeerFigure("trafilatura", "news pages of this kind", "F1 about 95"),
                PeerFigure("readability", "news pages of this kind", "F1 about 92"),
            ]
        case .aliases, .order, .timelines, .questions, .dates: []
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
