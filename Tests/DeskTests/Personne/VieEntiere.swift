import ContactTracing
import Core
import Formats
import Recensement
import Store
import TestSupport
import Testing

@testable import Desk

/// Everything that can happen to one insured person at this desk, so that every table that may hold something of them does.
struct VieEntiere {
    /// The first of the workers, Dr Leclerc's patient.
    static let worker = 0

    let house: TestDesk
    var patient = ""
    var dossier = ""
    /// Sheets of the tracing: theirs as a case, and as a contact of a case whom nobody may name.
    var cas = ""
    var contact = ""
    var index = ""

    /// - Parameter press: papers are made by the desk of the house.
    init(_ house: TestDesk) async throws {
        self.house = house
        let (doctor, agent, medical) = (try await house.caller(.drLeclerc), try await house.caller(.agentCPAM), try await house.caller(.medicalCPAM))
        patient = try await house.inHand(Self.worker, by: doctor)
        try await rights(doctor)
        try await dossiers(doctor, agent, medical)
        try await exchanges(doctor, agent, medical)
        try await identity(doctor, agent)
        try await tracing(doctor)
        try await orientation(agent, doctor)
        // Others looked, or tried to.
        let other = try await house.caller(.drBenali)
        _ = try await refusal { try await house.desk.readPatient(patient, by: other) }
        _ = try await refusal { try await house.desk.readDossier(dossier, by: other) }
        _ = try await house.desk.findPatients(.nir(house.nir(Self.worker)), by: house.caller(.phLambert))
        _ = try await house.draft(by: doctor)
        try await house.work()
    }

    private func rights(_ doctor: Caller) async throws {
        var file = RegisterFile(house, sequence: 1)
        try file.add(house, Self.worker)
        _ = try await file.load(house)
        _ = try await house.desk.demanderDroits(patient, key: "cle-vie-droits", by: doctor)
        let line = "019980000;1;\(house.nir(Self.worker).digits13);\(house.today.adding(days: -10).iso);examen;;Bilan sanguin;1;18,20"
        let csv = "caisse;reference;nir;date;nature;code;libelle;quantite;montant\r\n" + line
        _ = try await house.desk.importReimbursements(ByteSource(csv), caisse: CodeOrganisme("019980000"), approved: true, by: .operatorAtConsole("essai"))
    }

    private mutating func dossiers(_ doctor: Caller, _ agent: Caller, _ medical: Caller) async throws {
        dossier = try await house.received(by: doctor).id
        _ = try await house.desk.rectify(dossier, content: house.leave(days: 6), reason: nil, revision: nil, by: doctor)
        house.clock.advance(hours: 3)
        try await house.work()
        _ = try await house.desk.take(dossier, by: agent)
        let declared = try await house.declare(by: house.caller(.drPetit))
        #expect(declared.state != .brouillon)
        _ = try await house.declare(by: doctor)
        let asked = try await house.file(house.argued(), by: doctor)
        _ = try await house.desk.take(asked.id, by: medical)
        _ = try await house.desk.accept(asked.id, comment: "Réévaluation proposée après le traitement.", granted: "3", by: medical)
        try await house.work()
    }

    private func exchanges(_ doctor: Caller, _ agent: Caller, _ medical: Caller) async throws {
        let fil = try await house.desk.ouvrirFil(MessagerieTests.medical(dossier), by: doctor).ligne.id
        _ = try await house.desk.lireFil(fil, by: medical)
        _ = try await house.desk.ecrire(fil, "Oui, en une page.", by: medical)
        let asked = try await house.desk.demanderEntretien(EntretienTests.demande(dossier), by: doctor)
        _ = try await house.desk.prendreEntretien(asked.id, by: medical)
        let filed = try await house.desk.reclamer(motif: "delai", texte: "Aucune réponse depuis trois semaines.", dossier: dossier, by: doctor)
        _ = try await house.desk.avancerReclamation(filed.id, .priseEnCharge, by: agent)
        _ = try await house.desk.avancerReclamation(filed.id, .reponse, texte: "Traité ce matin.", by: agent)
    }

    private func identity(_ doctor: Caller, _ agent: Caller) async throws {
        try await house.desk.noteIdentity(.doute(.doute), on: patient, motif: "Papiers d’une autre.", by: doctor)
        try await house.desk.noteIdentity(.douteLeve, on: patient, motif: "Levé.", by: doctor)
        let double = try await house.register(house.newcomer(), by: doctor)
        _ = try await house.desk.saveAndDeposit(
            DraftInput(teleservice: "arret-de-travail", patient: .id(double), content: house.leave(debut: house.today.adding(days: 20))), by: doctor)
        let fusion = try await house.desk.proposeMerge(keeping: patient, absorbing: double, motif: "Même carte Vitale.", by: doctor)
        try await house.desk.decideMerge(fusion, agrees: true, by: agent)
    }

    private mutating func tracing(_ doctor: Caller) async throws {
        let consultation = try await Consultation(house)
        cas = try await consultation.validated(Self.worker).cas.id
        let chain = try await house.chain([.init(name: "Contact", first: "Connu", nir: house.nir(Self.worker))])
        (index, contact) = (chain.cas, try #require(chain.contacts.first))
        _ = try await house.desk.appelerSuivant(TestDesk.epidemic, by: house.caller(.agentCPAM))
    }

    private func orientation(_ agent: Caller, _ doctor: Caller) async throws {
        let campagne = try await house.campagne()
        _ = try await house.desk.repondreSoiMeme(campagne, TestDesk.medecin(), by: house.caller(.drLeclerc))
        let target = try await house.cible(campagne, .drLeclerc)
        _ = try await house.desk.orienter(
            campagne, SaisieOrientation(recense: target.id, recherche: RechercheOrientation(besoin: "diagnostic", commune: "96000"), patient: patient), key: nil, by: agent)
    }

    static let paper = Press(render: { _, _ in Array("%PDF-1.7".utf8) }, close: {})
}
