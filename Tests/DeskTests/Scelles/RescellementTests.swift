import Core
import Foundation
import Store
import TestSupport
import Testing

@testable import Desk

/// The desk's secret is turned over while people work.
@Suite("Turning the desk's secret over") struct RescellementTests {
    private static let console = Caller.operatorAtConsole("essai")
    private static let second = [UInt8](repeating: 77, count: 32)

    /// A little of everything that is sealed.
    private func lived(_ house: TestDesk) async throws -> (dossier: DossierView, fil: String) {
        let (doctor, medical) = (try await house.caller(.drLeclerc), try await house.caller(.medicalCPAM))
        let dossier = try await house.received(by: doctor)
        _ = try await house.draft(patient: 1, by: doctor)
        let fil = try await house.desk.ouvrirFil(MessagerieTests.medical(dossier.id), key: "cle-rescellement", by: doctor).ligne.id
        _ = try await house.desk.ecrire(fil, "Oui, en une page.", by: medical)
        try await house.worker.drain()
        return (dossier, fil)
    }

    /// Columns that something is left in.
    private func places(_ house: TestDesk) async throws -> [String] {
        try await house.database.read { session in
            try ColonneScellee.toutes.compactMap { column in
                let count = try Scelles(session).count(column.colonne, sauf: column.stored(house.keys.held.set().prefix))
                return count == 0 ? nil : "\(column.colonne.table.name).\(column.colonne.nom.name) \(count)"
            }
        }
    }

    private func left(_ house: TestDesk) async throws -> Int {
        try await house.database.read { session in
            try ColonneScellee.toutes.reduce(0) { $0 + (try Scelles(session).count($1.colonne, sauf: $1.stored(house.keys.held.set().prefix))) }
        }
    }

    @Test("Everything is sealed again, and the old secret can go", arguments: Engine.tested) func whole(engine: Engine) async throws {
        try await withDesk(engine, press: OutboxTests.paper) { house in
            let doctor = try await house.caller(.drLeclerc)
            let (dossier, fil) = try await lived(house)
            try await house.desk.sealTraces()
            #expect(try await house.desk.resceller(by: Self.console).rescellees == 0, "nothing was turned over")
            try house.keys.held.change { try $0.turnOver(Self.second) }
            let before = try await left(house)
            let found = try await house.desk.resceller(by: Self.console)
            #expect(before > 200 && found.rescellees == before && found.illisibles == 0)
            let places = try await places(house)
            #expect(places.isEmpty)
            #expect(try await house.desk.resceller(by: Self.console).rescellees == 0)
            #expect(try await house.count("SELECT count(*) FROM trace WHERE acte = 'resceller'") == 2, "its beginning and its end")
            house.keys.held.change { $0.retire(until: 1 << 20) }
            #expect(try await house.desk.readDossier(dossier.id, by: doctor).content == dossier.content)
            #expect(try await house.desk.lireFil(fil, by: doctor).messages.map(\.texte).last == "Oui, en une page.")
            let volet = try #require(try await house.database.read { try $0.value(String.self, "SELECT volet FROM document WHERE dossier = \(dossier.id) AND pdf IS NOT NULL") })
            #expect(try await house.desk.readDocument(dossier.id, volet: volet, by: doctor).pdf == Array("%PDF".utf8))
            // Somebody known is still known, and a repeated request still is one.
            #expect(try await house.draft(patient: 0, by: doctor).patient.id == dossier.patient.id)
            #expect(try await house.desk.ouvrirFil(MessagerieTests.medical(dossier.id), key: "cle-rescellement", by: doctor).ligne.id == fil)
            let verified = try await house.desk.verifierDonnees()
            #expect(verified.estIntacte && verified.valeurs > 200 && verified.comparees > 2, "\(verified.fautes) \(verified.traces.faults)")
            #expect(try await !house.desk.startupFindings().contains { $0.weight == .refusal })
        }
    }

    @Test("Stopped anywhere, it takes up what is left", arguments: Engine.tested) func stopped(engine: Engine) async throws {
        try await withDesk(engine) { house in
            _ = try await lived(house)
            try house.keys.held.change { try $0.turnOver(Self.second) }
            let all = try await left(house)
            let desk = house.desk
            let run = Task { try await desk.resceller(pause: .seconds(60), by: Self.console) }
            while try await left(house) == all { try await Task.sleep(for: .milliseconds(5)) }
            run.cancel()
            _ = await run.result
            let rest = try await left(house)
            #expect(rest > 0 && rest < all)
            #expect(try await house.desk.resceller(by: Self.console).rescellees == rest)
            #expect(try await left(house) == 0)
        }
    }

    @Test("What changed meanwhile is not put back", arguments: Engine.tested) func meanwhile(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let draft = try await house.draft(by: doctor)
            let column = try #require(ColonneScellee.toutes.first { $0.colonne.table == "dossier" && $0.colonne.nom == "brouillon" })
            let read = try await house.database.read { try Scelles($0).next(column.colonne, after: nil, sauf: nil, limit: 10) }
            let row = try #require(read.first { $0.cles == [.text(draft.id)] })
            let changed = try await house.desk.updateDraft(draft.id, content: house.leave(days: 7), revision: nil, by: doctor)
            #expect(try await house.database.write { try Scelles($0).replace(column.colonne, row, by: .blob([2, 0, 0, 0, 0])) } == false)
            #expect(try await house.desk.readDossier(draft.id, by: doctor).content == changed.content)
        }
    }

    @Test("A key that is needed is not destroyed", arguments: Engine.tested) func needed(engine: Engine) async throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let path = folder.path + "/clefs"
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            try KeyFile.create(path, secret: Array(0..<32))
            let desk = Desk(
                database: house.database, keys: try KeyFile.read(path), clock: house.desk.clock, press: .failing, gateway: .atThisDesk, witness: house.witness.witness,
                clesSuivi: ClesSuivi(folder: house.keysFolder), messages: house.desk.messages, baseURL: "http://127.0.0.1")
            let dossier = try await house.deposit(by: doctor)
            await #expect(throws: SettingsError.self, "there is none to retire") { try await desk.retirerAnciennesClefs(dans: path, by: Self.console) }
            let turned = try KeyTurn.rotate(path)
            await #expect(throws: SettingsError.self, "everything needs it") { try await desk.retirerAnciennesClefs(dans: path, by: Self.console) }
            #expect(try KeyTurn.stand(path) == turned)
            #expect(try await desk.resceller(by: Self.console).rescellees > 200)
            let left = try await desk.retirerAnciennesClefs(dans: path, by: Self.console)
            #expect(left.older.isEmpty && left.retired == turned.older && left.current == turned.current)
            #expect(try await desk.readDossier(dossier.id, by: doctor).content == dossier.content)
            let verified = try await desk.verifierDonnees()
            #expect(verified.estIntacte, "\(verified.fautes) \(verified.traces.faults)")
            #expect(try await house.count("SELECT count(*) FROM trace WHERE acte = 'retirer-clef'") == 1)
            // Whoever comes with the old secret alone is told.
            #expect(try await house.desk.startupFindings().contains { $0.id == "clef.autre" })
        }
    }

    @Test("Every sealed column of the schema is known", arguments: Engine.tested) func columns(engine: Engine) async throws {
        try await withEmptyDesk(engine) { house in
            let found = try await house.database.read { session in
                try session.rows(
                    engine == .sqlite
                        ? "SELECT m.name AS t, p.name AS c FROM sqlite_master m JOIN pragma_table_info(m.name) p WHERE m.type = 'table' AND p.type = 'BLOB'"
                        : "SELECT table_name AS t, column_name AS c FROM information_schema.columns WHERE table_schema = current_schema() AND data_type = 'bytea'"
                ).map { "\(try $0.text("t")).\(try $0.text("c"))" }
            }
            // Sealed with the tracing's own keys, which die with their data.
            let others: Set = ["cas.donnees", "contact.donnees", "envoi.charge", "fusion.donnees", "lot.refus", "lot_piece.donnees"]
            let known = Set(ColonneScellee.toutes.filter { !$0.enTexte }.map { "\($0.colonne.table.name).\($0.colonne.nom.name)" })
            #expect(Set(found) == known.union(others))
        }
    }

    @Test("Nothing else of what is deposited can be changed", arguments: Engine.tested) func appendOnly(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (dossier, _) = try await lived(house)
            let stored = try await house.database.read { try $0.first("SELECT contenu FROM version WHERE dossier = \(dossier.id)")?.bytes("contenu") ?? [] }
            let named: [UInt8] = [2, 1, 1, 1, 1] + stored.dropFirst()
            let refused: [SQL] = [
                "UPDATE version SET motif = 'x'", "UPDATE version SET empreinte = \(String(repeating: "0", count: 64))", "UPDATE version SET contenu = \(stored + [0])",
                "UPDATE version SET contenu = \(named), motif = 'x'", "UPDATE version SET numero = numero + 1, contenu = \(named)", "DELETE FROM version",
                "UPDATE message SET le = 0", "UPDATE message SET texte = \([3] as [UInt8])",
            ]
            for statement in refused {
                await #expect(throws: DatabaseError.self, "\(statement.text)") { try await house.database.write { try $0.execute(statement) } }
            }
            #expect(try await house.database.write { try $0.execute("UPDATE version SET contenu = \(named) WHERE dossier = \(dossier.id)") } == 1)
            await #expect(throws: DatabaseError.self, "the same key twice") { try await house.database.write { try $0.execute("UPDATE version SET contenu = \(named + [0]) WHERE dossier = \(dossier.id)") } }
        }
    }

    /// A trigger that names columns does not see those that came later.
    @Test func everyColumnOfATableThatMayBeResealedIsNamed() async throws {
        try await withEmptyDesk(.sqlite) { house in
            let rows = try await house.database.read {
                try $0.rows("SELECT tbl_name AS t, name AS n, sql AS q FROM sqlite_master WHERE type = 'trigger' AND (name LIKE '%_no_update' OR name LIKE '%_reseal_only')")
                    .map { (try $0.text("t"), try $0.text("n"), try $0.text("q")) }
            }
            let tables = Set(rows.filter { $0.1.hasSuffix("_reseal_only") }.map(\.0))
            #expect(tables.count == 7)
            for table in tables {
                let text = rows.filter { $0.0 == table }.map(\.2).joined()
                let columns = try await house.database.read { try $0.rows("SELECT name FROM pragma_table_info(\(table))").map { try $0.text("name") } }
                for column in columns { #expect(text.contains("\"\(column)\""), "\(table).\(column)") }
            }
        }
    }
}
