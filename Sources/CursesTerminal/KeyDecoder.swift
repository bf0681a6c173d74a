import CNcurses
import Navigation

/// What curses hands over for a key.
enum CursesInput: Equatable {
    /// A character, or a byte of a sequence that curses does not know.
    case character(Unicode.Scalar)
    /// A key that curses knows.
    case code(Int32)
}

/// Turns what curses hands over into keys.
enum KeyDecoder {
    /// The keys of what was read in one go; a sequence nobody knows gives none.
    static func keys(_ input: [CursesInput]) -> [Key] {
        var keys: [Key] = []
        var rest = input[...]
        while let first = rest.popFirst() {
            switch first {
            case .code(let code): keys += named[code].map { [$0] } ?? function(code)
            case .character("\u{1B}"): keys += escape(&rest)
            case .character(let scalar): keys += character(scalar)
            }
        }
        return keys
    }

    /// What follows an escape character: nothing or a key of its own, or a sequence.
    private static func escape(_ rest: inout ArraySlice<CursesInput>) -> [Key] {
        switch rest.first {
        case .character("["), .character("O"): return sequence(&rest)
        case .code(let code) where altNamed[code] != nil:
            rest.removeFirst()
            return altNamed[code].map { [$0] } ?? []
        default: return [.escape]
        }
    }

    /// A control sequence, from its `[` or `O` to its final letter.
    private static func sequence(_ rest: inout ArraySlice<CursesInput>) -> [Key] {
        let whole = rest
        var text = ""
        while case .character(let scalar)? = rest.first, text.unicodeScalars.count < 32 {
            rest.removeFirst()
            text.unicodeScalars.append(scalar)
            let isFinal = text.unicodeScalars.count > 1 && (0x40...0x7E).contains(scalar.value)
            if isFinal { return sequences[text].map { [$0] } ?? [] }
        }
        // It never ended: an escape and what was typed after it.
        rest = whole
        return [.escape]
    }

    private static func character(_ scalar: Unicode.Scalar) -> [Key] {
        switch scalar.value {
        case 0x03: [.interrupt]
        case 0x08, 0x7F: [.backspace]
        case 0x09: [.tab]
        case 0x0A, 0x0D: [.enter]
        case 0x01...0x1A: Unicode.Scalar(scalar.value + 0x60).map { [.control(Character($0))] } ?? []
        case 0...0x1F, 0x80...0x9F: []
        default: [.character(Character(scalar))]
        }
    }

    private static func function(_ code: Int32) -> [Key] {
        let number = Int(code - curses_first_function_key)
        return (1...63).contains(number) ? [.function(number)] : []
    }

    private static let named: [Int32: Key] = [
        KEY_UP: .up, KEY_DOWN: .down, KEY_LEFT: .left, KEY_RIGHT: .right,
        KEY_NPAGE: .pageDown, KEY_PPAGE: .pageUp, KEY_HOME: .home, KEY_END: .end,
        KEY_FIND: .home, KEY_SELECT: .end, KEY_A1: .home, KEY_A3: .pageUp, KEY_C1: .end, KEY_C3: .pageDown,
        KEY_ENTER: .enter, KEY_BACKSPACE: .backspace, KEY_DC: .delete, KEY_BTAB: .backTab,
        KEY_REFRESH: .control("l"), curses_alt_left: .altLeft, curses_alt_right: .altRight,
    ]

    private static let altNamed: [Int32: Key] = [KEY_LEFT: .altLeft, KEY_RIGHT: .altRight]

    /// What terminals send whatever their database entry says, after the escape character.
    private static let sequences: [String: Key] = [
        "[A": .up, "[B": .down, "[C": .right, "[D": .left, "OA": .up, "OB": .down, "OC": .right, "OD": .left,
        "[H": .home, "[F": .end, "OH": .home, "OF": .end, "[1~": .home, "[4~": .end, "[7~": .home, "[8~": .end,
        "[3~": .delete, "[5~": .pageUp, "[6~": .pageDown, "[Z": .backTab, "OM": .enter,
        "[1;3C": .altRight, "[1;3D": .altLeft, "[1;9C": .altRight, "[1;9D": .altLeft,
        "OP": .function(1), "OQ": .function(2), "OR": .function(3), "OS": .function(4),
        "[11~": .function(1), "[12~": .function(2), "[13~": .function(3), "[14~": .function(4),
        "[15~": .function(5), "[17~": .function(6), "[18~": .function(7), "[19~": .function(8),
        "[20~": .function(9), "[21~": .function(10), "[23~": .function(11), "[24~": .function(12),
    ]
}
