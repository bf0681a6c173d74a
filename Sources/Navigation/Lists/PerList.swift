import CorpusModel

/// A value for every list.
public struct PerList<Value> {
    private var timeline, parties, faq, documents, problems: Value

    init(_ value: (ListKind) -> Value) {
        timeline = value(.timeline)
        parties = value(.parties)
        faq = value(.faq)
        documents = value(.documents)
        problems = value(.problems)
    }

    /// The value for a list.
    public internal(set) subscript(list: ListKind) -> Value {
        get {
            switch list {
            case .timeline: timeline
            case .parties: parties
            case .faq: faq
            case .documents: documents
            case .problems: problems
            }
        }
        _modify {
            switch list {
            case .timeline: yield &timeline
            case .parties: yield &parties
            case .faq: yield &faq
            case .documents: yield &documents
            case .problems: yield &problems
            }
        }
    }
}

extension PerList: Sendable where Value: Sendable {}
extension PerList: Equatable where Value: Equatable {}
extension PerList: Hashable where Value: Hashable {}
