import CorpusModel
import Testing

@testable import Reading

struct RepairTests {
    @Test(arguments: [
        ("Tea โ a drink โ sells.", "Tea – a drink – sells.", 2),
        ("Tea в a drink.", "Tea – a drink.", 1),
        ("Tea â a drink â\nsells.", "Tea – a drink –\nsells.", 2),
    ])
    func readsAStrayLetterAsADash(_ damaged: String, _ expected: String, _ count: Int) throws {
        let document = try read(damaged)
        #expect(document.text == Array(expected.utf8))
        #expect(document.repairs.map(\.count) == [count])
    }

    @Test(arguments: [
        "The Thai word โรง and โ by itself.",
        "Письмо в Москву в срок.",
        "An α particle meets α β.",
        "Le château â la mode.",
        "The letterโstands inside.",
    ])
    func leavesRealLettersAlone(_ text: String) throws {
        let document = try read(text)
        #expect(document.text == Array(text.utf8))
        #expect(document.repairs.isEmpty)
    }

    @Test(arguments: [
        ("It isnâ€™t here.", "It isn’t here.", 1),
        ("â€œYesâ€\u{9D} â€“ CafÃ©", "“Yes” – Café", 4),
        ("5Â£ and Â\u{A0}more", "5£ and \u{A0}more", 2),
    ])
    func undoesTextReadAsWindows1252(_ damaged: String, _ expected: String, _ count: Int) throws {
        let document = try read(damaged)
        #expect(document.text == Array(expected.utf8))
        #expect(document.repairs.map(\.count) == [count])
    }

    @Test(arguments: ["« le café »", "le caf\u{E9}\u{A0}\u{BB}", "Straße, “Ärger” – naïve…", "MALMÖ” sa han", "山田太郎"])
    func leavesSoundTextAlone(_ text: String) throws {
        #expect(try read(text).text == Array(text.utf8))
    }
}
