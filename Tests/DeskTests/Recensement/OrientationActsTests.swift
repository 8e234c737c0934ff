import Core
import Recensement
import Store
import TestSupport
import Testing

@testable import Desk

/// Patients sent: found, spread, confirmed, handed back, lapsed, wiped.
@Suite struct OrientationActsTests {
    private static let search = RechercheOrientation(besoin: "diagnostic", commune: "96000")

    private func send(_ house: TestDesk, _ campagne: String, _ target: String, _ prenom: String = "Lucie", key: String? = nil, reprend: String? = nil) async throws -> OrientationVue {
        try await house.desk.orienter(
            campagne,
            SaisieOrientation(recense: target, recherche: Self.search, prenom: reprend == nil ? prenom : nil, telephone: reprend == nil ? "06 39 98 00 01" : nil, reprend: reprend),
            key: key, by: house.caller(.agentCPAM))
    }

    @Test(arguments: Engine.tested) func theDoctorConfirmsOrHandsBack(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let id = try await house.campagne()
            let (agent, doctor) = (try await house.caller(.agentCPAM), try await house.caller(.drLeclerc))
            _ = try await house.desk.repondreSoiMeme(id, TestDesk.medecin(), by: doctor)
            let target = try await house.cible(id, .drLeclerc)
            let sent = try await send(house, id, target.id, key: "une-orientation")
            #expect(try await send(house, id, target.id, key: "une-orientation").id == sent.id)
            #expect(try await house.desk.listNotifications(by: doctor).contains { $0.text.contains("adressé") })
            let received = try await house.desk.orientationsRecues(by: doctor)
            #expect(received.map(\.personne) == ["Lucie"] && received.map(\.telephone) == ["06 39 98 00 01"])
            let stored = try await house.database.read { try Orientations($0).find(sent.id)?.personne ?? [] }
            #expect(!stored.isEmpty && !String(decoding: stored, as: UTF8.self).contains("Lucie"), "sealed in the row")
            for who in [Who.drBenali, .infGarcia] {
                #expect(try await refusal { try await house.desk.confirmerOrientation(sent.id, by: house.caller(who)) }.word == "notFound")
            }
            #expect(try await house.desk.confirmerOrientation(sent.id, by: doctor).etat == .confirmee)
            let second = try await send(house, id, target.id, "Marc")
            #expect(try await refusal { try await house.desk.rendreOrientation(second.id, motif: "la grippe", by: doctor) }.word == "invalid choix")
            #expect(try await house.desk.rendreOrientation(second.id, motif: "complet", by: doctor).motif == .complet)
            #expect(try await house.desk.listerOrientations(id, by: agent).map(\.id) == [second.id])
            #expect(try await refusal { try await house.desk.listerOrientations(id, by: house.caller(.agentMSA)) }.word == "notFound")
            // Taken up elsewhere without typing anything again.
            let other = try #require(try await house.autresMedecins(id).first)
            _ = try await house.desk.noterReponseRecensement(other.id, TestDesk.medecin(), by: agent)
            let third = try await send(house, id, other.id, reprend: second.id)
            #expect(third.personne == "Marc" && third.cible.id == other.id)
            let closed = try await house.desk.listerOrientations(id, etats: [.close], by: agent)
            #expect(closed.map(\.suite) == [third.id])
            #expect(try await refusal { try await send(house, id, other.id, reprend: second.id) }.word == "orientation-clore")
            #expect(try await house.desk.confirmerPourCabinet(third.id, by: agent).etat == .confirmee)
        }
    }

    @Test(arguments: Engine.tested) func patientsAreSpreadAndCountsAreShown(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let id = try await house.campagne()
            let agent = try await house.caller(.agentCPAM)
            let doctors = try await house.autresMedecins(id).prefix(2)
            for doctor in doctors { _ = try await house.desk.noterReponseRecensement(doctor.id, TestDesk.medecin(), by: agent) }
            for number in 0..<6 {
                let first = try #require(try await house.desk.chercherOrientation(id, RechercheOrientation(besoin: "diagnostic", commune: "96000", maniere: "teleconsultation"), by: agent).propositions.first)
                _ = try await send(house, id, first.cible.id, "P\(number)")
            }
            let places = Set(try await house.database.read { session in try doctors.compactMap { try Recenses(session).find($0.id)?.lieu } })
            let shares = try await house.desk.chercherOrientation(id, Self.search, by: agent).propositions.map(\.place.candidat.aujourdHui)
            #expect(shares == (places.count == 2 ? [3, 3] : [6, 6]))
            // Tomorrow the counts of the day begin again.
            house.clock.advance(hours: 24)
            #expect(try await house.desk.chercherOrientation(id, Self.search, by: agent).propositions.allSatisfy { $0.place.candidat.aujourdHui == 0 && $0.place.candidat.enTout > 0 })
        }
    }

    @Test(arguments: Engine.tested) func silenceBringsThePatientBackAndNamesAreWiped(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let id = try await house.campagne()
            let (agent, doctor) = (try await house.caller(.agentCPAM), try await house.caller(.drLeclerc))
            _ = try await house.desk.repondreSoiMeme(id, TestDesk.medecin(), by: doctor)
            let target = try await house.cible(id, .drLeclerc)
            let sent = try await send(house, id, target.id)
            house.clock.set(sent.echeance)
            #expect(try await !house.worker.turnCensus(), "at the very moment it is still in time")
            house.clock.advance(milliseconds: 1)
            #expect(try await house.worker.turnCensus())
            #expect(try await house.desk.listerOrientations(id, by: agent).first?.etat == .perimee)
            #expect(try await house.desk.confirmerOrientation(sent.id, by: doctor).etat == .confirmee, "a late answer is an answer")
            house.clock.advance(hours: 72)
            #expect(try await !house.worker.turnCensus())
            house.clock.advance(milliseconds: 1)
            #expect(try await house.worker.turnCensus())
            let wiped = try #require(try await house.desk.listerOrientations(id, etats: [.confirmee], by: agent).first)
            #expect(wiped.personne == nil && wiped.telephone == nil && wiped.patient == nil)
        }
    }

    @Test(arguments: Engine.tested) func aKnownPatientOfTheFundAndNobodyElse(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let id = try await house.campagne()
            let (agent, doctor) = (try await house.caller(.agentCPAM), try await house.caller(.drLeclerc))
            _ = try await house.desk.repondreSoiMeme(id, TestDesk.medecin(), by: doctor)
            let target = try await house.cible(id, .drLeclerc)
            let patient = try await house.draft(by: doctor).patient.id
            let sent = try await house.desk.orienter(id, SaisieOrientation(recense: target.id, recherche: Self.search, patient: patient), by: agent)
            #expect(sent.patient == patient && sent.personne != nil)
            #expect(try await house.database.read { try Orientations($0).find(sent.id)?.personne } == nil, "nothing is copied")
            let nobody = String(repeating: "0", count: 32)
            #expect(try await refusal { try await house.desk.orienter(id, SaisieOrientation(recense: target.id, recherche: Self.search, patient: nobody), by: agent) }.word == "notFound")
            let empty = SaisieOrientation(recense: target.id, recherche: Self.search)
            #expect(try await refusal { try await house.desk.orienter(id, empty, by: agent) }.word == "invalid requis,requis")
            let autres = RechercheOrientation(besoin: "autres", commune: "96000")
            #expect(
                try await refusal {
                    try await house.desk.orienter(id, SaisieOrientation(recense: target.id, recherche: autres, prenom: "A", telephone: "06 39 98 00 01"), by: agent)
                }.word == "orientation-besoin")
            for (search, word) in [
                (RechercheOrientation(besoin: "diagnostic"), "invalid requis"), (RechercheOrientation(commune: "96000"), "invalid requis"),
                (RechercheOrientation(besoin: "diagnostic", commune: "Nulle-Part"), "invalid commune-inconnue"),
                (RechercheOrientation(besoin: "suivi", commune: "96000", jour: "hier"), "invalid choix"),
                (RechercheOrientation(besoin: "suivi", commune: "96000", jour: "lundi", heure: "midi"), "invalid horaires"),
            ] {
                #expect(try await refusal { try await house.desk.chercherOrientation(id, search, by: agent) }.word == word)
            }
        }
    }

    @Test(arguments: Engine.tested) func positionsOfTownsAreBroughtInWholeOrNotAtAll(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let admin = try await house.caller(.admin)
            #expect(try await refusal { try await house.desk.importerPositions("96001;1;2\nabc;1;2", plan: "P", source: "S", by: admin) }.word == "invalid ligne")
            #expect(try await house.desk.lirePositions(by: admin).sources.isEmpty)
            #expect(try await refusal { try await house.desk.importerPositions("96001;1;2", plan: nil, source: "", by: admin) }.word == "invalid requis,requis")
            #expect(try await house.desk.importerPositions("96001;0;0\n\n96002;3000,5;4000\n", plan: "P", source: "S", by: admin) == 2)
            #expect(try await house.desk.importerPositions("96001;10;10", plan: "P", source: "T", by: admin) == 1)
            #expect(try await house.desk.lirePositions(by: admin).sources.map(\.communes) == [1, 1])
            #expect(try await refusal { try await house.desk.lirePositions(by: house.caller(.agentCPAM)) }.word == "forbidden")
        }
    }
}
