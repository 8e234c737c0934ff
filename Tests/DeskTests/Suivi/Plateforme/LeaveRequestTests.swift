import ContactTracing
import Core
import Store
import TestSupport
import Testing

@testable import Desk

/// A contact asks for a leave on the phone: the agent prescribes nothing, the doctor types nothing again.
@Suite struct LeaveRequestTests {
    @Test(arguments: Engine.tested) func fromTheCallToTheDeposit(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (agent, doctor, other) = (try await house.caller(.agentCPAM), try await house.caller(.drLeclerc), try await house.caller(.drBenali))
            let desk = house.desk
            let id = try await house.chain([.init(born: house.birthDate(0), nir: house.nir(0))]).contacts[0]
            let sheet = try await desk.noterAppel(id, issue: "joint", by: agent)
            #expect(sheet.arretPossible && sheet.medecinPropose == "Dr Anne LECLERC")
            let asked = try await desk.completerContact(id, SaisieContact(arret: true), by: agent)
            #expect(asked.arret?.etat == .demande && asked.arret?.medecin == "Dr Anne LECLERC")
            #expect(asked.arret?.au == asked.finIsolement)

            #expect(try await desk.listerArrets(by: other).isEmpty)
            let request = try #require(try await desk.listerArrets(by: doctor).first)
            #expect(request.personne == "Lou MARTIN" && request.demande.etat == .demande)
            #expect(try await refusal { try await desk.reprendreArret(request.demande.id, by: other) }.word == "notFound")
            let dossier = try await desk.reprendreArret(request.demande.id, by: doctor)
            #expect(try await desk.reprendreArret(request.demande.id, by: doctor) == dossier, "pressed twice, one draft")
            let draft = try await desk.readDossier(dossier, by: doctor)
            #expect(draft.content["debut"]?.string == house.today.iso && draft.content["fin"]?.string == asked.finIsolement.iso)
            #expect(draft.content["accordPatient"] == nil, "asked of the patient each time")
            #expect(try await desk.lireFicheAppel(id, by: agent).arret?.phrase == "Préparé par le médecin, pas encore déposé")

            var content = draft.content.object ?? [:]
            content["accordPatient"] = true
            content["adresseVisite"] = house.leave().object?["adresseVisite"]
            _ = try await desk.deposit(dossier, content: .object(content), revision: nil, by: doctor)
            #expect(try await desk.lireFicheAppel(id, by: agent).arret?.phrase.hasPrefix("Avis d’arrêt : déposé") == true)
            #expect(try await refusal { try await desk.declinerArret(request.demande.id, motif: "teletravail", by: doctor) }.word == "arret-decide")
        }
    }

    @Test(arguments: Engine.tested) func declinedInAWord(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (agent, doctor) = (try await house.caller(.agentCPAM), try await house.caller(.drLeclerc))
            let id = try await house.chain([.init(born: house.birthDate(1), nir: house.nir(1))]).contacts[0]
            _ = try await house.desk.noterAppel(id, issue: "joint", by: agent)
            _ = try await house.desk.completerContact(id, SaisieContact(arret: true), by: agent)
            let request = try #require(try await house.desk.listerArrets(by: doctor).first?.demande.id)
            #expect(try await refusal { try await house.desk.declinerArret(request, motif: "parce que", by: doctor) }.word == "invalid choix")
            try await house.desk.declinerArret(request, motif: "teletravail", by: doctor)
            #expect(try await house.desk.lireFicheAppel(id, by: agent).arret?.phrase == "Décliné par le médecin : Elle peut travailler à distance")
            #expect(try await refusal { try await house.desk.reprendreArret(request, by: doctor) }.word == "arret-decide")
        }
    }

    @Test(arguments: Engine.tested) func undoneWithTheCall(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let (agent, doctor) = (try await house.caller(.agentCPAM), try await house.caller(.drLeclerc))
            let id = try await house.chain([.init(born: house.birthDate(2), nir: house.nir(2))]).contacts[0]
            _ = try await house.desk.noterAppel(id, issue: "joint", by: agent)
            _ = try await house.desk.completerContact(id, SaisieContact(arret: true), by: agent)
            #expect(try await house.desk.annulerAppel(id, by: agent).arret == nil)
            #expect(try await house.desk.listerArrets(by: doctor).isEmpty)
        }
    }

    @Test(arguments: Engine.tested) func completedWithEverythingSaidAtOnce(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let agent = try await house.caller(.agentCPAM)
            let desk = house.desk
            let id = try await house.strangers(1)[0]
            #expect(try await refusal { try await desk.completerContact(id, SaisieContact(), by: agent) }.word == "contact-pas-joint")
            let sheet = try await desk.noterAppel(id, issue: "joint", by: agent)
            let bad = SaisieContact(
                telephone: "zéro six", courriel: "a@b@c", codePostal: "390", symptomesLe: "demain", besoinSocial: "Courses", arret: true, arretMedecin: "123")
            #expect(try await refusal { try await desk.completerContact(id, bad, by: agent) }.word
                == "invalid telephone,courriel,code-postal.format,date,accord,rpps")
            #expect(try await refusal { try await desk.completerContact(id, SaisieContact(), revision: sheet.contact.revision - 1, by: agent) }.word == "stale")
            let good = SaisieContact(
                telephone: "06 39 98 44 44", courriel: "lou@exemple.fr", adresse: "3 rue du Lac", codePostal: "96000", commune: "Aubremont", symptomesLe: "09/03/2026",
                medecinResultat: "Dr Karim BENALI", besoinSocial: "Courses", accordSocial: true)
            let done = try await desk.completerContact(id, good, revision: sheet.contact.revision, by: agent)
            #expect(done.contact.donnees.personne.telephone == "06 39 98 44 44" && done.contact.besoinSocial && done.priseJusqua == nil)
            #expect(done.jourDuTest == house.today, "with symptoms the test is at once")
            // Traces name nobody.
            let said = try await house.traces(200).map { "\($0.object) \($0.patient ?? "")" }.joined(separator: "\n")
            #expect(!said.contains(id) && !said.contains("Contact0"))
        }
    }
}
