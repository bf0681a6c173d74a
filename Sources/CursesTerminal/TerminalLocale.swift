import CNcurses
import Glibc

/// What characters the terminal and the C library agree on.
enum TerminalLocale {
    /// Sets the character set of the process: the user's when it is installed, else UTF-8.
    ///
    /// True when all characters can be shown.
    static func adopt() -> Bool {
        let isUsers = setlocale(LC_CTYPE, "") != nil
        if isUsers, isUnicode { return true }
        // Nothing set, or not installed: most terminals speak UTF-8 all the same.
        if !isUsers || isPlainC {
            for name in ["C.UTF-8", "C.utf8", "en_US.UTF-8"] where isUnicode(as: name) { return true }
        }
        if !isUsers { setlocale(LC_CTYPE, "C") }
        return false
    }

    private static func isUnicode(as name: String) -> Bool {
        setlocale(LC_CTYPE, name) != nil && isUnicode
    }

    private static var isUnicode: Bool {
        codeset == "UTF-8"
    }

    private static var isPlainC: Bool {
        codeset == "ANSI_X3.4-1968"
    }

    private static var codeset: String {
        nl_langinfo(nl_item(CODESET)).map { String(cString: $0) } ?? ""
    }
}
