import CorpusModel
import CursesTerminal
import Glibc
import Intake
import Navigation
import Programs
import TextLayout

/// Starts the programs that the reader asks for by a key, and no other; each gets a list of arguments.
struct ProgramDesk {
    let corpus: any Corpus
    let paths: [[UInt8]]
    let terminal: CursesTerminal
    let inbox: Inbox

    /// Gives a text to the clipboard of the machine at hand, else to that of the terminal; what to say.
    func copy(_ text: String) -> Message {
        let shown = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let local = LocalClipboard.copy(text)
        if case .copied(let name) = local { return .notice("copied with \(name): \(shown)") }
        if terminal.copy(text) { return .notice("copied by the terminal: \(shown)") }
        if case .failed(let why) = local { return .failure("not copied: \(why), and this terminal takes no copies") }
        return .failure("not copied: this terminal knows no OSC 52, and there is no wl-copy, xclip or xsel to use")
    }

    /// Opens the file of a document; what to say, if anything.
    func open(_ document: DocumentID, line: Int?, _ opener: Opener) -> Message? {
        do {
            guard let summary = try corpus.document(document)?.summary else { return .failure("the document is gone") }
            guard let file = OpenedFile(of: summary.path, in: paths) else {
                return .failure("\(summary.path.display): no such file; R looks at the folder again")
            }
            switch opener {
            case .editor: return try edit(file, line: summary.format.keepsLines && file.isDocument ? line : nil)
            case .viewer: return try view(file, named: summary.path.display)
            }
        } catch {
            return .failure("\(error)")
        }
    }

    /// Has a program read a text on the terminal; what to say, if anything.
    func pipe(_ text: PipedText, to command: String) -> Message? {
        do {
            let reader = try ReadersProgram(command)
            guard let bytes = try bytes(of: text) else { return .failure("the document is gone") }
            var end = ProgramEnd.exited(0)
            terminal.lend { errors in
                let words = reader.arguments.map { Array($0.utf8) }
                end = reader.program.run(words, reading: bytes, on: .terminal(errors: errors))
                let said = end.complaint.map { "\(reader.program.name) \($0)" } ?? "\(reader.program.name) is done"
                return "\(Sanitiser.line(said)): press a key"
            }
            return end.complaint.map { .failure("\(reader.program.name) \($0)") }
        } catch {
            return .failure("\(error)")
        }
    }

    private func edit(_ file: OpenedFile, line: Int?) throws -> Message? {
        let editor = try ReadersProgram.editor()
        let name = editor.program.name
        let words = Editor.arguments(editor.arguments, name: name, file: file.path, line: line)
        return run(editor.program, words)
    }

    private func view(_ file: OpenedFile, named shown: String) throws -> Message? {
        let viewer = try ReadersProgram.viewer()
        let (program, words) = (viewer.program, viewer.arguments(with: file.path))
        if viewer.isOnTerminal { return run(program, words) }
        program.runApart(words) { [inbox] end in
            if let complaint = end.complaint { inbox.post(.failure("\(program.name) \(complaint)")) }
        }
        return .notice("opening \(shown) with \(program.name)")
    }

    private func run(_ program: Program, _ words: [[UInt8]]) -> Message? {
        var end = ProgramEnd.exited(0)
        terminal.lend { errors in
            end = program.run(words, on: .terminal(errors: errors))
            return nil
        }
        return end.complaint.map { .failure("\(program.name) \($0)") }
    }

    /// The bytes of a text, safe for a terminal: the program may well print them.
    private func bytes(of text: PipedText) throws -> [UInt8]? {
        let whole: String? =
            switch text {
            case .quote(let quote): quote + "\n"
            case .document(let id): try corpus.document(id).map { String(decoding: $0.text, as: UTF8.self) }
            }
        return whole.map { Array(Sanitiser.lines($0).utf8) }
    }
}

extension DocumentFormat {
    /// Whether the lines of the text that was read are those of the file.
    fileprivate var keepsLines: Bool { self == .plainText || self == .markdown }
}

/// The file that a document is in, from the root; never anything but a regular file of this machine.
private struct OpenedFile {
    let path: [UInt8]
    /// Whether it is the document, not a file that holds it among others.
    let isDocument: Bool

    /// The file of a document, or the one that holds it; nil when it is not there.
    init?(of document: DocumentPath, in paths: [[UInt8]]) {
        let place = Intake.location(ofHolder: document, in: paths)
        guard let real = Self.regularFile(place) else { return nil }
        path = real
        isDocument = place == Intake.location(of: document, in: paths)
    }

    private static func regularFile(_ path: [UInt8]) -> [UInt8]? {
        let name = path.map { CChar(bitPattern: $0) } + [0]
        var status = stat()
        guard stat(name, &status) == 0, status.st_mode & S_IFMT == S_IFREG, let real = realpath(name, nil) else {
            return nil
        }
        defer { free(real) }
        return UnsafeBufferPointer(start: real, count: strlen(real)).map { UInt8(bitPattern: $0) }
    }
}
