/// What queries take events from.
enum EventTables {
    /// The documents, each with its events, whose numbers follow each other.
    static let ofDocuments = """
        document CROSS JOIN event ON event.id >= document.firstEvent AND event.id < document.firstEvent + document.events
        """

    /// The event that stands for the line of the one at hand in a table that goes by a name: of those that share it, the first.
    static func leader(of table: String) -> String {
        """
        CASE WHEN \(table).line IS NULL THEN \(table).id
        ELSE (SELECT l.id FROM event l WHERE l.line = \(table).line ORDER BY l.sort LIMIT 1) END
        """
    }
}
