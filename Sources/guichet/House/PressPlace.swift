import Desk
import Foundation

/// Where the press is: `GUICHET_PRESS` and `GUICHET_PRESS_PYTHON`, or the folder `press` of the work tree.
enum PressPlace {
    static func find() -> PressConfiguration {
        let root = root()
        return PressConfiguration(
            folder: Settings["GUICHET_PRESS"] ?? root + "/press", python: Settings["GUICHET_PRESS_PYTHON"] ?? root + "/.venv/bin/python")
    }

    /// The folder that holds `press`: the current one, or the nearest above the executable.
    private static func root() -> String {
        let files = FileManager.default
        let current = files.currentDirectoryPath
        var folder = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
        while !files.fileExists(atPath: current + "/press/worker.py"), folder.path != "/" {
            if files.fileExists(atPath: folder.path + "/press/worker.py") { return folder.path }
            folder.deleteLastPathComponent()
        }
        return current
    }
}
