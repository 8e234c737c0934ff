import Core
import Desk
import Store
import TestSupport
import Testing

/// The patient's document space: filed by itself (F74), read by those the matrix names and nobody else (F86), always on paper (F87).
@Suite("The document space (F74, F86), and paper for everyone (F87)") struct EspaceDocumentsTests {
    private static let paper = Press(render: { _, _ in Array("%PDF".utf8) }, close: {})

    private func standing(_ house: TestDesk, _ dossier: String) async throws -> [DepotEspaceRecord] {
        try await house.database.read { try DocumentSpace($0).of(dossier: dossier) }
    }

    @Test(arguments: Engine.tested) func itIsFiledReplacedAndTakenOut(engine: Engine) async throws {
        try await withDesk(engine, press: Self.paper) { house in
            let doctor = try await house.caller(.drLeclerc)
            let filed = try await house.received(by: doctor)
            #expect(try await standing(house, filed.id).isEmpty, "not before the correction window closed")
            house.clock.advance(hours: 2, minutes: 1)
            try await house.work()
            let first = try await standing(house, filed.id)
            #expect(first.map(\.type) == ["PRESC-AAT"] && first.map(\.volet) == ["volet-3"])
            let shown = try await house.desk.readDossier(filed.id, by: doctor).documents.first { $0.name == "volet-3" }
            #expect(shown?.space?.contains("simulateur") == true && shown?.space?.hasPrefix("Déposé") == true)
            _ = try await house.desk.rectify(filed.id, content: house.leave(days: 6), reason: nil, revision: nil, by: doctor)
            house.clock.advance(hours: 3)
            try await house.work()
            let second = try await standing(house, filed.id)
            #expect(second.count == 2 && second[0].replacedBy == second[1].code)
            _ = try await house.desk.withdraw(filed.id, reason: "Établi par erreur.", revision: nil, by: doctor)
            try await house.work()
            #expect(try await standing(house, filed.id).allSatisfy { $0.replacedBy != nil || $0.withdrawnAt != nil })
        }
    }

    @Test(arguments: Engine.tested) func aVersionReplacedInTimeIsNeverFiled(engine: Engine) async throws {
        try await withDesk(engine, press: Self.paper) { house in
            let doctor = try await house.caller(.drLeclerc)
            let filed = try await house.deposit(by: doctor)
            house.clock.advance(minutes: 90)
            _ = try await house.desk.rectify(filed.id, content: house.leave(days: 6), reason: nil, revision: nil, by: doctor)
            house.clock.advance(days: 1)
            try await house.work()
            #expect(try await standing(house, filed.id).map(\.version) == [2])
        }
    }

    @Test(arguments: Engine.tested) func deniedUnlessTheMatrixSaysOtherwise(engine: Engine) async throws {
        try await withDesk(engine, press: Self.paper) { house in
            let (doctor, other, admin) = (try await house.caller(.drLeclerc), try await house.caller(.drBenali), try await house.caller(.admin))
            let filed = try await house.deposit(by: doctor)
            house.clock.advance(days: 1)
            try await house.work()
            let patient = filed.patient.id
            // In hand, so that the patient is known to the second doctor.
            _ = try await house.desk.findPatients(.nir(house.nir(0)), by: other)
            #expect(try await house.desk.baseDeLecture(patient, by: other) == nil)
            #expect(try await refusal { try await house.desk.lireEspace(patient, base: .medecinTraitant, by: other) }.word == "forbidden")
            #expect(try await house.desk.lireEspace(patient, base: .consentement, by: other).isEmpty)
            let own = try await house.desk.lireEspace(patient, base: .consentement, by: doctor)
            let code = try #require(own.first?.code)
            #expect(own.first?.isOwn == true)
            #expect(try await refusal { try await house.desk.lirePiece(patient, code: code, base: .consentement, by: other) }.word == "notFound")
            let right = { (allowed: Bool, source: String) in
                try await house.desk.reglerAcces(profession: "10", type: "PRESC-AAT", permis: allowed, source: source, by: admin)
            }
            #expect(try await refusal { try await right(true, "") }.word == "invalid requis", "a right has its source")
            try await right(true, "Arrêté du 26 octobre 2023")
            let matrice = try await house.desk.matriceAcces()
            #expect(matrice.permet(.medecin, "PRESC-AAT") && !matrice.permet(.infirmier, "PRESC-AAT"))
            #expect(try await house.desk.lireEspace(patient, base: .consentement, by: other).map(\.code) == [code])
            #expect(try await house.desk.lirePiece(patient, code: code, base: .consentement, by: other).pdf == Array("%PDF".utf8))
            #expect(try await house.traces(200).contains { $0.object == "document/\(code)/consentement" && $0.account == other.actor.account })
            try await right(false, "")
            #expect(try await house.desk.lireEspace(patient, base: .consentement, by: other).isEmpty)
            for who in [Who.agentCPAM, .admin, .secMorel] {
                #expect(try await refusal { try await house.desk.lireEspace(patient, base: .consentement, by: house.caller(who)) }.word != "")
            }
        }
    }

    @Test func everyServiceHasAPaperForThePatient() async throws {
        try await withDesk(.sqlite) { house in
            for service in house.desk.teleservices {
                #expect(service.volets.contains { $0.recipients.contains(.patient) }, "\(service.code) leaves the patient without a paper")
            }
        }
    }
}
