import Testing

@testable import Converters

/// What a converter could do that has been taken over: `perl` stands in for it, as it can make any system call.
@Suite struct ConfinementTests {
    /// Makes calls and prints the number of each that is not refused: not permitted, no access, no such call.
    private func reached(_ calls: String) -> String? {
        perl(
            """
            sub made { my ($call, @given) = @_; my $result = syscall($call, @given); $result == -1 && ($! == 1 || $! == 13 || $! == 38) ? 0 : 1 }
            my ($parent, $own, $name) = (getppid(), $$, "/bin/sh\\0");
            print join(" ", \(calls));
            """
        )
    }

    #if arch(x86_64)
        /// The calls that are let through whatever they are given, or for some of it.
        private static let allowed = [
            0...17, 19...21, 23...25, 28...28, 32...33, 35...35, 39...39, 56...56, 59...60, 63...63, 72...72, 79...79,
            89...89, 96...100, 102...102, 104...104, 107...108, 110...110, 131...131, 158...158, 186...186, 201...202,
            204...204, 213...213, 217...219, 221...223, 226...226, 228...234, 257...257, 262...262, 267...267,
            269...271, 273...273, 281...281, 283...283, 286...286, 290...293, 302...302, 318...318, 324...324,
            332...332, 334...334, 439...439,
        ]
        /// What the kernel's own probes call: from anywhere else it ends the process, whatever a filter says.
        private static let ofProbes = [335...336]

        @Test func everyOtherCallIsRefused() {
            let left = (Self.allowed + Self.ofProbes).flatMap { $0 }
            let others = Set(0..<600).subtracting(left).sorted().map(String.init).joined(separator: ",")
            #expect(reached("grep { made($_, 0, 0, 0, 0, 0, 0) } (\(others))") == "")
            // So are those of 32-bit pointers.
            #expect(reached("grep { made(0x40000000 + $_, 0, 0, 0, 0, 0, 0) } 0..600") == "")
        }

        @Test(arguments: [
            // Memory that others see, or that stands where the path of the program stood.
            "9, 0, 4096, 3, 0x21, -1, 0", "9, 0, 4096, 3, 0x23, -1, 0", "9, 0x10000, 4096, 3, 0x32, -1, 0",
            "9, 0x1000, 65536, 3, 0x32, -1, 0", "25, 0, 4096, 4096, 3, 0x10000",
            // A file to write.
            "2, '/dev/null', 1", "2, '/dev/null', 2", "2, '/tmp/dossier-made', 0x40", "257, -100, '/dev/null', 1",
            "257, -100, '/dev/null', 0x200", "257, -100, '/dev/null', 0x400",
            // Another program, process, or signal to one; what a terminal is told.
            "59, $name, 0, 0", "59, '/usr/bin/perl', 0, 0", "56, 17, 0, 0, 0, 0", "56, 0x4000, 0, 0, 0, 0",
            "234, $parent, $parent, 0", "234, 1, 1, 0", "16, 0, 0x5412, 'x'", "72, 1, 8, $parent",
            "72, 1, 1031, 1048576",
            // Limits, its own and others'.
            "302, 0, 2, pack('QQ', 1 << 40, 1 << 40), 0", "302, $parent, 7, pack('QQ', 1, 1), 0",
            "302, 0, 2, 0x100000000, 0",
        ])
        func whatACallIsGivenDecides(_ call: String) {
            #expect(reached("map { $_ } made(\(call))") == "0")
        }

        @Test(arguments: [
            "9, 0, 4096, 3, 0x22, -1, 0", "234, $own, $own, 0", "302, 0, 2, 0, 0", "257, -100, '/usr/lib', 0",
        ])
        func whatAProgramNeedsIsLetThrough(_ call: String) {
            #expect(reached("map { $_ } made(\(call))") == "1")
        }
    #endif

    /// Of files only those of the system are read, where the kernel knows rules for that.
    @Test(
        .enabled(if: perl("print open(F, '<', '/etc/passwd') ? 1 : 0") == "0", "the kernel has no rules for files"),
        arguments: [
            "/etc/passwd", "/proc/self/environ", "/proc/1/environ", "/proc/'.getppid().'/mem", "/tmp", "/dev/zero",
        ]
    )
    func noOtherFileIsRead(_ path: String) {
        #expect(perl("print open(F, '<', '\(path)') || opendir(D, '\(path)') ? 1 : 0") == "0")
        #expect(perl("print open(F, '<', '/usr/bin/perl') ? 1 : 0") == "1")
    }
}
