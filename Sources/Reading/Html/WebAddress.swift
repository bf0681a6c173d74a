/// The address of a page or of whom to write to, written out and harmless: nothing in it is run, hidden or local.
struct WebAddress: Hashable {
    /// As it is shown: no white space, no control characters.
    let text: String

    /// Longer ones are no addresses that anybody typed, in bytes.
    private static let limit = 2000

    private enum Scheme: String {
        case http, https, mailto
    }

    /// Reads an address that stands by itself; nil when it is none, or of a scheme that leads to no page or person.
    init?(_ written: String) {
        let text = written.replacing(" ", with: "%20")
        guard text.utf8.count <= Self.limit, text.unicodeScalars.allSatisfy(Self.isShown),
            let colon = text.utf8.firstIndex(of: .colon),
            let scheme = Scheme(rawValue: text[..<colon].lowercased())
        else { return nil }
        let rest = text[text.utf8.index(after: colon)...].utf8
        switch scheme {
        case .mailto: guard rest.contains(UInt8(ascii: "@")) else { return nil }
        case .http, .https:
            guard rest.starts(with: "//".utf8), let host = rest.dropFirst(2).first, !Self.ends.contains(host) else {
                return nil
            }
        }
        self.text = text
    }

    /// Reads an address as it stands in a page; nil when it leads to a place of the page itself, or is told from where the
    /// page is and that is not known.
    init?(_ written: String, in page: WebAddress?) {
        let head = written.utf8.prefix { !Self.ends.contains($0) }
        guard !head.contains(.colon) else {
            self.init(written)
            if page?.withoutFragment == withoutFragment { return nil }
            return
        }
        guard let page, let resolved = page.resolving(written) else { return nil }
        self.init(resolved)
        if page.withoutFragment == withoutFragment { return nil }
    }

    /// What ends the part before it: a path, a query, a place in the page.
    private static let ends = Array("/?#".utf8)

    private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value > 0x20 && !(0x7F...0x9F).contains(scalar.value) && !scalar.properties.isWhitespace
    }

    private var withoutFragment: Substring {
        Substring(text.utf8.prefix { $0 != .hash })
    }

    /// An address without a scheme, seen from here; nil when it is empty or this is no page.
    private func resolving(_ written: String) -> String? {
        let parts = text.utf8.split(separator: .slash, maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count > 2, let first = written.utf8.first, first != .hash else { return nil }
        guard !written.hasPrefix("//") else { return "\(Substring(parts[0]))\(written)" }
        let site = "\(Substring(parts[0]))//\(Substring(parts[2].prefix { !Self.ends.contains($0) }))"
        let path = parts.count > 3 ? Substring(parts[3].prefix { $0 != .hash && $0 != UInt8(ascii: "?") }) : ""
        switch first {
        case .slash: return site + Self.straightened(written[...])
        case UInt8(ascii: "?"): return "\(site)/\(path)\(written)"
        default:
            let folder = path.utf8.lastIndex(of: .slash).map { path[...$0] } ?? ""
            return site + Self.straightened("/\(folder)\(written)")
        }
    }

    /// A path that begins with a slash, its steps to `.` and `..` taken.
    private static func straightened(_ written: Substring) -> String {
        let path = written.utf8.prefix { $0 != .hash && $0 != UInt8(ascii: "?") }
        var steps: [Substring.UTF8View] = []
        var endsInFolder = false
        for step in path.split(separator: .slash, omittingEmptySubsequences: false).dropFirst() {
            endsInFolder = step.elementsEqual("..".utf8) || step.elementsEqual(".".utf8)
            if step.elementsEqual("..".utf8) { _ = steps.popLast() }
            if !endsInFolder { steps.append(step) }
        }
        if endsInFolder { steps.append(Substring().utf8) }
        let rest = Substring(written.utf8[path.endIndex...])
        return steps.map { "/\(Substring($0))" }.joined() + rest
    }
}
