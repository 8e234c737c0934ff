import ArgumentParser
import Desk
import Foundation
import Store

/// Where the data, its key and the witness of its trace are.
struct DatabasePlace: ParsableArguments {
    @Option(help: "sqlite:PATH or postgres://ACCOUNT@HOST/DATABASE (or GUICHET_DATABASE).")
    var database: String?

    @Option(help: "The key file (or GUICHET_KEYS). Beside an embedded database: PATH.keys, made with a new database.")
    var keys: String?

    @Option(help: "The file that witnesses the trace, best on another disk; “none” for none. Beside an embedded database: PATH.temoin.")
    var witness: String?

    func opening() throws -> Opening {
        guard let text = database ?? Settings["GUICHET_DATABASE"] else {
            throw SettingsError("base.absente", "No database is named.", remedy: "Add --database sqlite:PATH or --database postgres://…")
        }
        let location = try DatabaseLocation(text)
        return Opening(location: location, keys: try keyPath(location), witness: try witnessOf(location))
    }

    private func keyPath(_ location: DatabaseLocation) throws -> String {
        if let path = keys ?? Settings["GUICHET_KEYS"] { return path }
        switch location {
        case .sqlite(let path): return path + ".keys"
        case .postgresql:
            throw SettingsError(
                "clef.sans-nom", "No key file is named.",
                remedy: "Make one with: guichet keys PATH, keep a copy of it away from the database, and add --keys PATH or GUICHET_KEYS.")
        }
    }

    private func witnessOf(_ location: DatabaseLocation) throws -> Witness {
        if witness == "none" { return .none }
        if let witness { return .file(witness) }
        switch location {
        case .sqlite(let path): return .file(path + ".temoin")
        case .postgresql:
            throw SettingsError(
                "temoin.sans-nom", "Nothing is said of the witness of the trace.",
                remedy: "Add --witness PATH, a file on another disk than the database's; or --witness none, to do without one knowingly.")
        }
    }
}
