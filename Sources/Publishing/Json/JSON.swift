import CorpusModel
import TextLayout

/// A JSON value; objects keep the order of their fields.
indirect enum JSON: ExpressibleByStringLiteral {
    case null
    case bool(Bool)
    case number(Int)
    case string(String)
    case array([JSON])
    case object([(String, JSON)])
    /// A row of the index, to be called by its name (`RowNames`).
    case row(RowReference)

    /// The name and version of the layout that `Docs/Json.md` describes.
    static let schema = "dossier/2"

    init(stringLiteral text: String) {
        self = .string(text)
    }

    /// A string, or null when there is none.
    static func optional(_ text: String?) -> JSON {
        text.map { .string($0) } ?? .null
    }

    /// The first line of what is printed: what was asked, and of which dossier.
    static func header(_ query: String, title: String, _ fields: [(String, JSON)] = []) -> JSON {
        let head: [(String, JSON)] = [("type", "header"), ("schema", .string(schema)), ("query", .string(query))]
        return .object(head + [("title", .string(title))] + fields)
    }

    /// Adds the value's bytes, without any white space.
    func encode(into bytes: inout [UInt8]) {
        switch self {
        case .null: bytes += "null".utf8
        case .bool(let value): bytes += (value ? "true" : "false").utf8
        case .number(let value): bytes += String(value).utf8
        case .string(let text): Self.encode(text, into: &bytes)
        case .row: bytes += "null".utf8
        case .array(let values):
            Self.encode(values, "[", "]", into: &bytes) { $0.encode(into: &$1) }
        case .object(let fields):
            Self.encode(fields, "{", "}", into: &bytes) { field, bytes in
                Self.encode(field.0, into: &bytes)
                bytes.append(UInt8(ascii: ":"))
                field.1.encode(into: &bytes)
            }
        }
    }

    private static func encode<Item>(
        _ items: [Item],
        _ open: Unicode.Scalar,
        _ close: Unicode.Scalar,
        into bytes: inout [UInt8],
        _ encode: (Item, inout [UInt8]) -> Void
    ) {
        bytes.append(UInt8(ascii: open))
        for (index, item) in items.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            encode(item, &bytes)
        }
        bytes.append(UInt8(ascii: close))
    }

    /// Escapes quotes, backslashes and all that the sanitiser would not show as it is.
    private static func encode(_ text: String, into bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x22: bytes += "\\\"".utf8
            case 0x5C: bytes += "\\\\".utf8
            case 0x0A: bytes += "\\n".utf8
            case 0x09: bytes += "\\t".utf8
            case 0x20...0x7E: bytes.append(UInt8(truncatingIfNeeded: scalar.value))
            case _ where Sanitiser.letsThrough(scalar): bytes += UTF8.encode(scalar) ?? .init()
            default: for unit in UTF16.encode(scalar) ?? .init() { escape(unit, into: &bytes) }
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func escape(_ unit: UInt16, into bytes: inout [UInt8]) {
        let digits = String(unit, radix: 16)
        bytes += "\\u".utf8
        bytes += String(repeating: "0", count: 4 - digits.count).utf8
        bytes += digits.utf8
    }
}
