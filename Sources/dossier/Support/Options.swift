import ArgumentParser
import CorpusIndex
import CorpusModel
import Intake
import Publishing
import Reading

extension CalendarDay: ExpressibleByArgument {
    /// Reads `YYYY-MM-DD`.
    public init?(argument: String) {
        self.init(iso: argument)
    }
}

/// Where the index is kept.
struct IndexOptions: ParsableArguments {
    @Option(help: "Keep the index in this file.", completion: .file())
    var index: String?

    var location: IndexLocation? {
        index.map { .file($0) }
    }

    /// What stands where an index should be is moved aside: nothing that may be a document of the reader's.
    func validate() throws {
        guard let index, !Self.mayBeIndex(index) else { return }
        throw ValidationError(
            "--index \(index): that is the name of a document; name another file, such as \(index).sqlite"
        )
    }

    /// Whether a file is not named like a document.
    static func mayBeIndex(_ file: String) -> Bool {
        DocumentFormat(ending: DocumentPath(file).fileNameEnding) == nil
    }
}

/// How documents are read and where their index is kept.
struct ReadingOptions: ParsableArguments {
    @OptionGroup var place: IndexOptions

    @Option(help: ArgumentHelp("The date of documents that bear none.", valueName: "YYYY-MM-DD"))
    var date: CalendarDay?

    @Flag(help: "Follow links that lead out of the folder.")
    var follow = false

    var followed: FollowedLinks { follow ? .all : .inside }

    var location: IndexLocation? { place.location }
}

/// Which findings are printed and how.
struct PrintingOptions: ParsableArguments {
    @Flag(help: "Print JSON Lines; Docs/Json.md has the schema.")
    var json = false

    @Option(help: ArgumentHelp("Only findings dated on or after this day.", valueName: "YYYY-MM-DD"))
    var from: CalendarDay?

    @Option(help: ArgumentHelp("Only findings dated on or before this day.", valueName: "YYYY-MM-DD"))
    var to: CalendarDay?

    @Option(help: "Only findings with this party, or any of several.")
    var party: [String] = []

    @Option(help: "Print so many rows at most.")
    var limit: Int?

    var form: PublishingForm { json ? .json : .text }

    func validate() throws {
        if let limit, limit < 0 { throw ValidationError("--limit must not be negative.") }
        if let from, let to, to < from { throw ValidationError("--to must not be before --from.") }
    }

    /// The lens they ask for; throws when a party is not in the corpus.
    func lens(in corpus: any Corpus) throws -> Lens {
        try corpus.lens(from: from, to: to, parties: party)
    }
}

extension Corpus {
    /// The lens of some days and parties; throws `Failure` when there is no such party.
    func lens(from: CalendarDay?, to: CalendarDay?, parties names: [String]) throws -> Lens {
        var lens = Lens()
        lens.from = from
        lens.to = to
        lens.parties = try names.map { try theParty(named: $0).id }
        return lens
    }

    /// The party that best goes by a name; throws `Failure` when there is none.
    func theParty(named name: String) throws -> PartyReference {
        guard let party = try parties(named: name, limit: 1).first else {
            throw Failure("no party is named “\(name)”: `dossier parties PATH` lists them")
        }
        return party.reference
    }
}
