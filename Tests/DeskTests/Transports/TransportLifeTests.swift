import Core
import Store
import TestSupport
import Testing

@testable import Desk

/// Transports on both databases: the agreement and its clock, the places, the carrier's proof.
@Suite struct TransportLifeTests {
    private func input(_ house: TestDesk, _ more: [String: JSONValue] = [:], patient: Int = 0) -> DraftInput {
        let content: [String: JSONValue] = [
            "etat": "aide", "motif": "convocation", "depart": "domicile", "arrivee": "autre", "lieuArrivee": ["texte": "Clinique des Tilleuls"],
            "distance": 34, "trajets": "allerRetour", "date": .string(house.today.iso),
        ]
        return DraftInput(
            teleservice: "prescription-transport", patient: .nir(house.nir(patient)), content: .object(content.merging(more) { $1 }.filter { $0.value != .null }))
    }

    @Test("Nothing to agree on: accepted at once, with the reason", arguments: Engine.tested)
    func acceptedAtOnce(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let view = try await house.desk.saveAndDeposit(input(house), by: doctor)
            #expect(view.answerDue == nil && view.content["mode"] == "assis")
            try await house.work()
            #expect(try await house.desk.readDossier(view.id, by: doctor).state == .accepte)
            let last = try #require(try await house.desk.readHistory(view.id, by: doctor).steps.last)
            #expect(last.word == "acceptation" && last.reason?.contains("aucun accord préalable") == true)
        }
    }

    @Test("An agreement asked for in the same gesture: silence gives it at the first moment after the fifteenth day", arguments: Engine.tested)
    func silence(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let view = try await house.desk.saveAndDeposit(input(house, ["distance": 151]), by: doctor)
            // Deposited on 10 March: fifteen whole days after it, the 25th is the last.
            let due = Instant(house.today.adding(days: 16), in: .paris)
            #expect(view.answerDue == due)
            try await house.work()
            #expect(try await house.desk.readQueue(.aTraiter, by: house.caller(.agentCPAM)).items.map(\.id) == [view.id])
            house.clock.advance(milliseconds: due.millisecondsSince1970 - house.clock.now.millisecondsSince1970 - 1)
            try await house.work()
            let waiting = try await house.desk.readDossier(view.id, by: doctor)
            #expect(waiting.state == .recu && waiting.silence == nil)
            house.clock.advance(milliseconds: 1)
            try await house.work()
            let after = try await house.desk.readDossier(view.id, by: doctor)
            #expect(after.state == .silence && after.silence?.estAccord == true && after.silence?.estConfirme == false)
            #expect(try await house.desk.listNotifications(by: doctor).first?.text.contains("accord") == true)
        }
    }

    @Test("Four trips of more than 50 km in two months: another doctor's prescription counts too", arguments: Engine.tested)
    func repeated(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let first = try await house.desk.saveAndDeposit(input(house, ["distance": 60]), by: house.caller(.drBenali))
            #expect(first.answerDue == nil)
            let doctor = try await house.caller(.drLeclerc)
            let later = input(house, ["distance": 60, "date": .string(house.today.adding(days: 20).iso)])
            let second = try await house.desk.saveAndDeposit(later, by: doctor)
            #expect(second.answerDue != nil && second.content["accord"]?.array?.count == 1)
            #expect(second.content["accord"]?.array?.first?["motif"] == "serie")
            // One that was withdrawn does not count.
            _ = try await house.desk.withdraw(first.id, reason: "Annulé par le patient", revision: nil, by: house.caller(.drBenali))
            let content = try #require(later.content.object).merging(["precisions": "Revu"]) { $1 }
            let rectified = try await house.desk.rectify(second.id, content: .object(content), reason: nil, revision: nil, by: doctor)
            #expect(rectified.answerDue == nil && rectified.content["accord"] == nil)
        }
    }

    @Test("F57: the place is found under the name people give it, kept with its address, and the free entry as typed", arguments: Engine.tested)
    func places(engine: Engine) async throws {
        try await withDesk(engine) { house in
            try await house.deliver()
            let doctor = try await house.caller(.drLeclerc)
            let known = try #require(try await house.desk.chercherLieux(nom: "", commune: "96000", by: doctor).items.first)
            try await house.desk.nommerLieu(known.id, libelle: "la clinique", portee: .compte, by: doctor)
            let found = try #require(try await house.desk.chercherLieux(nom: "la clin", by: doctor).items.first)
            #expect(found.id == known.id && found.dit == "la clinique")
            let view = try await house.desk.saveAndDeposit(input(house, ["lieuArrivee": ["code": .string(found.id)]]), by: doctor)
            #expect(view.content.at("lieuArrivee.adresse")?.string == ([known.nom] + known.adresse).joined(separator: ", "))
            let free = try await house.desk.saveAndDeposit(
                input(house, ["lieuArrivee": ["texte": "Chez le kiné, derrière la mairie"]], patient: 1), by: doctor)
            #expect(free.content["lieuArrivee"] == ["texte": "Chez le kiné, derrière la mairie"])
            let unknown = input(house, ["lieuArrivee": ["code": "T999999999"]], patient: 2)
            #expect(try await refusal { try await house.desk.saveAndDeposit(unknown, by: doctor) }.word == "invalid lieu-inconnu")
        }
    }

    @Test("F59: the carrier's code says what they may know, as it stands today; the other volets' codes say no more than before", arguments: Engine.tested)
    func carrier(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let view = try await house.desk.saveAndDeposit(input(house, ["distance": 200, "precisions": "Dyspnée"]), by: doctor)
            let codes = Dictionary(uniqueKeysWithValues: view.documents.map { ($0.name, $0.code) })
            #expect(codes.count == 3)
            func look(_ volet: String) async throws -> VerificationView { try await house.desk.verifyDocument(codes[volet] ?? "") }
            for other in ["volet-1", "volet-2"] { #expect(try await look(other).lines.isEmpty, "\(other)") }
            let asked = try await look("volet-3")
            let text = asked.lines.map { "\($0.label) \($0.value)" }.joined(separator: "\n")
            #expect(text.contains("VSL ou taxi") && text.contains("au plus tard le 25 mars 2026") && asked.caution != nil)
            for secret in ["Dyspnée", view.patient.name, "convocation", "Tilleuls"] { #expect(!text.contains(secret), "\(secret)") }

            try await house.work()
            let agent = try await house.caller(.agentCPAM)
            _ = try await house.desk.take(view.id, by: agent)
            _ = try await house.desk.refuse(view.id, reason: "Un établissement plus proche convient.", by: agent)
            #expect(try await look("volet-3").caution?.contains("ne prend pas ce transport en charge") == true)
            house.clock.advance(days: 91)
            try await house.work()
            #expect(try await house.desk.readDossier(view.id, by: doctor).state == .clos)
            #expect(try await look("volet-3").caution?.contains("ne prend pas") == true, "a closed dossier keeps its answer")
        }
    }

    @Test("F59: a code whose paper was replaced says so, and nothing else any more", arguments: Engine.tested)
    func replaced(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let view = try await house.desk.saveAndDeposit(input(house), by: doctor)
            let code = try #require(view.documents.first { $0.name == "volet-3" }?.code)
            #expect(try await house.desk.verifyDocument(code).lines.isEmpty == false)
            let content = try #require(input(house, ["distance": 40]).content.object)
            let corrected = try await house.desk.rectify(view.id, content: .object(content), reason: nil, revision: nil, by: doctor)
            let former = try await house.desk.verifyDocument(code)
            #expect(former.state == "remplace" && former.lines.isEmpty && former.caution == nil)
            let newer = try #require(corrected.documents.first { $0.name == "volet-3" }?.code)
            #expect(try await house.desk.verifyDocument(newer).state == "valide")
        }
    }

    @Test("F58: what a phone sends again when the network is back is deposited once", arguments: Engine.tested)
    func once(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let (desk, input) = (house.desk, input(house))
            let ids = try await withThrowingTaskGroup(of: String.self) { group in
                for _ in 0..<6 { group.addTask { try await desk.saveAndDeposit(input, key: "cle-du-telephone-1", by: doctor).id } }
                return try await group.reduce(into: Set<String>()) { $0.insert($1) }
            }
            #expect(ids.count == 1)
            #expect(try await house.count("SELECT count(*) FROM dossier") == 1)
        }
    }

    @Test("F57: a place in free words is offered to be reported, by its author’s own gesture, and becomes a name of a known place", arguments: Engine.tested)
    func reported(engine: Engine) async throws {
        try await withDesk(engine) { house in
            try await house.deliver()
            let (doctor, admin) = (try await house.caller(.drLeclerc), try await house.caller(.admin))
            let view = try await house.desk.saveAndDeposit(input(house), by: doctor)
            #expect(view.unknownPlaces == ["Clinique des Tilleuls"])
            #expect(try await house.desk.readDossier(view.id, by: house.caller(.agentCPAM)).unknownPlaces == nil, "for who wrote it")
            // Nothing leaves the dossier by itself: free words may be somebody’s home.
            #expect(try await house.desk.listARapprocher(by: admin).items.isEmpty)
            let known = try #require(try await house.desk.chercherLieux(nom: "", commune: "96000", by: doctor).items.first)
            _ = try await house.desk.garderLieuLibre(.lieu, texte: "Clinique des Tilleuls", commune: "96000", by: doctor)
            let waiting = try #require(try await house.desk.listARapprocher(by: admin).items.first)
            try await house.desk.rapprocherLieu(waiting.entree.id, cible: known.id, by: admin)
            let found = try #require(try await house.desk.chercherLieux(nom: "clinique des till", commune: "96000", by: doctor).items.first)
            #expect(found.id == known.id)
            let next = try await house.desk.saveAndDeposit(input(house, ["lieuArrivee": ["code": .string(found.id)]], patient: 1), by: doctor)
            #expect(next.unknownPlaces == [])
        }
    }
}
