import Extraction
import Glibc
import NameTraining

/// Trains the name model: `train GOLD-FOLDER LANGUAGE-FOLDER < clusters.tsv`, where `GOLD-FOLDER` holds `train` and `dev`.
@main
struct Train {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 3 else {
            print("usage: train GOLD-FOLDER LANGUAGE-FOLDER < clusters.tsv")
            exit(64)
        }
        let env = { (k: String, d: Int) in getenv(k).flatMap { Int(String(cString: $0)) } ?? d }
        let dir = getenv("MODELDIR").map { String(cString: $0) } ?? arguments[2]
        if env("EVAL", 0) == 0 {
            var trainer = try NameTrainer(languageDirectory: arguments[2], clusters: contents("/dev/stdin"))
            let sets = weights.compactMap { name, weight -> TrainingSet? in
                let w = env("W_" + String(name.prefix(4)), weight)
                guard w > 0 else { return nil }
                return TrainingSet(
                    GoldText.documents(of: contents("\(arguments[1])/train/\(name).bio")), weight: w)
            }
            let model = trainer.train(
                sets, rounds: env("ROUNDS", 8), margin: Int32(env("MARGIN", 8)), recall: Int32(env("RECALL", 0)), about: ["test"])
            let file = fopen(dir + "/names.model", "w")
            fwrite(model, 1, model.count, file)
            fclose(file)
        }
        let reader = try NameReader(directory: dir)
        var all = NameScore()
        for name in ["gum-news", "uner-ewt-dev", "crossner-politics-dev", "wnut17-dev"] {
            let texts = GoldText.documents(of: contents("\(arguments[1])/dev/\(name).bio"))
            var tagged = NameScore()
            var parties = NameScore()
            for text in texts {
                let n = reader.taggedNames(text.paragraphs, of: text.bytes)
                tagged.add(text, n)
                if name.hasPrefix("gum") || name.hasPrefix("uner") { all.add(text, n.filter { $0.kind != .other }) }
                parties.add(text, reader.parties(text.paragraphs, of: text.bytes))
            }
            print(name, "model  ", tagged.line)
            print(name, "parties", parties.line)
        }
        print("gum+uner model noMISC", all.line)
    }

    static let weights = [
        ("btc", 1), ("crossner-politics-train", 1), ("gum-other-open", 1), ("masc", 1), ("sec-filings", 1),
        ("uner-ewt-train", 1), ("wikigold", 1), ("wnut17-train", 0),
    ]
}

private func contents(_ path: String) -> [UInt8] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
    return bytes
}
