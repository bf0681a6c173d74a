extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
    /// A character typed: `"j"`.
    public init(extendedGraphemeClusterLiteral value: Character) {
        self = .character(value)
    }

    /// As printed in help and hints: `j`, `Space`, `^F`, `PgDn`.
    public var label: String {
        switch self {
        case .character(" "): "Space"
        case .character(let character): String(character)
        case .control(let letter): "^\(letter.uppercased())"
        case .enter: "Enter"
        case .escape: "Esc"
        case .tab: "Tab"
        case .backTab: "Shift-Tab"
        case .backspace: "Backspace"
        case .delete: "Del"
        case .up: "↑"
        case .down: "↓"
        case .left: "←"
        case .right: "→"
        case .altLeft: "Alt-←"
        case .altRight: "Alt-→"
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        case .home: "Home"
        case .end: "End"
        case .function(let number): "F\(number)"
        case .interrupt: "^C"
        }
    }
}
