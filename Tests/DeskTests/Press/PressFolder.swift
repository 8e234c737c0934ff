import Foundation
import Testing

@testable import Desk

/// Where the press is in the work tree, and folders that stand in for it when a test wants its worker's life in hand.
enum PressFolder {
    /// The root of the work tree.
    static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
    static let python = root + "/.venv/bin/python"
    static let worker = root + "/press/worker.py"

    /// The real press; fails the test with the remedy when something is missing.
    static func configuration(workers: Int = 1) throws -> PressConfiguration {
        let configuration = PressConfiguration(folder: root + "/press", python: python, workers: workers)
        if let fault = configuration.fault { throw fault }
        return configuration
    }

    /// A folder whose worker first runs `prelude` (Python; `starts` counts the starts, this one included),
    /// then becomes the real worker.
    static func withPrelude(_ prelude: String) throws -> (configuration: PressConfiguration, folder: URL) {
        let real = try configuration()
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("press-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/document.typ", withDestinationPath: real.folder + "/document.typ")
        let script = """
            import os, pathlib, signal, sys
            here = pathlib.Path(__file__).parent
            with open(here / "pids", "a") as file: file.write(f"{os.getpid()}\\n")
            starts = len((here / "pids").read_text().splitlines())
            \(prelude)
            os.execv(sys.executable, [sys.executable, "-I", "-B", "\(worker)"])
            """
        try script.write(to: folder.appendingPathComponent("worker.py"), atomically: true, encoding: .utf8)
        return (PressConfiguration(folder: folder.path, python: python), folder)
    }

    /// The processes a folder's worker has been, in order.
    static func processes(_ folder: URL) throws -> [pid_t] {
        try String(contentsOf: folder.appendingPathComponent("pids"), encoding: .utf8).split(separator: "\n").compactMap { pid_t($0) }
    }

    /// Python that greets, takes one request and then runs `act`.
    static func takingOne(_ act: String) -> String {
        #"os.write(1, b'{"ready": true}\n'); sys.stdin.buffer.readline(); "# + act
    }
}
