// swift-tools-version: 6.0
import PackageDescription

// A warning is an error.
let strictC: [CSetting] = [.unsafeFlags(["-Wall", "-Wextra", "-Werror"])]
let strictSwift: [SwiftSetting] = [.unsafeFlags(["-warnings-as-errors"])]

// The arrows of the house: what each module may import. `Tools/check-arrows` fails when an import breaks one.
let package = Package(
    name: "dossier",
    products: [
        .executable(name: "dossier", targets: ["dossier"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.0.0"),
    ],
    targets: [
        .target(name: "CorpusModel"),
        // The headers of libxml2 stand in a folder of their own; the libraries themselves are opened when they are needed.
        .target(
            name: "CParsers",
            dependencies: ["CHelperProcess"],
            cSettings: strictC + [.unsafeFlags(["-I/usr/include/libxml2", "-I/usr/local/include/libxml2"])]
        ),
        .target(name: "Parsers", dependencies: ["CParsers", "CHelperProcess"]),
        .systemLibrary(name: "CIconv"),
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CZstd", providers: [.apt(["libzstd-dev"])]),
        .target(name: "LanguageFiles", dependencies: ["CZlib"]),
        .target(name: "CHelperProcess", cSettings: strictC),
        .target(name: "Converters", dependencies: ["CHelperProcess"]),
        .target(
            name: "Reading",
            dependencies: ["CorpusModel", "LanguageFiles", "CIconv", "CZlib", "Parsers", "Converters"]
        ),
        .target(name: "Extraction", dependencies: ["CorpusModel", "LanguageFiles"]),
        // Stands between SQLite and the files of the system; SQLite itself is linked by GRDB.
        .target(name: "CPageSums", cSettings: strictC),
        .target(
            name: "CorpusIndex",
            dependencies: [
                "CorpusModel", "CPageSums", "CZstd", "Threads", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]
        ),
        .target(name: "Threads"),
        .target(name: "Programs", dependencies: ["Threads"]),
        .target(name: "Intake", dependencies: ["CorpusModel", "Threads", "Reading", "Extraction", "CorpusIndex"]),
        .target(name: "Notebook", dependencies: ["CorpusModel"]),
        .target(name: "TextLayout"),
        .target(name: "Navigation", dependencies: ["CorpusModel", "TextLayout"]),
        .target(name: "Screen", dependencies: ["CorpusModel", "TextLayout", "Navigation"]),
        .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
        .target(name: "CTerminalGuard", cSettings: strictC),
        .target(
            name: "CursesTerminal",
            dependencies: ["CNcurses", "CTerminalGuard", "TextLayout", "Navigation", "Screen"]
        ),
        .target(name: "Publishing", dependencies: ["CorpusModel", "TextLayout"]),
        .target(
            name: "Session",
            dependencies: [
                "CorpusModel", "Threads", "Programs", "TextLayout", "Reading", "Extraction", "CorpusIndex", "Intake",
                "Notebook", "Navigation", "Screen", "CursesTerminal", "Publishing",
            ]
        ),
        .executableTarget(
            name: "dossier",
            dependencies: [
                "CorpusModel", "TextLayout", "Parsers", "Reading", "Extraction", "CorpusIndex", "Intake", "Notebook",
                "Navigation", "Publishing", "Session",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        .target(name: "NameTraining", dependencies: ["Extraction"]),
        .executableTarget(name: "train", dependencies: ["LanguageFiles", "Extraction", "NameTraining"]),
        .executableTarget(
            name: "benchmark",
            dependencies: [
                "CorpusModel", "Reading", "Extraction", "CorpusIndex",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "GRDB", package: "GRDB.swift"),
            ]
        ),
        .target(name: "Evaluation", dependencies: ["CorpusModel", "Reading", "Extraction"]),
        .executableTarget(
            name: "evaluate",
            dependencies: [
                "CorpusModel", "Extraction", "Evaluation",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        .testTarget(name: "CorpusModelTests", dependencies: ["CorpusModel"]),
        .testTarget(name: "LanguageFilesTests", dependencies: ["LanguageFiles"]),
        .testTarget(name: "ConvertersTests", dependencies: ["Converters"]),
        .testTarget(name: "ParsersTests", dependencies: ["Parsers"]),
        .testTarget(
            name: "ReadingTests",
            dependencies: ["CorpusModel", "CIconv", "Parsers", "Converters", "Reading"],
            exclude: ["Golden"]
        ),
        .testTarget(name: "ExtractionTests", dependencies: ["CorpusModel", "Extraction"]),
        .testTarget(
            name: "CorpusIndexTests",
            dependencies: [
                "CorpusModel", "CorpusIndex", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]
        ),
        .testTarget(
            name: "IntakeTests",
            dependencies: ["CorpusModel", "LanguageFiles", "Threads", "Reading", "Extraction", "CorpusIndex", "Intake"]
        ),
        .testTarget(name: "NotebookTests", dependencies: ["CorpusModel", "Notebook"]),
        .testTarget(name: "ProgramsTests", dependencies: ["Programs"]),
        .testTarget(name: "ThreadsTests", dependencies: ["Threads"]),
        .testTarget(name: "TextLayoutTests", dependencies: ["TextLayout"]),
        .testTarget(name: "NavigationTests", dependencies: ["CorpusModel", "Navigation"]),
        .testTarget(name: "ScreenTests", dependencies: ["CorpusModel", "TextLayout", "Navigation", "Screen"]),
        .testTarget(
            name: "CursesTerminalTests",
            dependencies: ["CNcurses", "TextLayout", "Navigation", "CursesTerminal"]
        ),
        .testTarget(name: "PublishingTests", dependencies: ["CorpusModel", "TextLayout", "Publishing"]),
        .testTarget(
            name: "SessionTests",
            dependencies: ["CorpusModel", "CorpusIndex", "Navigation", "CursesTerminal", "Session"]
        ),
        .testTarget(name: "NameTrainingTests", dependencies: ["Extraction", "NameTraining"]),
        .testTarget(name: "EvaluationTests", dependencies: ["CorpusModel", "Extraction", "Evaluation"]),
        .testTarget(name: "EndToEndTests", dependencies: ["CorpusModel", "CorpusIndex", "TextLayout", "dossier"]),
    ],
    swiftLanguageModes: [.v6]
)

for target in package.targets where [.regular, .executable, .test].contains(target.type) {
    target.swiftSettings = strictSwift
}
