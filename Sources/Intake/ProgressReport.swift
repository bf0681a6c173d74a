import CorpusModel

/// Tells the progress of a run, at most twenty times a second, its end always.
final class ProgressReport: @unchecked Sendable {
    // Used by the thread of the run alone.
    private static let interval = 50

    private let intake: Intake
    private let tell: @Sendable (IntakeProgress) -> Void
    private var lastTold = Int.min
    private var readingSince: Int?
    /// A pace is told once it rests on so long, milliseconds.
    private static let telling = 500
    /// The old paths of documents that got another name.
    private(set) var moved: Set<DocumentPath> = []

    init(_ intake: Intake, _ tell: @escaping @Sendable (IntakeProgress) -> Void) {
        self.intake = intake
        self.tell = tell
    }

    /// Changes the progress and tells it, unless it was told just now.
    func change(_ change: (inout IntakeProgress) -> Void) {
        let now = clockMilliseconds()
        let progress = intake.note { progress in
            change(&progress)
            progress.perSecond = pace(of: progress, at: now)
        }
        guard lastTold == Int.min || now - lastTold >= Self.interval else { return }
        lastTold = now
        tell(progress)
    }

    /// How many files are still to be dealt with.
    var left: Int {
        let progress = intake.note { _ in }
        return progress.total - progress.done
    }

    private func pace(of progress: IntakeProgress, at now: Int) -> Int? {
        guard progress.phase == .reading else { return nil }
        let since = readingSince ?? now
        readingSince = since
        return now - since < Self.telling ? nil : progress.done * 1000 / (now - since)
    }

    /// Counts changes that are in the index now.
    func wrote(_ counts: ChangeCounts) {
        moved.formUnion(counts.moved)
        change { progress in
            progress.done += counts.files
            progress.problems += counts.problems
        }
    }

    func end(_ phase: IntakeProgress.Phase) {
        tell(
            intake.note { progress in
                progress.phase = phase
                progress.perSecond = nil
            }
        )
    }
}
