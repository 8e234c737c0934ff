import Core
import Desk
import Foundation
import Logging
import Store

/// How a database is opened: where it is, the key to it, the witness of its trace.
struct Opening {
    let location: DatabaseLocation
    let keys: String
    let witness: Witness
    /// Where outside files are put, when GUICHET_ARRIVALS does not say.
    var arrivals: String?
    /// How many persons may be looked at, when GUICHET_PLAFONDS does not name a file.
    var ceilings = Plafonds.usuels
    var options = DatabaseOptions()
    /// Says nothing on standard output, which a script reads.
    var isQuiet = false

    /// The desk on this database.
    /// - Parameters:
    ///   - migrates: brings the schema forward first.
    ///   - simulatesApplication: codes of the desk's own simulator of a patient's phone are taken.
    func desk(
        baseURL: String = "http://127.0.0.1", press: Press = .failing, migrates: Bool = true, simulatesApplication: Bool = false, webhooks: WebhookGateway = .live, log: Logger = .ofGuichet
    ) async throws -> OpenDesk {
        let ring = try keyRing()
        let database = try await location.open(options)
        do {
            let migrator = try Migrator(Schema.migrations)
            if migrates {
                for migration in try await migrator.migrate(database) where !isQuiet { say("schema: \(migration.number) \(migration.name)") }
            }
            let desk = Desk(
                database: database, keys: ring, press: press, gateway: .atThisDesk, witness: witness,
                clesSuivi: ClesSuivi(folder: keys + ".suivi"), messages: try MessageSettings.read(), log: log, baseURL: baseURL,
                manquesParHeure: Settings["GUICHET_MANQUES_PAR_HEURE"].flatMap { Int($0) } ?? 60,
                arrivees: (Settings["GUICHET_ARRIVALS"] ?? arrivals).map(Arrivees.init(folder:)),
                reglesDelegation: ReglesDelegation(interneSigne: Settings["GUICHET_INTERNE_SIGNE"] == "oui"),
                reglagesDroits: ReglagesDroits(joursDeMaintien: Settings["GUICHET_DROITS_MAINTIEN_JOURS"].flatMap { Int($0) }),
                application: simulatesApplication ? .simulator(database, ring) : .absent,
                reglesEntretien: ReglesEntretien(delai: Settings["GUICHET_RAPPEL_CONTINU"] == "oui" ? .continu : .ouvre), webhooks: webhooks,
                plafonds: try PlafondsSettings.read(or: ceilings), seuilsEcarts: try EcartsSettings.read())
            return OpenDesk(desk: desk, database: database, press: press)
        } catch {
            await database.close()
            throw error
        }
    }

    /// The key; made beside a database that is itself about to be made, and never beside one that already holds data.
    private func keyRing() throws -> KeyRing {
        if case .sqlite(let path) = location, keys == path + ".keys", !exists(keys), !exists(path) { try makeKey() }
        return try KeyFile.read(keys)
    }

    /// Makes the key file, readable by its owner alone, and says so.
    func makeKey() throws {
        try KeyFile.create(keys, secret: Chance.system.bytes(32))
        let line = "key: \(keys) was made. Keep a copy of it elsewhere: without it the data cannot be read."
        if isQuiet { whisper(line) } else { say(line) }
    }

    private func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
}

/// A desk and what has to be closed after it.
struct OpenDesk {
    let desk: Desk
    let database: any Database
    let press: Press

    func close() async {
        await press.close()
        await database.close()
    }

    /// Does something with the desk, and closes it whatever comes of it.
    func use<Value>(_ act: (Desk) async throws -> Value) async throws -> Value {
        do {
            let value = try await act(desk)
            await close()
            return value
        } catch {
            await close()
            throw error
        }
    }
}
