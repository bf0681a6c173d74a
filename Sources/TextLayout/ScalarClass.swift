/// What a terminal would do with a Unicode scalar, and so what is done with it here.
enum ScalarClass: Equatable {
    /// Drawn as it is, so many cells wide.
    case spacing(cells: Int)
    /// Drawn over the scalar before it.
    case combining
    /// A C0 control or DEL: shown as its picture.
    case control
    case tab
    /// Would be invisible or would reorder text: shown as a mark.
    case hidden
    /// Invisible joiner (U+200D): dropped between two emoji, a mark anywhere else.
    case joiner
    /// Chooses a variant of the scalar before it: dropped there once, a mark anywhere else.
    case selector
    /// A skin tone: dropped after an emoji, a mark anywhere else.
    case skinTone
    /// Half of a flag: shown as its letter.
    case regionalLetter
    /// C1 controls, private use, unassigned: shown as U+FFFD.
    case broken

    /// The class of a scalar.
    init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF, 0x370...0x377, 0x38E...0x3A1, 0x3A3...0x482:
            self = .spacing(cells: 1)
        case 0x2010...0x2027, 0x2030...0x205E: self = .spacing(cells: 1)
        case 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0x3041...0x3096, 0x30A1...0x30FF: self = .spacing(cells: 2)
        case 0x09: self = .tab
        case 0...0x1F, 0x7F: self = .control
        case 0x200D: self = .joiner
        case 0xFE00...0xFE0F, 0xE0100...0xE01EF: self = .selector
        case 0x1F3FB...0x1F3FF: self = .skinTone
        case 0x1F1E6...0x1F1FF: self = .regionalLetter
        case 0x1160...0x11FF, 0xD7B0...0xD7C6, 0xD7CB...0xD7FB:
            self = scalar.properties.isDefaultIgnorableCodePoint ? .hidden : .combining
        default: self.init(category: scalar)
        }
    }

    private init(category scalar: Unicode.Scalar) {
        let properties = scalar.properties
        if properties.isDefaultIgnorableCodePoint {
            self = .hidden
            return
        }
        switch properties.generalCategory {
        case .format, .lineSeparator, .paragraphSeparator: self = .hidden
        case .control, .surrogate, .privateUse, .unassigned: self = .broken
        case .nonspacingMark, .enclosingMark: self = .combining
        default: self = .spacing(cells: WideScalars.contains(scalar.value) ? 2 : 1)
        }
    }
}
