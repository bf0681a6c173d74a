import GRDB

/// The tables of the index and the numbers by which its files are known.
enum Schema {
    /// "dsir" in ASCII: says that a file is an index of this program.
    static let applicationID: Int32 = 0x6473_6972
    /// Grows with every change of the tables; a file of another version is built anew.
    static let version: Int32 = 15
    /// How the full-text tables cut text into words; highlights must cut the same way.
    static let textTokenizer = ["porter", "unicode61", "remove_diacritics", "2"]
    /// The same without stems, for names.
    static let nameTokenizer = ["unicode61", "remove_diacritics", "2"]

    /// Makes all tables unless they stand already; throws what SQLite throws.
    static func create(in db: Database) throws {
        guard try Int32.fetchOne(db, sql: "PRAGMA user_version") == 0 else { return }
        try db.execute(sql: documents + parties + ties + events + questions + fullText + CountedTable.schema)
        try db.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(version);")
    }

    /// Copies of one story share a `story` in `sketch`.
    ///
    /// Of a document's `dated` sentences, `told` became events; where the rest stand is in `untold` (`ByteRanges`). Their sums are
    /// kept, by no trigger, as those open savepoints: the first screen need not add up.
    ///
    /// Where a document's links lead is in `references` (`ReferenceList`).
    ///
    /// A file that holds several documents has a `member` for each, with the path that the document or its problem goes by.
    ///
    /// The documents are cut into passages: each is a block and the gap up to the next one. Passages have no rows: some that
    /// follow each other make a `piece`, which is searched by itself; its text is packed (`TextPacker`), with their lengths
    /// (`PieceLayout`) and the names in it (`StoredMention`), so that a sentence is read without its document. `line`, `page` and
    /// `heading`, the first byte of the heading above, are those at the piece's first byte.
    private static let documents = """
        CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE file (
            path BLOB PRIMARY KEY, size INTEGER NOT NULL, modified INTEGER NOT NULL, inode INTEGER NOT NULL,
            high INTEGER NOT NULL, low INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE member (path BLOB PRIMARY KEY, file BLOB NOT NULL) WITHOUT ROWID;
        CREATE INDEX memberByFile ON member (file);
        CREATE TABLE document (
            id INTEGER PRIMARY KEY AUTOINCREMENT, path BLOB NOT NULL UNIQUE, title TEXT NOT NULL, publisher TEXT, author TEXT,
            date INTEGER, dateOrigin INTEGER, format INTEGER NOT NULL, words INTEGER NOT NULL, events INTEGER NOT NULL,
            parties INTEGER NOT NULL, questions INTEGER NOT NULL, repairs TEXT NOT NULL,
            textHash INTEGER NOT NULL, dated INTEGER NOT NULL, told INTEGER NOT NULL, untold BLOB NOT NULL,
            "references" TEXT NOT NULL
        );
        CREATE INDEX documentByDate ON document (date);
        CREATE TABLE datedSentences (id INTEGER PRIMARY KEY, total INTEGER NOT NULL, told INTEGER NOT NULL);
        INSERT INTO datedSentences VALUES (1, 0, 0);
        CREATE TABLE sketch (document INTEGER PRIMARY KEY, story INTEGER NOT NULL, places BLOB);
        CREATE INDEX sketchByStory ON sketch (story);
        CREATE TABLE sketchKey (
            key INTEGER NOT NULL, document INTEGER NOT NULL, PRIMARY KEY (key, document)
        ) WITHOUT ROWID;
        CREATE TABLE piece (
            id INTEGER PRIMARY KEY, document INTEGER NOT NULL, start INTEGER NOT NULL, length INTEGER NOT NULL,
            line INTEGER NOT NULL, page INTEGER, heading INTEGER,
            passages BLOB NOT NULL, mentions BLOB NOT NULL, text BLOB NOT NULL
        );
        CREATE TABLE dictionary (id INTEGER PRIMARY KEY, words BLOB NOT NULL);
        CREATE UNIQUE INDEX pieceByStart ON piece (document, start);
        CREATE TABLE problem (
            id INTEGER PRIMARY KEY AUTOINCREMENT, path BLOB NOT NULL, reason TEXT NOT NULL, words TEXT, number INTEGER, bound INTEGER,
            yieldedNothing INTEGER GENERATED ALWAYS AS (reason = '\(ProblemFields.nothingFound)') VIRTUAL,
            UNIQUE (path, reason)
        );
        CREATE INDEX problemByPath ON problem (yieldedNothing, path, id);
        """

    /// What each document says of a party is in `names` (`PartyInDocument`), what all say in `votes` (`PartyVotes`).
    ///
    /// A name as it is looked up is in `folded`, kept where it is not just the name in small letters; `first` is the first
    /// document that has the name in its text.
    private static let parties = """
        CREATE TABLE party (
            id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE, name TEXT NOT NULL, kind INTEGER NOT NULL,
            sure INTEGER NOT NULL, mentions INTEGER NOT NULL, documents INTEGER NOT NULL, ties INTEGER NOT NULL,
            votes BLOB NOT NULL
        );
        CREATE INDEX partyByMentions ON party (mentions DESC, name, id);
        CREATE TABLE partyInDocument (
            document INTEGER NOT NULL, party INTEGER NOT NULL, mentions INTEGER NOT NULL, names BLOB NOT NULL,
            PRIMARY KEY (document, party)
        ) WITHOUT ROWID;
        CREATE INDEX partyInDocumentByParty ON partyInDocument (party, document, mentions);
        CREATE TABLE alias (
            id INTEGER PRIMARY KEY, party INTEGER NOT NULL, name TEXT NOT NULL, unlike TEXT,
            folded TEXT GENERATED ALWAYS AS (coalesce(unlike, lower(name))) VIRTUAL,
            rule INTEGER NOT NULL, mentions INTEGER NOT NULL, documents INTEGER NOT NULL, first INTEGER
        );
        CREATE INDEX aliasByFolded ON alias (folded, party);
        CREATE TABLE companion (
            party INTEGER NOT NULL, other INTEGER NOT NULL, sentences INTEGER NOT NULL, PRIMARY KEY (party, other)
        ) WITHOUT ROWID;
        """

    private static let ties = """
        CREATE TABLE tie (
            id INTEGER PRIMARY KEY AUTOINCREMENT, subject INTEGER NOT NULL, type TEXT NOT NULL, object INTEGER NOT NULL,
            polarity TEXT NOT NULL, basis TEXT NOT NULL, sources INTEGER NOT NULL,
            UNIQUE (subject, type, object, polarity, basis)
        );
        CREATE INDEX tieByObject ON tie (object, subject);
        -- What the documents state themselves needs no list of well-known parties beside it.
        CREATE VIEW shownTie AS SELECT * FROM tie t WHERE t.basis = 'stated' OR NOT EXISTS (
            SELECT 1 FROM tie s WHERE s.subject = t.subject AND s.type = t.type AND s.object = t.object
            AND s.polarity = 'asserted' AND s.basis = 'stated'
        );
        CREATE TABLE statement (
            id INTEGER PRIMARY KEY, tie INTEGER NOT NULL, document INTEGER NOT NULL, firmness TEXT NOT NULL,
            first INTEGER NOT NULL, last INTEGER NOT NULL, cueStart INTEGER NOT NULL, cueEnd INTEGER NOT NULL,
            source TEXT, sourceParty INTEGER
        );
        CREATE INDEX statementByTie ON statement (tie, document, first);
        CREATE INDEX statementByDocument ON statement (document);
        """

    /// `line` is a row of the timeline; the events that several documents tell in the same words share one.
    ///
    /// `sharedLine` has the events that are, or were, not alone in their line, so that a count of events is soon one of lines.
    ///
    /// What an event's line says is the document's text from `clauseStart` on (`TextLines`); its `parties` are a list as JSON
    /// has it, in the order of the sentence.
    private static let events = """
        CREATE TABLE line (
            key INTEGER PRIMARY KEY, event INTEGER NOT NULL, sort BLOB NOT NULL, sources INTEGER NOT NULL,
            events INTEGER NOT NULL
        );
        CREATE INDEX lineBySort ON line (sort);
        CREATE TABLE sharedLine (
            line INTEGER NOT NULL, event INTEGER NOT NULL, sort BLOB NOT NULL, PRIMARY KEY (line, event)
        ) WITHOUT ROWID;
        CREATE TABLE event (
            id INTEGER PRIMARY KEY AUTOINCREMENT, document INTEGER NOT NULL, line INTEGER NOT NULL,
            parties TEXT, firmness INTEGER NOT NULL, era INTEGER NOT NULL, side INTEGER, other INTEGER,
            first INTEGER NOT NULL, last INTEGER NOT NULL, clauseStart INTEGER NOT NULL, clauseEnd INTEGER NOT NULL,
            fromDay INTEGER, toDay INTEGER, precision INTEGER,
            written TEXT, writtenStart INTEGER, writtenEnd INTEGER, anchor INTEGER, anchorDay INTEGER, anchorText TEXT,
            otherFrom INTEGER, otherTo INTEGER, otherPrecision INTEGER, source TEXT, sourceParty INTEGER,
            gist INTEGER, figures INTEGER NOT NULL
        );
        CREATE INDEX eventByDocument ON event (document);
        CREATE INDEX eventByGist ON event (gist) WHERE gist IS NOT NULL;
        CREATE INDEX eventByDay ON event (fromDay, toDay) WHERE fromDay IS NOT NULL;
        CREATE TABLE eventParty (
            party INTEGER NOT NULL, event INTEGER NOT NULL, PRIMARY KEY (party, event)
        ) WITHOUT ROWID;
        CREATE TABLE ordering (
            id INTEGER PRIMARY KEY, document INTEGER NOT NULL, earlier INTEGER NOT NULL, later INTEGER NOT NULL,
            first INTEGER NOT NULL, last INTEGER NOT NULL, cueStart INTEGER NOT NULL, cueEnd INTEGER NOT NULL
        );
        CREATE INDEX orderingByEarlier ON ordering (earlier);
        CREATE INDEX orderingByLater ON ordering (later);
        CREATE INDEX orderingByDocument ON ordering (document);
        """

    private static let questions = """
        CREATE TABLE question (
            id INTEGER PRIMARY KEY AUTOINCREMENT, document INTEGER NOT NULL, sort BLOB NOT NULL, text TEXT NOT NULL,
            form TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL, answerStart INTEGER, answerEnd INTEGER,
            answer TEXT
        );
        CREATE INDEX questionBySort ON question (sort);
        CREATE INDEX questionByDocument ON question (document, start);
        CREATE TABLE questionParty (
            question INTEGER NOT NULL, party INTEGER NOT NULL, place INTEGER NOT NULL, PRIMARY KEY (question, party)
        ) WITHOUT ROWID;
        CREATE INDEX questionPartyByParty ON questionParty (party, question);
        """

    /// External content: the words are indexed, the text stays in its table alone; that of pieces and events is packed in the pieces.
    private static let fullText = """
        CREATE VIRTUAL TABLE pieceWords USING fts5(
            text, content='', tokenize='porter unicode61 remove_diacritics 2');
        CREATE VIRTUAL TABLE eventWords USING fts5(
            text, content='', tokenize='porter unicode61 remove_diacritics 2');
        CREATE VIRTUAL TABLE questionWords USING fts5(
            text, answer, content='question', content_rowid='id', tokenize='porter unicode61 remove_diacritics 2');
        CREATE VIRTUAL TABLE aliasWords USING fts5(
            name, content='alias', content_rowid='id', columnsize=0, tokenize='unicode61 remove_diacritics 2');
        """
}
