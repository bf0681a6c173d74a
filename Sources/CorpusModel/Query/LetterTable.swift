/// What letters are that are written otherwise than they are typed: with accents, joined, or of an alphabet of their own.
enum LetterTable {
    /// The letters that stand for one that is typed, or for several: `ø` for `o`, `ﬃ` for `ffi`.
    static let letters: [String: String] = [
        "A": "ÀÁÂÃÄÅĀĂĄǍǞǠǺȀȂȦḀẠẢẤẦẨẪẬẮẰẲẴẶÅƏ", "a": "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặə", "B": "ḂḄḆƁɃ",
        "b": "ḃḅḇƀɓ", "C": "ÇĆĈĊČḈƇ", "c": "çćĉċčḉƈ", "D": "ĎḊḌḎḐḒĐÐƉƊ", "d": "ďḋḍḏḑḓđðɖɗ",
        "E": "ÈÉÊËĒĔĖĘĚȄȆȨḔḖḘḚḜẸẺẼẾỀỂỄỆ", "e": "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ", "F": "Ḟ", "f": "ḟ",
        "G": "ĜĞĠĢǦǴḠƓǤ", "g": "ĝğġģǧǵḡɠǥ", "H": "ĤȞḢḤḦḨḪĦ", "h": "ĥȟḣḥḧḩḫẖħɦ", "I": "ÌÍÎÏĨĪĬĮİǏȈȊḬḮỈỊƗ",
        "i": "ìíîïĩīĭįǐȉȋḭḯỉịıɨ", "J": "Ĵ", "j": "ĵǰ", "K": "ĶǨḰḲḴKƘ", "k": "ķǩḱḳḵĸƙ", "L": "ĹĻĽḶḸḺḼŁĿ",
        "l": "ĺļľḷḹḻḽłŀɫ", "M": "ḾṀṂ", "m": "ḿṁṃ", "N": "ÑŃŅŇǸṄṆṈṊŊƝ", "n": "ñńņňǹṅṇṉṋŉŋɲ",
        "O": "ÒÓÔÕÖŌŎŐƠǑǪǬȌȎȪȬȮȰṌṎṐṒỌỎỐỒỔỖỘỚỜỞỠỢØǾƟ", "o": "òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợøǿɵ",
        "P": "ṔṖ", "p": "ṕṗ", "R": "ŔŖŘȐȒṘṚṜṞ", "r": "ŕŗřȑȓṙṛṝṟ", "S": "ŚŜŞŠȘṠṢṤṦṨ", "s": "śŝşšșṡṣṥṧṩſẛ",
        "T": "ŢŤȚṪṬṮṰŦƬ", "t": "ţťțṫṭṯṱẗŧƭ", "U": "ÙÚÛÜŨŪŬŮŰŲƯǓǕǗǙǛȔȖṲṴṶṸṺỤỦỨỪỬỮỰ",
        "u": "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự", "V": "ṼṾ", "v": "ṽṿ", "W": "ŴẀẂẄẆẈ", "w": "ŵẁẃẅẇẉẘ",
        "X": "ẊẌ", "x": "ẋẍ", "Y": "ÝŶŸȲẎỲỴỶỸƳɎ", "y": "ýÿŷȳẏẙỳỵỷỹƴɏ", "Z": "ŹŻŽẐẒẔƵȤ", "z": "źżžẑẓẕƶȥ",
        "AE": "ÆǼǢ", "ae": "æǽǣ", "DZ": "ǄǱ", "Dz": "ǅǲ", "dz": "ǆǳ", "ff": "ﬀ", "fi": "ﬁ", "fl": "ﬂ",
        "IJ": "Ĳ", "ij": "ĳ", "LJ": "Ǉ", "Lj": "ǈ", "lj": "ǉ", "NJ": "Ǌ", "Nj": "ǋ", "nj": "ǌ", "OE": "Œ",
        "oe": "œ", "SS": "ẞ", "ss": "ß", "st": "ﬅﬆ", "Th": "Þ", "th": "þ", "ffi": "ﬃ", "ffl": "ﬄ",
        "Α": "ΆἈἉἊἋἌἍἎἏᾈᾉᾊᾋᾌᾍᾎᾏᾸᾹᾺΆᾼ", "Ε": "ΈἘἙἚἛἜἝῈΈ", "Η": "ΉἨἩἪἫἬἭἮἯᾘᾙᾚᾛᾜᾝᾞᾟῊΉῌ",
        "Ι": "ΊΪἸἹἺἻἼἽἾἿῘῙῚΊ", "Ο": "ΌὈὉὊὋὌὍῸΌ", "Ρ": "Ῥ", "Υ": "ΎΫὙὛὝὟῨῩῪΎ", "Ω": "ΏὨὩὪὫὬὭὮὯᾨᾩᾪᾫᾬᾭᾮᾯῺΏῼΩ",
        "α": "άἀἁἂἃἄἅἆἇὰάᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ", "ε": "έἐἑἒἓἔἕὲέ", "η": "ήἠἡἢἣἤἥἦἧὴήᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ",
        "ι": "ΐίϊἰἱἲἳἴἵἶἷὶίιῐῑῒΐῖῗ", "ο": "όὀὁὂὃὄὅὸό", "ρ": "ῤῥ", "υ": "ΰϋύὐὑὒὓὔὕὖὗὺύῠῡῢΰῦῧ",
        "ω": "ώὠὡὢὣὤὥὦὧὼώᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ", "ϒ": "ϓϔ", "І": "Ї", "А": "ӐӒ", "Г": "Ѓ", "Е": "ЀЁӖ", "Ж": "ӁӜ",
        "З": "Ӟ", "И": "ЍЙӢӤ", "К": "Ќ", "О": "Ӧ", "У": "ЎӮӰӲ", "Ч": "Ӵ", "Ы": "Ӹ", "Э": "Ӭ", "а": "ӑӓ",
        "г": "ѓ", "е": "ѐёӗ", "ж": "ӂӝ", "з": "ӟ", "и": "йѝӣӥ", "к": "ќ", "о": "ӧ", "у": "ўӯӱӳ", "ч": "ӵ",
        "ы": "ӹ", "э": "ӭ", "і": "ї", "Ѵ": "Ѷ", "ѵ": "ѷ", "Ә": "Ӛ", "ә": "ӛ", "Ө": "Ӫ", "ө": "ӫ",
    ]

    /// Marks that stand above, below or behind a letter, and what is there but not seen: soft hyphens, marks of direction.
    static let unseen: [ClosedRange<UInt32>] = [
        0xAD...0xAD, 0x300...0x36F, 0x483...0x487, 0x591...0x5BD, 0x5BF...0x5BF, 0x5C1...0x5C2, 0x5C4...0x5C5,
        0x610...0x61A, 0x640...0x640, 0x64B...0x65F, 0x670...0x670, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF,
        0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFE20...0xFE2F,
        0xFEFF...0xFEFF,
    ]

    /// Rows of letters and figures that stand for others in their order, again and again: full-width, bold and script ones.
    static let rows: [(scalars: ClosedRange<UInt32>, plain: String)] = [
        (0xFF10...0xFF19, digits), (0xFF21...0xFF3A, capitals), (0xFF41...0xFF5A, smalls), (0x2080...0x2089, digits),
        (0x24B6...0x24CF, capitals), (0x24D0...0x24E9, smalls), (0x1D400...0x1D6A3, capitals + smalls),
        (0x1D7CE...0x1D7FF, digits),
    ]

    /// Marks that part words, but count as letters: an apostrophe like another, the figure of a note behind a name.
    static let marks: [String: String] = ["'": "ʼʹʻʽꞌ", " ": "⁰¹²³⁴⁵⁶⁷⁸⁹"]

    /// Quotation marks, apostrophes and dashes, which part words whichever they are.
    static let punctuation: [String: String] = ["'": "‘’‛＇", "\"": "“”„‟", "-": "‐‑‒–—―−－"]

    private static let digits = "0123456789"
    private static let capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    private static let smalls = "abcdefghijklmnopqrstuvwxyz"
}
