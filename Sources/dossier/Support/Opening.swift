import CorpusIndex
import CorpusModel
import Extraction
import Glibc
import Intake
import Publishing
import Reading

/// What is to be opened: the paths given, or the bundled dossier.
struct Opening {
    let paths: [[UInt8]]
    let title: String
    let data: DataFolder

    /// Takes the paths given; throws `Failure` when none of them is there.
    init(_ arguments: [String]) throws {
        data = try DataFolder.find()
        guard let first = arguments.first else {
            paths = [Array(data.corpus.utf8)]
            title = DataFolder.corpusTitle
            return
        }
        paths = arguments.map(RawArguments.bytes)
        guard paths.contains(where: RawArguments.exists) else {
            throw Failure("\(first): no such file or folder; check the path, or see `dossier --help`")
        }
        let more = arguments.count > 1 ? " and \(arguments.count - 1) more" : ""
        title = Self.name(first) + more
    }

    /// Brings the index up to date and returns what it then holds; throws when the index or the language data fails.
    func corpus(_ options: ReadingOptions) throws -> IndexedCorpus {
        try corpus(in: options.location, undated: options.date, options.followed)
    }

    /// The same with the index at a place, or the usual one, and a date for documents that bear none.
    func corpus(
        in location: IndexLocation?,
        undated date: CalendarDay?,
        _ followed: FollowedLinks = .inside
    ) throws -> IndexedCorpus {
        let opening = try IndexedCorpus.open(location ?? .standard(for: paths), title: title)
        if let notice = opening.notice { Ending.remark(notice) }
        // Until the view is taken no other program may begin to read the documents in another way.
        let turn = Self.turn(at: opening.corpus)
        defer { withExtendedLifetime(turn) {} }
        let language = data.language
        let reader = DocumentReader(fallbackDate: date, words: WordLists(folder: language))
        let intake = Intake(paths: paths, followed, reader: reader, corpus: opening.corpus) {
            try Extractor(languageDirectory: language)
        }
        let line = ProgressLine()
        intake.start { line.show($0) }
        let end = intake.wait()
        if end.isKeptInMemory {
            Ending.remark("index kept in memory, as its file cannot be written; free some disk space")
        }
        if case .failed(let why) = end.phase {
            throw Failure("the documents cannot be indexed: \(why)")
        }
        return try opening.corpus.frozen()
    }

    /// The turn to index; says so when another program takes longer than a moment.
    private static func turn(at corpus: IndexedCorpus) -> IndexTurn? {
        var hasSaid = false
        return corpus.takeTurn { waited in
            if waited >= 1000, !hasSaid {
                Ending.remark("another dossier is reading these documents: waiting for it to finish")
                hasSaid = true
            }
            return true
        }
    }

    /// What the index holds, the documents not looked at; throws `Failure` when there is no index.
    func corpusAsItIs(_ location: IndexLocation?) throws -> IndexedCorpus {
        do {
            return try IndexedCorpus.openAsItIs(location ?? .standard(for: paths), title: title).frozen()
        } catch IndexAbsence.notMade {
            throw Failure("there is no index of \(title) to check: `dossier index PATH` makes one")
        } catch IndexAbsence.useless(let path, let why) {
            throw Failure("the index \(path) \(why): `dossier index PATH` makes it anew")
        } catch IndexAbsence.untrusted(let path, let why) {
            throw Failure("the index \(path) \(why), so it is not used: name another with --index")
        } catch IndexAbsence.closed(let path) {
            throw Failure(
                "the index \(path) cannot be opened, as nothing may be written beside it: "
                    + "copy it to a folder where you may write, and name the copy with --index"
            )
        }
    }

    /// The name of a file or folder, also when it is given as `.` or through a link; the path itself when it has none.
    private static func name(_ path: String) -> String {
        guard let real = realpath(RawArguments.bytes(of: path).map { CChar(bitPattern: $0) } + [0], nil) else {
            return path
        }
        defer { free(real) }
        return String(cString: real).split(separator: "/").last.map(String.init) ?? path
    }
}

/// Prints to stdout and sees to it that all of it arrived.
func printing(_ form: PublishingForm, _ corpus: any Corpus, _ publish: (Publisher) throws -> Void) throws {
    let output = FileOutput(descriptor: STDOUT_FILENO)
    try publish(Publisher(corpus, to: output, as: form))
    try output.flush()
}
