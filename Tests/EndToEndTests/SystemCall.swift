/// A call of the system as a line of `strace` shows it; what may be called is the rule of `Tools/check-hostile`.
struct SystemCall {
    let name: String
    private let arguments: Substring
    private let isRefused: Bool

    private static let helpers = ["/usr/bin", "/usr/local/bin"].flatMap { folder in
        ["pdftotext", "pdfinfo", "pandoc"].map { "\(folder)/\($0)" }
    }
    private static let refusals = ["EACCES", "ENOENT", "ENOSYS", "EPERM"].map { "= -1 \($0) " }

    /// Nil of a line that begins no call.
    init?(_ line: Substring) {
        // strace splits a call that another process interrupts: what it is shown with first is all that is looked at.
        let call = line.drop { $0.isNumber || $0 == " " }
        guard let bracket = call.firstIndex(of: "("),
            call[..<bracket].allSatisfy({ $0.isLetter || $0 == "_" || $0.isNumber })
        else { return nil }
        name = String(call[..<bracket])
        arguments = call[call.index(after: bracket)...]
        isRefused = Self.refusals.contains { line.contains($0) }
    }

    /// The first of its arguments that is a text; empty when none is.
    var path: String {
        let parts = arguments.split(separator: "\"", maxSplits: 2, omittingEmptySubsequences: false)
        return parts.count == 3 ? String(parts[1]) : ""
    }

    /// What is wrong with it; nil when it is allowed, or was refused.
    var fault: String? {
        guard !isRefused else { return nil }
        switch name {
        case "execve", "execveat":
            // The program starts itself, to have libraries take documents apart.
            return Self.helpers.contains(path) || path == "/proc/self/exe" ? nil : "starts \(path)"
        case "connect", "sendto", "sendmsg", "sendmmsg", "bind", "listen":
            // A local name service may be asked for the name of the user.
            return arguments.contains("\"/var/run/nscd/") ? nil : "\(name)(\(arguments.prefix(60))"
        case "socket":
            return arguments.hasPrefix("AF_UNIX,") ? nil : "\(name)(\(arguments.prefix(60))"
        default:
            return nil
        }
    }
}
