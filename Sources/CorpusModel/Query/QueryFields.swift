extension QueryField {
    /// A field by its name and value; nil when the value means nothing to it.
    init?(_ name: FieldName, _ value: String) {
        let text = value.lowercased()
        guard !text.isEmpty else { return nil }
        switch name {
        case .party: self = .party(value)
        case .source: self = .source(value)
        case .doc: self = .document(value)
        case .in:
            guard let list = Self.only(ListKind.allCases, text, \.rawValue) else { return nil }
            self = .list(list)
        case .firm:
            guard let firmness = Self.only(Firmness.allCases, text, \.rawValue) else { return nil }
            self = .firmness(firmness)
        case .from:
            guard let days = Self.days(text) else { return nil }
            self = .from(days.lowerBound)
        case .to:
            guard let days = Self.days(text) else { return nil }
            self = .to(days.upperBound)
        case .kind:
            guard let kind = Self.kind(text) else { return nil }
            self = kind
        }
    }

    /// The one value whose name begins so; the first when several do.
    private static func only<Value>(_ values: [Value], _ text: String, _ name: (Value) -> String) -> Value? {
        values.first { name($0).hasPrefix(text) }
    }

    private static func kind(_ text: String) -> QueryField? {
        if let kind = only(PartyKind.allCases, text, \.rawValue) { return .partyKind(kind) }
        return kindWords.first { $0.word.hasPrefix(text) }.map { .relation($0.type) }
    }

    /// `2025`, `2025-01` or `2025-01-31` as its first and last day.
    private static func days(_ text: String) -> ClosedRange<CalendarDay>? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard let year = parts.first ?? nil, (1...9999).contains(year), !parts.contains(nil) else { return nil }
        let month = parts.count > 1 ? parts[1] : nil
        let day = parts.count > 2 ? parts[2] : nil
        guard parts.count <= 3, let first = CalendarDay(year: year, month: month ?? 1, day: day ?? 1) else {
            return nil
        }
        if day != nil { return first...first }
        let lastMonth = month ?? 12
        let last = (28...31).reversed().lazy.compactMap { CalendarDay(year: year, month: lastMonth, day: $0) }.first
        return last.map { first...$0 }
    }

    /// What readers call the acts that ties tell of.
    private static let kindWords: [(word: String, type: RelationType)] = [
        ("acquisition", .acquires), ("purchase", .acquires), ("takeover", .acquires),
        ("accusation", .accuses), ("criticism", .accuses),
        ("attack", .attacks), ("strike", .attacks),
        ("competition", .competesWith), ("rivalry", .competesWith),
        ("contract", .supplies), ("supply", .supplies), ("deal", .supplies),
        ("designation", .designates), ("blacklisting", .designates),
        ("employment", .worksFor), ("job", .worksFor),
        ("investment", .investsIn), ("stake", .investsIn),
        ("lawsuit", .sues), ("suit", .sues), ("litigation", .sues),
        ("leadership", .leads), ("location", .locatedIn),
        ("meeting", .meets), ("talks", .meets), ("membership", .partOf), ("ownership", .partOf),
        ("partnership", .partnersWith), ("alliance", .partnersWith),
        ("making", .makes), ("regulation", .regulates), ("sanction", .regulates), ("investigation", .regulates),
        ("support", .supports), ("endorsement", .supports),
    ]
}
