import CorpusModel

extension DecodedText {
    /// Mends what is known to be damage; the file itself stays as it is.
    mutating func mend() {
        // Nothing of either kind can stand in plain ASCII.
        guard text.contains(where: { $0 >= 0x80 }) else { return }
        let mended = Mojibake.mended(text)
        if mended.count > 0 {
            text = mended.text
            repairs.append(Repair("UTF-8 that was read as Windows-1252 restored", count: mended.count))
        }
        for letter in StrayDash.suspects(in: text) {
            let count = StrayDash.mend(&text, letter)
            guard count > 0 else { continue }
            repairs.append(Repair("\(letter.name) between spaces read as a dash", count: count))
        }
        let invisible = InvisibleMarks.removed(from: text)
        text = invisible.text
        repairs += invisible.repairs
    }
}
