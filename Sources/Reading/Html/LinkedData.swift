/// What a page states as JSON-LD.
struct LinkedData {
    /// Every object, outer ones first.
    private var objects: [JsonValue] = []

    /// How many objects are looked at.
    private static let limit = 500

    /// The linked data of a page.
    init(_ tree: HtmlTree) {
        for index in tree.nodes.indices where tree[index].tag == .script {
            guard tree.string(.type, of: index)?.lowercased().hasPrefix("application/ld+json") == true else { continue }
            for child in tree.inside(index) where tree[child].tag == .text {
                if let value = JsonScanner.value(in: tree.bytes[tree[child].text]) { collect(value) }
            }
        }
    }

    private mutating func collect(_ value: JsonValue) {
        guard objects.count < Self.limit else { return }
        switch value {
        case .object(let fields):
            objects.append(value)
            for field in fields { collect(field.value) }
        case .list(let values):
            for value in values { collect(value) }
        case .text, .other: break
        }
    }

    private static func types(of object: JsonValue) -> [String] {
        object["@type"]?.members.compactMap(\.text) ?? []
    }

    /// The objects that state the page or its article, articles first.
    private var works: [JsonValue] {
        func rank(_ object: JsonValue) -> Int? {
            Self.types(of: object).compactMap { type in
                if type.hasSuffix("Article") || type.hasSuffix("Posting") || type == "Report" { return 0 }
                return type.hasSuffix("Page") ? 1 : nil
            }.min()
        }
        let ranked = objects.compactMap { object in rank(object).map { (object, $0) } }
        return ranked.filter { $0.1 == 0 }.map(\.0) + ranked.filter { $0.1 == 1 }.map(\.0)
    }

    /// The headline of the article.
    var headline: String? {
        first { $0["headline"]?.text ?? ($0["@type"]?.text?.hasSuffix("Page") == true ? nil : $0["name"]?.text) }
    }
    /// When it was published, as written.
    var datePublished: String? { first { $0["datePublished"]?.text } ?? first { $0["dateCreated"]?.text } }
    /// Who wrote it.
    var author: String? { first { $0["author"].flatMap(Self.names) ?? $0["creator"].flatMap(Self.names) } }
    /// Who published it.
    var publisher: String? { first { $0["publisher"].flatMap(Self.names) } }
    /// Where it is.
    var address: String? { first { $0["url"]?.text } }

    private func first(_ value: (JsonValue) -> String?) -> String? {
        works.lazy.compactMap(value).first
    }

    /// Names of persons or organisations, given as text or as objects.
    private static func names(_ value: JsonValue) -> String? {
        let names = value.members.compactMap { $0.text ?? $0["name"]?.text }
        return names.isEmpty ? nil : names.joined(separator: ", ")
    }

    /// The questions of a FAQ with the answers that are accepted.
    var questions: [(question: String, answer: String)] {
        objects.compactMap { object in
            guard Self.types(of: object).contains("Question"), let question = object["name"]?.text,
                let answer = object["acceptedAnswer"]?.members.lazy.compactMap({ $0["text"]?.text }).first
            else { return nil }
            return (question, answer)
        }
    }
}
