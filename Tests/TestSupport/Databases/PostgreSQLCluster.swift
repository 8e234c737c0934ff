import Foundation
import Store

/// The cluster where tests create their databases: the one of `GUICHET_TEST_POSTGRES`, or one started once for this
/// process by `scripts/postgres-for-tests`, which ends with it.
enum PostgreSQLCluster {
    /// The URL of its maintenance database.
    /// - Throws: ``Unavailable``: a test that cannot run fails, it is never skipped.
    static func url() throws -> String {
        try started.get()
    }

    struct Unavailable: Error, CustomStringConvertible {
        let description: String
    }

    private static let started = Result<String, any Error> {
        if let url = ProcessInfo.processInfo.environment["GUICHET_TEST_POSTGRES"], !url.isEmpty { return url }
        return try start()
    }

    private static func start() throws -> String {
        let owner = ProcessInfo.processInfo.processIdentifier
        let process = Process()
        process.executableURL = try script()
        process.arguments = ["start", "--until-exit-of", "\(owner)"]
        process.environment = ProcessInfo.processInfo.environment
            .merging(["GUICHET_PG_DIR": "/tmp/guichet-postgres-test-\(owner)"]) { $1 }
        let output = Pipe()
        let errors = Pipe()
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        // Until the end of its output, and not waitUntilExit: the server is the script's child and outlives it.
        let url = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
            .trimmingCharacters(in: .whitespacesAndNewlines)
        guard url.hasPrefix("postgres://") else {
            let reason = try errors.fileHandleForReading.readToEnd() ?? Data()
            throw Unavailable(description: String(decoding: reason, as: UTF8.self))
        }
        return url
    }

    /// Looked for from this file upward, so that the tests run from any folder.
    private static func script() throws -> URL {
        var folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        while folder.path != "/" {
            let script = folder.appendingPathComponent("scripts/postgres-for-tests")
            if FileManager.default.isExecutableFile(atPath: script.path) { return script }
            folder.deleteLastPathComponent()
        }
        throw Unavailable(description: "scripts/postgres-for-tests was not found above \(#filePath)")
    }
}
