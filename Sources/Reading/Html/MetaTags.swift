/// The `meta` elements of a page and its address.
struct MetaTags {
    private var values: [String: String] = [:]
    /// Where the page is, as it says.
    private(set) var canonical: String?

    /// The names under which pages state when they were published, the surest first; none of a later change.
    static let published = [
        "datepublished", "article.published", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime",
        "bt:pubdate",
        "dc.date.issued", "dcterms.issued", "dc.date.published", "dcterms.date", "dc.date", "dc.date.created",
        "dcterms.created",
        "dc.created", "citation_publication_date", "citation_online_date", "citation_date", "prism.publicationdate",
        "rnews:datepublished", "article_date_original", "originalpublicationdate", "publication_date",
        "publication-date",
        "publicationdate", "publish_date", "publish-date", "publishdate", "published_date", "published-date",
        "publisheddate", "published_time", "published", "publishtime", "pubdate", "pub_date", "displaydate",
        "article:post_date", "shareaholic:article_published_time", "release_date", "date_published", "datecreated",
        "creation_date", "created", "date",
    ]
    /// The same in OpenGraph.
    static let publishedInOpenGraph = [
        "article:published_time", "og:published_time", "og:article:published_time", "article:published",
        "og:pubdate", "article:create_time", "book:release_date", "video:release_date", "og:release_date",
    ]

    /// The elements of a page.
    init(_ tree: HtmlTree) {
        for index in tree.nodes.indices {
            switch tree[index].tag {
            case .meta:
                guard let content = tree.string(.content, of: index) else { continue }
                for name in [.property, .name, .itemprop] as [HtmlAttribute] {
                    guard let key = tree.string(name, of: index)?.lowercased() else { continue }
                    if values[key] == nil { values[key] = content }
                }
            case .link:
                guard canonical == nil, tree.string(.rel, of: index)?.lowercased() == "canonical" else { continue }
                canonical = tree.string(.href, of: index)
            default: continue
            }
        }
    }

    /// The first of some names that has a value.
    func first(_ names: [String]) -> String? {
        names.lazy.compactMap { values[$0] }.first
    }
}
