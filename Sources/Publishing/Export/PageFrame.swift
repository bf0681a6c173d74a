/// What stands around the lists of the page.
enum PageFrame {
    /// All up to the first section; the title is markup already.
    static func head(_ title: String, _ counts: String) -> String {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="\(policy)">
        <meta name="referrer" content="no-referrer">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(title)</title>
        <style>
        \(style)
        </style>
        </head>
        <body>
        <header>
        <h1>\(title)</h1>
        <p class="remark">\(counts)</p>
        <nav>
        <a href="#timeline">Timeline</a> <a href="#parties">Parties</a> <a href="#relations">Relations</a>
        <a href="#faq">FAQ</a> <a href="#documents">Documents</a>
        </nav>
        </header>
        <main>

        """
    }

    static let end = "</main>\n</body>\n</html>\n"

    /// Nothing may be loaded or run, nothing sent.
    private static let policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

    private static let style = """
        :root { color-scheme: light dark; --soft: #5a5a5a; --link: #0b57a4; --line: #d8d8d8; }
        @media (prefers-color-scheme: dark) { :root { --soft: #a8a8a8; --link: #8ab8f0; --line: #444; } }
        body { font: 1rem/1.5 system-ui, sans-serif; max-width: 48rem; margin: 0 auto; padding: 1rem; }
        h1 { line-height: 1.2; }
        h2 { margin-top: 2.5rem; border-bottom: 1px solid var(--line); }
        h3 { margin: 1rem 0 0; font-size: 1rem; }
        a { color: var(--link); }
        nav a { margin-right: 1rem; }
        section > ol, section > ul { list-style: none; padding: 0; }
        section > ol > li, section > ul > li { margin: .75rem 0; overflow-wrap: anywhere; }
        :target { outline: 2px solid var(--link); outline-offset: .25rem; }
        .when { font-weight: 600; font-variant-numeric: tabular-nums; }
        .undated .when { font-weight: normal; font-style: italic; }
        .remark, .who, cite, summary { color: var(--soft); font-size: .875rem; }
        blockquote { margin: .5rem 0 .5rem 1rem; padding-left: .75rem; border-left: 3px solid var(--line); }
        @media print { nav { display: none; } a { color: inherit; } }
        """
}
