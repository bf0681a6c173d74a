/// The row of an `Entity` in the corpus; typed, so that a party's number never passes for an event's.
public struct Identifier<Entity>: Hashable, Comparable, Sendable {
    /// The number the index gave; stable for as long as the index file lives.
    public let rawValue: Int64

    /// Wraps a number that the index gave.
    public init(_ rawValue: Int64) {
        self.rawValue = rawValue
    }

    public static func < (left: Self, right: Self) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// Names a document of the corpus.
public typealias DocumentID = Identifier<Document>
/// Names a party, resolved across documents.
public typealias PartyID = Identifier<Party>
/// Names a line of the timeline.
public typealias EventID = Identifier<Event>
/// Names a line of the FAQ.
public typealias QuestionID = Identifier<Question>
/// Names a typed tie between two parties.
public typealias RelationID = Identifier<Relation>
/// Names a file that did not go in, or did so only in part.
public typealias ProblemID = Identifier<Problem>

/// Anything a reader can select, open and come back to.
public enum Subject: Hashable, Sendable {
    case event(EventID)
    case party(PartyID)
    case question(QuestionID)
    case document(DocumentID)
    case problem(ProblemID)
}
