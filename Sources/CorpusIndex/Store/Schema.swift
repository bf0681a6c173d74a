import CorpusModel
import GRDB

/// The tables of the index and the numbers by which its files are known.
enum Schema {
    /// "dsir" in ASCII: says that a file is an index of this program.
    static let applicationID: Int32 = 0x6473_6972
    /// Grows with every change of the tables; a file of another version is built anew.
    static let version: Int32 = 17

    /// Makes all tables unless they stand already; throws what SQLite throws.
    static func create(in db: Database) throws {
        guard try Int32.fetchOne(db, sql: "PRAGMA user_version") == 0 else { return }
        try db.execute(sql: documents + parties + ties + events + questions + fullText + CountedTable.schema)
        try db.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(version);")
    }

    /// Copies of one story share a `story` in `sketch`.
    ///
    /// It is NULL for a document that never had a copy; `source` is a number of every story, of those told once, too. What copies are
    /// looked up by is in `sketchKey` (`SketchBucket`).
    ///
    /// Of a document's `dated` sentences, `told` became events; where the rest stand is in `untold` (`ByteRanges`). Their sums are
    /// kept, by no trigger, as those open savepoints: the first screen need not add up.
    ///
    /// Where a document's links lead is in `references` (`ReferenceList`), how its text is set in `styles` (`StyleList`).
    ///
    /// A file that holds several documents has a `member` for each, with the path that the document or its problem goes by.
    ///
    /// The documents are cut into passages: each is a block and the gap up to the next one. Passages have no rows: some that
    /// follow each other make a `piece`, which is searched by itself; its text is packed (`TextPacker`), with their lengths
    /// (`PieceLayout`) and the names in it (`StoredMention`), so that a sentence is read without its document. `place` is the
    /// line or page at the piece's first byte, or the paragraphs of its section before it, and `rows` those of tables
    /// there (`PlaceCount`); `heading` is the first byte of the heading above. Which of its words are the clause of an
    /// event is in `eventPlaces`, of some pieces in one row (`EventChunk`).
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
            date INTEGER, dateOrigin INTEGER, format INTEGER NOT NULL, words INTEGER NOT NULL,
            firstEvent INTEGER NOT NULL, events INTEGER NOT NULL, parties INTEGER NOT NULL, questions INTEGER NOT NULL,
            repairs TEXT NOT NULL, textHash INTEGER NOT NULL, dated INTEGER NOT NULL, told INTEGER NOT NULL, untold BLOB NOT NULL,
            "references" TEXT NOT NULL, styles BLOB NOT NULL, hiddenWords INTEGER NOT NULL, furnitureWords INTEGER NOT NULL
        );
        CREATE INDEX documentByDate ON document (date);
        CREATE TABLE datedSentences (id INTEGER PRIMARY KEY, total INTEGER NOT NULL, told INTEGER NOT NULL);
        INSERT INTO datedSentences VALUES (1, 0, 0);
        CREATE TABLE sketch (
            document INTEGER PRIMARY KEY, story INTEGER, places BLOB,
            source INTEGER GENERATED ALWAYS AS (coalesce(story, -document)) VIRTUAL
        );
        CREATE INDEX sketchByStory ON sketch (story) WHERE story IS NOT NULL;
        CREATE TABLE sketchKey (bucket INTEGER PRIMARY KEY, documents BLOB NOT NULL);
        CREATE TABLE piece (
            id INTEGER PRIMARY KEY, document INTEGER NOT NULL, start INTEGER NOT NULL, length INTEGER NOT NULL,
            place INTEGER NOT NULL, rows INTEGER, heading INTEGER,
            passages BLOB NOT NULL, mentions BLOB NOT NULL, text BLOB NOT NULL
        );
        CREATE TABLE eventPlaces (chunk INTEGER PRIMARY KEY, places BLOB NOT NULL);
        CREATE TABLE dictionary (id INTEGER PRIMARY KEY, hash INTEGER NOT NULL, words BLOB NOT NULL);
        CREATE UNIQUE INDEX pieceByStart ON piece (document, start);
        CREATE TABLE problem (
            id INTEGER PRIMARY KEY AUTOINCREMENT, path BLOB NOT NULL, reason TEXT NOT NULL, words TEXT, number INTEGER, bound INTEGER,
            yieldedNothing INTEGER GENERATED ALWAYS AS (reason = '\(ProblemFields.nothingFound)') VIRTUAL,
            UNIQUE (path, reason)
        );
        CREATE INDEX problemByPath ON problem (yieldedNothing, path, reason);
        """

    /// What each document says of its parties is in `documentParties` (`PartiesInDocument`), what all say of one in `votes`
    /// (`PartyVotes`).
    ///
    /// `namedIn` are the documents of a party, 1 for one whose text names it and 2 for another, `beside` the parties that stand
    /// in a sentence with it, with in how many, `partIn` the events in which it takes part. These lists, and those of
    /// `documentParties`, are packed (`CountedNumbers`); SQL reads them by `ListFunctions`.
    ///
    /// What makes mentions in several documents one party is its key (`PartyKeys`), kept in `unlike` where it is not just the name
    /// in small letters. It also puts parties of one name in an order, which their numbers, given as documents come, do not.
    ///
    /// A name's number tells its party (`AliasNumber`). A name as it is looked up is in `folded`, kept where it is not just the
    /// name in small letters; `first` is the first document, by its path, that has the name in its text; `rules` tells how many
    /// documents join it by which rule (`AliasRules`).
    private static let parties = """
        CREATE TABLE party (
            id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, unlike TEXT NOT NULL,
            key TEXT GENERATED ALWAYS AS (CASE unlike WHEN '' THEN lower(name) ELSE unlike END) VIRTUAL,
            kind INTEGER NOT NULL, sure INTEGER NOT NULL,
            mentions INTEGER NOT NULL, documents INTEGER NOT NULL, ties INTEGER NOT NULL,
            votes BLOB NOT NULL, namedIn BLOB NOT NULL, beside BLOB NOT NULL, partIn BLOB NOT NULL
        );
        CREATE TABLE partyKey (key TEXT PRIMARY KEY, party INTEGER NOT NULL) WITHOUT ROWID;
        CREATE INDEX partyByMentions ON party (mentions DESC, name, unlike);
        CREATE TABLE documentParties (document INTEGER PRIMARY KEY, mentions BLOB NOT NULL, names BLOB NOT NULL);
        CREATE TABLE alias (
            id INTEGER PRIMARY KEY, party INTEGER GENERATED ALWAYS AS (\(AliasNumber.party(of: "id"))) VIRTUAL,
            name TEXT NOT NULL, unlike TEXT,
            folded TEXT GENERATED ALWAYS AS (coalesce(unlike, lower(name))) VIRTUAL,
            rules BLOB NOT NULL, mentions INTEGER NOT NULL, documents INTEGER NOT NULL, first INTEGER
        );
        CREATE INDEX aliasByFolded ON alias (folded, party);
        """

    private static let ties = """
        CREATE TABLE tie (
            id INTEGER PRIMARY KEY AUTOINCREMENT, subject INTEGER NOT NULL, type INTEGER NOT NULL, object INTEGER NOT NULL,
            polarity INTEGER NOT NULL, basis INTEGER NOT NULL, sources INTEGER NOT NULL,
            UNIQUE (subject, type, object, polarity, basis)
        );
        CREATE INDEX tieByObject ON tie (object, subject);
        -- What the documents state themselves needs no list of well-known parties beside it.
        CREATE VIEW shownTie AS SELECT * FROM tie t WHERE t.basis = \(RelationBasis.stated.code) OR NOT EXISTS (
            SELECT 1 FROM tie s WHERE s.subject = t.subject AND s.type = t.type AND s.object = t.object
            AND s.polarity = \(Polarity.asserted.code) AND s.basis = \(RelationBasis.stated.code)
        );
        CREATE TABLE statement (
            id INTEGER PRIMARY KEY, tie INTEGER NOT NULL, document INTEGER NOT NULL, firmness INTEGER NOT NULL,
            first INTEGER NOT NULL, last INTEGER NOT NULL, cueStart INTEGER NOT NULL, cueEnd INTEGER NOT NULL,
            source TEXT, sourceParty INTEGER
        );
        CREATE INDEX statementByTie ON statement (tie, document, first);
        CREATE INDEX statementByDocument ON statement (document);
        """

    /// A document's events have numbers that follow each other, from its `firstEvent` on.
    ///
    /// A `line` of the timeline is an event that `leads`. Those that are told in the same words agree in `telling`
    /// (`LineKey`) and share a line, numbered by one that is, or was, among them; in the order of `sort` the first leads. `line`
    /// is NULL for an event that never shared its own.
    ///
    /// What no query looks at is `packed` (`StoredEvent`). What an event's line says is a part of the document's text (`TextLines`).
    private static let events = """
        CREATE TABLE event (
            id INTEGER PRIMARY KEY AUTOINCREMENT, document INTEGER NOT NULL, line INTEGER, leads INTEGER NOT NULL DEFAULT 1,
            sort BLOB NOT NULL, firmness INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
            fromDay INTEGER, toDay INTEGER, source TEXT, sourceParty INTEGER, telling INTEGER,
            figures INTEGER NOT NULL, packed BLOB NOT NULL
        );
        CREATE VIEW line AS SELECT * FROM event WHERE leads = 1;
        CREATE INDEX lineBySort ON event (sort) WHERE leads = 1;
        CREATE INDEX eventByLine ON event (line, sort) WHERE line IS NOT NULL;
        CREATE INDEX eventByTelling ON event (telling) WHERE telling IS NOT NULL;
        CREATE INDEX eventByDay ON event (fromDay, toDay) WHERE fromDay IS NOT NULL;
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

    /// External content: the words are indexed, the text stays in its table alone; that of pieces is packed there.
    private static let fullText = """
        CREATE VIRTUAL TABLE pieceWords USING fts5(
            text, content='', tokenize='plain stems');
        CREATE VIRTUAL TABLE questionWords USING fts5(
            text, answer, content='question', content_rowid='id', tokenize='plain stems');
        CREATE VIRTUAL TABLE aliasWords USING fts5(
            name, content='alias', content_rowid='id', columnsize=0, tokenize='plain whole');
        """
}
