extension Citation {
    /// Where it stands: `harbour.txt:12`, or `report.pdf, p. 3` where there are pages.
    public var spot: String { path.spot(line: line, page: page) }

    /// The citation as one line of text: the quote, then where it stands.
    ///
    ///     “Norwell leased the pier” (Harbour news, The Gazette, 2024-03-04, § The deal, harbour.txt:12)
    public func text(publisher: String?, date: CalendarDay?) -> String {
        let section = section.map { "§ \($0)" }
        let parts = [title, publisher, date?.iso, section, spot, isOpinion ? "opinion" : nil]
        let words = quote.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return "“\(words)” (\(parts.compactMap { $0 }.joined(separator: ", ")))"
    }
}

extension DocumentPath {
    /// A place in the file, as shown: its page when it has one, else its line.
    public func spot(line: Int?, page: Int?) -> String {
        if let page { return "\(display), p. \(page)" }
        return line.map { "\(display):\($0)" } ?? display
    }
}
