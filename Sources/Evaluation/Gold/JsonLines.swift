import FoundationEssentials

/// Reads JSON with an object a line.
enum JsonLines {
    /// The lines that hold such an object; others are left out.
    static func decode<Record: Decodable>(_ type: Record.Type, from content: [UInt8]) -> [Record] {
        let decoder = JSONDecoder()
        return content.split(separator: 0x0A).compactMap { try? decoder.decode(type, from: Data($0)) }
    }
}
