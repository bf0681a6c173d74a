/// A character set that files are written in beside those of Unicode.
struct Charset: Hashable {
    /// As it is called: "Shift_JIS".
    let name: String
    /// What the C library's converter calls it, or the wider set that is read under this name.
    let converter: String

    static let windows1252 = Self(name: "Windows-1252", converter: "CP1252")
    static let macintosh = Self(name: "Macintosh", converter: "MACINTOSH")

    /// The set of a label as files and detectors write it ("latin-1", "x-sjis"); nil when it is none of these.
    init?(label: String) {
        let plain = String(decoding: label.utf8.map(\.lowered).filter { $0.isDigit || $0.isLower }, as: UTF8.self)
        guard let known = Self.byLabel[plain] else { return nil }
        self = known
    }

    /// A set by its name and its converter's.
    init(name: String, converter: String) {
        self.name = name
        self.converter = converter
    }

    /// Whether its letters are those of Latin, so that most of a text in it is ASCII.
    var isLatin: Bool { Self.latin.contains(name) }

    /// Whether a character of it may take more than one byte.
    var isMultibyte: Bool { Self.multibyte.contains(name) }

    /// Whether all its bytes are those of ASCII.
    var isSevenBit: Bool { name.hasPrefix("ISO-2022") }

    private static let byLabel: [String: Self] = Dictionary(
        table.flatMap { entry in
            let set = Self(name: entry.name, converter: entry.converter)
            return entry.labels.split(separator: " ").map { (String($0), set) }
        },
        uniquingKeysWith: { first, _ in first }
    )

    private static let latin: Set<String> = [
        "Windows-1250", "Windows-1252", "Windows-1254", "Windows-1257", "Windows-1258", "ISO-8859-2", "ISO-8859-3",
        "ISO-8859-4", "ISO-8859-10", "ISO-8859-13", "ISO-8859-14", "ISO-8859-15", "ISO-8859-16", "Macintosh",
        "Mac Central Europe", "IBM850", "IBM852", "VISCII",
    ]

    private static let multibyte: Set<String> = [
        "Shift_JIS", "EUC-JP", "EUC-KR", "EUC-TW", "GB18030", "Big5", "ISO-2022-JP", "ISO-2022-KR",
    ]

    /// Labels in small letters and digits only; as browsers do, many stand for a wider set than they mean.
    private static let table: [(name: String, converter: String, labels: String)] = [
        ("Windows-1252", "CP1252", "windows1252 cp1252 iso88591 latin1 l1 ascii usascii ansi xuserdefined"),
        ("Windows-1250", "CP1250", "windows1250 cp1250"),
        ("Windows-1251", "CP1251", "windows1251 cp1251"),
        ("Windows-1253", "CP1253", "windows1253 cp1253"),
        ("Windows-1254", "CP1254", "windows1254 cp1254 iso88599 latin5"),
        ("Windows-1255", "CP1255", "windows1255 cp1255"),
        ("Windows-1256", "CP1256", "windows1256 cp1256"),
        ("Windows-1257", "CP1257", "windows1257 cp1257"),
        ("Windows-1258", "CP1258", "windows1258 cp1258"),
        ("Windows-874", "CP874", "windows874 cp874 tis620 iso885911"),
        ("ISO-8859-2", "ISO-8859-2", "iso88592 latin2"),
        ("ISO-8859-3", "ISO-8859-3", "iso88593 latin3"),
        ("ISO-8859-4", "ISO-8859-4", "iso88594 latin4"),
        ("ISO-8859-5", "ISO-8859-5", "iso88595"),
        ("ISO-8859-6", "ISO-8859-6", "iso88596 iso88596e iso88596i"),
        ("ISO-8859-7", "ISO-8859-7", "iso88597"),
        ("ISO-8859-8", "ISO-8859-8", "iso88598 iso88598e iso88598i"),
        ("ISO-8859-10", "ISO-8859-10", "iso885910 latin6"),
        ("ISO-8859-13", "ISO-8859-13", "iso885913"),
        ("ISO-8859-14", "ISO-8859-14", "iso885914"),
        ("ISO-8859-15", "ISO-8859-15", "iso885915 latin9"),
        ("ISO-8859-16", "ISO-8859-16", "iso885916"),
        ("KOI8-R", "KOI8-U", "koi8r koi8"),
        ("KOI8-U", "KOI8-U", "koi8u"),
        ("IBM850", "CP850", "ibm850 cp850"),
        ("IBM852", "CP852", "ibm852 cp852"),
        ("IBM855", "IBM855", "ibm855 cp855"),
        ("IBM866", "CP866", "ibm866 cp866"),
        ("Macintosh", "MACINTOSH", "macintosh mac macroman xmacroman"),
        ("Mac Cyrillic", "MAC-CYRILLIC", "maccyrillic xmaccyrillic"),
        ("Mac Central Europe", "MAC-CENTRALEUROPE", "maccentraleurope"),
        ("VISCII", "VISCII", "viscii"),
        ("Shift_JIS", "CP932", "shiftjis xsjis sjis cp932 windows31j mskanji"),
        ("EUC-JP", "EUC-JP", "eucjp xeucjp"),
        ("ISO-2022-JP", "ISO-2022-JP", "iso2022jp"),
        ("EUC-KR", "CP949", "euckr cp949 uhc ksc56011987 ksc5601 windows949"),
        ("ISO-2022-KR", "ISO-2022-KR", "iso2022kr"),
        ("EUC-TW", "EUC-TW", "euctw"),
        ("GB18030", "GB18030", "gb18030 gb2312 gbk cp936 euccn"),
        ("Big5", "BIG5-HKSCS", "big5 big5hkscs cp950 xxbig5"),
    ]
}
