import Core
import Recensement
import Store
import TestSupport
import Testing

@testable import Desk

/// Consent: no unless said, withdrawn at once everywhere; the nurses' list; the personal link.
@Suite struct ConsentementTests {
    private static let search = RechercheOrientation(besoin: "diagnostic", commune: "Aubremont-sur-Sorne")

    @Test(arguments: Engine.tested) func noConsentNoOrientationAndWithdrawalIsImmediate(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let id = try await house.campagne()
            let (agent, doctor) = (try await house.caller(.agentCPAM), try await house.caller(.drLeclerc))
            let target = try await house.cible(id, .drLeclerc)
            func shown() async throws -> [String] { try await house.desk.chercherOrientation(id, Self.search, by: agent).propositions.map(\.cible.id) }
            _ = try await house.desk.repondreSoiMeme(id, TestDesk.medecin { $0.partage = false }, by: doctor)
            #expect(try await shown().isEmpty, "answered, and shares with nobody")
            _ = try await house.desk.repondreSoiMeme(id, TestDesk.medecin(), by: doctor)
            #expect(try await shown() == [target.id])
            let sent = try await house.desk.orienter(id, SaisieOrientation(recense: target.id, recherche: Self.search, prenom: "Lucie", telephone: "06 39 98 00 01"), by: agent)
            let own = try await house.desk.retirerSoiMeme(id, tout: false, by: doctor)
            #expect(own.cible.etat == .repondu && !own.cible.partage && own.reponse != nil)
            #expect(try await shown().isEmpty)
            #expect(
                try await refusal {
                    try await house.desk.orienter(id, SaisieOrientation(recense: target.id, recherche: Self.search, prenom: "Marc", telephone: "06 39 98 00 02"), by: agent)
                }.word == "orientation-retiree")
            let back = try await house.desk.listerOrientations(id, by: agent)
            #expect(back.map(\.id) == [sent.id] && back.first?.etat == .rendue, "the patient who waited comes back to the agents")
            let all = try await house.desk.retirerSoiMeme(id, tout: true, by: doctor)
            #expect(all.cible.etat == .retire && all.reponse == nil)
            #expect(try await house.database.read { try Recenses($0).find(target.id)?.reponse } == nil)
            #expect(try await refusal { try await house.desk.noterReponseRecensement(target.id, TestDesk.medecin(), by: agent) }.word == "recensement-reponse", "only they come back")
            #expect(try await house.desk.repondreSoiMeme(id, TestDesk.medecin(), by: doctor).cible.partage)
        }
    }

    @Test(arguments: Engine.tested) func nursesAreShownToVolunteerDoctorsAlone(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let id = try await house.campagne()
            let (doctor, nurse) = (try await house.caller(.drLeclerc), try await house.caller(.infGarcia))
            _ = try await house.desk.repondreSoiMeme(id, TestDesk.infirmier(), by: nurse)
            func seen() async throws -> [String] { try await house.desk.chercherInfirmiers(commune: "96000", by: doctor).infirmiers.map(\.cible.nom) }
            #expect(try await refusal { try await seen() }.word == "forbidden", "a doctor who did not volunteer")
            _ = try await house.desk.repondreSoiMeme(id, TestDesk.medecin { $0.partage = false }, by: doctor)
            #expect(try await refusal { try await seen() }.word == "forbidden", "nor one who shares nothing")
            _ = try await house.desk.repondreSoiMeme(id, TestDesk.medecin(), by: doctor)
            #expect(try await seen().contains { $0.contains("GARCIA") })
            #expect(try await house.desk.chercherInfirmiers(commune: nil, service: "domicile", by: doctor).infirmiers.count == 1)
            #expect(try await house.desk.chercherInfirmiers(commune: nil, service: "teleconsultation", by: doctor).infirmiers.isEmpty)
            for who in [Who.infGarcia, .agentCPAM, .secMorel, .phLambert, .sfMarchand, .admin, .medicalCPAM, .arsColin] {
                #expect(try await refusal { try await house.desk.chercherInfirmiers(commune: nil, by: house.caller(who)) }.word == "forbidden", "\(who)")
            }
            // An agent looking for somebody to take a patient never meets a nurse.
            let found = try await house.desk.chercherOrientation(id, RechercheOrientation(besoin: "suivi", commune: "96000"), by: house.caller(.agentCPAM))
            #expect(!found.propositions.contains { $0.cible.genre == .infirmier })
            let target = try await house.cible(id, .infGarcia)
            #expect(
                try await refusal {
                    try await house.desk.orienter(
                        id, SaisieOrientation(recense: target.id, recherche: Self.search, prenom: "Lucie", telephone: "06 39 98 00 01"), by: house.caller(.agentCPAM))
                }.word == "orientation-retiree")
            _ = try await house.desk.retirerSoiMeme(id, tout: false, by: nurse)
            #expect(try await seen().isEmpty)
        }
    }

    @Test(arguments: Engine.tested) func aPersonalLinkServesOnePersonUntilTheEnd(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let id = try await house.campagne()
            let agent = try await house.caller(.agentCPAM)
            let target = try await house.cible(id, .drLeclerc)
            let address = try await house.desk.creerLien(target.id, key: "lien-personnel", by: agent)
            #expect(try await house.desk.creerLien(target.id, key: "lien-personnel", by: agent) == address, "asked twice with one key, one link")
            let link = String(address.suffix(32))
            #expect(address == "http://127.0.0.1/recensement/repondre/\(link)")
            let stored = try await house.database.read { try $0.rows("SELECT * FROM recense_lien").map { try $0.text("empreinte") } }
            #expect(stored == [Digest.of(link)], "only the hash is kept")
            let before = try await house.database.read { try Recenses($0).find(target.id)?.revision }
            let page = try await house.desk.ouvrirLien(link, request: "r")
            #expect(page.nom.contains("LECLERC") && page.etat == .aAppeler)
            #expect(try await house.database.read { try Recenses($0).find(target.id)?.revision } == before, "opening changes nothing")
            #expect(try await refusal { try await house.desk.repondreParLien(link, TestDesk.medecin { $0.telephone = nil }, request: "r") }.word == "invalid contact.requis")
            #expect(try await house.desk.repondreParLien(link, TestDesk.medecin(), request: "r").partage)
            #expect(try await !house.desk.retirerParLien(link, tout: false, request: "r").partage)
            #expect(try await house.desk.lireFicheRecensement(target.id, by: agent).cible.reponduPar == .lien)
            let next = String(try await house.desk.creerLien(target.id, by: agent).suffix(32))
            #expect(try await refusal { try await house.desk.ouvrirLien(link, request: "r") }.word == "notFound", "a new link closes the one before")
            for bad in ["", "0", String(repeating: "0", count: 32), next.uppercased(), next + "0"] {
                #expect(try await refusal { try await house.desk.ouvrirLien(bad, request: "r") }.word == "notFound")
            }
            for _ in 0..<Act.envoisParLien { _ = try? await house.desk.retirerParLien(next, tout: false, request: "r") }
            #expect(try await refusal { try await house.desk.repondreParLien(next, TestDesk.medecin(), request: "r") }.word == "tooMany")
            house.clock.advance(hours: 1)
            #expect(try await house.desk.repondreParLien(next, TestDesk.medecin(), request: "r").partage)
        }
    }

    @Test(arguments: Engine.tested) func badAnswersAreAllSaidAtOnce(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let id = try await house.campagne()
            let doctor = try await house.caller(.drLeclerc)
            let wrong = TestDesk.medecin {
                ($0.accueille, $0.teleconsultation, $0.telephone, $0.courriel) = (["tout"], ["autres"], "douze", "pas une adresse")
                ($0.adresseWeb, $0.horaires) = ("javascript:alert(1)", [.lundi: "le matin"])
            }
            #expect(
                try await refusal { try await house.desk.repondreSoiMeme(id, wrong, by: doctor) }.word
                    == "invalid choix,choix,telephone,courriel,adresse-web,horaires")
            #expect(try await house.desk.repondreSoiMeme(id, TestDesk.medecin { $0.adresseWeb = "rdv.exemple.fr/a" }, by: doctor).reponse?.adresseWeb == "https://rdv.exemple.fr/a")
            #expect(try await refusal { try await house.desk.repondreSoiMeme(id, TestDesk.medecin(), by: house.caller(.sfMarchand)) }.word == "forbidden")
            #expect(try await refusal { try await house.desk.repondreSoiMeme(id, TestDesk.medecin(), by: house.caller(.secMorel)) }.word == "forbidden")
        }
    }
}
