import CorpusModel

/// Who says a page what: title, publisher and author from linked data, then OpenGraph, other `meta` elements, elements.
struct HtmlMetadata {
    private let tree: HtmlTree
    private let data: LinkedData
    private let tags: MetaTags

    /// What a page says.
    init(_ tree: HtmlTree, _ data: LinkedData, _ tags: MetaTags) {
        self.tree = tree
        self.data = data
        self.tags = tags
    }

    /// The title, the site's name left off its end.
    var title: Sourced<String>? {
        let stated =
            sourced(data.headline, from: .jsonLd)
            ?? sourced(tags.first(["og:title", "twitter:title"]), from: .openGraph)
            ?? sourced(heading, from: .heading)
            ?? sourced(tree.first(.title).map(tree.text), from: .titleElement)
        return stated.map { Sourced(withoutSite($0.value), from: $0.origin) }
    }

    /// Who published the page.
    var publisher: Sourced<String>? {
        sourced(data.publisher, from: .jsonLd) ?? sourced(tags.first(["og:site_name"]), from: .openGraph)
            ?? sourced(
                tags.first(["dc.publisher", "dcterms.publisher", "publisher", "application-name"]),
                from: .metaTag
            )
    }

    /// Who wrote it.
    var author: Sourced<String>? {
        named(data.author, from: .jsonLd)
            ?? named(tags.first(["article:author", "og:article:author"]), from: .openGraph)
            ?? named(
                tags.first(["author", "parsely-author", "sailthru.author", "dc.creator", "byl", "citation_author"]),
                from: .metaTag
            )
            ?? named(tree.nodes.indices.first(where: isAuthor).map(tree.text), from: .byline)
            ?? tree.nodes.indices.lazy.filter(isByline).compactMap(writer).first.map { Sourced($0, from: .byline) }
    }

    private func sourced(_ value: String?, from origin: MetadataOrigin) -> Sourced<String>? {
        guard let value else { return nil }
        let plain = HtmlText.plain(value)
        return plain.isEmpty ? nil : Sourced(plain, from: origin)
    }

    /// A name: no address, no figures, and nothing before it that says whose name it is.
    private func named(_ value: String?, from origin: MetadataOrigin) -> Sourced<String>? {
        guard let stated = sourced(value, from: origin)?.value, !stated.contains("://"), stated.utf8.count <= 100,
            !stated.utf8.contains(where: \.isDigit)
        else { return nil }
        let bytes = Array(stated.utf8)
        let lead = Self.leads.first { bytes.starts(bytes.indices, with: $0) }
        let name = bytes[bytes.trimmed((lead?.utf8CodeUnitCount ?? 0)..<bytes.count)]
        return name.isEmpty ? nil : Sourced(String(decoding: name, as: UTF8.self), from: origin)
    }

    /// What stands before the name of an author.
    private static let leads: [StaticString] = [
        "view all posts by ", "posts by ", "posted by ", "written by ", "author: ", "by ", "by: ",
    ]

    /// The first heading of the page when its title holds it too; menus have such headings.
    private var heading: String? {
        guard let heading = tree.first(.h1).map(tree.text), !heading.isEmpty else { return nil }
        guard let title = tree.first(.title).map(tree.text) else { return heading }
        return title.lowercased().contains(heading.lowercased()) ? heading : nil
    }

    private func isAuthor(_ index: Int) -> Bool {
        tree.string(.itemprop, of: index)?.lowercased() == "author"
            || tree.string(.rel, of: index)?.lowercased() == "author"
    }

    /// Whether an element is named as a line that says who wrote the page, and not one of its remarks.
    private func isByline(_ index: Int) -> Bool {
        guard tree[index].tag != .text, tree[index].attributes.count > 0, tree[index].end - index <= 20 else {
            return false
        }
        let names = tree.nameWords(of: index)
        return names.contains { Self.bylines.contains($0) }
            && !([index] + tree.ancestors(of: index)).contains { above in
                switch tree[above].tag {
                case .nav, .aside, .footer, .li: true
                default: FurnitureWords.name(in: tree.names(of: above))?.strength == .certain
                }
            }
    }

    private static let bylines: Set<String> = ["byline", "bylines", "author", "authors", "writer", "meta"]

    /// The name that follows "By", in the same run of text or in the one behind it.
    private func writer(_ index: Int) -> String? {
        let runs = tree.inside(index).filter { tree[$0].tag == .text }.map { tree.text(in: $0) }.filter { !$0.isEmpty }
        guard let place = runs.firstIndex(where: { $0.lowercased().hasPrefix("by") }) else { return nil }
        let isAlone = ["by", "by:"].contains(runs[place].lowercased())
        let line = isAlone ? "By " + runs[place + 1..<min(place + 2, runs.count)].joined() : runs[place]
        let bytes = Array(line.utf8)
        return HeadLine(bytes, bytes.indices)?.author
    }

    private func withoutSite(_ title: String) -> String {
        guard let site = publisher?.value.lowercased() else { return title }
        for mark in [" | ", " - ", " – ", " — ", " :: ", " · "] {
            let parts = title.split(separator: mark)
            if parts.count > 1, let last = parts.last, last.lowercased() == site {
                return String(title.dropLast(last.count + mark.count))
            }
        }
        return title
    }
}
