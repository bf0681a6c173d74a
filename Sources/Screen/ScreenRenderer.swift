import Navigation

/// How the screen is to be drawn.
public struct ScreenOptions: Hashable, Sendable {
    /// Whether nothing but ASCII may be sent.
    public var isASCII: Bool

    /// Options; box characters unless told otherwise.
    public init(isASCII: Bool = false) {
        self.isASCII = isASCII
    }
}

/// Turns what the navigator holds into cells.
public enum ScreenRenderer {
    /// The whole screen.
    public static func frame(of navigator: Navigator, options: ScreenOptions = ScreenOptions()) -> Frame {
        var brush = Brush(size: navigator.size, options: options)
        switch navigator.geometry.arrangement {
        case .tooSmall:
            brush.drawTooSmall(navigator.size)
            return brush.frame
        case .wide: brush.drawWide(navigator)
        case .narrow: brush.drawNarrow(navigator)
        }
        brush.drawHeader(navigator)
        brush.drawBottomLine(navigator)
        brush.drawOptions(navigator)
        return brush.frame
    }
}

extension Brush {
    fileprivate mutating func drawTooSmall(_ size: Size) {
        write("20x6 cells needed", .warning, column: 0, row: 0, width: size.columns)
    }

    /// Lists on the left, the detail on the right.
    fileprivate mutating func drawWide(_ navigator: Navigator) {
        drawListStack(navigator)
        drawDetailBox(navigator)
    }

    /// One pane under a line of tabs.
    fileprivate mutating func drawNarrow(_ navigator: Navigator) {
        drawTabs(navigator)
        switch navigator.focus {
        case .list:
            drawList(navigator.list, navigator, in: navigator.geometry.listRows)
            drawClosingRows(navigator, under: navigator.geometry.lists)
        case .detail: drawDetail(navigator, in: navigator.geometry.text)
        }
    }
}
