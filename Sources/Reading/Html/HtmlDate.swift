import CorpusModel

/// When a page was published, with where it says so; never when it was changed.
struct HtmlDate {
    private let tree: HtmlTree
    private let data: LinkedData
    private let tags: MetaTags
    private let article: HtmlArticle
    private let tables: HtmlTables

    /// Looks for the date of a page.
    init(_ tree: HtmlTree, _ data: LinkedData, _ tags: MetaTags, _ article: HtmlArticle, _ tables: HtmlTables) {
        self.tree = tree
        self.data = data
        self.tags = tags
        self.article = article
        self.tables = tables
    }

    /// The day: as stated for machines, else in the address, else as shown above the article.
    ///
    /// A page cannot have been published after the day in its address: what is stated then is a new edition, or the same
    /// moment in Greenwich.
    var date: Sourced<CalendarDay>? {
        guard let stated else { return inAddress ?? shown() }
        if let inAddress, inAddress.value < stated.day.value { return inAddress }
        if stated.isUniversal, let shown = shown(), abs(shown.value.dayNumber - stated.day.value.dayNumber) == 1 {
            return shown
        }
        return stated.day
    }

    // MARK: Stated

    private var stated: (day: Sourced<CalendarDay>, isUniversal: Bool)? {
        stated(data.datePublished, from: .jsonLd)
            ?? stated(tags.first(MetaTags.publishedInOpenGraph), from: .openGraph)
            ?? stated(tags.first(MetaTags.published), from: .metaTag)
            ?? tree.nodes.indices.lazy.filter(isMarked).compactMap(elementStates).first
    }

    private func stated(
        _ value: String?,
        from origin: MetadataOrigin
    ) -> (day: Sourced<CalendarDay>, isUniversal: Bool)? {
        guard let value, let day = PageDate.first(in: value) else { return nil }
        return (Sourced(day, from: origin), ["Z", "+00:00", "+0000"].contains(where: value.hasSuffix))
    }

    private func isMarked(_ index: Int) -> Bool {
        tree.string(.itemprop, of: index)?.lowercased() == "datepublished" || tree.value(.pubdate, of: index) != nil
    }

    private func elementStates(_ index: Int) -> (day: Sourced<CalendarDay>, isUniversal: Bool)? {
        let origin = origin(of: index)
        return stated(tree.string(.datetime, of: index), from: origin)
            ?? stated(tree.string(.content, of: index), from: origin) ?? stated(words(of: index), from: origin)
    }

    private var inAddress: Sourced<CalendarDay>? {
        let addresses = [tags.canonical, tags.first(["og:url"]), data.address].compactMap { $0 }
        return addresses.lazy.compactMap(PageDate.inAddress).first.map { Sourced($0, from: .address) }
    }

    // MARK: Shown

    /// The date that the page shows, below the heading of the page if there is any.
    private func shown() -> Sourced<CalendarDay>? {
        let heading = (0..<tree[article.root].end).last { tree[$0].tag == .h1 } ?? 0
        if let day = dated(around: heading) { return day }
        return besides(heading)
    }

    /// A line beside the heading that is a date, or says that it is one: "Posted on 13 May 2020".
    private func besides(_ heading: Int) -> Sourced<CalendarDay>? {
        let end = min(tree[article.root].end, heading + Self.most)
        let runs = (heading..<end).filter { tree[$0].tag == .text && (4...80).contains(tree[$0].text.count) }
        return runs.lazy.compactMap { index in
            let text = tree.text(in: index)
            let isLabelled = Self.labels.contains { text.lowercased().hasPrefix($0) }
            guard isLabelled || (PageDate.isAlone(in: text) && !tellsOfEvent(index)), !isElsewhere(index) else {
                return nil
            }
            guard article.prose.letters[article.prose.block[index]] <= Self.proseLetters else { return nil }
            return PageDate.first(in: text).map { Sourced($0, from: .dateline) }
        }.first
    }

    /// Whether a date is that of what is told beside it: in a row of a table, or at the start of an entry.
    private func tellsOfEvent(_ index: Int) -> Bool {
        if isInRow(index) || isTold(index) { return true }
        let block = article.prose.block[index]
        // What a list or a table says in a line of its own, it says of what is beside it.
        guard ![.li, .td].contains(tree[block].tag) || isInRow(labelled: index) else { return true }
        guard tree[block].tag != .dt, tree[block].end - index <= Self.most else { return true }
        let rest = (index + 1..<tree[block].end).filter { tree[$0].tag == .text }.map { tree.text(in: $0) }
        let words = rest.joined(separator: " ").split(separator: " ")
        guard words.count >= 3, let first = words.first?.lowercased() else { return false }
        return first != "by" && !["|", "·", "•", "/", "("].contains(where: first.hasPrefix)
    }

    /// Whether a date stands within a sentence of its block.
    private func isTold(_ index: Int) -> Bool {
        let block = article.prose.block[index]
        guard block < index, tree[block].end - block <= Self.most else { return false }
        func words(_ nodes: Range<Int>) -> String {
            nodes.filter { tree[$0].tag == .text }.map { tree.text(in: $0) }.joined(separator: " ")
        }
        let before = words(block..<index)
        let opening = tree.text(in: index).prefix { !$0.isNumber }
        if PageDate.isTold(after: before) || PageDate.isTold(after: "\(before) \(opening)") { return true }
        return before.last?.isLetter ?? false && words(tree[index].end..<tree[block].end).hasPrefix(".")
    }

    /// Whether an element stands in a row of data whose first cell does not say that it is the day of the page.
    private func isInRow(_ index: Int) -> Bool { cells(about: index) != nil && !isInRow(labelled: index) }

    /// Whether the first cell of its row says that what stands beside it is the day of the page.
    private func isInRow(labelled index: Int) -> Bool {
        guard let head = cells(about: index)?.first, !tree.holds(index, in: head) else { return false }
        let label = tree.text(in: head).lowercased()
        return Self.labels.contains(where: label.hasPrefix)
    }

    /// The cells of the row of data that an element stands in.
    private func cells(about index: Int) -> [Int]? {
        tree.ancestors(of: index).first { tables.rows[$0] != nil }.flatMap { tables.rows[$0]?.cells }
    }

    private static let labels = ["published", "posted", "date", "first published", "issued", "released", "on "]

    /// The date of the first element that is there for dates, below the heading or else above it.
    private func dated(around heading: Int) -> Sourced<CalendarDay>? {
        let below = (heading..<tree[article.root].end).lazy.filter(isForDates).prefix(Self.most)
        let above = (0..<heading).lazy.filter(isForDates).prefix(Self.most)
        return (Array(below) + Array(above)).lazy.filter {
            !isElsewhere($0) && !isInRow($0) && !(tree[$0].tag == .time && isTold($0))
        }
        .compactMap { index in
            let day =
                words(of: index).flatMap(PageDate.first) ?? tree.string(.datetime, of: index).flatMap(PageDate.first)
                ?? tree.string(.title, of: index).flatMap(PageDate.first)
            return day.map { Sourced($0, from: origin(of: index)) }
        }.first
    }

    private func origin(of index: Int) -> MetadataOrigin {
        switch tree[index].tag {
        case .time: .timeElement
        case .meta: .metaTag
        default: .dateline
        }
    }

    /// The words of an element that has few.
    private func words(of index: Int) -> String? {
        guard tree[index].end - index < 60 else { return nil }
        let text = tree.text(in: index)
        return text.utf8.count <= 200 ? text : nil
    }

    /// How many elements above the heading, and below, are looked at.
    private static let most = 100

    /// The words of names that stand for a date.
    private static let dateWords: Set<String> = [
        "date", "dates", "datetime", "published", "publish", "publishdate", "publication", "pubdate", "posted",
        "postdate",
        "timestamp", "dateline", "byline", "time", "created", "postmeta", "meta", "datum", "fecha", "info", "submitted",
    ]
    /// Words that tell of a change.
    private static let changeWords: Set<String> = [
        "updated", "update", "modified", "modify", "changed", "lastmod", "edited", "comment", "lastupdate",
        "lastupdated", "reviewed",
    ]
    /// Words that tell of a date of something else.
    private static let otherWords: Set<String> = [
        "event", "start", "end", "deadline", "due", "expiry", "expires", "birth",
    ]
    /// A paragraph of more letters tells of a date, but is not dated by it.
    private static let proseLetters = 150

    private func isForDates(_ index: Int) -> Bool {
        guard tree[index].attributes.count > 0 || tree[index].tag == .time else { return false }
        let names = tree.nameWords(of: index)
        let isNamed = names.contains { Self.dateWords.contains($0) || $0.hasSuffix("date") }
        guard tree[index].tag == .time || isNamed else { return false }
        guard !names.contains(where: { Self.changeWords.contains($0) || Self.otherWords.contains($0) }) else {
            return false
        }
        return !tellsOfChange(index)
            && (isNamed || article.prose.letters[article.prose.block[index]] <= Self.proseLetters)
    }

    /// Whether its words, or those right before it, begin by saying that something was changed: "Last updated:".
    private func tellsOfChange(_ index: Int) -> Bool {
        let before = index > 0 && tree[index - 1].tag == .text ? tree.text(in: index - 1) : ""
        let own = tree[index].end - index < 60 ? tree.text(in: index) : ""
        return [before, own].contains { text in
            let words = text.lowercased().prefix { !$0.isNumber }.split { !$0.isLetter }.prefix(2)
            return words.contains { Self.changes.contains(String($0)) }
        }
    }

    private static let changes: Set<String> = [
        "updated", "update", "modified", "changed", "edited", "revised", "reviewed", "aktualisiert", "actualizado",
        "modifié", "aggiornato", "atualizado", "bijgewerkt",
    ]

    /// Whether an entry of a list, or another article, leads to a text by its title.
    private func isTeaser(_ index: Int) -> Bool {
        guard tree[index].tag == .li || tree[index].tag == .article, tree[index].end - index <= Self.most else {
            return false
        }
        return tree.inside(index).contains { tree[$0].tag == .a && tree.text(in: $0).utf8.count >= 20 }
    }

    /// Whether an element stands in what else there is to read.
    private func isElsewhere(_ index: Int) -> Bool {
        tree.ancestors(of: index).contains { above in
            guard !tree.holds(article.root, in: above) else { return false }
            if isTeaser(above) { return true }
            switch tree[above].tag {
            case .nav, .aside, .footer, .head: return true
            default: return FurnitureWords.name(in: tree.names(of: above))?.strength == .certain
            }
        }
    }
}
