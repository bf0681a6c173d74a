import Glibc
import Synchronization
import Threads

/// Tells when something changes in the folders that some paths lead to; sleeps as long as nothing does.
///
/// It tells that, not what: a scan finds out. Where the system will watch no more folders, what changes in those left
/// out is found by the next scan.
public final class FolderWatch: Sendable {
    private let watched: WatchedFolders
    private let thread = Mutex<Thread?>(nil)

    /// A watch over some paths; nil when the system has none to give.
    public init?(
        _ paths: [[UInt8]],
        _ followed: FollowedLinks = .inside,
        onChange: @escaping @Sendable () -> Void
    ) {
        guard let watched = WatchedFolders(paths, followed, onChange: onChange) else { return nil }
        self.watched = watched
    }

    deinit { stop() }

    /// Begins to watch: what changes from the return of this call on is told, on a thread of the watch's own.
    public func start() {
        thread.withLock { thread in
            guard thread == nil else { return }
            watched.watchFolders()
            // The thread owns what it works with, not the watch: a watch that is let go ends it.
            thread = Thread { [watched] in watched.run() }
        }
    }

    /// Ends the watch for good and waits for its thread.
    public func stop() {
        thread.withLock { thread in
            guard let running = thread else { return }
            watched.end()
            running.join()
            thread = nil
        }
    }
}

/// What the thread of a watch works with.
private final class WatchedFolders: Sendable {
    private let paths: [[UInt8]]
    private let bounds: LinkBounds
    private let onChange: @Sendable () -> Void
    private let watcher: Int32
    /// The two ends of a pipe; a byte in it ends the thread.
    private let ending: (read: Int32, write: Int32)

    /// Changes are told once nothing more has changed for so long, or for at most so long while it goes on, milliseconds.
    private static let (quiet, patience): (Int32, Int) = (100, 1000)
    private static let changes = UInt32(
        IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF
    )

    /// Nil when the system has no watch to give.
    init?(_ paths: [[UInt8]], _ followed: FollowedLinks, onChange: @escaping @Sendable () -> Void) {
        bounds = LinkBounds(paths, followed)
        self.paths = paths.map(FilePath.trimmed)
        self.onChange = onChange
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        let watcher = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
        guard watcher >= 0 else {
            ends.forEach { close($0) }
            return nil
        }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        ending = (ends[0], ends[1])
        self.watcher = watcher
    }

    deinit {
        for file in [watcher, ending.read, ending.write] { close(file) }
    }

    /// Has `run` return.
    func end() {
        _ = write(ending.write, [0], 1)
    }

    /// Tells of changes until the end.
    func run() {
        while wait(-1) {
            let since = clockMilliseconds()
            repeat { drain() } while clockMilliseconds() - since < Self.patience && wait(Self.quiet)
            guard !isEnding else { return }
            watchFolders()
            onChange()
        }
    }

    /// Waits for a change; false when time is up or the watch ends.
    private func wait(_ milliseconds: Int32) -> Bool {
        var files = [
            pollfd(fd: watcher, events: Int16(POLLIN), revents: 0),
            pollfd(fd: ending.read, events: Int16(POLLIN), revents: 0),
        ]
        while true {
            let count = poll(&files, 2, milliseconds)
            if count < 0, errno == EINTR { continue }
            guard count > 0, files[1].revents == 0 else { return false }
            return true
        }
    }

    private var isEnding: Bool {
        var file = pollfd(fd: ending.read, events: Int16(POLLIN), revents: 0)
        return poll(&file, 1, 0) > 0
    }

    private func drain() {
        var buffer = [UInt8](repeating: 0, count: 16_384)
        while read(watcher, &buffer, buffer.count) > 0 {}
    }

    // MARK: Folders

    /// Watches every folder there is now; those that are watched stay so.
    func watchFolders() {
        var pending = paths.map { path in
            let isFolder = FolderScan.isFolder(path)
            return (folder: isFolder ? path : FilePath.folder(of: path), isDeep: isFolder)
        }
        var seen: Set<Int32> = []
        while let (folder, isDeep) = pending.popLast() {
            let number = inotify_add_watch(watcher, FilePath.terminated(folder), Self.changes | UInt32(IN_ONLYDIR))
            // Known by its number: links lead to a folder more than once.
            guard number >= 0, isDeep, seen.insert(number).inserted else { continue }
            pending += folders(in: folder).map { ($0, true) }
        }
    }

    /// The folders in a folder, and the links that do not lead out of all of them; hidden ones left out.
    private func folders(in folder: [UInt8]) -> [[UInt8]] {
        guard let handle = opendir(FilePath.terminated(folder)) else { return [] }
        defer { closedir(handle) }
        let kinds = [UInt8(DT_DIR), UInt8(DT_LNK), UInt8(DT_UNKNOWN)]
        var found: [[UInt8]] = []
        while let entry = readdir(handle) {
            guard kinds.contains(entry.pointee.d_type) else { continue }
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            guard name.first != UInt8(ascii: ".") else { continue }
            let location = FilePath.join(folder, name)
            // A folder cannot lead out of the one that it stands in.
            if entry.pointee.d_type == UInt8(DT_DIR) || bounds.hold(location) { found.append(location) }
        }
        return found
    }
}
