import CorpusModel
import Testing

@Suite struct RelationTypeTests {
    @Test(arguments: RelationType.allCases)
    func readsTheSameBothWaysOnlyWhenMutual(type: RelationType) {
        #expect((type.label == type.inverseLabel) == type.isMutual)
    }

    @Test func labelsSayDirectionAndPolarity() {
        let other = PartyReference(id: PartyID(1), name: "Acme", kind: .organisation)
        func detail(_ direction: RelationDirection, _ polarity: Polarity) -> RelationDetail {
            RelationDetail(
                id: RelationID(1),
                type: .sues,
                direction: direction,
                other: other,
                polarity: polarity,
                firmness: .happened,
                basis: .stated,
                sources: 1,
                evidence: []
            )
        }
        #expect(detail(.outgoing, .asserted).label == "sued")
        #expect(detail(.incoming, .asserted).label == "sued by")
        #expect(detail(.incoming, .negated).label == "not sued by")
    }
}
