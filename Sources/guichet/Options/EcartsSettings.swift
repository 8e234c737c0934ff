import Desk
import Foundation

/// The thresholds of the daily reading of the trace: `GUICHET_ECARTS` names a JSON file that holds every one of them.
enum EcartsSettings {
    /// - Throws: ``SettingsError`` for a file that is not there, or that leaves a threshold out.
    static func read() throws -> SeuilsEcarts {
        guard let path = Settings["GUICHET_ECARTS"] else { return .usuels }
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw SettingsError("ecarts.absents", "GUICHET_ECARTS names \(path), which cannot be read.", remedy: "Give the path of a file of thresholds (docs/lecture-trace.md), or leave the setting out.")
        }
        return try SeuilsEcarts.read(Array(bytes), from: path)
    }
}
