extension Citation {
    /// Where it stands: `harbour.txt:12`, `report.pdf, p. 3`, or `brief.html, paragraph 3`, which is counted below its heading.
    public var spot: String { path.spot(place) }

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
    /// No more characters of a heading are shown, so that a place fits into a line.
    private static let headingLimit = 32

    /// A place in the file, as shown: `harbour.txt:12`, or `brief.html, “The deal”, paragraph 3` where its heading tells it.
    public func spot(_ place: CitationPlace?, below section: String? = nil) -> String {
        guard let place else { return display }
        guard let section, place.line == nil, place.page == nil, place != .heading else {
            return display + place.suffix
        }
        let isLong = section.count > Self.headingLimit
        return "\(display), “\(isLong ? section.prefix(Self.headingLimit - 1) + "…" : section)”\(place.suffix)"
    }
}
