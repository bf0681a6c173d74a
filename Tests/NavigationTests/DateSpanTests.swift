import Testing

import Navigation

@Test(arguments: [
    ("2024", "2024-01-01 to 2024-12-31"),
    ("2024-02", "2024-02-01 to 2024-02-29"),
    ("2024-03-05", "2024-03-05"),
    ("2024-03..2024-06", "2024-03-01 to 2024-06-30"),
    (" 2023 .. 2024-02-28 ", "2023-01-01 to 2024-02-28"),
    ("2024-03..", "from 2024-03-01"),
    ("..2024", "until 2024-12-31"),
])
func spansAreRead(text: String, label: String) {
    #expect(DateSpan(text)?.label == label)
}

@Test(arguments: [
    "", "..", "24", "2024-13", "2024-02-30", "2024-00", "soon", "2024..soon", "2024-", "-2024", "2024-06..2024-03",
    "2024-1-1-1", "٢٠٢٤", "99999999999999999999",
])
func otherTextIsNoSpan(text: String) {
    #expect(DateSpan(text) == nil)
}
