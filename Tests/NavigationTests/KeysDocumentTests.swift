import Foundation
import Testing

import Navigation

private let page = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Docs/Keys.md").standardizedFileURL

@Test func thePageOfKeysIsUpToDate() throws {
    let written = try? String(contentsOf: page, encoding: .utf8)
    guard written != KeysDocument.markdown else { return }
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
        try KeysDocument.markdown.write(to: page, atomically: true, encoding: .utf8)
        Issue.record("Docs/Keys.md was written anew; look at it, then run the tests again")
    } else {
        Issue.record("Docs/Keys.md is stale; run the tests once with RECORD=1 to write it anew")
    }
}

@Test func thePageNamesEveryCommandAndKey() {
    let page = KeysDocument.markdown
    for command in Command.allCases {
        #expect(page.contains("| `\(command.entry.name)"), "\(command.entry.name)")
        #expect(page.contains("| \(command.entry.help.replacing("|", with: "\\|")) |"))
    }
}
