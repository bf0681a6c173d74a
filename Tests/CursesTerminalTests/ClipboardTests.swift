import Testing

@testable import CursesTerminal

@Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("“é”", "4oCcw6nigJ0="),
])
func bytesInBase64(_ text: String, _ expected: String) {
    #expect(CursesTerminal.base64(Array(text.utf8)) == expected)
}
