import Core
import Store
import TestSupport
import Testing

@testable import Desk

/// Persons who exist for nobody's care: whoever looks at one is stopped at once.
@Suite struct LeurresTests {
    @Test(arguments: Engine.tested) func lookingAtOneClosesTheAccess(engine: Engine) async throws {
        try await withDesk(engine, plafonds: .usuels) { house in
            let admin = try await house.caller(.admin)
            #expect(try await house.desk.lireLeurres(by: admin).nombre == 0)
            #expect(try await house.desk.poserLeurres("3", by: admin).nombre == 3)
            let decoys = try await house.leurres()
            #expect(decoys.count == 3 && Set(decoys.map(\.displayName)).count == 3)
            let curious = try await house.enter(.phLambert)
            // An ordinary patient first: nothing happens.
            #expect(try await house.look(1, by: curious.caller) == 1)
            let nir = try #require(decoys[0].nir)
            let stopped = try await refusal { try await house.desk.findPatients(.nir(nir), by: curious.caller) }
            #expect(stopped.word == "frozen")
            // What caught them is not told, and nobody was shown.
            #expect("\(stopped)".contains("inhabituelles") && !"\(stopped)".contains("fiche"))
            let noted = try await house.traces().filter { $0.account == curious.caller.actor.account && $0.act == "chercher-patient" }
            #expect(noted.last?.result == "refuse" && Set(noted.compactMap(\.patient)).count == 1)
            #expect(try await house.count("SELECT count(*) FROM compteur_vu") == 1)
            #expect(try await refusal { try await house.enter(.phLambert) }.word == "frozen")
            let view = try #require(try await house.desk.listerVigilances(by: admin).first { $0.palier == "gel" })
            #expect(view.motif.contains("posée pour le contrôle") && view.mesure == 1 && view.nom.contains("LAMBERT"))
            #expect(try await house.desk.listNotifications(by: admin).contains { $0.text.contains("suspendu") })
        }
    }

    @Test(arguments: Engine.tested) func aNameAndABirthDateFindThemToo(engine: Engine) async throws {
        try await withDesk(engine, plafonds: .usuels) { house in
            let admin = try await house.caller(.admin)
            _ = try await house.desk.poserLeurres("1", by: admin)
            let decoy = try #require(try await house.leurres().first)
            let doctor = try await house.caller(.drBenali)
            let query = PatientQuery.traits(name: "\(decoy.prenoms[0]) \(decoy.nomNaissance)", birthDate: decoy.dateNaissance)
            #expect(try await refusal { try await house.desk.findPatients(query, by: doctor) }.word == "frozen")
        }
    }

    /// They are told to nobody and taken away whole; a number of theirs is then nobody's.
    @Test(arguments: Engine.tested) func takenAwayTheyAreNobody(engine: Engine) async throws {
        try await withDesk(engine, plafonds: .usuels) { house in
            let admin = try await house.caller(.admin)
            let before = try await house.count("SELECT count(*) FROM patient")
            _ = try await house.desk.poserLeurres("5", by: admin)
            let nir = try #require(try await house.leurres().first?.nir)
            #expect(try await house.count("SELECT count(*) FROM patient") == before + 5)
            #expect(try await house.desk.retirerLeurres(by: admin).nombre == 0)
            #expect(try await house.count("SELECT count(*) FROM patient") == before)
            let doctor = try await house.caller(.drLeclerc)
            #expect(try await house.desk.findPatients(.nir(nir), by: doctor).isEmpty)
        }
    }

    @Test(arguments: ["", "0", "101", "vingt", "-3"]) func aWrongNumberIsSaid(text: String) async throws {
        try await withDesk(.sqlite, plafonds: .usuels) { house in
            let admin = try await house.caller(.admin)
            #expect(try await refusal { try await house.desk.poserLeurres(text, by: admin) }.word == "invalid nombre")
            #expect(try await refusal { try await house.desk.poserLeurres("3", by: house.caller(.drLeclerc)) }.word == "forbidden")
            #expect(try await house.desk.lireLeurres(by: admin).nombre == 0)
        }
    }
}

extension TestDesk {
    fileprivate func leurres() async throws -> [PatientIdentity] {
        let keys = desk.keys
        return try await desk.database.read { session in
            let ids = try session.rows("SELECT patient FROM leurre ORDER BY patient").map { try $0.text("patient") }
            return try ids.compactMap { try PatientVault(session: session, keys: keys).find($0) }
        }
    }
}
