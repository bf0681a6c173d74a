import CorpusModel

/// Scores the dates of pages.
struct DateScore {
    private var right = 0
    private var missing = 0
    private var wrong = 0
    private(set) var mistakes: [Mistake] = []

    /// Counts a page; `document` is nil when it cannot be read.
    mutating func add(_ document: Document?, _ page: GoldPage<CalendarDay>) {
        guard let date = document?.date else {
            missing += 1
            note("no date", page)
            return
        }
        guard date.value != page.truth else {
            right += 1
            return
        }
        wrong += 1
        note("\(date.value.iso) from \(date.origin.rawValue)", page)
    }

    private mutating func note(_ fault: String, _ page: GoldPage<CalendarDay>) {
        mistakes.append(Mistake(fault: fault, document: page.path.display, context: page.truth.iso))
    }

    var figures: [Figure] {
        let pages = right + missing + wrong
        return [
            Figure("right", .share(right, of: pages)),
            Figure("none given", .share(missing, of: pages)),
            Figure("wrong", .share(wrong, of: pages)),
        ]
    }
}
