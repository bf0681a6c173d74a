/// When an event is told elsewhere in the same words but for its day or its figures.
enum OtherTellings {
    /// Days of one event that differ by more are two events that happen to be told alike.
    private static let longestGap = 31

    /// Whether the event `v` tells that of a table otherwise: one of the two differs, the other does not; in another
    /// story; and the words are no formula, which would have come with a third figure or day.
    static func condition(of table: String) -> String {
        """
        \(LineKey.sameGist("v.telling", as: "\(table).telling")) AND \(table).telling >= 0 AND v.telling <> \(table).telling
        AND CASE WHEN v.figures <> \(table).figures THEN v.toDay >= \(table).fromDay AND v.fromDay <= \(table).toDay
            ELSE (v.toDay < \(table).fromDay OR v.fromDay > \(table).toDay)
                AND abs(v.fromDay - \(table).fromDay) <= \(longestGap) END
        AND (SELECT source FROM sketch WHERE document = v.document)
            <> (SELECT source FROM sketch WHERE document = \(table).document)
        AND (SELECT count(*) FROM (
            SELECT DISTINCT figures, fromDay FROM event o
            WHERE \(LineKey.sameGist("o.telling", as: "\(table).telling")) LIMIT 3
        )) = 2
        """
    }

    /// Whether there is one, as a column of a query over a table of events.
    static func column(of table: String) -> String {
        "EXISTS (SELECT 1 FROM event v WHERE \(condition(of: table)))"
    }
}
