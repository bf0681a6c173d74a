/// When an event is told elsewhere in the same words but for its day or its figures.
enum OtherTellings {
    /// Days of one event that differ by more are two events that happen to be told alike.
    private static let longestGap = 31

    /// Whether the event `v` tells the event `e` otherwise: one of the two differs, the other does not; in another
    /// story; and the words are no formula, which would have come with a third figure or day.
    static let condition = """
        v.gist = e.gist AND v.line <> e.line
        AND CASE WHEN v.figures <> e.figures THEN v.toDay >= e.fromDay AND v.fromDay <= e.toDay
            ELSE (v.toDay < e.fromDay OR v.fromDay > e.toDay) AND abs(v.fromDay - e.fromDay) <= \(longestGap) END
        AND (SELECT story FROM sketch WHERE document = v.document) <> (SELECT story FROM sketch WHERE document = e.document)
        AND (SELECT count(*) FROM (SELECT DISTINCT figures, fromDay FROM event WHERE gist = e.gist LIMIT 3)) = 2
        """

    /// Whether there is one, as a column of a query over `event e`.
    static let column = "EXISTS (SELECT 1 FROM event v WHERE \(condition))"
}
