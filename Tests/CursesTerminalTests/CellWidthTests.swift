import CNcurses
import Glibc
import TextLayout
import Testing

@Suite struct CellWidthTests {
    @Test func theSanitiserMeasuresAsTheCLibraryDoes() throws {
        let unicode = try #require(newlocale(1 << LC_CTYPE, "C.UTF-8", nil))
        let before = uselocale(unicode)
        defer {
            uselocale(before)
            freelocale(unicode)
        }
        var compared = 0
        var differing: [String] = []
        for value in UInt32(0x20)...0x3FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let glyphs = Sanitiser.glyphs(of: String(Character(scalar)))
            let width = Int(curses_cell_width(wchar_t(value)))
            guard width >= 0, glyphs.count == 1, glyphs[0].text == String(Character(scalar)) else { continue }
            compared += 1
            if glyphs[0].width != width { differing.append(String(value, radix: 16)) }
        }
        // Some scalars changed between the versions of Unicode that the two follow; the terminal shows those as `?`.
        #expect(differing.count < 50, "\(differing.prefix(100))")
        #expect(compared > 100_000)
    }
}
