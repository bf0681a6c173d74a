import CorpusModel
import Testing

@testable import CorpusIndex

@Test func everyValueInAnEventsRowComesBackFromItsNumber() {
    #expect(Firmness.allCases.map { Firmness(code: $0.code) } == Firmness.allCases)
    #expect(Era.allCases.map { Era(code: $0.code) } == Era.allCases)
    #expect(Precision.allCases.map { Precision(code: $0.code) } == Precision.allCases)
    let sides: [OrderSide] = [.before, .after]
    #expect(sides.map { OrderSide(code: $0.code) } == sides)
}

@Test func everyValueInATiesRowComesBackFromItsNumber() {
    #expect(RelationType.allCases.map { RelationType(code: $0.code) } == RelationType.allCases)
    #expect(Polarity.allCases.map { Polarity(code: $0.code) } == Polarity.allCases)
    #expect(RelationBasis.allCases.map { RelationBasis(code: $0.code) } == RelationBasis.allCases)
    // A tie is as firm as the least of its statements' numbers.
    #expect(Firmness.codes == Firmness.allCases)
}

@Test func everyValueInADocumentsRowComesBackFromItsNumber() {
    #expect(DocumentFormat.allCases.map { DocumentFormat(code: $0.code) } == DocumentFormat.allCases)
    #expect(MetadataOrigin.allCases.map { MetadataOrigin(code: $0.code) } == MetadataOrigin.allCases)
    #expect(InlineStyle.allCases.map { InlineStyle(code: $0.code) } == InlineStyle.allCases)
}
