import Testing

@testable import Publishing

struct JSONTests {
    @Test(arguments: [
        (JSON.null, "null"), (.bool(true), "true"), (.number(-3), "-3"), (.array([.number(1), .null]), "[1,null]"),
        (.object([("b", "x"), ("a", .array([]))]), #"{"b":"x","a":[]}"#),
        (.string("say \"no\" \\ now"), #""say \"no\" \\ now""#),
        (.string("line\nnext\ttab"), #""line\nnext\ttab""#),
        (.string("\u{1B}[2J\u{0}\u{7F}\u{9B}"), #""\u001b[2J\u0000\u007f\u009b""#),
        (.string("a\u{202E}b\u{2066}c\u{200B}d\u{2028}"), #""a\u202eb\u2066c\u200bd\u2028""#),
        (.string("\u{E0041}"), #""\udb40\udc41""#),
        (.string("café – 山 🫖"), "\"café – 山 🫖\""),
    ])
    func encodes(_ value: JSON, _ expected: String) {
        var bytes: [UInt8] = []
        value.encode(into: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == expected)
    }
}
