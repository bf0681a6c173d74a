import TextLayout

/// How many cells a text takes, once it is made safe.
func cells(of text: String) -> Int {
    cellWidth(of: text)
}
