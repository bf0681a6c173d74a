/// The elements that reading a page tells apart; the rest are `other`.
enum HtmlTag: String, CaseIterable {
    /// A run of text, not an element.
    case text = "#text"
    case other = "#other"
    case html, head, body, title, meta, link, base, script, style, noscript, template
    case main, article, section, header, footer, nav, aside, div, form, fieldset, address, hgroup, search
    case h1, h2, h3, h4, h5, h6, p, pre, blockquote, hr, br, details, summary, center, menu
    case ul, ol, li, dl, dt, dd
    case table, caption, thead, tbody, tfoot, tr, th, td
    case figure, figcaption, picture, img, iframe, object, embed, video, audio, svg, canvas, map, math
    case a, b, strong, i, em, q, cite, span, font, time, code, sup, sub, abbr, del, s, strike
    case button, input, select, option, textarea, label, dialog

    private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

    /// The element of a name in small letters.
    init(name: String) {
        self = Self.byName[name] ?? .other
    }
}

extension HtmlTag {
    /// The level of a heading; nil for other elements.
    var headingLevel: Int? {
        switch self {
        case .h1: 1
        case .h2: 2
        case .h3, .summary: 3
        case .h4: 4
        case .h5: 5
        case .h6: 6
        default: nil
        }
    }

    /// Whether its text stands apart from the text around it.
    var isBlock: Bool {
        switch self {
        case .html, .body, .main, .article, .section, .header, .footer, .nav, .aside, .div, .form, .fieldset,
            .address, .hgroup, .search, .h1, .h2, .h3, .h4, .h5, .h6, .p, .pre, .blockquote, .hr, .details, .summary,
            .center, .menu, .ul, .ol, .li, .dl, .dt, .dd, .table, .caption, .thead, .tbody, .tfoot, .tr, .th, .td,
            .figure, .figcaption, .dialog, .option, .iframe, .video, .audio, .object:
            true
        default: false
        }
    }

    /// Whether it is a part of a table.
    var isTablePart: Bool {
        switch self {
        case .thead, .tbody, .tfoot, .tr, .th, .td: true
        default: false
        }
    }

    /// Whether it holds nothing that is read as text.
    var isUnread: Bool {
        switch self {
        case .title, .script, .style, .noscript, .template, .iframe, .object, .embed, .video, .audio, .svg, .canvas,
            .map, .math, .button, .input, .select, .option, .textarea, .img, .picture, .dialog:
            true
        default: false
        }
    }

    /// Whether what it holds are no words, for whomever.
    var holdsNoWords: Bool {
        switch self {
        case .head, .title, .script, .style, .iframe, .object, .embed, .svg, .canvas: true
        default: false
        }
    }

    /// Whether what it holds is seen by nobody, or only when a page has it seen.
    var isUnseen: Bool {
        switch self {
        case .noscript, .template, .dialog: true
        default: false
        }
    }

    /// Whether it is, by its name, not a part of what a page tells.
    var isFurniture: Bool {
        switch self {
        case .nav, .footer, .aside, .form, .fieldset, .menu, .search, .figcaption, .label: true
        default: isUnread
        }
    }
}

/// The attributes that are looked at.
enum HtmlAttribute: String, CaseIterable {
    case id, `class`, role, style, hidden, itemprop, itemscope, itemtype, content, name, property, href, rel, datetime
    case type, start, lang, title, pubdate, rowspan, colspan, `for`
    case ariaHidden = "aria-hidden"
    case ariaControls = "aria-controls"
    case ariaExpanded = "aria-expanded"
    case ariaLabelledby = "aria-labelledby"
    case dataTarget = "data-target"
    case dataBsTarget = "data-bs-target"
    case epubType = "epub:type"

    private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

    /// The attribute of a name in small letters; nil when it is not looked at.
    init?(name: String) {
        guard let found = Self.byName[name] else { return nil }
        self = found
    }
}
