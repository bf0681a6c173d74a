import Foundation
import GRDB

/// The parties that take part in an event, for queries that must see into what is packed of it.
enum EventParties {
    /// From the column `packed` the parties as a list that `json_each` reads.
    static let function = DatabaseFunction("partiesIn", argumentCount: 1, pure: true) { values in
        let bytes = values.first.flatMap(Data.fromDatabaseValue).map(Array.init) ?? []
        // The sentence and the days do not matter.
        return StoredEvent(bytes, in: 0..<Int(Int32.max), days: (0, 0)).parties.json
    }
}
