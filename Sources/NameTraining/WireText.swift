import Extraction

/// Writes wire copy to learn from.
///
/// No open set holds its forms: score lines, tables, datelines, bylines, headlines in capitals. The names are drawn from
/// lists, the same each time.
package struct WireText {
    private let lists: [Slot: [String]]
    private var shuffler = Shuffler()

    /// What a place in a form is filled with.
    fileprivate enum Slot: String {
        case person, initialled, surname, country, city, club, franchise, nickname, people, event
        /// A town that stands for its club, as in American score lines.
        case home
        case newsroom
    }

    /// Takes the names of persons, of places, and of countries with their peoples.
    package init(given: [String], surnames: [String], places: [String], countries: [(name: String, people: String)]) {
        lists = [
            .person: given, .initialled: surnames, .surname: surnames, .city: places, .newsroom: places,
            .country: countries.map(\.name), .people: countries.map(\.people), .home: Self.homes,
            .nickname: Self.nicknames, .franchise: Self.nicknames, .club: Self.clubs, .event: Self.events,
        ]
    }

    /// Writes so many documents, each of some lines.
    package mutating func documents(_ count: Int) -> [GoldText] {
        (0..<count).map { _ in
            let form = Self.forms[shuffler.next(Self.forms.count)]
            let lines = form.split(separator: "\n")
            let body = (0..<12).map { _ in lines[shuffler.next(lines.count)] }
            return GoldText(lines: body.map { filled($0) })
        }
    }

    /// A line with names in its slots and digits for `#`; all of it in capitals behind `^`.
    private mutating func filled(_ line: Substring) -> [(text: String, kind: NameKind?)] {
        let isShouted = line.first == "^"
        var pieces: [(text: String, kind: NameKind?)] = []
        let parts = line.dropFirst(isShouted ? 1 : 0).split(separator: "|", omittingEmptySubsequences: false)
        for (place, part) in parts.enumerated() {
            if place.isMultiple(of: 2) {
                pieces.append((String(part.map { $0 == "#" ? digit() : $0 }), nil))
            } else if let slot = Slot(rawValue: part.lowercased()) {
                let name = name(slot)
                pieces.append((part == part.uppercased() ? name.uppercased() : name, slot.kind))
            }
        }
        return isShouted ? pieces.map { ($0.text.uppercased(), $0.kind) } : pieces
    }

    private mutating func digit() -> Character {
        Character("\(shuffler.next(10))")
    }

    private mutating func pick(_ slot: Slot) -> String {
        guard let list = lists[slot], !list.isEmpty else { return "X" }
        return list[shuffler.next(list.count)]
    }

    private mutating func name(_ slot: Slot) -> String {
        switch slot {
        case .person: "\(pick(.person)) \(pick(.surname))"
        case .initialled: "\(pick(.person).prefix(1)). \(pick(.surname))"
        case .franchise: "\(pick(.home)) \(pick(.nickname))"
        case .newsroom: "\(pick(.city)) Newsroom"
        default: pick(slot)
        }
    }
}

extension WireText.Slot {
    fileprivate var kind: NameKind {
        switch self {
        case .person, .initialled, .surname: .person
        case .country, .city: .place
        case .club, .franchise, .nickname, .home, .newsroom: .organisation
        case .people, .event: .other
        }
    }
}
