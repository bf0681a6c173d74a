import CNcurses
import Screen

/// How an ink is drawn: attributes that every terminal has, and colours where there are some.
struct Style {
    /// Without colour.
    let plain: attr_t
    /// With colour.
    let attributes: attr_t
    let foreground: Colour
    let background: Colour

    init(
        plain: attr_t = 0,
        attributes: attr_t = 0,
        _ foreground: Colour = .own,
        on background: Colour = .own
    ) {
        self.plain = plain
        self.attributes = attributes
        self.foreground = foreground
        self.background = background
    }
}

/// The colours used: those that stand out on a light and on a dark background.
enum Colour: Int16 {
    /// The terminal's own text or background colour.
    case own = -1
    case black = 0
    case red = 1
    case green = 2
    case yellow = 3
    case magenta = 5
    case cyan = 6
}

extension Ink {
    /// How it is drawn; whatever matters is also told apart without colour.
    var style: Style {
        switch self {
        case .text, .status: Style()
        case .dim, .border, .hint: Style(plain: curses_dim, attributes: curses_dim)
        case .strong, .heading, .title, .mark: Style(plain: curses_bold, attributes: curses_bold)
        case .focusedBorder: Style(plain: curses_bold, attributes: curses_bold, .cyan)
        case .date: Style(plain: 0, attributes: 0, .cyan)
        case .emphasis: Style(plain: curses_underline, attributes: curses_underline)
        case .code: Style(plain: curses_bold, attributes: 0, .green)
        case .party: Style(plain: 0, attributes: 0, .magenta)
        case .link: Style(plain: curses_underline, attributes: curses_underline, .magenta)
        case .selectedLink:
            Style(plain: curses_reverse | curses_underline, attributes: curses_reverse | curses_underline)
        case .selected: Style(plain: curses_reverse, attributes: curses_reverse)
        case .selectedUnfocused: Style(plain: curses_bold, attributes: curses_bold, .cyan)
        case .quote: Style(plain: curses_bold, attributes: curses_bold)
        case .hit: Style(plain: curses_underline, attributes: 0, .black, on: .yellow)
        case .currentHit: Style(plain: curses_reverse | curses_bold, attributes: curses_bold, .black, on: .cyan)
        case .label: Style(plain: curses_reverse | curses_bold, attributes: 0, .black, on: .green)
        case .warning: Style(plain: curses_bold, attributes: curses_bold, .magenta)
        case .error: Style(plain: curses_bold, attributes: curses_bold, .red)
        }
    }
}

/// The attributes and colour pair of every ink on this terminal.
struct Palette {
    /// What an ink is drawn with.
    struct Entry {
        let attributes: attr_t
        let pair: Int16
    }

    private var entries: [Entry] = []

    /// Sets up the colours when they are wanted and the terminal has them.
    init(usesColour: Bool) {
        let hasColour = usesColour && has_colors() && start_color() == OK && use_default_colors() == OK
        let isColoured = hasColour && curses_colours() >= 8
        for ink in Ink.allCases {
            let style = ink.style
            let pair = isColoured ? Int16(ink.rawValue) + 1 : 0
            if isColoured { init_pair(pair, style.foreground.rawValue, style.background.rawValue) }
            entries.append(Entry(attributes: isColoured ? style.attributes : style.plain, pair: pair))
        }
    }

    /// What to draw an ink with.
    subscript(ink: Ink) -> Entry { entries[Int(ink.rawValue)] }
}
