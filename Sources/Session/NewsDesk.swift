import CorpusModel
import Navigation

/// Holds back news of the intake so that the screen changes at a pace that can be followed.
struct NewsDesk {
    /// The shortest time between two deliveries of progress.
    static let progressInterval = Duration.milliseconds(100)
    /// The shortest time between two times that the lists are loaded anew.
    static let changeInterval = Duration.milliseconds(250)

    private var progress: IntakeProgress?
    private var hasChanged = false
    private var filesDone = 0
    private var lastProgress: ContinuousClock.Instant?
    private var lastChange: ContinuousClock.Instant?

    /// A desk that tells no progress in the first moments after `opening`: a folder where nothing changed is done by then.
    init(opening: ContinuousClock.Instant? = nil) {
        lastProgress = opening
    }

    /// Takes in news; the latest replaces what was held back.
    mutating func post(_ news: IntakeProgress) {
        hasChanged = hasChanged || news.done != filesDone || news.phase == .finished
        filesDone = news.done
        progress = news
    }

    /// What may be told now, and is told once.
    mutating func collect(at now: ContinuousClock.Instant) -> [Message] {
        guard let news = progress, let wait = timeUntilDue(at: now), wait <= .zero else { return changes(at: now) }
        progress = nil
        lastProgress = now
        return [.progress(news)] + changes(at: now, atOnce: news.phase.isLast)
    }

    /// How long until something may be told; nil when nothing is held back.
    func timeUntilDue(at now: ContinuousClock.Instant) -> Duration? {
        var waits: [Duration] = []
        if let progress {
            waits.append(progress.phase.isLast ? .zero : Self.wait(since: lastProgress, Self.progressInterval, now))
        }
        if hasChanged { waits.append(Self.wait(since: lastChange, Self.changeInterval, now)) }
        return waits.min()
    }

    private mutating func changes(at now: ContinuousClock.Instant, atOnce: Bool = false) -> [Message] {
        guard hasChanged else { return [] }
        guard atOnce || Self.wait(since: lastChange, Self.changeInterval, now) <= .zero else { return [] }
        hasChanged = false
        lastChange = now
        return [.corpusChanged]
    }

    private static func wait(
        since last: ContinuousClock.Instant?,
        _ interval: Duration,
        _ now: ContinuousClock.Instant
    ) -> Duration {
        guard let last else { return .zero }
        return max(.zero, interval - last.duration(to: now))
    }
}

extension IntakeProgress.Phase {
    /// Whether nothing comes after it.
    var isLast: Bool {
        switch self {
        case .scanning, .reading: false
        case .finished, .cancelled, .failed: true
        }
    }
}
