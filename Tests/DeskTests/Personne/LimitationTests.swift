import ContactTracing
import Core
import Store
import Synthetic
import TestSupport
import Testing

@testable import Desk

/// T68: while somebody's data are limited, they are stored and can be copied for the person, and nothing else.
@Suite("Limited data are stored and nothing else (T68)") struct LimitationTests {
    /// A whole life, limited by their fund.
    private func limited(_ engine: Engine, _ body: (TestDesk, VieEntiere, Caller) async throws -> Void) async throws {
        try await withDesk(engine, press: VieEntiere.paper) { house in
            let life = try await VieEntiere(house)
            let agent = try await house.caller(.agentCPAM)
            let view = try await house.desk.limiterPersonne(life.patient, fondement: "exactitude", motif: "Conteste un arrêt à son nom.", key: "cle-limite-1", by: agent)
            #expect(view.enCours?.motif == "Conteste un arrêt à son nom.")
            try await body(house, life, agent)
        }
    }

    private static let why = "limité à sa demande"

    @Test(arguments: Engine.tested) func everyActIsRefusedAndSaysWhy(engine: Engine) async throws {
        try await limited(engine) { house, life, agent in
            let (doctor, medical) = (try await house.caller(.drLeclerc), try await house.caller(.medicalCPAM))
            let (desk, nir) = (house.desk, house.nir(VieEntiere.worker))
            let traits = house.workers[VieEntiere.worker]
            typealias Attempt = (name: String, act: () async throws -> Any)
            let found = try await house.database.read { session in
                func one(_ table: SQLIdentifier) throws -> String { try session.value(String.self, "SELECT id FROM \(raw: table) ORDER BY id LIMIT 1") ?? "" }
                return (fil: try one("fil"), entretien: try one("entretien"), reclamation: try one("reclamation"), affection: try one("affection"), reponse: try one("reponse_droits"),
                        orientation: try one("orientation"), document: try session.value(String.self, "SELECT volet FROM document WHERE dossier = \(life.dossier) LIMIT 1") ?? "")
            }
            let attempts: [Attempt] = [
                ("find by number", { try await desk.findPatients(.nir(nir), by: doctor) }),
                ("find by name", { try await desk.findPatients(.traits(name: "\(traits.prenoms[0]) \(traits.nomNaissance)", birthDate: traits.dateNaissance), by: doctor) }),
                ("read patient", { try await desk.readPatient(life.patient, by: doctor) }),
                ("draft by number", { try await house.draft(by: doctor) }),
                ("deposit by id", { try await desk.saveAndDeposit(DraftInput(teleservice: "arret-de-travail", patient: .id(life.patient), content: house.leave()), by: doctor) }),
                ("read dossier", { try await desk.readDossier(life.dossier, by: doctor) }),
                ("history", { try await desk.readHistory(life.dossier, by: doctor) }),
                ("version", { try await desk.readVersion(life.dossier, 1, by: doctor) }),
                ("document", { try await desk.readDocument(life.dossier, volet: found.document, by: doctor) }),
                ("rectify", { try await desk.rectify(life.dossier, content: house.leave(days: 5), reason: "Erreur.", revision: nil, by: doctor) }),
                ("withdraw", { try await desk.withdraw(life.dossier, reason: "Erreur.", revision: nil, by: doctor) }),
                ("continue", { try await desk.continueDossier(life.dossier, by: doctor) }),
                ("reuse", { try await desk.reuseDossier(life.dossier, by: doctor) }),
                ("fund reads", { try await desk.readDossier(life.dossier, by: agent) }),
                ("fund accepts", { try await desk.accept(life.dossier, comment: nil, by: agent) }),
                ("fund refuses", { try await desk.refuse(life.dossier, reason: "Non conforme.", by: agent) }),
                ("rights", { try await desk.voirDroits(life.patient, by: doctor) }),
                ("rights answer", { try await desk.demanderDroits(life.patient, by: doctor) }),
                ("rights read", { try await desk.lireReponseDroits(found.reponse, by: doctor) }),
                ("reimbursements", { try await desk.readReimbursements(life.patient, consent: "carte", by: doctor) }),
                ("treating doctor", { try await house.treatingDoctor(life.patient, by: doctor) }),
                ("affections", { try await house.affections(life.patient, by: doctor) }),
                ("document space", { try await desk.lireEspace(life.patient, base: .medecinTraitant, by: doctor) }),
                ("identity", { try await desk.readIdentity(life.patient, by: doctor) }),
                ("identity noted", { try await desk.noteIdentity(.doute(.doute), on: life.patient, motif: "Encore.", by: doctor) }),
                ("thread", { try await desk.lireFil(found.fil, by: medical) }),
                ("write", { try await desk.ecrire(found.fil, "Bonjour", by: doctor) }),
                ("call", { try await desk.lireEntretien(found.entretien, by: medical) }),
                ("complaint", { try await desk.lireReclamation(found.reclamation, by: agent) }),
                ("case", { try await desk.lireCas(life.cas, by: doctor) }),
            ]
            for attempt in attempts {
                do {
                    let answer = try await attempt.act()
                    Issue.record("\(attempt.name) was answered: \(String(describing: answer).prefix(200))")
                } catch let refusal as DeskRefusal {
                    #expect("\(refusal)".contains(Self.why), "\(attempt.name): \(refusal)")
                }
            }
            // The attempts are in the trace, refused.
            let noted = try await house.traces().filter { $0.result == "refuse" && $0.object == "dossier/\(life.dossier)" }
            #expect(noted.count >= 5)
        }
    }

    @Test(arguments: Engine.tested) func listsLeaveThemOutAndOthersStay(engine: Engine) async throws {
        try await limited(engine) { house, life, agent in
            let (doctor, medical) = (try await house.caller(.drLeclerc), try await house.caller(.medicalCPAM))
            let desk = house.desk
            let other = try await house.received(patient: 1, by: doctor)
            let person = house.workers[VieEntiere.worker]
            let ids = try await house.database.read { try Set($0.rows("SELECT sujet FROM limite").map { try $0.text("sujet") }) }
            #expect(ids.count > 20)
            let lists: [(String, () async throws -> Any)] = [
                ("patients of the day", { try await desk.patientsOfTheDay(by: doctor) }), ("patientele", { try await desk.listPatientele(nil, by: doctor) }),
                ("dossiers", { try await desk.listDossiers(DossierQuery(), by: doctor) }), ("queues", { try await desk.listQueues(by: agent) }),
                ("to handle", { try await desk.readQueue(.aTraiter, by: agent) }), ("mine", { try await desk.readQueue(.mesDossiers, by: agent) }),
                ("under way", { try await desk.readQueue(.enCours, by: medical) }), ("threads", { try await desk.listerFils(by: doctor) }), ("threads of the fund", { try await desk.listerFils(by: medical) }),
                ("calls", { try await desk.listerEntretiens(by: medical) }), ("complaints", { try await desk.listerReclamations(by: agent) }), ("news", { try await desk.listNotifications(by: doctor) }),
                ("news of the fund", { try await desk.listNotifications(by: agent) }), ("cases", { try await desk.listerMesCas(TestDesk.epidemic, by: doctor) }),
                ("decisions", { try await desk.listDecisions(by: doctor) }), ("merges", { try await desk.listFusionsPatients(by: agent) }),
                ("renewals", { try await desk.listerRenouvellements(by: doctor) }), ("orientations", { try await desk.orientationsRecues(by: doctor) }),
                ("declared patients", { try await desk.listTreated(by: doctor) }),
            ]
            for (name, list) in lists {
                let text = String(reflecting: try await list())
                #expect(!text.uppercased().contains(person.nomNaissance.uppercased()), "\(name) names them")
                for id in ids where text.contains(id) { Issue.record("\(name) leads to \(id)") }
            }
            // Nobody else is touched.
            let left = try await desk.listDossiers(DossierQuery(), by: doctor)
            #expect(left.items.map(\.id) == [other.id])
            #expect(try await desk.readDossier(other.id, by: agent).id == other.id)
        }
    }

    /// Time passes, the workers turn: nothing of the person moves. Lifted, everything goes on from where it stood.
    @Test(arguments: Engine.tested) func jobsWaitAndDeadlinesDoNotRun(engine: Engine) async throws {
        try await withDesk(engine, press: VieEntiere.paper) { house in
            let doctor = try await house.caller(.drLeclerc)
            let agent = try await house.caller(.agentCPAM)
            // Not yet arrived at the fund: its transmission waits.
            // Fifteen days of silence would be an agreement.
            let silent = try await house.file("demande-accord-prealable", house.request(), by: doctor)
            try await house.work()
            let due = try #require(try await Self.due(house, silent.id))
            let leave = try await house.deposit(by: doctor)
            let view = try await house.desk.limiterPersonne(leave.patient.id, fondement: "opposition", motif: "S’oppose.", by: agent)
            #expect(view.enCours?.fondement == .opposition)
            let before = try await Self.rows(house)
            for _ in 0..<12 {
                house.clock.advance(days: 15)
                try await house.work()
            }
            #expect(try await Self.rows(house) == before, "something moved")
            #expect(try await house.count("SELECT count(*) FROM sortie WHERE etat = 'a-faire'") > 0)
            #expect(try await house.count("SELECT count(*) FROM sortie WHERE etat = 'morte'") == 0)
            // The copy is made all the same, and says that it is limited.
            let copy = try await house.desk.copierDonnees(.id(leave.patient.id), motif: "Courrier du 3 mars.", by: house.caller(.medicalCPAM))
            #expect(copy.parties.flatMap(\.tables).first { $0.nom == "limitation" }?.rangees.count == 1)
            // Lifted once the person was told.
            #expect(try await refusal { try await house.desk.leverLimitation(leave.patient.id, prevenueLe: "", motif: "Réglé.", by: agent) }.word == "invalid requis")
            let tomorrow = house.today.adding(days: 1).iso
            #expect(try await refusal { try await house.desk.leverLimitation(leave.patient.id, prevenueLe: tomorrow, motif: "Réglé.", by: agent) }.word == "invalid futur")
            let lifted = try await house.desk.leverLimitation(leave.patient.id, prevenueLe: house.today.iso, motif: "Réglé avec elle.", by: agent)
            #expect(lifted.enCours == nil && lifted.limitations[0].prevenueLe == house.today && lifted.limitations[0].leveeMotif == "Réglé avec elle.")
            #expect(try await Self.due(house, silent.id) == due + 180 * 86_400_000)
            try await house.work()
            #expect(try await house.desk.readDossier(leave.id, by: doctor).state == .recu, "what waited has left")
            #expect(try await house.desk.readDossier(silent.id, by: doctor).state == .recu, "silence said nothing meanwhile")
            house.clock.advance(days: 16)
            try await house.work()
            #expect(try await house.desk.readDossier(silent.id, by: doctor).state == .silence, "and speaks when its days are over")
            #expect(try await house.count("SELECT count(*) FROM limite") == 0)
        }
    }

    @Test(arguments: Engine.tested) func setAndLiftedByTheirFundAlone(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let agent = try await house.caller(.agentCPAM)
            let patient = try await house.inHand(0, by: doctor)
            func limit(_ who: Who, _ basis: String? = "illicite", _ words: String? = "Demande.") async throws -> String {
                let caller = try await house.caller(who)
                return try await refusal { try await house.desk.limiterPersonne(patient, fondement: basis, motif: words, by: caller) }.word
            }
            for who in [Who.drLeclerc, .secMorel, .arsColin, .admin, .phLambert] { #expect(try await limit(who) == "forbidden", "\(who)") }
            #expect(try await limit(.agentMSA) == "notFound")
            #expect(try await limit(.agentCPAM, nil) == "invalid requis")
            #expect(try await limit(.agentCPAM, "caprice") == "invalid requis")
            #expect(try await limit(.agentCPAM, "defense", "") == "invalid requis")
            _ = try await house.desk.limiterPersonne(patient, fondement: "defense", motif: "Procès.", key: "cle-limite-9", by: agent)
            #expect(try await house.desk.limiterPersonne(patient, fondement: "defense", motif: "Procès.", key: "cle-limite-9", by: agent).limitations.count == 1)
            #expect(try await limit(.medicalCPAM) == "limitation.deja")
            #expect(try await house.desk.chercherPersonne(house.nir(0), by: agent).enCours != nil)
            #expect(try await refusal { try await house.desk.lireDroitsPersonne(patient, by: house.caller(.agentMSA)) }.word == "notFound")
            _ = try await house.desk.leverLimitation(patient, prevenueLe: house.today.iso, motif: "Fini.", by: agent)
            #expect(try await refusal { try await house.desk.leverLimitation(patient, prevenueLe: house.today.iso, motif: "Fini.", by: agent) }.word == "limitation.aucune")
            #expect(try await house.desk.readPatient(patient, by: doctor).patient.id == patient)
        }
    }

    /// A sheet written for somebody limited is stored, and nobody sees it.
    @Test(arguments: Engine.tested) func aSheetThatComesLaterIsLimitedToo(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let patient = try await house.inHand(0, by: house.caller(.drLeclerc))
            _ = try await house.desk.limiterPersonne(patient, fondement: "opposition", motif: "S’oppose.", by: house.caller(.agentCPAM))
            let fiches = house.fiches
            let cas = try await fiches.cas()
            let contact = try await fiches.contact(of: cas, "Connu", nir: house.nir(0))
            #expect(try await house.count("SELECT count(*) FROM limite WHERE sujet = \(contact.id)") == 1)
            #expect(try await house.desk.appelerSuivant(TestDesk.epidemic, by: house.caller(.agentCPAM)) == nil, "nobody to call")
            let copy = try await house.desk.copierDonnees(.id(patient), motif: "Demande.", by: house.caller(.medicalCPAM))
            #expect(copy.parties.flatMap(\.tables).contains { $0.nom == "contact" && $0.rangees.count == 1 })
        }
    }

    /// The trace is sealed and read whole, the register is brought in: storing goes on.
    @Test func storingGoesOn() async throws {
        try await limited(.sqlite) { house, _, _ in
            while try await house.desk.sealTraces() > 0 {}
            let verified = try await house.desk.verifierDonnees()
            #expect(verified.estIntacte, "\(verified.fautes) \(verified.traces.faults)")
            #expect(verified.traces.waiting == 0)
            var file = RegisterFile(house, sequence: 2)
            try file.add(house, VieEntiere.worker)
            let delivery = try await file.load(house)
            #expect(delivery.retires == 0 && delivery.nouveaux == 0)
        }
    }

    private static func due(_ house: TestDesk, _ dossier: String) async throws -> Int64? {
        try await house.database.read { try $0.first("SELECT reponse_due FROM dossier WHERE id = \(dossier)")?.optionalInt64("reponse_due") }
    }

    /// What a job could change of them.
    private static func rows(_ house: TestDesk) async throws -> [String] {
        try await house.database.read { session in
            let tables: [SQLIdentifier] = ["dossier", "version", "evenement", "transmission", "notification", "medecin_traitant", "affection", "sortie", "document", "fil", "reclamation", "entretien"]
            return try tables.flatMap { table in try session.rows("SELECT * FROM \(raw: table)").map { "\(table.name) \($0.values)" }.sorted() }
        }
    }
}
