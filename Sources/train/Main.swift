import Extraction
import Glibc
import LanguageFiles
import NameTraining

/// Trains the name model: `train GOLD-FOLDER LANGUAGE-FOLDER DATE < clusters.tsv`; `GOLD-FOLDER` holds `train` and `dev`.
///
/// `train --manifest LANGUAGE-FOLDER` only writes the manifest of the folder anew.
@main
struct Train {
    static func main() throws {
        let arguments = CommandLine.arguments
        if arguments.count == 3, arguments[1] == "--manifest" {
            return try LanguageFolder(path: arguments[2]).writeManifest()
        }
        guard arguments.count == 4 else {
            print("usage: train GOLD-FOLDER LANGUAGE-FOLDER DATE < clusters.tsv, or train --manifest LANGUAGE-FOLDER")
            exit(EX_USAGE)
        }
        var trainer = try NameTrainer(languageDirectory: arguments[2], clusters: contents("/dev/stdin"))
        let about = [
            "Names of persons, organisations and places. Trained \(arguments[3]) on \(sets.joined(separator: ", ")), forms of wire copy."
        ]
        let gold = try sets.map { try documents("\(arguments[1])/train/\($0).bio") }
        var wire = wireText(arguments[2])
        let model = trainer.train([wire.documents(300)] + gold, about: about)
        guard let file = fopen("\(arguments[2])/\(NameModel.fileName)", "w") else { exit(EX_CANTCREAT) }
        guard fwrite(model, 1, model.count, file) == model.count, fclose(file) == 0 else { exit(EX_IOERR) }
        try LanguageFolder(path: arguments[2]).writeManifest()
        try printScores(arguments[1], arguments[2])
    }

    /// Prints what the model alone, and the program with it, find in the sets kept back.
    private static func printScores(_ gold: String, _ language: String) throws {
        let reader = try NameReader(directory: language)
        for name in ["gum-news", "uner-ewt-dev", "crossner-politics-dev", "wnut17-dev"] {
            var tagged = NameScore()
            var parties = NameScore()
            for text in try documents("\(gold)/dev/\(name).bio") {
                tagged.add(text, reader.taggedNames(text.paragraphs, of: text.bytes))
                parties.add(text, reader.parties(text.paragraphs, of: text.bytes))
            }
            print("\(name), model: \(tagged.line)")
            print("\(name), parties: \(parties.line)")
        }
    }

    /// The sets to learn from.
    ///
    /// Left out are wnut17-train, for worse results on the sets kept back, and gum-other-open, which counts titles as
    /// part of persons' names.
    private static let sets = [
        "btc", "crossner-politics-train", "masc", "sec-filings", "uner-ewt-train", "wikigold",
    ]

    /// Wire copy with names from the lists of `Data/Language`.
    private static func wireText(_ language: String) -> WireText {
        let countries = lines("\(language)/countries.tsv").map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
        return WireText(
            given: lines("\(language)/given-names.txt"),
            surnames: lines("\(language)/surnames.txt"),
            places: lines("\(language)/places.txt").filter { $0.allSatisfy(\.isASCII) },
            countries: countries.compactMap { columns in
                guard columns.count > 2, let people = columns[2].split(separator: "|").first else { return nil }
                return (columns[0], String(people))
            }
        )
    }

    private static func lines(_ path: String) -> [String] {
        contents(path).split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }.filter { !$0.hasPrefix("#") }
    }

    private static func documents(_ path: String) throws -> [GoldText] {
        let bytes = contents(path)
        if bytes.isEmpty {
            print("\(path): nothing to read")
            exit(EX_NOINPUT)
        }
        return GoldText.documents(of: bytes)
    }

    private static func contents(_ path: String) -> [UInt8] {
        guard let file = fopen(path, "r") else { return [] }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
        return bytes
    }
}
