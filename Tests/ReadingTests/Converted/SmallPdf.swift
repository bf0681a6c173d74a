/// A PDF of a few lines of text a page, made by hand.
struct SmallPdf {
    /// The pages, each as its lines; tabs part the cells of one, 150 points wide.
    var pages: [[String]]
    /// What it says of itself: `/Title (…)`.
    var properties = ""

    var bytes: [UInt8] {
        let first = 5
        let kids = pages.indices.map { "\(first + 2 * $0) 0 R" }.joined(separator: " ")
        var objects = [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>", "<< \(properties) >>",
        ]
        for (number, lines) in pages.enumerated() {
            objects.append(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents \(first + 2 * number + 1) 0 R "
                    + "/Resources << /Font << /F1 3 0 R >> >> >>"
            )
            let shown = lines.map { line in
                let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map { "(\($0)) Tj" }
                return cells.joined(separator: " 150 0 Td ") + " \(-150 * (cells.count - 1)) 0 Td T*"
            }.joined(separator: "\n")
            let stream = "BT /F1 11 Tf 14 TL 50 750 Td\n\(shown)\nET"
            objects.append("<< /Length \(stream.utf8.count) >>\nstream\n\(stream)\nendstream")
        }
        return Array(file(of: objects).utf8)
    }

    private func file(of objects: [String]) -> String {
        var text = "%PDF-1.4\n"
        var offsets: [Int] = []
        for (number, object) in objects.enumerated() {
            offsets.append(text.utf8.count)
            text += "\(number + 1) 0 obj\n\(object)\nendobj\n"
        }
        let table = offsets.map { offset in
            let digits = String(offset)
            return String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }
        return text + "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n\(table.joined())trailer\n"
            + "<< /Size \(objects.count + 1) /Root 1 0 R /Info 4 0 R >>\nstartxref\n\(text.utf8.count)\n%%EOF\n"
    }
}
