/// The words in class names, identifiers and roles that tell what a part of a page is for.
enum FurnitureWords {
    /// How surely a word tells that a part is no text of the page.
    enum Strength {
        /// It may as well be the name of a column that holds text.
        case likely
        case certain
    }

    /// A table: what each word of a name tells.
    private static let strengths: [String: Strength] = {
        let certain = """
            comment comments disqus livefyre respond replies related recirc recirculation recommended recommendation
            recommendations share sharing sharebar sharethis addthis addtoany social socials cookie cookies consent gdpr
            newsletter newsletters subscribe subscription subscriptions signup optin advert adverts advertisement
            advertisements advertising advertorial adsense dfp outbrain taboola revcontent sponsored breadcrumb
            breadcrumbs navigation navbar navbox nav menu menubar menus footer sitefooter colophon masthead copyright
            toolbar skiplink mostread mostpopular popular trending readmore seealso lightbox modal popup popover overlay
            tooltip paywall regwall login signin pagination pager noprint printonly dialog complementary contentinfo
            search searchbox banner srt offscreen editsection mwnavigation catlinks reflist infobox toc
            """
        let likely = """
            sidebar aside rail ad ads promo promos promotion promoted promotional sponsor sponsors sponsorship header
            tag tags taglist keywords topics widget widgets teaser teasers caption captions credit credits byline
            bylines author authors authorbox bio dateline timestamp pubdate meta metadata postmeta entrymeta rating ratings vote
            votes tools utility follow print email feedback correction poll quiz survey donate donation membership
            member contribute ticker carousel slideshow gallery slider thumbnails thumbs marquee jump screenreader
            more next prev previous latest headlines disclaimer legal terms privacy filter sort links linklist buttons button btn cta
            figcaption photocredit embed player video audio podcast
            """
        var table: [String: Strength] = [:]
        for word in likely.split(whereSeparator: \.isWhitespace) { table[String(word)] = .likely }
        for word in certain.split(whereSeparator: \.isWhitespace) { table[String(word)] = .certain }
        return table
    }()

    /// Words before which a name tells something of the part it is in, not what the part is: `has-sidebar`.
    private static let qualifiers: Set<String> = ["has", "with", "no", "without", "is", "not", "hide", "js", "show"]

    /// A word that tells, and how surely it does.
    struct Name {
        let word: String
        let strength: Strength
    }

    /// Words of what readers remark on what a page tells.
    static let remarks: Set<String> = ["comment", "comments", "disqus", "livefyre", "respond", "replies"]

    /// What the names of an element tell of it, the surest first; nil when nothing.
    static func name(in names: [[UInt8]]) -> Name? {
        var found: Name?
        for name in names.lazy.flatMap({ $0.split(whereSeparator: \.isSpace) }) where name.count <= 80 {
            let words = words(of: name)
            guard let first = words.first, !qualifiers.contains(first) || words.count == 1 else { continue }
            for candidate in words + (words.count > 1 ? [words.joined()] : []) {
                guard let strength = strengths[candidate] else { continue }
                if strength == .certain { return Name(word: candidate, strength: .certain) }
                found = Name(word: candidate, strength: strength)
            }
        }
        return found
    }

    /// The words of one name: `td-post-sharingTop` is td, post, sharing, top.
    static func words(of name: some Sequence<UInt8>) -> [String] {
        var words: [String] = []
        var word: [UInt8] = []
        for byte in name {
            let isLetter = byte.isUpper || byte.isLower
            let opensWord = byte.isUpper && word.last?.isLower == true
            if !isLetter || opensWord, !word.isEmpty {
                words.append(String(decoding: word.map(\.lowered), as: UTF8.self))
                word = []
            }
            if isLetter { word.append(byte) }
        }
        if !word.isEmpty { words.append(String(decoding: word.map(\.lowered), as: UTF8.self)) }
        return words
    }
}
