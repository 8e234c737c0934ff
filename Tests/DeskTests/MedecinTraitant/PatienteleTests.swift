import Core
import Desk
import Store
import TestSupport
import Testing

@testable import Desk

/// The list of a doctor's patients, and the looks of others.
@Suite struct PatienteleTests {
    @Test(arguments: Engine.tested) func aDoctorLeaves(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let before = try await house.desk.listTreated(limit: 100, by: doctor)
            #expect(before.count > 10 && before.page.items.allSatisfy { $0.from != nil })
            #expect(try await refusal { try await house.desk.endPatientele(why: "retraite", on: house.today.adding(days: 1).iso, by: doctor) }.word == "invalid date-future")
            #expect(try await refusal { try await house.desk.endPatientele(why: "changement", on: house.today.iso, by: doctor) }.word == "invalid requis")
            #expect(try await refusal { try await house.desk.endPatientele(why: "retraite", on: house.today.iso, by: house.caller(.secMorel)) }.word == "forbidden")
            let done = try await house.desk.endPatientele(why: "retraite", on: house.today.iso, by: doctor)
            #expect(done.ended == before.count)
            #expect(try await house.desk.listTreated(by: doctor).count == 0)
            #expect(try await house.desk.endPatientele(why: "retraite", on: house.today.iso, by: doctor).ended == 0)
            let left = try await house.desk.listTreated(left: true, by: doctor).page.items
            let one = try #require(left.first)
            #expect(one.end == .retraite && one.toldAt == nil)
            try await house.desk.noteTold(one.id, by: doctor)
            #expect(try await house.desk.listTreated(left: true, limit: 100, by: doctor).page.items.first { $0.id == one.id }?.toldAt != nil)
            #expect(try await refusal { try await house.desk.noteTold(one.id, by: house.caller(.drBenali)) }.word == "notFound")
        }
    }

    @Test(arguments: Engine.tested) func everyRowOfTheExportIsNotedAndHarmless(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drBenali)
            guard case .nir(let nir) = try await house.patient("1840625990001", caisse: "019980000", name: "=HYPERLINK(1)").patient else { return }
            let accepted = try await house.declare(nir: nir, by: doctor)
            let csv = String(decoding: try await house.desk.exportTreated(by: doctor), as: UTF8.self)
            let lines = csv.split(separator: "\r\n")
            let count = try await house.desk.listTreated(by: doctor).count
            #expect(lines.count == count + 1)
            #expect(lines.allSatisfy { !$0.hasPrefix("=") }, "a name is text, never a formula")
            #expect(csv.contains("HYPERLINK"))
            #expect(
                try await house.count("SELECT count(*) FROM trace WHERE acte = 'exporter-patientele' AND patient = \(accepted.patient.id)") == 1)
        }
    }

    @Test(arguments: Engine.tested) func pagesFollowOneAnother(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let count = try await house.desk.listTreated(by: doctor).count
            var (seen, cursor) = (Set<String>(), String?.none)
            repeat {
                let page = try await house.desk.listTreated(cursor: cursor, limit: 7, by: doctor).page
                for one in page.items { #expect(seen.insert(one.id).inserted) }
                cursor = page.next
            } while cursor != nil
            #expect(seen.count == count)
            #expect(try await refusal { try await house.desk.listTreated(by: house.caller(.infGarcia)) }.word == "forbidden")
            #expect(try await refusal { try await house.desk.listTreated(by: house.caller(.agentCPAM)) }.word == "forbidden")
        }
    }

    @Test(arguments: Engine.tested) func aLookSaysWhyBeforeItSees(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let nurse = try await house.caller(.infGarcia)
            let patient = try #require(try await house.desk.findPatients(.nir(house.nir(0)), by: nurse).first).patient.id
            #expect(try await refusal { try await house.desk.lookTreatingDoctor(patient, motif: nil, precisions: nil, by: nurse) }.word == "invalid requis")
            #expect(try await refusal { try await house.desk.lookTreatingDoctor(patient, motif: "autre", precisions: " ", by: nurse) }.word == "invalid requis")
            let view = try await house.desk.lookTreatingDoctor(patient, motif: "autre", precisions: "Soins à domicile", by: nurse)
            #expect(view.current?.name == "Dr Anne LECLERC" && view.current?.isDeclared == false && view.current?.from != nil)
            #expect(view.looks.map(\.reason) == ["Autre raison\u{A0}: Soins à domicile"] && view.looks.first?.who == "Inès GARCIA")
            let trace = try #require(try await house.traces().first { $0.act == "consulter-medecin-traitant" && $0.result == "fait" })
            #expect(trace.patient == patient && trace.reason == "Autre raison\u{A0}: Soins à domicile")
            // Nobody looks at a patient they do not have in hand.
            #expect(try await refusal { try await house.treatingDoctor(patient, by: house.caller(.drPetit)) }.word == "notFound")
            #expect(try await refusal { try await house.treatingDoctor(patient, by: house.caller(.agentCPAM)) }.word == "forbidden")
            // The treating doctor has theirs in hand by right.
            #expect(try await house.desk.readPatient(patient, by: house.caller(.drLeclerc)).isOwnTreatingDoctor)
        }
    }
}
