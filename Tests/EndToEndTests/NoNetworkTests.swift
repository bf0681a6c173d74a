import Glibc
import Testing

/// Whether `strace` is installed and may trace here.
private let mayTrace = system("strace -qq -o /dev/null true >/dev/null 2>&1") == 0

/// Nothing leaves the machine, whatever addresses the documents name.
@Suite struct NoNetworkTests {
    /// A document of each kind that can be written by hand, full of what would be fetched by a browser.
    private static let documents = [
        "note.txt":
            "The quay\n\nSee https://gazette.example/quay and http://192.0.2.1/. Calder Ports Ltd. sold it on 4 March 2024.\n",
        "note.md":
            "# The quay\n\n![quay](https://gazette.example/quay.png) [Calder Ports Ltd.](http://192.0.2.1/) sold it on 4 March 2024.\n",
        "page.html": page,
        "mail.eml": mail,
        "box.mbox": "From ann@example.org Tue May  4 23:30:00 2021\n\(mail)\n",
        "saved.mhtml": mail,
        "paper.pdf": pdf,
        "paper.rtf":
            #"{\rtf1\ansi {\field{\*\fldinst INCLUDEPICTURE "https://gazette.example/quay.png"}{\fldrslt The quay}} was sold on 4 March 2024.}"#,
    ]

    private static let page = """
        <!DOCTYPE html SYSTEM "http://192.0.2.1/page.dtd" [<!ENTITY far SYSTEM "http://192.0.2.1/far">]>
        <html><head><title>The quay</title><base href="https://gazette.example/">
        <link rel="stylesheet" href="https://gazette.example/style.css"><link rel="preload" href="//192.0.2.1/font">
        <script src="https://gazette.example/all.js"></script><script>fetch("https://192.0.2.1/")</script></head>
        <body><article><p>Calder Ports Ltd. <a href="https://gazette.example/sale">sold the quay</a> on 4 March 2024. &far;</p>
        <img src="https://192.0.2.1/pixel.gif"><iframe src="https://gazette.example/frame"></iframe></article></body></html>

        """

    private static let mail = """
        From: Ann Orr <ann@example.org>
        Date: Tue, 4 May 2021 23:30:00 -0700
        Subject: The quay
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/html

        \(page)
        --b
        Content-Type: message/external-body; access-type=anon-ftp; site="gazette.example"; name="quay.txt"

        Content-Type: text/plain

        --b--

        """

    /// Without a list of where its objects stand, which `pdftotext` makes for itself.
    private static let pdf = """
        %PDF-1.4
        1 0 obj
        << /Type /Catalog /Pages 2 0 R /OpenAction << /S /URI /URI (https://gazette.example/) >> >>
        endobj
        2 0 obj
        << /Type /Pages /Kids [3 0 R] /Count 1 >>
        endobj
        3 0 obj
        << /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>
        endobj
        4 0 obj
        << /Length 67 >>
        stream
        BT /F1 11 Tf 50 750 Td (Calder Ports sold it on 4 March 2024.) Tj ET
        endstream
        endobj
        5 0 obj
        << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>
        endobj
        trailer
        << /Root 1 0 R >>
        %%EOF

        """

    @Test(.enabled(if: mayTrace, "strace is not installed, or may not trace here"))
    func readingAsksForNothingBeyondTheMachine() throws {
        let folder = try TestFolder()
        for (name, text) in Self.documents { try folder.add(name, text) }
        let tracer = [
            "strace", "-f", "-qq", "-s", "300", "-e", "trace=%network,execve,execveat", "-o", "\(folder.path)/trace",
        ]
        let index = try ShellCommand(["index", folder.documents], in: folder, by: tracer)
        #expect(index.end == .exited(0), "\(index.output)\(index.said)")
        let calls = try folder.text("trace").split(separator: "\n").compactMap(SystemCall.init)
        // The first is strace's own start of the program.
        let start = try #require(calls.first)
        #expect(start.name == "execve" && start.path == Dossier.program)
        #expect(calls.dropFirst().compactMap(\.fault) == [])
        for helper in ["/usr/bin/pdftotext", "/usr/bin/pandoc"] where access(helper, X_OK) == 0 {
            #expect(calls.contains { $0.path == helper }, "what is started is seen")
        }
    }

    @Test(arguments: [
        #"7 connect(5, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("192.0.2.1")}, 16) = -1 EINPROGRESS (Now)"#,
        #"7 connect(5, {sa_family=AF_INET6, sin6_port=htons(53)}, 28 <unfinished ...>"#,
        #"7 connect(3, {sa_family=AF_UNIX, sun_path="/run/dbus/system_bus_socket"}, 110) = 0"#,
        "12  socket(AF_INET, SOCK_STREAM|SOCK_CLOEXEC, IPPROTO_TCP) = 3", "7 socket(AF_INET6, SOCK_DGRAM, 0) = 3",
        "7 socket(AF_NETLINK, SOCK_RAW|SOCK_CLOEXEC, NETLINK_ROUTE) = 3", #"7 sendto(3, "x", 1, 0, NULL, 0) = 1"#,
        #"7 sendmmsg(3, [{msg_hdr={msg_name=NULL}}], 1, MSG_NOSIGNAL) = 1"#, "7 listen(3, 5) = 0",
        #"7 execve("/bin/sh", ["sh", "-c", "pdftotext"], 0x7ffd /* 4 vars */) = 0"#,
        #"7 execve("/tmp/pdftotext", ["/usr/bin/pdftotext"], 0x7ffd /* 4 vars */) = 0"#,
    ])
    func whatWouldLeaveIsAFault(_ line: String) {
        #expect(SystemCall(line[...])?.fault != nil)
    }

    @Test(arguments: [
        #"7 connect(4, {sa_family=AF_UNIX, sun_path="/var/run/nscd/socket"}, 110) = -1 ENOENT (No such file or directory)"#,
        #"7 connect(4, {sa_family=AF_UNIX, sun_path="/var/run/nscd/socket"}, 110) = 0"#,
        "7 socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 4",
        "7 socket(AF_INET, SOCK_STREAM, 0) = -1 EACCES (Permission denied)",
        #"7 execve("/usr/bin/pdftotext", ["/usr/bin/pdftotext", "-"], 0x7ffd /* 0 vars */) = 0"#,
        "7 <... connect resumed>) = 0", "7 --- SIGCHLD {si_signo=SIGCHLD} ---", "",
    ])
    func whatStaysIsNone(_ line: String) {
        #expect(SystemCall(line[...])?.fault == nil)
    }
}
