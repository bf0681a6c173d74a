// swift-tools-version: 6.0
import PackageDescription

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
        .target(name: "Reading", dependencies: ["CorpusModel"]),
        .target(name: "Extraction", dependencies: ["CorpusModel"]),
        .target(
            name: "CorpusIndex",
            dependencies: ["CorpusModel", .product(name: "GRDB", package: "GRDB.swift")]
        ),
        .target(name: "Intake", dependencies: ["CorpusModel", "Reading", "Extraction", "CorpusIndex"]),
        .target(name: "TextLayout"),
        .target(name: "Navigation", dependencies: ["CorpusModel", "TextLayout"]),
        .target(name: "Screen", dependencies: ["CorpusModel", "TextLayout", "Navigation"]),
        .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
        .target(name: "CTerminalGuard"),
        .target(
            name: "CursesTerminal",
            dependencies: ["CNcurses", "CTerminalGuard", "TextLayout", "Navigation", "Screen"]
        ),
        .target(name: "Publishing", dependencies: ["CorpusModel", "TextLayout"]),
        .target(
            name: "Session",
            dependencies: ["CorpusModel", "CorpusIndex", "Intake", "Navigation", "Screen", "CursesTerminal"]
        ),
        .executableTarget(
            name: "dossier",
            dependencies: [
                "CorpusModel", "Extraction", "CorpusIndex", "Intake", "Navigation", "Publishing", "Session",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        .testTarget(name: "CorpusModelTests", dependencies: ["CorpusModel"]),
    ],
    swiftLanguageModes: [.v6]
)
