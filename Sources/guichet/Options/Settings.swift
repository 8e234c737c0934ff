import Foundation

/// The process's environment: `Settings["GUICHET_KEYS"]`. An empty value is no value.
enum Settings {
    static subscript(name: String) -> String? {
        ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }
}
