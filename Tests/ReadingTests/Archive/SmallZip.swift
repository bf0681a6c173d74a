/// Zip archives made by hand, nothing packed.
enum SmallZip {
    /// A part, as it is and as the list says.
    struct Part {
        let name: String
        let content: [UInt8]
        let size: Int
        let flags: Int

        init(_ name: String, _ text: String = "", size: Int? = nil, flags: Int = 0) {
            self.name = name
            content = Array(text.utf8)
            self.size = size ?? content.count
            self.flags = flags
        }

        /// What the part begins with and the list repeats.
        private var common: [UInt8] {
            let fields = [
                (20, 2), (flags, 2), (0, 2), (0, 4), (0, 4), (content.count, 4), (size, 4), (name.utf8.count, 2),
            ]
            return fields.flatMap(SmallZip.bytes)
        }

        fileprivate var whole: [UInt8] {
            Array("PK\u{3}\u{4}".utf8) + common + SmallZip.bytes(0, 2) + Array(name.utf8) + content
        }

        fileprivate func entry(at start: Int) -> [UInt8] {
            Array("PK\u{1}\u{2}".utf8) + SmallZip.bytes(20, 2) + common + Array(repeating: 0, count: 12)
                + SmallZip.bytes(start, 4) + Array(name.utf8)
        }
    }

    /// An archive of some parts.
    static func archive(_ parts: [Part]) -> [UInt8] {
        var bytes: [UInt8] = []
        var list: [UInt8] = []
        for part in parts {
            list += part.entry(at: bytes.count)
            bytes += part.whole
        }
        return bytes + list + end(count: parts.count, size: list.count, start: bytes.count, remark: "")
    }

    /// An archive of which there is only the list; `count` when it does not say how many there are.
    static func list(_ parts: [Part], count: Int? = nil, remark: String = "") -> [UInt8] {
        let list = parts.flatMap { $0.entry(at: 0) }
        return list + end(count: count ?? parts.count, size: list.count, start: 0, remark: remark)
    }

    private static func end(count: Int, size: Int, start: Int, remark: String) -> [UInt8] {
        Array("PK\u{5}\u{6}".utf8) + [0, 0, 0, 0] + bytes(count, 2) + bytes(count, 2) + bytes(size, 4) + bytes(start, 4)
            + bytes(remark.utf8.count, 2) + Array(remark.utf8)
    }

    private static func bytes(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
}
