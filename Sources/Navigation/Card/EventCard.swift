import CorpusModel

extension Card {
    /// All about an event.
    init(event: EventDetail) {
        var card = CardBuilder()
        card.paragraph { $0.add(event.summary.line, .strong) }
        card.facts(event)
        card.heading(event.evidence.count == 1 ? "The sentence" : "The sentences")
        event.evidence.forEach { card.quote($0.excerpt, indent: 0, attribution: $0.attribution) }
        card.otherTellings(event)
        card.heading("Order")
        card.orderings(event)
        self.init(title: event.summary.line, note: "event", paragraphs: card.paragraphs)
        parties = event.parties
        citation = event.evidence.first?.excerpt.citation
        documents = event.evidence.first.map { [$0.excerpt.citation.namedDocument] } ?? []
    }
}

extension CardBuilder {
    fileprivate mutating func facts(_ event: EventDetail) {
        time(event)
        paragraph(hanging: 12) { line in
            line.add("firmness    ", .dim)
            line.add(event.summary.firmness.rawValue)
        }
        paragraph(hanging: 12) { line in
            line.add("says so     ", .dim)
            guard let source = event.evidence.first?.attribution else { return line.add("the document itself") }
            line.source(source)
        }
        guard !event.parties.isEmpty else { return }
        paragraph(hanging: 12) { line in
            line.add("parties     ", .dim)
            line.parties(event.parties)
        }
    }

    private mutating func time(_ event: EventDetail) {
        guard let when = event.when else {
            return paragraph(hanging: 12, spaced: true) { line in
                line.add("when        ", .dim)
                line.add("the text gives no date")
            }
        }
        paragraph(hanging: 12, spaced: true) { line in
            line.add("as written  ", .dim)
            line.add("“\(when.written)”", .date)
        }
        paragraph(hanging: 12) { line in
            line.add("resolved    ", .dim)
            line.resolution(of: when)
        }
    }

    fileprivate mutating func otherTellings(_ event: EventDetail) {
        guard !event.otherTellings.isEmpty else { return }
        heading("Told otherwise")
        for telling in event.otherTellings {
            self.event(telling.event)
            quote(telling.evidence.excerpt, attribution: telling.evidence.attribution)
        }
    }

    fileprivate mutating func orderings(_ event: EventDetail) {
        for ordering in event.orderings {
            paragraph { line in
                line.add(ordering.side == .before ? "before  " : "after  ", .date)
                line.link(ordering.other.line, to: .subject(.event(ordering.other.id)))
            }
            quote(ordering.evidence)
        }
        guard event.orderings.isEmpty else { return }
        paragraph { line in
            if case .dated = event.summary.place {
                line.add("by its date; no text orders it against another event")
            } else {
                line.add("order not stated")
            }
        }
    }
}

extension ParagraphBuilder {
    fileprivate mutating func resolution(of when: When) {
        guard let interval = when.interval else {
            return add("not resolved: neither the text nor a date of the document tells", .warning)
        }
        add(interval.label, .date)
        switch when.anchor {
        case .itself: add(", complete in itself")
        case .documentDate(let day): add(", against \(day.iso), the document's date")
        case .passageDate(let day): add(", against \(day.iso), the date of this part of the document")
        case .otherTime(let words): add(", against “\(words)”")
        case nil: break
        }
        guard let other = when.alternative else { return }
        add("; or \(other.label), read the other way", .warning)
    }
}
