import CorpusModel

/// A count with its noun: "1 document", "3 documents".
func counted(_ count: Int, _ noun: String, plural: String? = nil) -> String {
    "\(count) \(count == 1 ? noun : plural ?? noun + "s")"
}

/// The note that ends a line: its parts in parentheses, those that are nil left out; the place comes last.
func note(_ parts: String?...) -> String {
    let said = parts.compactMap { $0 }
    return said.isEmpty ? "" : " (\(said.joined(separator: "; ")))"
}

extension Excerpt {
    /// The words that matter, white space folded; all of the text when none are marked.
    var quote: String {
        let bytes = Array(text.utf8)
        let range = highlight.isEmpty ? 0..<bytes.count : highlight.clamped(to: 0..<bytes.count)
        let words = bytes[range].split { $0 == 32 || (9...13).contains($0) }
        return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    }
}

extension Firmness {
    /// A word for it; nil for what plainly happened.
    var remark: String? {
        self == .happened ? nil : rawValue
    }
}

extension PartySummary {
    /// "government body", with a question mark when it is not sure.
    var kindLabel: String {
        kind.description + (isKindSure ? "" : "?")
    }
}
