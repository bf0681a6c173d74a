/// Lines of text at places of pages, as `pdftotext` prints them: the words with their places, and the text.
struct SmallLayout {
    /// A line of 10 points, 5 points to a character: where it begins, and its words.
    typealias Line = (left: Double, top: Double, text: String)

    /// The pages, each as its lines in the order of the text.
    let pages: [[Line]]

    /// What `pdftotext -tsv` prints.
    var list: [UInt8] {
        var records = ["level\tpage_num\tpar_num\tblock_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext"]
        func add(_ level: Int, _ page: Int, _ left: Double, _ top: Double, _ width: Int, _ text: some StringProtocol) {
            records.append("\(level)\t\(page)\t0\t0\t0\t0\t\(left)\t\(top)\t\(width).0\t10.0\t100\t\(text)")
        }
        for (number, page) in pages.enumerated() {
            add(1, number + 1, 0, 0, 600, "###PAGE###")
            for line in page {
                add(4, number + 1, line.left, line.top, 5 * line.text.count, "###LINE###")
                var left = line.left
                for word in line.text.split(separator: " ") {
                    add(5, number + 1, left, line.top, 5 * word.count, word)
                    left += Double(5 * (word.count + 1))
                }
            }
        }
        return Array((records.joined(separator: "\n") + "\n").utf8)
    }

    /// What `pdftotext` prints: words that a line end parts are whole.
    var text: [UInt8] {
        let pages = pages.map { page in
            page.map { $0.text.hasSuffix("-") ? String($0.text.dropLast()) : $0.text + "\n" }.joined()
        }
        return Array(pages.map { $0 + "\u{C}" }.joined().utf8)
    }
}
