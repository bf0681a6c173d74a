import CorpusModel

/// What the navigator wants done; it does nothing itself.
public enum Effect: Hashable, Sendable {
    /// Ask for rows of a list around a window; with `keeping`, also where that subject now stands.
    case loadRows(ListKind, Lens, Window, keeping: Subject?)
    /// Ask for all about a subject.
    case loadDetail(Subject)
    /// Ask for the counts under a lens.
    case loadOverview(Lens)
    /// Ask how two parties are connected.
    case loadConnection(from: PartyID, to: PartyID)
    /// Ask for parties that go by a name, for the narrowing prompt and the command line.
    case loadParties(named: String)
    /// Search the corpus; an answer to any but the latest `ticket` is dropped.
    case search(String, Lens, ticket: Int)
    /// Find the rows of a list whose words hold these, in smart case; an answer to any but the latest `ticket` is dropped.
    case find(ListKind, String, Lens, ticket: Int)
    /// Ask for the searches that are kept, counted.
    case loadSearches
    /// Keep a search under a name; the answer is all that are kept.
    case saveSearch(String, name: String)
    /// Let go of the search of a name; the answer is all that are kept.
    case forgetSearch(name: String)
    /// Note what was searched, for the list of the latest.
    case noteSearch(String)
    /// Ask for a citation as text, to copy it.
    case loadCitation(Citation, CitationForm)
    /// Give a text to the reader's clipboard.
    case copy(String)
    /// Open the file of a document, at a line of its text where that is known.
    case openFile(DocumentID, line: Int?, Opener)
    /// Have a program that the reader typed read a text.
    case pipe(PipedText, command: String)
    /// Write what is under a lens to a new file in a form.
    case export(ExportForm, Lens)
    /// Look for changed files again.
    case rescan
    /// Send every cell anew.
    case redraw
    /// Leave the program.
    case quit
}

/// What comes back to the navigator.
public enum Message: Sendable {
    case rows(ListKind, Lens, ListPage, position: Int?)
    case detail(Subject, Detail?)
    case overview(Lens, Overview)
    case connection(from: PartyID, to: PartyID, [ConnectionStep]?)
    case parties(named: String, [PartySummary])
    case results(SearchResults, ticket: Int)
    case found(ListKind, [Int], ticket: Int)
    /// A citation as text.
    case citation(String)
    /// Something was done; for the status line.
    case notice(String)
    /// The searches that are kept; with what there is to say about it.
    case searches(SearchNotebook, notice: String?)
    case progress(IntakeProgress)
    /// The corpus changed under the navigator: rows, counts and details may be stale.
    case corpusChanged
    case resized(Size)
    /// Something failed; for the status line.
    case failure(String)
}

/// Rows of whichever list.
public enum ListPage: Sendable {
    case timeline(Page<EventSummary>)
    case parties(Page<PartySummary>)
    case faq(Page<QuestionSummary>)
    case documents(Page<DocumentSummary>)
    case problems(Page<Problem>)
}

/// All about a subject of whichever kind.
public enum Detail: Sendable {
    case event(EventDetail)
    case party(PartyDetail)
    case question(QuestionDetail)
    case document(DocumentDetail)
    case problem(Problem)
}

/// A size in cells.
public struct Size: Hashable, Sendable {
    public var columns: Int
    public var rows: Int

    /// So many columns by so many rows.
    public init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
    }
}
