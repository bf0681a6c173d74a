/// A piece of an XML file.
enum MarkupPiece: Hashable {
    case open(name: String, attributes: [String: String], isEmpty: Bool)
    case close(name: String)
    /// Text with its entities resolved; UTF-8.
    case text([UInt8])
}

/// Cuts XML into tags and text, one pass; comments, declarations and instructions are left out.
struct MarkupScanner: Sequence, IteratorProtocol {
    private let bytes: [UInt8]
    private var place = 0

    /// A scanner of a file's bytes.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func next() -> MarkupPiece? {
        while place < bytes.count {
            guard bytes[place] == UInt8(ascii: "<") else { return .text(text()) }
            if let tag = tag() { return tag }
        }
        return nil
    }

    private mutating func text() -> [UInt8] {
        let end = bytes[place...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        defer { place = end }
        return Self.resolved(bytes[place..<end])
    }

    /// The tag at hand; nil when it is none that counts.
    private mutating func tag() -> MarkupPiece? {
        let isComment = bytes[place...].starts(with: Array("<!--".utf8))
        var end = place + 1
        if isComment {
            while end < bytes.count, !bytes[end...].starts(with: Array("-->".utf8)) { end += 1 }
            place = Swift.min(end + 3, bytes.count)
            return nil
        }
        var quote: UInt8?
        while end < bytes.count, quote != nil || bytes[end] != UInt8(ascii: ">") {
            if bytes[end] == quote {
                quote = nil
            } else if quote == nil, bytes[end] == UInt8(ascii: "\"") || bytes[end] == UInt8(ascii: "'") {
                quote = bytes[end]
            }
            end += 1
        }
        defer { place = Swift.min(end + 1, bytes.count) }
        return Self.piece(bytes[(place + 1)..<end])
    }

    private static func piece(_ inside: ArraySlice<UInt8>) -> MarkupPiece? {
        guard let first = inside.first, first != UInt8(ascii: "?"), first != UInt8(ascii: "!") else { return nil }
        if first == UInt8(ascii: "/") { return .close(name: name(inside.dropFirst())) }
        let isEmpty = inside.last == UInt8(ascii: "/")
        let inside = isEmpty ? inside.dropLast() : inside
        let own = name(inside)
        return .open(name: own, attributes: attributes(inside.dropFirst(own.utf8.count)), isEmpty: isEmpty)
    }

    private static func name(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.prefix { !isSpace($0) }, as: UTF8.self)
    }

    private static func attributes(_ bytes: ArraySlice<UInt8>) -> [String: String] {
        var attributes: [String: String] = [:]
        var rest = bytes.drop(while: isSpace)
        while let equals = rest.firstIndex(of: UInt8(ascii: "=")) {
            let key = String(decoding: rest[..<equals].filter { !isSpace($0) }, as: UTF8.self)
            let quoted = rest[(equals + 1)...].drop(while: isSpace)
            guard let quote = quoted.first else { break }
            let value = quoted.dropFirst().prefix { $0 != quote }
            attributes[key] = String(decoding: resolved(value), as: UTF8.self)
            rest = quoted.dropFirst(value.count + 2).drop(while: isSpace)
        }
        return attributes
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
    }

    /// The text with the five named entities and numeric ones resolved; others are kept as they are.
    private static func resolved(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        guard bytes.contains(UInt8(ascii: "&")) else { return Array(bytes) }
        var result: [UInt8] = []
        var rest = bytes
        while let byte = rest.first {
            let entity = rest.dropFirst().prefix(10).prefix { $0 != UInt8(ascii: ";") }
            let name = String(decoding: entity, as: UTF8.self)
            if byte == UInt8(ascii: "&"), let character = character(name) {
                result += Array(String(character).utf8)
                rest = rest.dropFirst(entity.count + 2)
            } else {
                result.append(byte)
                rest = rest.dropFirst()
            }
        }
        return result
    }

    private static func character(_ entity: String) -> Character? {
        switch entity {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default:
            guard entity.hasPrefix("#") else { return nil }
            let isHex = entity.hasPrefix("#x")
            let number = UInt32(entity.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10)
            return number.flatMap(Unicode.Scalar.init).map(Character.init)
        }
    }
}
