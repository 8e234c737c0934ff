// swift-tools-version:6.2
import PackageDescription

/// Swift 6 language mode and three upcoming features that keep the rooms apart:
/// an import is internal unless a public signature needs it, and a member is visible
/// only where its module is imported.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

/// The rooms of the house and what each may know of. Arrows go one way:
/// Core ← Teleservices, Tracing, Certificats, Recensement, Formats, Synthetic, Store ← Desk ← Web ← guichet.
let package = Package(
    name: "guichet",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "guichet", targets: ["guichet"])],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", exact: "2.28.1", traits: ["FullFoundation"]),
        .package(url: "https://github.com/groue/GRDB.swift.git", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-crypto.git", exact: "4.5.2"),
        .package(url: "https://github.com/vapor/jwt-kit.git", exact: "5.7.1"),
        .package(url: "https://github.com/apple/swift-argument-parser.git", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log.git", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio.git", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras.git", exact: "1.35.2"),
        .package(url: "https://github.com/apple/swift-http-types.git", exact: "1.8.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", exact: "2.13.0"),
    ],
    targets: [
        // System libraries
        .systemLibrary(name: "CSqlite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "CLibpq", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CZint", providers: [.apt(["libzint-dev"])]),
        .systemLibrary(name: "CCsv", providers: [.apt(["libcsv-dev"])]),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),

        // Pure rooms
        .target(name: "Core", swiftSettings: strict),
        .target(name: "Teleservices", dependencies: ["Core"], swiftSettings: strict),
        // Not `Tracing`: a package of the web stack already has a module of that name.
        .target(name: "ContactTracing", dependencies: ["Core"], path: "Sources/Tracing", swiftSettings: strict),
        .target(name: "Certificats", dependencies: ["Core"], swiftSettings: strict),
        .target(name: "Recensement", dependencies: ["Core"], swiftSettings: strict),
        .target(name: "Formats", dependencies: ["Core", "CCsv", "CZip", "CExpat"], swiftSettings: strict),
        .target(name: "Synthetic", dependencies: ["Core"], swiftSettings: strict),

        // Rooms with a door to the outside
        .target(
            name: "Store",
            dependencies: [
                "CLibpq", "CSqlite",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict
        ),
        .target(
            name: "Desk",
            dependencies: [
                "Core", "Teleservices", "ContactTracing", "Certificats", "Recensement", "Formats", "Synthetic", "Store", "CCurl", "CZint",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "JWTKit", package: "jwt-kit"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict
        ),
        .target(
            name: "Web",
            dependencies: [
                "Core", "Teleservices", "ContactTracing", "Certificats", "Recensement", "Formats", "Desk",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            resources: [.embedInCode("Assets")],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "guichet",
            dependencies: [
                "Core", "Teleservices", "ContactTracing", "Formats", "Synthetic", "Store", "Desk", "Web",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict
        ),

        // What the figures of `make bench` are compared with
        .executableTarget(
            name: "guichet-bare",
            dependencies: ["Store", .product(name: "Hummingbird", package: "hummingbird")],
            path: "Benchmarks/Bare", swiftSettings: strict
        ),

        // Tests
        .target(name: "TestSupport", dependencies: ["Core", "Teleservices", "ContactTracing", "Synthetic", "Store", "Desk", "Web"], path: "Tests/TestSupport", swiftSettings: strict),
        .testTarget(name: "CoreTests", dependencies: ["Core"], swiftSettings: strict),
        .testTarget(name: "TeleservicesTests", dependencies: ["Core", "Teleservices"], swiftSettings: strict),
        .testTarget(name: "TracingTests", dependencies: ["Core", "ContactTracing"], swiftSettings: strict),
        .testTarget(name: "CertificatsTests", dependencies: ["Core", "Certificats"], swiftSettings: strict),
        .testTarget(name: "RecensementTests", dependencies: ["Core", "Recensement"], swiftSettings: strict),
        .testTarget(name: "FormatsTests", dependencies: ["Core", "Formats"], swiftSettings: strict),
        .testTarget(name: "SyntheticTests", dependencies: ["Core", "Synthetic"], swiftSettings: strict),
        .testTarget(name: "StoreTests", dependencies: ["Store", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "DeskTests", dependencies: ["Core", "Teleservices", "ContactTracing", "Certificats", "Recensement", "Formats", "Synthetic", "Store", "Desk", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "WebTests", dependencies: ["Core", "ContactTracing", "Desk", "Web", "TestSupport", .product(name: "NIOEmbedded", package: "swift-nio"), .product(name: "NIOCore", package: "swift-nio"), .product(name: "HTTPTypes", package: "swift-http-types"), .product(name: "HummingbirdCore", package: "hummingbird")], swiftSettings: strict),
        .testTarget(name: "HouseTests", dependencies: ["Core", "Teleservices", "ContactTracing", "Desk", "Web", "TestSupport", .product(name: "HTTPTypes", package: "swift-http-types")], swiftSettings: strict),
    ]
)
