import CorpusModel

extension Navigator {
    /// What an empty search offers: the searches with a name, then the latest.
    var keptSearches: [Option] {
        let saved = searches.saved.map { search in
            let count = search.count.map { ", \($0) found" } ?? ""
            return option(search.name, note: search.words + count, group: "Kept searches", search.words)
        }
        return saved + searches.recent.map { option($0, note: "", group: "Searched before", $0) }
    }

    private func option(_ title: String, note: String, group: String, _ words: String) -> Option {
        Option(title: title, note: note, group: group, completion: "", choice: .search(words))
    }

    /// Keeps words under a name, if one was typed.
    mutating func keep(_ words: String, as name: String) -> [Effect] {
        prompt = nil
        guard !words.isBlank else { return say("nothing was searched; s searches") }
        return name.isBlank ? say("not kept: it has no name") : [.saveSearch(words, name: name)]
    }

    /// Takes the searches that are kept.
    mutating func take(_ searches: SearchNotebook, _ notice: String?) -> [Effect] {
        self.searches = searches
        if prompt?.purpose == .search, prompt?.line.text.isBlank == true { refreshOptions() }
        return notice.map { say($0) } ?? []
    }
}
