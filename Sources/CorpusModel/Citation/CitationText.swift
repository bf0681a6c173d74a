extension Citation {
    /// The citation as one line of text: the quote, then where it stands.
    ///
    ///     “Norwell leased the pier” (Harbour news, The Gazette, 2024-03-04, § The deal, harbour.txt:12)
    public func text(publisher: String?, date: CalendarDay?) -> String {
        let section = section.map { "§ \($0)" }
        let parts = [title, publisher, date?.iso, section, "\(path.display):\(line)", isOpinion ? "opinion" : nil]
        let words = quote.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return "“\(words)” (\(parts.compactMap { $0 }.joined(separator: ", ")))"
    }
}
