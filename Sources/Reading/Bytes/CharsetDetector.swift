import Glibc

/// The detector of Mozilla's browsers, when it is installed; opened at the first text that is not UTF-8.
enum CharsetDetector {
    /// The Debian package that brings it.
    static let package = "libuchardet0"

    private struct Library: Sendable {
        let make: @convention(c) () -> OpaquePointer?
        let delete: @convention(c) (OpaquePointer) -> Void
        let handle: @convention(c) (OpaquePointer, UnsafePointer<CChar>?, Int) -> Int32
        let end: @convention(c) (OpaquePointer) -> Void
        let charset: @convention(c) (OpaquePointer) -> UnsafePointer<CChar>?
    }

    private static let library: Library? = {
        guard let handle = dlopen("libuchardet.so.0", RTLD_NOW | RTLD_LOCAL),
            let make = dlsym(handle, "uchardet_new"), let delete = dlsym(handle, "uchardet_delete"),
            let read = dlsym(handle, "uchardet_handle_data"), let end = dlsym(handle, "uchardet_data_end"),
            let charset = dlsym(handle, "uchardet_get_charset")
        else { return nil }
        return Library(
            make: unsafeBitCast(make, to: (@convention(c) () -> OpaquePointer?).self),
            delete: unsafeBitCast(delete, to: (@convention(c) (OpaquePointer) -> Void).self),
            handle: unsafeBitCast(
                read,
                to: (@convention(c) (OpaquePointer, UnsafePointer<CChar>?, Int) -> Int32).self
            ),
            end: unsafeBitCast(end, to: (@convention(c) (OpaquePointer) -> Void).self),
            charset: unsafeBitCast(charset, to: (@convention(c) (OpaquePointer) -> UnsafePointer<CChar>?).self)
        )
    }()

    /// Whether it is there.
    static var isInstalled: Bool { library != nil }

    /// It as a function; nil when it is not there.
    static var installed: ((ArraySlice<UInt8>) -> String?)? {
        isInstalled ? { label(of: $0) } : nil
    }

    /// What it takes some bytes for: "SHIFT_JIS"; nil when it cannot tell.
    private static func label(of bytes: ArraySlice<UInt8>) -> String? {
        guard let library, let detector = library.make() else { return nil }
        defer { library.delete(detector) }
        let status = bytes.withUnsafeBytes {
            library.handle(detector, $0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count)
        }
        library.end(detector)
        guard status == 0, let name = library.charset(detector) else { return nil }
        let label = String(cString: name)
        return label.isEmpty ? nil : label
    }
}
