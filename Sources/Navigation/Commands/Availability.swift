import CorpusModel

extension Navigator {
    /// Why a command cannot run just now; nil when it can.
    public func reasonUnavailable(_ command: Command) -> String? {
        guard command.entry.scopes.contains(scope) || !command.isTyped else { return "open a text first" }
        switch command {
        case .open: return reasonNotToOpen
        case .nextLink, .previousLink: return hasLinks ? nil : "no link here"
        case .labels: return showsDetail && !linksInSight.isEmpty ? nil : "no link on the screen"
        case .nextSection, .previousSection: return reader.hasHeadings ? nil : "no heading here"
        case .back: return history.past.isEmpty ? "nothing to go back to" : nil
        case .forward: return history.future.isEmpty ? "nothing to go forward to" : nil
        case .connect: return partyAtHand == nil ? "select a party first" : nil
        case .mark: return destinationAtHand == nil ? "nothing to mark" : nil
        case .goToMark: return mark == nil ? "nothing is marked; m marks" : nil
        case .nextHit, .previousHit: return reasonNotToStep
        case .clear: return canClear ? nil : "nothing to clear"
        case .edit, .openOriginal:
            return placeInDocument == nil ? unopened ?? "no document here; open what it stands in" : nil
        case .pipe: return textAtHand == nil ? unopened ?? "no text here; select an event or a document" : nil
        case .copy, .cite:
            guard cardAtHand?.citation == nil else { return nil }
            return unopened ?? "no sentence to copy; select an event, a party or a question"
        case .saveSearch: return lastSearch.isBlank ? "nothing was searched; s searches" : nil
        case .forgetSearch: return searches.saved.isEmpty ? "no search is kept; S keeps one" : nil
        case .find: return canFind ? nil : "nothing to look through"
        case .moveDown, .moveUp, .pageDown, .pageUp, .halfPageDown, .halfPageUp, .top, .bottom, .close, .leave, .goTo,
            .timeline, .parties, .faq, .documents, .problems, .nextPane, .previousPane, .search, .narrow, .export,
            .help,
            .commandLine, .rescan, .redraw, .cancel, .quit, .accept, .dismiss, .complete, .completeBack, .nextOption,
            .previousOption, .nextOptions, .previousOptions, .eraseBack, .eraseForward, .eraseWord, .eraseLine,
            .cursorBack, .cursorForward, .cursorStart, .cursorEnd:
            return nil
        }
    }

    /// What to do first where a list stands alone on the screen; nil where the text beside it is there.
    private var unopened: String? {
        focus == .list && !showsDetail && list.total > 0 ? "open the line first: Enter" : nil
    }

    private var reasonNotToOpen: String? {
        if focus == .list { return list.total == 0 ? "nothing to open" : nil }
        return reader.selectedLink == nil ? "choose a link first: Tab, or t for labels" : nil
    }

    private var reasonNotToStep: String? {
        guard let find, find.target == findTarget else { return "nothing was looked for; / looks" }
        return find.hits.count == 0 ? find.summary : nil
    }

    private var hasLinks: Bool { reader.card.map { !$0.links.isEmpty } ?? false }

    private var canFind: Bool { focus == .detail ? reader.card != nil : list.total > 0 }

    private var canClear: Bool {
        reader.link != nil || find != nil || focus == .detail || narrowing != Narrowing()
    }
}
