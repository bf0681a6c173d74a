import Testing
import TextLayout

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
        (.string("\u{61C}\u{AD}\u{2060}\u{FFF9}\u{3164}"), #""\u061c\u00ad\u2060\ufff9\u3164""#),
        (.string("\u{F8FF}\u{10FFFD}"), #""\uf8ff\udbff\udffd""#),
        (.string("e\u{301} ❤\u{FE0F}"), "\"e\u{301} ❤\\ufe0f\""),
        (.string("café – 山 🫖"), "\"café – 山 🫖\""),
    ])
    func encodes(_ value: JSON, _ expected: String) {
        var bytes: [UInt8] = []
        value.encode(into: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == expected)
    }

    /// What the sanitiser shows otherwise is nothing that a terminal should get in JSON either.
    @Test func escapesAllThatTheSanitiserDoesNotLetThrough() {
        // From U+40000 to U+DFFFF nothing is assigned, from U+F0000 on all is private: a few hundred of each will do.
        let values = [
            Array(0..<0x40000), Array(0xE0000..<0xF0000), Array(stride(from: 0x40000, through: 0x10FFFF, by: 1021)),
        ]
        let wrong = values.joined().compactMap { Unicode.Scalar(UInt32($0)) }.filter { scalar in
            let text = "a\(String(scalar))b"
            var bytes: [UInt8] = []
            JSON.string(text).encode(into: &bytes)
            // What stands as itself: so many bytes of it, two letters, two quotation marks.
            let isWritten = bytes.count == UTF8.width(scalar) + 4
            let isShown = Sanitiser.line(text).unicodeScalars.dropFirst().first == scalar
            return isWritten != isShown && scalar != "\"" && scalar != "\\"
        }
        #expect(wrong == [])
    }
}
