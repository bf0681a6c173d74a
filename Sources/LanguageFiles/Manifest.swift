/// The files of a language folder, each with its length and sum: a line of name, length and sum, divided by TABs.
package struct Manifest: Hashable {
    /// A file as it was installed.
    package struct Entry: Hashable {
        package var length: Int
        package var sum: FileSum
    }

    /// The file's name in the folder.
    package static let fileName = "manifest.tsv"

    private var entries: [String: Entry] = [:]

    /// A manifest of no files.
    init() {}

    /// Reads lines; one that is malformed lists nothing.
    init(text: String) {
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let fields = line.split(separator: "\t")
            guard fields.count == 3, let length = Int(fields[1]), let sum = FileSum(hexadecimal: fields[2]) else {
                continue
            }
            entries[String(fields[0])] = Entry(length: length, sum: sum)
        }
    }

    /// What it says of a file; nil when it does not list it.
    package subscript(name: String) -> Entry? {
        get { entries[name] }
        set { entries[name] = newValue }
    }

    /// Its lines, by name.
    package var text: String {
        let lines = entries.sorted { $0.key < $1.key }.map {
            "\($0.key)\t\($0.value.length)\t\($0.value.sum.hexadecimal)\n"
        }
        return "# name, length in bytes, CRC-32; written by `make manifest`\n" + lines.joined()
    }
}
