import Testing

@testable import Threads

@Test(arguments: [0, 1, 2, 1000]) func resultsStandInTheOrderOfTheElements(_ count: Int) {
    #expect(Array(0..<count).mapTogether { $0 * 3 } == (0..<count).map { $0 * 3 })
}
