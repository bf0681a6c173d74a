import Glibc

/// A stack for handlers of signals on the calling thread, so that running out of its own is handled too.
struct SignalStack {
    private static let size = 32_768
    private let memory: UnsafeMutableRawPointer

    /// Gives the calling thread such a stack.
    init() {
        memory = .allocate(byteCount: Self.size, alignment: 16)
        var stack = stack_t(ss_sp: memory, ss_flags: 0, ss_size: Self.size)
        sigaltstack(&stack, nil)
    }

    /// Takes it from the thread again.
    func remove() {
        var none = stack_t(ss_sp: nil, ss_flags: Int32(SS_DISABLE), ss_size: 0)
        sigaltstack(&none, nil)
        memory.deallocate()
    }
}
