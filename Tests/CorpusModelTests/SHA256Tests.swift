import CorpusModel
import Testing

/// The hash as FIPS 180-4 and `sha256sum` give it.
@Suite struct SHA256Tests {
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (
            String(repeating: "a", count: 1_000_000),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
        ),
    ])
    func hashesAsOthersDo(_ text: String, _ expected: String) {
        #expect(SHA256.hexadecimal(of: Array(text.utf8)) == expected)
    }

    @Test func everyLengthOfTheLastBlockIsPadded() {
        // The hash of the hashes of 0 to 129 letters, worked out by another program.
        let hashes = (0..<130).map { SHA256.hexadecimal(of: [UInt8](repeating: 97, count: $0)) }.joined()
        #expect(
            SHA256.hexadecimal(of: Array(hashes.utf8))
                == "c665ed20ef30f158e90c7e921d8182bc0943c4b087a82f64a18d417bcdfadce7"
        )
    }
}
