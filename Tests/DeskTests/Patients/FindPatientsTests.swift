import Core
import Store
import TestSupport
import Testing

@testable import Desk

/// How a practice finds a patient, and what it must not find.
@Suite struct FindPatientsTests {
    /// Two people of one name and day, and one who resembles them.
    private func settle(_ house: TestDesk) async throws -> LocalDate {
        let birth = try #require(LocalDate(year: 1984, month: 6, day: 2))
        let people = [
            ("1840625990001", "Lefèvre", ["Jean-Noël", "Paul"]), ("1840625990002", "Lefèvre", ["Jean-Noël", "Marc"]),
            ("1840625990003", "Lacroix", ["Étienne"]),
        ]
        let rows = try people.enumerated().map { index, person in
            let identity = PatientIdentity(
                nir: try NIR(person.0), oid: INSOID.demo.oid, nomNaissance: person.1, nomUtilise: nil, prenoms: person.2, sexe: .masculin,
                dateNaissance: birth, lieuNaissance: "25990", adresse: nil, telephone: nil, courriel: nil,
                caisse: try CodeOrganisme("019980000"), situation: "salarie", employeur: nil, medecinTraitant: nil)
            return try house.keys.record(identity, id: String(repeating: "\(index)", count: 32), at: 0)
        }
        try await house.database.write { try Bulk($0).patients(rows) }
        return birth
    }

    @Test(arguments: Engine.tested) func homonymsStandSideBySide(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let birth = try await settle(house)
            let doctor = try await house.caller(.drLeclerc)
            let found = try await house.desk.findPatients(.traits(name: "LEFEVRE jean noel", birthDate: birth), by: doctor)
            #expect(found.prefix(2).map(\.patient.name) == ["Jean-Noël LEFÈVRE", "Jean-Noël LEFÈVRE"])
            #expect(found[0].score == found[1].score, "none is chosen silently")
            #expect(Set(found.map(\.patient.id)).count == found.count)
        }
    }

    @Test(arguments: ["Lefèvre Jean-Noël", "jean-noel lefevre", "LEFEVRE", "Lefevre Jean Noël", "Lefevbre Jean-Noël", "Lefèvre Paul"])
    func accentsOrderAndOneSlipAreForgiven(name: String) async throws {
        try await withDesk(.sqlite) { house in
            let birth = try await settle(house)
            let found = try await house.desk.findPatients(.traits(name: name, birthDate: birth), by: house.caller(.drLeclerc))
            #expect(found.contains { $0.patient.id == String(repeating: "0", count: 32) }, "\(name)")
            #expect(!found.contains { $0.patient.name.contains("LACROIX") }, "\(name)")
        }
    }

    @Test(arguments: Engine.tested) func anotherDayFindsNobodyAndIsNoted(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let birth = try await settle(house)
            let doctor = try await house.caller(.drLeclerc)
            #expect(try await house.desk.findPatients(.traits(name: "Lefèvre", birthDate: birth.adding(days: 1)), by: doctor).isEmpty)
            let noted = try await house.traces().first { $0.act == "chercher-patient" }
            #expect(noted?.result == "introuvable")
        }
    }

    @Test(arguments: Engine.tested) func byNIR(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let found = try #require(try await house.desk.findPatients(.nir(house.nir(3)), by: doctor).first)
            #expect(found.score == 100 && found.patient.birthDate == house.birthDate(3))
            #expect(!found.patient.maskedNIR.contains(house.nir(3).digits13.suffix(6)), "the number is shown masked")
            let noted = try await house.traces().filter { $0.act == "chercher-patient" && $0.patient == found.patient.id }
            #expect(noted.count == 1)
            let unknown = try NIR("1840625990009")
            #expect(try await house.desk.findPatients(.nir(unknown), by: doctor).isEmpty)
        }
    }

    @Test(arguments: [Who.agentCPAM, .medicalCPAM, .admin]) func notForOthers(who: Who) async throws {
        try await withDesk(.sqlite) { house in
            let caller = try await house.caller(who)
            #expect(try await refusal { try await house.desk.findPatients(.nir(house.nir(0)), by: caller) }.word == "forbidden")
        }
    }

    /// Nothing that names a person is readable in the tables.
    @Test func identitiesAreSealed() async throws {
        try await withDesk(.sqlite) { house in
            _ = try await settle(house)
            let rows = try await house.database.read { try Patients($0).find(ids: [String(repeating: "0", count: 32)]) }
            let row = try #require(rows.first)
            let text = String(decoding: row.identity, as: UTF8.self)
            #expect(!text.contains("Lef") && !row.nirKey.contains("184062599") && !row.birthKey.contains("1984"))
        }
    }
}
