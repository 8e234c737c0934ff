import Core
import Foundation
import Store
import TestSupport
import Testing

@testable import Desk

/// Whoever alters the trace under the desk is found out, at the right entry.
@Suite struct AuditTests {
    /// Ten sealed traces under four heads.
    private func sealed(_ house: TestDesk) async throws {
        let doctor = try await house.caller(.drLeclerc)
        while try await house.desk.sealTraces() > 0 {}
        let known = try await house.count("SELECT count(*) FROM trace_feuille")
        for round in 0..<3 {
            house.clock.advance(minutes: 1)
            let draft = try await house.draft(patient: round, by: doctor)
            house.clock.advance(seconds: 1)
            _ = try await house.desk.readDossier(draft.id, by: doctor)
            house.clock.advance(seconds: 1)
            _ = try await house.desk.listDossiers(DossierQuery(), by: doctor)
            try await house.desk.sealTraces()
        }
        #expect(known == 1 && house.witness.count == 4)
    }

    /// What someone with the rights of the database's owner can do.
    private func tamper(_ house: TestDesk, _ statements: SQL...) async throws {
        try await house.database.write { session in
            for table in ["trace", "trace_feuille", "trace_tete"] as [SQLIdentifier] {
                switch session.engine {
                case .sqlite:
                    try session.execute("DROP TRIGGER IF EXISTS \(raw: table.suffixed("_no_update"))")
                    try session.execute("DROP TRIGGER IF EXISTS \(raw: table.suffixed("_no_delete"))")
                case .postgresql:
                    try session.execute("ALTER TABLE \(raw: table) DISABLE TRIGGER \(raw: table.suffixed("_no_change"))")
                }
            }
            for statement in statements { try session.execute(statement) }
        }
    }

    @Test(arguments: Engine.tested) func anUntouchedTraceIsWhole(engine: Engine) async throws {
        try await withDesk(engine) { house in
            try await sealed(house)
            let report = try await house.desk.verifyTraces()
            #expect(report.faults.isEmpty && report.leaves == 10 && report.heads == 4 && report.witnessed == 4 && report.waiting == 0)
            // What is not sealed yet is counted, and is no fault.
            _ = try await house.desk.listDossiers(DossierQuery(), by: house.caller(.drLeclerc))
            let later = try await house.desk.verifyTraces()
            #expect(later.faults.isEmpty && later.waiting == 2)
        }
    }

    @Test(arguments: Engine.tested) func theSchemaItselfRefuses(engine: Engine) async throws {
        try await withDesk(engine) { house in
            try await sealed(house)
            for statement in ["UPDATE trace SET acte = 'x'", "DELETE FROM trace", "DELETE FROM trace_feuille", "UPDATE trace_tete SET le = 0"] as [SQL] {
                await #expect(throws: DatabaseError.self) { try await house.database.write { try $0.execute(statement) } }
            }
        }
    }

    @Test(arguments: Engine.tested) func anEditedEntry(engine: Engine) async throws {
        try await withDesk(engine) { house in
            try await sealed(house)
            try await tamper(house, "UPDATE trace SET compte = 'personne' WHERE id = (SELECT trace FROM trace_feuille WHERE position = 4)")
            #expect(try await house.desk.verifyTraces().faults.first?.position == 4)
        }
    }

    /// Editing the leaf's digest along with the entry only moves the fault to the head that signed it.
    @Test(arguments: Engine.tested) func anEntryEditedWithItsLeaf(engine: Engine) async throws {
        try await withDesk(engine) { house in
            try await sealed(house)
            let traces = try await house.traces()
            let victim = try #require(traces.first { $0.act == "lire-dossier" })
            let forged = TraceRecord(
                id: victim.id, at: victim.at, account: "personne", onBehalfOf: nil, situation: victim.situation, session: victim.session,
                request: victim.request, act: victim.act, object: victim.object, patient: victim.patient, reason: nil, result: victim.result)
            let digest = MerkleTree.leaf(forged.sealedBytes).hexadecimal
            try await tamper(
                house, "UPDATE trace SET compte = 'personne' WHERE id = \(victim.id)",
                "UPDATE trace_feuille SET empreinte = \(digest) WHERE trace = \(victim.id)")
            let fault = try #require(try await house.desk.verifyTraces().faults.first)
            #expect(fault.what.contains("racine"))
        }
    }

    @Test(arguments: Engine.tested) func anErasedEntry(engine: Engine) async throws {
        try await withDesk(engine) { house in
            try await sealed(house)
            let erased = try await house.database.read { try $0.value(String.self, "SELECT trace FROM trace_feuille WHERE position = 5") } ?? ""
            // With its leaf: the foreign key allows no other way.
            try await tamper(house, "DELETE FROM trace_feuille WHERE position = 5", "DELETE FROM trace WHERE id = \(erased)")
            #expect(try await house.desk.verifyTraces().faults.first?.position == 5)
        }
    }

    @Test(arguments: Engine.tested) func anEntryOfNoOne(engine: Engine) async throws {
        try await withDesk(engine) { house in
            try await sealed(house)
            let id = String(repeating: "f", count: 32)
            try await tamper(
                house,
                """
                INSERT INTO trace (id, le, compte, session, demande, acte, objet, resultat)
                VALUES (\(id), 0, 'x', 'x', 'x', 'lire-dossier', 'dossier/x', 'fait')
                """)
            let report = try await house.desk.verifyTraces()
            #expect(report.faults.contains { $0.what.contains(id) })
        }
    }

    @Test(arguments: Engine.tested) func twoEntriesExchanged(engine: Engine) async throws {
        try await withDesk(engine) { house in
            try await sealed(house)
            try await tamper(
                house, "UPDATE trace_feuille SET position = -1 + 1000 WHERE position = 2", "UPDATE trace_feuille SET position = 2 WHERE position = 6",
                "UPDATE trace_feuille SET position = 6 WHERE position = 999")
            // Both leaves still speak of their traces: the first signed root they enter does not agree.
            let fault = try #require(try await house.desk.verifyTraces().faults.first)
            #expect(fault.position == 3 && fault.what.contains("racine"))
        }
    }

    @Test(arguments: Engine.tested) func aTailCutOff(engine: Engine) async throws {
        try await withDesk(engine) { house in
            try await sealed(house)
            let cut = try await house.database.read { try $0.rows("SELECT trace FROM trace_feuille WHERE position >= 7").map { try $0.text("trace") } }
            try await tamper(house, "DELETE FROM trace_feuille WHERE position >= 7", "DELETE FROM trace WHERE id IN \(sql: .list(cut))")
            let fault = try #require(try await house.desk.verifyTraces().faults.first)
            #expect(fault.position == 7)
        }
    }

    /// With its head too, the database agrees with itself; the witness does not.
    @Test(arguments: Engine.tested) func aTailCutOffWithItsHead(engine: Engine) async throws {
        try await withDesk(engine) { house in
            try await sealed(house)
            let cut = try await house.database.read { try $0.rows("SELECT trace FROM trace_feuille WHERE position >= 7").map { try $0.text("trace") } }
            try await tamper(
                house, "DELETE FROM trace_feuille WHERE position >= 7", "DELETE FROM trace_tete WHERE taille > 7",
                "DELETE FROM trace WHERE id IN \(sql: .list(cut))")
            let fault = try #require(try await house.desk.verifyTraces().faults.first)
            #expect(fault.position == 9 && fault.what.contains("témoin"))
        }
    }

    @Test(arguments: Engine.tested) func anEditedHead(engine: Engine) async throws {
        try await withDesk(engine) { house in
            try await sealed(house)
            try await tamper(house, "UPDATE trace_tete SET le = le + 1 WHERE taille = 7")
            let fault = try #require(try await house.desk.verifyTraces().faults.first)
            #expect(fault.position == 6 && fault.what.contains("signature"))
        }
    }

    /// Nothing is built upon a head that this desk did not sign.
    @Test(arguments: Engine.tested) func nothingIsSealedAfterAForgedHead(engine: Engine) async throws {
        try await withDesk(engine) { house in
            try await sealed(house)
            try await tamper(house, "UPDATE trace_tete SET le = le + 1 WHERE taille = 10")
            _ = try await house.desk.listDossiers(DossierQuery(), by: house.caller(.drLeclerc))
            await #expect(throws: TraceFault.self) { try await house.desk.sealTraces() }
            #expect(try await house.count("SELECT count(*) FROM trace_feuille") == 10)
        }
    }

    /// An old copy put back is whole in itself: only the witness remembers what came after.
    @Test func anOldCopyPutBack() async throws {
        try await withTestDatabase(.sqlite) { place in
            guard case .sqlite(let path) = place.location else { return }
            let (clock, witness) = (TestClock(TestDesk.start), TestWitness())
            func opened<Value>(_ act: (Desk) async throws -> Value) async throws -> Value {
                let database = try await place.open()
                try await Migrator(Schema.migrations).migrate(database)
                let desk = Desk(
                    database: database, keys: try KeyRing(secret: Array(0..<32)), clock: clock.clock, press: .failing, gateway: .atThisDesk,
                    witness: witness.witness, clesSuivi: ClesSuivi(folder: NSTemporaryDirectory() + "guichet-cles"), messages: .absent,
                    baseURL: "http://127.0.0.1")
                let value = try await act(desk)
                await database.close()
                return value
            }
            try await opened { desk in
                try await DemoTerritory.settle(desk, TestDesk.sizes)
                _ = try await DemoDoor(desk).token(persona: "dr-leclerc")
                try await desk.sealTraces()
            }
            try FileManager.default.copyItem(atPath: path, toPath: path + ".copie")
            try await opened { desk in
                _ = try await DemoDoor(desk).token(persona: "dr-leclerc")
                try await desk.sealTraces()
                #expect(try await desk.verifyTraces().faults.isEmpty)
            }
            try FileManager.default.removeItem(atPath: path)
            try FileManager.default.moveItem(atPath: path + ".copie", toPath: path)
            let fault = try #require(try await opened { try await $0.verifyTraces() }.faults.first)
            #expect(fault.position == 1 && fault.what.contains("témoin"))
        }
    }
}
