import CorpusModel

/// A page of HTML in one file: no script, nothing from elsewhere; each line with its quotes, which lead to their documents.
struct PageExport {
    private let walk: CorpusWalk
    private let output: any Output

    init(_ walk: CorpusWalk, _ output: any Output) {
        self.walk = walk
        self.output = output
    }

    func write() throws {
        let overview = try walk.overview()
        let parts = PageParts(numbers: try RowNumbers(walk))
        try output.put(PageFrame.head(MarkupText.escaped(safe(overview.title)), overview.countedFindings))
        try section("timeline", "Timeline", "ol") { number in
            try walk.events { try output.putLine(parts.event($0, number.next())) }
        }
        try section("parties", "Parties", "ul") { number in
            try walk.parties { try output.putLine(parts.party($0, number.next())) }
        }
        try section("relations", "Relations", "ul") { number in
            try walk.relations { try output.putLine(parts.relation($0, number.next())) }
        }
        try section("faq", "FAQ", "ul") { number in
            try walk.questions { try output.putLine(parts.question($0, number.next())) }
        }
        try section("documents", "Documents", "ul") { number in
            try walk.documents { try output.putLine(parts.document($0, number.next())) }
        }
        try output.put(PageFrame.end)
    }

    private func section(_ id: String, _ title: String, _ list: String, _ body: (inout RowCounter) throws -> Void)
        throws
    {
        try output.put("<section id=\"\(id)\">\n<h2>\(title)</h2>\n<\(list)>\n")
        var number = RowCounter()
        try body(&number)
        try output.put("</\(list)>\n</section>\n")
    }
}

/// The items of the page's lists; all text in them is made safe here.
struct PageParts {
    let numbers: RowNumbers

    func event(_ event: EventDetail, _ number: Int) -> String {
        let kind = event.summary.isDated ? "dated" : "undated"
        let who = event.parties.map(link).joined(separator: ", ")
        return """
            <li id="event-\(number)" class="\(kind)"><span class="when">\(text(event.position))</span> \
            \(text(event.summary.line))\(remark(event.remarks))\(who.isEmpty ? "" : " <span class=\"who\">\(who)</span>")\
            \(quotes(event.citedLines))</li>
            """
    }

    func party(_ party: PartyDetail, _ number: Int) -> String {
        let ties = party.relations.map { tie in
            "<li>\(text(tie.label)) \(link(tie.other))\(remark(ending(tie.firmness.remark, tie.basisNote)))</li>"
        }
        let name = "<b>\(text(party.summary.name))</b>"
        let list = ties.isEmpty ? "" : "<ul>\(ties.joined())</ul>"
        return """
            <li id="party-\(number)">\(name) \(remark(party.about))\(list)\(quotes(party.citedLines))</li>
            """
    }

    func relation(_ step: ConnectionStep, _ number: Int) -> String {
        let words = "\(link(step.from)) \(text(step.relation.label)) \(link(step.relation.other))"
        return """
            <li id="relation-\(number)">\(words)\(remark(step.remarks))\(quotes(step.citedLines))</li>
            """
    }

    func question(_ question: QuestionDetail, _ number: Int) -> String {
        let answers = question.answer.map { answer in
            let cited = CitedLine(answer.citation)
            return "<p>\(MarkupText.escaped(cited.quote)) \(source(cited))</p>"
        }
        let answer = answers.isEmpty ? "<p class=\"remark\">unanswered</p>" : answers.joined()
        let asked = "<h3>\(text(question.summary.line)) \(source(CitedLine(question.question.citation)))</h3>"
        return "<li id=\"question-\(number)\">\(asked)\(answer)</li>"
    }

    func document(_ document: DocumentSummary, _ number: Int) -> String {
        let about = [document.author, document.publisher, document.date?.value.iso, counted(document.words, "word")]
        let copied = document.copyOf.map { "copy of \($0.display)" }
        let said = (about + [copied]).compactMap { $0 }.joined(separator: "; ")
        return """
            <li id="document-\(number)"><b>\(text(document.title))</b> \
            <code>\(text(document.path.display))</code>\(remark(safe(said)))</li>
            """
    }

    private func quotes(_ cited: [CitedLine]) -> String {
        guard !cited.isEmpty else { return "" }
        let quotes = cited.map { "<blockquote>\(MarkupText.escaped($0.quote)) \(source($0))</blockquote>" }
        return "<details><summary>\(counted(cited.count, "quote"))</summary>\(quotes.joined())</details>"
    }

    /// Where a quote stands, leading to its document.
    private func source(_ cited: CitedLine) -> String {
        let words = MarkupText.escaped("\(cited.title), \(cited.place)")
        guard let number = numbers[cited.document] else { return "<cite>\(words)</cite>" }
        return "<cite><a href=\"#document-\(number)\">\(words)</a></cite>"
    }

    private func link(_ party: PartyReference) -> String {
        guard let number = numbers[party.id] else { return text(party.name) }
        return "<a href=\"#party-\(number)\">\(text(party.name))</a>"
    }

    private func text(_ text: String) -> String { MarkupText.escaped(safe(text)) }

    private func remark(_ text: String) -> String {
        text.isEmpty ? "" : " <span class=\"remark\">\(MarkupText.escaped(text))</span>"
    }
}
