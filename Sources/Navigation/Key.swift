/// A key as pressed, whatever the terminal calls it.
public enum Key: Hashable, Sendable {
    /// A character typed, control characters excepted.
    case character(Character)
    /// A letter with the control key, in lower case: `^F` is `.control("f")`.
    case control(Character)
    case enter, escape, tab, backTab, backspace, delete
    case up, down, left, right, altLeft, altRight
    case pageUp, pageDown, home, end
    /// A function key, from 1.
    case function(Int)
    /// `^C`: cancels, never quits.
    case interrupt
}
