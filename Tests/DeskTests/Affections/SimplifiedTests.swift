import Core
import Desk
import Store
import TestSupport
import Testing

@testable import Desk

/// A doctor names the illness and signs: rights are open before the patient has put their coat on.
@Suite struct SimplifiedTests {
    @Test("F39: rights are open seconds after the deposit, explained, and shown beside what the fund’s file says", arguments: Engine.tested)
    func atOnce(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let accepted = try await house.file(house.protocole(), by: doctor)
            #expect(accepted.state == .accepte)
            let steps = try await house.desk.readHistory(accepted.id, by: doctor).steps
            #expect(steps.map(\.word) == ["depot", "reception", "acceptation"] && steps.last?.by == "Guichet")
            #expect(steps.last?.reason?.contains("l’accord est donné a priori") == true)
            let end = house.today.adding(years: 3).adding(days: -1)
            #expect(accepted.feed == "Droits ouverts depuis le \(house.today.formattedFr), au moins jusqu’au \(end.formattedFr) (durée à confirmer par la caisse).")

            let one = try #require(try await house.affections(accepted.patient.id, by: doctor).first)
            #expect(one.code == "8" && one.etat == .ouverte && one.origine == .guichet && one.estSimplifiee)
            #expect(one.periode.du == house.today && one.periode.au == end && !one.periode.dureeCertaine)

            // The answer on rights, of the same second.
            let line = try #require(try await house.desk.voirDroits(accepted.patient.id, by: doctor).droits.lignes.first { $0.nature == "exoneration" })
            #expect(line.titre.hasPrefix("ALD 8") && line.debut == house.today && line.effet.contains("Ouvert par ce guichet"))
            // Whoever need not know which illness it is does not.
            let pharmacist = try await house.caller(.phLambert)
            _ = try await house.desk.findPatients(.nir(house.nir(0)), by: pharmacist)
            let masked = try #require(try await house.desk.voirDroits(accepted.patient.id, by: pharmacist).droits.lignes.first { $0.nature == "exoneration" })
            #expect(!masked.titre.contains("8") && !masked.effet.lowercased().contains("diab"))
            let seen = try #require(try await house.affections(accepted.patient.id, by: pharmacist).first)
            #expect(seen.code == nil && seen.titre == "Affection de longue durée" && seen.precision == nil)
        }
    }

    @Test("What was opened is undone when it is rectified, and the numbered answers of the time still hold", arguments: Engine.tested)
    func rectified(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let accepted = try await house.file(house.protocole("1"), by: doctor)
            let answer = try await house.desk.demanderDroits(accepted.patient.id, by: doctor)
            house.clock.advance(minutes: 5)
            let day = house.today.adding(days: -30)
            _ = try await house.desk.rectify(
                accepted.id, content: house.protocole("2", ["dateDebut": .string(day.iso)]), reason: "Mauvaise affection", revision: nil, by: doctor)
            // While the correction travels, nothing of the first version holds.
            #expect(try await house.affections(accepted.patient.id, by: doctor).isEmpty)
            #expect(try await !house.desk.voirDroits(accepted.patient.id, by: doctor).droits.lignes.contains { $0.nature == "exoneration" })
            try await house.work()
            let now = try await house.affections(accepted.patient.id, by: doctor)
            #expect(now.map(\.code) == ["2"] && now.first?.periode.du == day && now.first?.periode.au == day.adding(years: 10).adding(days: -1))
            #expect(now.first?.periode.dureeCertaine == true)
            let kept = try await house.desk.lireReponseDroits(try #require(answer.id), by: doctor)
            #expect(kept.droits.lignes.contains { $0.titre.hasPrefix("ALD 1 ") || $0.titre.hasPrefix("ALD 1\u{A0}") })
        }
    }

    @Test("F34, F35: a colleague writes it, for another régime; the treating doctor is told without a word of it", arguments: Engine.tested)
    func byOthers(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (specialist, treating) = (try await house.caller(.drBenali), try await house.caller(.drLeclerc))
            let accepted = try await house.file(house.protocole("8", ["qualite": "specialiste"]), by: specialist)
            #expect(accepted.state == .accepte)
            let told = try #require(try await house.desk.listNotifications(by: treating).first)
            #expect(told.address == "/patients/\(accepted.patient.id)/affections" && told.about == nil)
            #expect(!told.text.contains(accepted.patient.name) && !told.text.lowercased().contains("diab"))
            #expect(try await house.affections(accepted.patient.id, by: treating).first?.demandes.first?.dossier == nil, "another’s dossier stays theirs")

            guard case .nir(let farmer) = try await house.patient("1840625990001", caisse: "029980000").patient else { return }
            let filed = try await house.desk.saveAndDeposit(DraftInput(teleservice: "protocole-de-soins", patient: .nir(farmer), content: house.protocole()), by: specialist)
            try await house.work()
            #expect(try await house.desk.readDossier(filed.id, by: specialist).state == .accepte)
            #expect(try await refusal { try await house.file(house.protocole(), by: house.caller(.infGarcia)) }.word == "forbidden")
        }
    }

    @Test("A second declaration of what is open adjusts it: the days stay those of the first", arguments: Engine.tested)
    func twice(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let first = try await house.file(house.protocole(), by: doctor)
            let before = try await house.affections(first.patient.id, by: doctor)
            house.clock.advance(days: 3)
            let second = try await house.file(house.protocole(), by: doctor)
            #expect(second.anomalies.isEmpty && second.state == .accepte)
            let after = try await house.affections(first.patient.id, by: doctor)
            #expect(after.count == 1 && after.first?.periode == before.first?.periode && after.first?.faits.map(\.genre) == [.ouverture, .adaptation])
        }
    }

    @Test("On paper, nothing is opened: the register does not pretend", arguments: Engine.tested)
    func onPaper(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            guard case .nir(let nir) = try await house.patient("1840625990001", caisse: TestDesk.notaires).patient else { return }
            let filed = try await house.desk.saveAndDeposit(DraftInput(teleservice: "protocole-de-soins", patient: .nir(nir), content: house.protocole()), by: doctor)
            try await house.work()
            #expect(try await house.desk.readDossier(filed.id, by: doctor).delivery?.way == .courrier)
            #expect(try await house.affections(filed.patient.id, by: doctor).isEmpty)
        }
    }

    @Test("At rest, which illness it is cannot be read", arguments: Engine.tested)
    func sealed(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            _ = try await house.file(house.protocole("8", ["affection": ["code": "ALD-8", "texte": "CANARI"]]), by: doctor)
            let rows = try await house.database.read { try $0.rows("SELECT contenu FROM affection").map { try $0.bytes("contenu") } }
            #expect(rows.count == 1 && rows.allSatisfy { !String(decoding: $0, as: UTF8.self).contains("CANARI") && !String(decoding: $0, as: UTF8.self).contains("code") })
        }
    }
}
