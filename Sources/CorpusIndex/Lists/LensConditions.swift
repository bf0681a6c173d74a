import CorpusModel
import GRDB

/// A lens as conditions on tables; each list adds those that bear on it.
extension Lens {
    private var partyNumbers: [Int64] { parties.map(\.rawValue) }
    private var documentNumbers: [Int64] { documents.map(\.rawValue) }
    private var hasDays: Bool { from != nil || to != nil }

    /// Whether it narrows by document; counts of mentions then cover these alone.
    var hasDocuments: Bool { !documents.isEmpty }

    /// Events in the table `event`, dated inside the days if there are any.
    var events: SQL {
        var all = eventsOfDocuments
        if !parties.isEmpty {
            all.append("id IN (\(PartyList.partIn.numbers(of: partyNumbers)))")
        }
        all += days(first: "fromDay", last: "toDay")
        return Self.joined(all)
    }

    /// Lines of the timeline in the table `line` that one of the events under the lens tells.
    var lines: SQL {
        isEmpty ? "1" : "id IN (SELECT \(sql: EventTables.leader(of: "event")) FROM event WHERE \(events))"
    }

    /// Questions in the table `question`; their days are those of their document.
    var questions: SQL {
        var all = inDocuments("document")
        if !parties.isEmpty {
            all.append("id IN (SELECT question FROM questionParty WHERE party IN \(partyNumbers))")
        }
        if hasDays { all.append("document IN (\(datedDocuments))") }
        return Self.joined(all)
    }

    /// Documents in the table `document`.
    var documentRows: SQL {
        var all = inDocuments("id")
        if !parties.isEmpty {
            all.append("id IN (\(PartyList.namedIn.numbers(of: partyNumbers)))")
        }
        all += days(first: "date", last: "date")
        return Self.joined(all)
    }

    /// Parties in the table `party`: those of the lens and whoever is tied to them or named beside them; those of the
    /// documents; those of a dated event or document.
    var partyRows: SQL {
        var all: [SQL] = []
        if !parties.isEmpty {
            let own = partyNumbers
            all.append(
                """
                (id IN \(own) OR id IN (\(PartyList.beside.numbers(of: own)))
                    OR id IN (SELECT object FROM tie WHERE subject IN \(own))
                    OR id IN (SELECT subject FROM tie WHERE object IN \(own)))
                """
            )
        }
        if hasDocuments {
            all.append("id IN (\(Self.parties("document IN \(documentNumbers)")))")
        }
        if hasDays { all.append(namedInDays) }
        return Self.joined(all)
    }

    private var namedInDays: SQL {
        let dated = Self.joined(eventsOfDocuments + days(first: "fromDay", last: "toDay"))
        let named = Self.joined(inDocuments("document") + ["document IN (\(datedDocuments))"])
        return """
            (id IN (SELECT value FROM event, json_each(partiesIn(event.packed)) WHERE \(dated))
                OR id IN (\(Self.parties(named))))
            """
    }

    /// The parties that the list shows, with the columns of `party`; mentions and documents counted under the lens.
    var partyTable: SQL {
        if isEmpty { return "(SELECT \(sql: PartyRow.columns) FROM party)" }
        guard hasDocuments else { return "(SELECT \(sql: PartyRow.columns) FROM party WHERE \(partyRows))" }
        return """
            (SELECT p.id, p.name, p.kind, p.sure, c.mentions, c.documents, p.ties, p.unlike FROM (
                SELECT json_extract(value, '$[0]') AS party, json_extract(value, '$[1]') AS mentions,
                    json_extract(value, '$[2]') AS documents
                FROM json_each((SELECT counts(mentions) FROM documentParties WHERE document IN \(documentNumbers)))
            ) c JOIN (SELECT \(sql: PartyRow.columns) FROM party WHERE \(partyRows)) p ON p.id = c.party)
            """
    }

    /// The parties of the documents for which a condition on `documentParties` holds.
    private static func parties(_ condition: SQL) -> SQL {
        "SELECT value FROM json_each((SELECT numbers(mentions) FROM documentParties WHERE \(condition)))"
    }

    private var datedDocuments: SQL {
        "SELECT id FROM document WHERE \(Self.joined(days(first: "date", last: "date")))"
    }

    private var eventsOfDocuments: [SQL] {
        guard hasDocuments else { return [] }
        return [
            "event.id IN (SELECT event.id FROM \(sql: EventTables.ofDocuments) WHERE document.id IN \(documentNumbers))"
        ]
    }

    private func inDocuments(_ column: String) -> [SQL] {
        hasDocuments ? ["\(sql: column) IN \(documentNumbers)"] : []
    }

    /// An interval that has a day in common with the lens; undated rows have none.
    private func days(first: String, last: String) -> [SQL] {
        var all: [SQL] = []
        if let from { all.append("\(sql: last) >= \(from.dayNumber)") }
        if let to { all.append("\(sql: first) <= \(to.dayNumber)") }
        return all
    }

    private static func joined(_ conditions: [SQL]) -> SQL {
        conditions.isEmpty ? "1" : conditions.map { "(\($0))" }.joined(separator: " AND ")
    }
}
