import FoundationEssentials

/// The machine that figures were taken on.
enum Machine {
    /// The processor's name, or "an unknown processor".
    static var description: String {
        let lines = (try? String(contentsOf: URL(filePath: "/proc/cpuinfo"), encoding: .utf8))?.split(separator: "\n")
        let model = lines?.first { $0.hasPrefix("model name") }?.split(separator: ":").last
        return model.map { $0.split(separator: " ").joined(separator: " ") } ?? "an unknown processor"
    }
}
