import Core
import Desk
import Store
import TestSupport
import Testing

@testable import Desk

/// A patient chooses, changes, is declined, leaves.
@Suite struct DeclarationTests {
    @Test(arguments: Engine.tested) func aChangeIsAcceptedByItselfAndTheFormerDoctorIsTold(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (former, next) = (try await house.caller(.drLeclerc), try await house.caller(.drBenali))
            let accepted = try await house.declare(by: next)
            #expect(accepted.state == .accepte && accepted.version == 1)
            #expect(accepted.anomalies.isEmpty)
            #expect(accepted.feed?.contains("Dr Karim BENALI, médecin traitant depuis le") == true)
            let steps = try await house.desk.readHistory(accepted.id, by: next).steps
            #expect(steps.map(\.word) == ["depot", "reception", "acceptation"])
            #expect(steps.last?.reason?.hasPrefix("Enregistrée automatiquement") == true && steps.last?.by == "Guichet")

            let view = try await house.treatingDoctor(accepted.patient.id, by: next)
            #expect(view.current?.name == "Dr Karim BENALI" && view.current?.from == house.today && view.current?.isDeclared == true)
            #expect(view.former.map(\.name) == ["Dr Anne LECLERC"] && view.former.first?.until == house.today && view.former.first?.end == .changement)
            // Rules know it from now on.
            let seen = try await house.desk.readPatient(accepted.patient.id, by: next)
            #expect(seen.isOwnTreatingDoctor && seen.treatedSince == house.today)
            // The former doctor is told, without a name, and finds who left.
            let told = try #require(try await house.desk.listNotifications(by: former).first)
            #expect(told.address == "/patientele/medecin-traitant?partis=oui" && told.about == nil && !told.text.contains(accepted.patient.name))
            let left = try await house.desk.listTreated(left: true, by: former).page.items
            #expect(left.map(\.patient.id) == [accepted.patient.id] && left.first?.end == .changement)
        }
    }

    @Test(arguments: Engine.tested) func aCorrectionUndoesWhatItCorrects(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let next = try await house.caller(.drBenali)
            let accepted = try await house.declare(by: next)
            // Dated ten days too late.
            let day = house.today.adding(days: -10)
            _ = try await house.desk.rectify(
                accepted.id, content: house.declaration(["dateEffet": .string(day.iso)]), reason: "Date corrigée", revision: nil, by: next)
            // While the correction travels, nothing holds of the first version.
            #expect(try await house.treatingDoctor(accepted.patient.id, by: next).current?.name == "Dr Anne LECLERC")
            try await house.work()
            let view = try await house.treatingDoctor(accepted.patient.id, by: next)
            #expect(view.current?.from == day && view.former.map(\.until) == [day])
            // Corrected into a refusal, it never held.
            _ = try await house.desk.rectify(
                accepted.id,
                content: house.declaration(["nature": "refus", "motifRefus": "distance", "accordPatient": .null, "accordMedecin": .null, "qualite": .null]),
                reason: "Je ne peux pas", revision: nil, by: next)
            try await house.work()
            let back = try await house.treatingDoctor(accepted.patient.id, by: next)
            #expect(back.current?.name == "Dr Anne LECLERC" && back.former.isEmpty)
        }
    }

    @Test(arguments: Engine.tested) func aRefusalGoesToThePatientAlone(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drBenali)
            let declined = try await house.declare(
                ["nature": "refus", "motifRefus": "patientele", "accordPatient": .null, "accordMedecin": .null, "qualite": .null], by: doctor)
            #expect(declined.state == .depose && declined.delivery?.way == .remise && declined.byHand?.contains("remettez-la au patient") == true)
            #expect(try await house.count("SELECT count(*) FROM transmission") == 0)
            #expect(try await house.treatingDoctor(declined.patient.id, by: doctor).current?.name == "Dr Anne LECLERC")
        }
    }

    @Test(arguments: Engine.tested) func childrenLocumsAndOthers(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drBenali)
            let born = house.today.adding(days: -9 * 365)
            let input = try await house.patient("1170325990011", caisse: "019980000", name: "Petit", birth: born)
            guard case .nir(let child) = input.patient else { return }
            #expect(try await refusal { try await house.declare(nir: child, by: doctor) }.word == "invalid dmt.enfant")
            let accepted = try await house.declare(["demandeur": "parent", "nomDemandeur": "Claire Durand"], nir: child, by: doctor)
            #expect(accepted.state == .accepte)
            #expect(try await refusal { try await house.declare(["qualite": "remplacant"], by: doctor) }.word.contains("dmt.remplacant"))
            #expect(try await refusal { try await house.declare(["accordMedecin": false], by: doctor) }.word.contains("dmt.accord-medecin"))
            #expect(try await refusal { try await house.declare(["accordPatient": false], by: doctor) }.word.contains("dmt.accord-patient"))
            #expect(try await refusal { try await house.end(by: doctor) }.word == "invalid dmt.fin-par-un-autre")
            #expect(try await refusal { try await house.declare(by: house.caller(.infGarcia)) }.word == "forbidden")
            // Not before the one in force.
            let before = house.today.adding(days: -20)
            let first = try await house.declare(patient: 2, by: doctor)
            #expect(first.state == .accepte)
            let leclerc = try await house.caller(.drLeclerc)
            #expect(try await refusal { try await house.declare(["dateEffet": .string(before.iso)], patient: 2, by: leclerc) }.word.contains("dmt.anterieure"))
        }
    }

    /// A fund that receives no declaration: paper, and the register does not pretend.
    @Test(arguments: Engine.tested) func onPaperTheRegisterDoesNotMove(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drBenali)
            guard case .nir(let nir) = try await house.patient("1840625990001", caisse: TestDesk.notaires).patient else { return }
            let filed = try await house.declare(nir: nir, by: doctor)
            #expect(filed.state == .depose && filed.delivery?.way == .courrier && filed.feed == nil)
            #expect(try await house.treatingDoctor(filed.patient.id, by: doctor).current == nil)
        }
    }

    @Test(arguments: Engine.tested) func oneAtATimeSaysTheSchema(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let accepted = try await house.declare(by: house.caller(.drBenali))
            let row = TreatingDoctorRecord(
                id: String(repeating: "a", count: 32), patient: accepted.patient.id, rpps: "10000000009", name: "Dr X", from: 0, origin: "registre", dossier: nil, notedAt: 0)
            await #expect(throws: (any Error).self) { try await house.database.write { try TreatingDoctors($0).insert(row) } }
            #expect(try await house.count("SELECT count(*) FROM medecin_traitant WHERE patient = \(accepted.patient.id) AND jusqua IS NULL") == 1)
        }
    }
}
