/// How fast formats are read, as a section of the page and as JSON.
struct FormatsTable {
    let speeds: [FormatSpeeds.Speed]

    var markdown: String {
        """
        ## Formats

        Files read one after the other, by the clock, in megabytes a second as they lie on the disk; ours to a document with its
        blocks and metadata, the others to plain text, each file a start of the program. Ours counts what it waits for other
        programs, and what is only found to be a problem.

        | format | reader | files | MB | MB/s |
        | --- | --- | ---: | ---: | ---: |
        \(speeds.map(row).joined(separator: "\n"))

        """
    }

    private func row(_ speed: FormatSpeeds.Speed) -> String {
        let rate = speed.megabytesPerSecond.map(Report.number) ?? "not installed"
        let size = Report.number(Double(speed.bytes) / 1_000_000)
        return "| \(speed.format) | \(speed.reader) | \(speed.files) | \(size) | \(rate) |"
    }

    var json: [String] {
        speeds.map { speed in
            "{\"name\":\"\(speed.format) by \(speed.reader)\",\"unit\":\"MB/s\",\"files\":\(speed.files),"
                + "\"value\":\(speed.megabytesPerSecond.map(Report.number) ?? "null")}"
        }
    }
}
