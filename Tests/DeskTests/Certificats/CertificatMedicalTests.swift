import Certificats
import Core
import Desk
import Store
import Teleservices
import TestSupport
import Testing

/// The certificate itself: deposited, handed over, never sent to a fund.
@Suite struct CertificatMedicalTests {
    @Test(arguments: Engine.tested) func aCertificateIsHandedOverAndReachesNoFund(_ engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let content: JSONValue = ["genre": "danse", "examen": .string(house.today.iso)]
            let made = try await house.desk.saveAndDeposit(DraftInput(teleservice: "certificat-medical", patient: .nir(house.nir(0)), content: content), by: doctor)
            while try await house.worker.step() {}
            let queue = try await house.desk.readQueue(.aTraiter, QueueQuery(), by: house.caller(.agentCPAM)).items
            #expect(!queue.contains { $0.id == made.id })
            let agent = try await house.caller(.agentCPAM)
            await #expect(throws: DeskRefusal.self) { _ = try await house.desk.readDossier(made.id, by: agent) }
            // Nothing said to a fund names it.
            await #expect(throws: DeskRefusal.self) { _ = try await house.desk.preparerEntretien(dossier: made.id, by: doctor) }
            // Kept in the history, and the start of the next one.
            let next = try await house.desk.continueDossier(made.id, changes: [:], deposit: false, by: doctor)
            #expect(next.content["genre"]?.string == "danse" && next.content["examen"]?.string == house.today.iso)
        }
    }

    /// Each goes to the patient's document space under its national type; what is written for heirs does not.
    @Test(arguments: Engine.tested) func aCertificateIsFiledInThePatientsSpace(_ engine: Engine) async throws {
        try await withDesk(engine, press: Press(render: { _, _ in Array("%PDF".utf8) }, close: {})) { house in
            let doctor = try await house.caller(.drLeclerc)
            for (patient, content, types) in [
                (0, ["genre": "danse", "examen": .string(house.today.iso)], ["89601-9"]), (1, ["genre": "heritiers", "constat": true, "mort": "naturelle"], []),
            ] as [(Int, JSONValue, [String])] {
                let made = try await house.desk.saveAndDeposit(DraftInput(teleservice: "certificat-medical", patient: .nir(house.nir(patient)), content: content), by: doctor)
                while try await house.worker.step() {}
                #expect(try await house.database.read { try DocumentSpace($0).of(dossier: made.id).map(\.type) } == types)
            }
        }
    }

    /// The list of sports is written twice, in rooms that do not know each other: they say the same.
    @Test func disciplinesAreThoseOfTheRules() throws {
        let today = try #require(LocalDate(year: 2026, month: 11, day: 21))
        let listed = Certificats.Discipline.toutes.filter { $0.estEnVigueur(le: today) }.map(\.nom)
        #expect(Set(CertificatMedical.Discipline.allCases.map(\.label)) == Set(listed))
    }

    /// Every rule that says where its certificate is written names a téléservice and a kind that exist.
    @Test func whereACertificateIsWrittenExists() {
        for regle in Regle.toutes {
            guard case .teleservice(let code, let genre) = Etablir.pour(regle) else { continue }
            let service = Registry.find(code)
            #expect(service != nil, "\(regle.id)")
            if let genre { #expect(CertificatMedical.Genre(rawValue: genre) != nil, "\(regle.id)") }
        }
    }
}
