import Desk
import Foundation

/// The ceilings of the counters: `GUICHET_PLAFONDS` names a JSON file that holds every one of them.
enum PlafondsSettings {
    /// - Throws: ``SettingsError`` for a file that is not there, or that leaves a ceiling out.
    static func read(or usual: Plafonds) throws -> Plafonds {
        guard let path = Settings["GUICHET_PLAFONDS"] else { return usual }
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw SettingsError("plafonds.absents", "GUICHET_PLAFONDS names \(path), which cannot be read.", remedy: "Give the path of a file of ceilings (docs/compteurs.md), or leave the setting out.")
        }
        return try Plafonds.read(Array(bytes), from: path)
    }
}
