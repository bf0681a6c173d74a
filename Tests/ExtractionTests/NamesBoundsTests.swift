import CorpusModel
import Testing

@testable import Extraction

@Suite struct NameBoundsTests {
    @Test(
        arguments: [
            // Given names that are also words.
            ("Hope Lindqvist left the board. Art Vandermeer stayed.", ["Hope Lindqvist", "Art Vandermeer"]),
            ("Dawn Petrossian bought the farm on Monday.", ["Dawn Petrossian"]),
            ("Drew Halvorsen sold a map in Bergen.", ["Drew Halvorsen", "Bergen"]),
            ("Will Hartnell resigned. Will the board accept it?", ["Will Hartnell"]),
            // Months as names.
            ("June Whitfield opened the fair. May Britten closed it.", ["June Whitfield", "May Britten"]),
            ("August Strindholm wrote it. April Ludgate read it in April.", ["August Strindholm", "April Ludgate"]),
            // Particles.
            ("Pieter van den Hoek met Klaus von der Heide.", ["Pieter van den Hoek", "Klaus von der Heide"]),
            ("Cornelis van de Ven and Lucas ter Horst left.", ["Cornelis van de Ven", "Lucas ter Horst"]),
            ("Maria de la Cruz sued Luis da Costa.", ["Maria de la Cruz", "Luis da Costa"]),
            // Two names and a mark.
            ("The talks on the Japan-Korea deal ended there.", ["Japan", "Korea"]),
            ("They saw Jean-Luc Moreau leave.", ["Jean-Luc Moreau"]),
            ("It sued Rolls-Royce and Coca-Cola there.", ["Rolls-Royce", "Coca-Cola"]),
        ] as [(String, [String])]
    )
    func names(text: String, expected: [String]) throws {
        #expect(try partyNames(text).isSuperset(of: expected))
        #expect(try named(text).mentions.count == expected.count)
    }

    @Test(arguments: [
        "Ministry of Food, Agriculture and Fisheries", "Ministry of Labour, Family, and Social Affairs",
        "Department of Housing, Local Government and Heritage", "Committee on Oversight and Accountability",
        "Bureau of Alcohol, Tobacco, Firearms and Explosives",
    ])
    func aListInTheNameOfABodyBelongsToIt(body: String) throws {
        #expect(try partyNames("On Monday the \(body) sued him over it.") == [body])
    }

    @Test(arguments: [
        "Grant money fell. Rose prices rose. Mark the date. Hope fades.", "May 2024 was cold. August sales fell.",
        "It cost 5 USD at 9 a.m. CET in Q3 FY2024, H1 2023 and FY25.", "Sales rose in Q2 FY2023 and in 1H24.",
        "It went from 30 September-2 October 2024.",
    ])
    func wordsMonthsAndPeriodsAreNoNames(text: String) throws {
        #expect(try partyNames(text) == [])
    }

    @Test(
        arguments: [
            ("Selby & Wray sued the bank. Tom Wray left.", ["Selby & Wray", "Tom Wray"]),
            ("June & Potter sued Halden College.", ["June & Potter", "Halden College"]),
            ("The firm was sold to Lund & Partners last year.", ["Lund & Partners"]),
            ("Ida Selby met Tom Wray. Then Selby & Wray left.", ["Ida Selby", "Tom Wray"]),
            ("They met Ida Selby & Tom Wray there.", ["Ida Selby", "Tom Wray"]),
            ("They saw Peter & Susan there.", ["Peter", "Susan"]),
            ("They met Ida, Peter, Selby & Wray there.", ["Ida", "Peter", "Selby", "Wray"]),
            ("They paid Halden Holdings (UK) Limited in May.", ["Halden Holdings (UK) Limited"]),
            ("It was advised by Selby, Wray & Lund LLP on it.", ["Selby, Wray & Lund LLP"]),
            ("He sued Google & Apple there.", ["Google", "Apple"]),
        ] as [(String, [String])]
    )
    func partnersNameOneFirm(text: String, expected: [String]) throws {
        #expect(try partyNames(text) == Set(expected))
    }

    @Test(arguments: [
        ("On 7 February Halden Group bought the pier.", "Halden Group"),
        ("In January Wexley Group paid.", "Wexley Group"), ("In May Halden Group left.", "Halden Group"),
        ("On Monday Halden Group paid.", "Halden Group"), ("They left last Friday Wexley Group said.", "Wexley Group"),
        ("The prize went to June Whitfield.", "June Whitfield"), ("It was opened by April Ludgate.", "April Ludgate"),
    ])
    func aMonthOrWeekdayIsNoPartOfTheNameBehindIt(text: String, name: String) throws {
        #expect(try partyNames(text) == [name])
    }

    @Test func anEraIsNoFirm() throws {
        #expect(try partyNames("In 300 BCE Rome ruled it.") == ["Rome"])
    }

    @Test func anHonorificMakesAPerson() throws {
        let ford = try #require(try party("Ford", in: "So Mr Ford met Mrs Ford there."))
        #expect(ford.kind == .person)
        #expect(try partyNames("They saw Mrs Rose and Mr Grant there.") == ["Rose", "Grant"])
    }
}

@Suite struct DefinedTermTests {
    @Test(
        arguments: [
            ("So Fernhill Bakers Ltd. (\"Fernhill\") sued him. Fernhill paid.", "Fernhill Bakers Ltd.", ["Fernhill"]),
            (
                "So Brightwater Shipping Inc. (“Brightwater” or the “Company”) sold it. Then the Company agreed.",
                "Brightwater Shipping Inc.", ["Brightwater", "Company"]
            ),
            (
                "It paid Lark & Sons LLC (hereinafter \"the Supplier\") twice. Later the Supplier sued it.",
                "Lark & Sons LLC", ["Supplier"]
            ),
        ] as [(String, String, [String])]
    )
    func aTermStandsForTheNameBeforeIt(text: String, name: String, terms: [String]) throws {
        let found = try #require(try party(name, in: text))
        #expect(found.aliases.map(\.name) == terms)
        #expect(try named(text).parties.count == 1)
    }

    @Test func aTermOfTwoNamesJoinsNeither() throws {
        let text = "So Oakes LLC (the \"Vendor\") and Tolland Ltd (the \"Vendor\") paid. The Vendor left."
        #expect(try named(text).parties.allSatisfy { $0.aliases.isEmpty })
    }
}

@Suite struct ToldKindTests {
    @Test(
        arguments: [
            ("So Leeds beat Hull 2-1 there. Leeds won 3-0 again.", "Leeds", .organisation),
            (
                "Otto Lind, the midfielder signed from Valencia, is out. The match against Valencia is off.",
                "Valencia", .organisation
            ),
            ("They live in Boston, near a lake. He met people in Boston.", "Boston", .place),
            ("They bought shares of Tolland. Then Tolland said it would wait.", "Tolland", .organisation),
            ("On May 3, DataForge made an announcement regarding its products.", "DataForge", .organisation),
            ("Police closed Tarnbrook Hospital. The mayor of Tarnbrook left.", "Tarnbrook", .place),
        ] as [(String, String, PartyKind)]
    )
    func kinds(text: String, name: String, kind: PartyKind) throws {
        #expect(try party(name, in: text)?.kind == kind)
    }
}
