import ContactTracing
import Core
import Store
import TestSupport
import Testing

@testable import Desk

/// Each act of the tracing notes what it showed or changed by its own name, and each refuses what is not the caller's, or not there to be done.
@Suite struct NotedAndRefusedTests {
    static let epidemic = DemoFilling.epidemic

    /// How often an act noted that object as done.
    private func noted(_ act: String, _ object: String, _ house: TestDesk) async throws -> Int {
        try await house.count("SELECT count(*) FROM trace WHERE acte = \(act) AND objet = \(object) AND resultat = 'fait'")
    }

    // MARK: Noted

    @Test(arguments: Engine.tested) func aListOfSheetsIsNotedEvenEmpty(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let agent = try await house.caller(.agentCPAM)
            #expect(try await house.desk.listerFiches(Self.epidemic, by: agent).items.isEmpty)
            #expect(try await noted("lister-fiches", "suivi/fiches", house) == 1)
            _ = try await house.fiches.cas()
            #expect(try await house.desk.listerFiches(Self.epidemic, by: agent).items.count == 1)
            #expect(try await noted("lister-fiches", "suivi/fiches", house) == 2)
        }
    }

    /// The sheet shown afterwards no longer names the draft that was taken away.
    @Test(arguments: Engine.tested) func aDraftTakenAwayIsNoted(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let visit = try await Consultation(house)
            let tom = try #require(try await visit.withContacts().contact("Tom"))
            _ = try await house.desk.retirerContact(tom.id, by: visit.doctor)
            let record = try await house.fiches.record(tom.id)
            let pseudonym = try CoffreSuivi(cles: house.desk.clesSuivi, epidemie: record.epidemic).pseudonym(record.id, collecte: record.collected)
            #expect(try await noted("retirer-contact", "suivi/contact/\(pseudonym)", house) == 1)
        }
    }

    @Test(arguments: Engine.tested) func aLookAtAPatientNamesThem(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let doctor = try await house.caller(.drLeclerc)
            let patient = try await house.draft(by: doctor).patient.id
            _ = try await house.desk.readPatient(patient, by: doctor)
            #expect(try await noted("lire-patient", "patient/\(patient)", house) == 1)
            let object = "patient/\(patient)"
            #expect(try await house.count("SELECT count(*) FROM trace WHERE acte = 'lire-patient' AND objet = \(object) AND patient = \(patient)") == 1)
        }
    }

    @Test(arguments: Engine.tested) func anEpidemicClosedTwiceIsNotedTwice(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let admin = try await house.caller(.admin)
            let (today, last) = (house.today, house.today.adding(days: 5))
            _ = try await house.desk.ouvrirEpidemie(Parametres.exercice("grippe-2026", nom: "Grippe", debut: today, fin: today.adding(days: 100)), by: admin)
            let closed = try await house.desk.cloreEpidemie("grippe-2026", apres: last, key: "cloture-une-fois", by: admin)
            #expect(closed.versions.count == 2)
            #expect(try await noted("clore-epidemie", "epidemie/grippe-2026", house) == 1)
            // Sent again, it writes no version, and still shows the epidemic.
            let again = try await house.desk.cloreEpidemie("grippe-2026", apres: last, key: "cloture-une-fois", by: admin)
            #expect(again.versions.count == 2)
            #expect(try await noted("clore-epidemie", "epidemie/grippe-2026", house) == 2)
        }
    }

    @Test(arguments: Engine.tested) func aLookAtAClusterNamesIt(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let agency = try await house.caller(.arsColin)
            for depuis in [4, 3, 2] { _ = try await house.fiches.cas("Élève", lieux: [ClusterDecisionTests.ecole], depuis: depuis) }
            try await house.worker.drain()
            let groupe = try #require(try await house.desk.listerGroupes(.propose, epidemie: Self.epidemic, by: agency).first)
            #expect(try await noted("lire-groupe", "suivi/groupe/\(groupe.id)", house) == 0)
            _ = try await house.desk.lireGroupe(groupe.id, by: agency)
            #expect(try await noted("lire-groupe", "suivi/groupe/\(groupe.id)", house) == 1)
        }
    }

    // MARK: Refused

    /// Two missions in two places: each is held where it was granted, and nowhere else.
    @Test(arguments: Engine.tested) func aMissionElsewhereDoesNotWriteHere(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let agent = try await house.caller(.agentCPAM)
            let chain = try await house.chain([.init()])
            _ = try await house.desk.escaladerFiche(chain.cas, by: agent)
            let both = try caller(agent, [(.plateforme, "96"), (.agence, "39")], house)
            #expect(try await house.desk.lireFicheTerritoire(chain.cas, by: both).fiche.etat == .escalade, "seen by the platform of the place")
            let people: JSONValue = ["foyer": [["prenom": "Zoé", "telephone": "06 39 98 42 42"]]]
            #expect(try await refusal { try await house.desk.saisirContacts(chain.cas, people, key: nil, by: both) }.word == "notFound")
            #expect(try await house.count("SELECT count(*) FROM contact WHERE cas = \(chain.cas)") == 1)
        }
    }

    private func caller(_ known: Caller, _ missions: [(Mission, String)], _ house: TestDesk) throws -> Caller {
        var held: [Habilitation] = []
        for (mission, place) in missions {
            let departement = try #require(Departement(place))
            held.append(
                Habilitation(
                    id: String(repeating: "0", count: 31) + String(held.count), epidemie: Self.epidemic, mission: mission, departements: [departement],
                    from: house.clock.now.adding(hours: -1), until: house.clock.now.adding(hours: 1)))
        }
        let actor = Core.Actor(
            account: known.actor.account, displayName: known.actor.displayName, role: known.actor.role, situation: known.actor.situation, habilitations: held,
            session: known.actor.session)
        return Caller(actor: actor, request: "essai")
    }

    /// A sheet that went behind another opens no test of its own, and no test is noted on it.
    @Test(arguments: Engine.tested) func anAbsorbedSheetOpensNoTest(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let laboratory = try await house.caller(.bioDurand)
            let kept = try await house.fiches.contact(of: house.fiches.cas("Un"), "Quintessence", nir: house.nir(3), dernierJour: 4)
            let absorbed = try await house.fiches.contact(of: house.fiches.cas("Deux"), "Quintessence", nir: house.nir(3), dernierJour: 1)
            let demande = DemandeDroit(nir: house.nir(3).digits15)
            #expect(try await house.desk.verifierTest(demande, by: laboratory).jusquau == house.today.adding(days: 13), "the later of two sheets")
            try await house.database.write { try $0.execute("UPDATE contact SET fusionne_dans = \(kept.id) WHERE id = \(absorbed.id)") }
            let right = try await house.desk.verifierTest(demande, by: laboratory)
            #expect(right.droit && right.jusquau == house.today.adding(days: 10), "that of the sheet that was kept")
            let reference = try #require(right.reference)
            try await house.desk.noterTest(reference, le: house.today, by: laboratory)
            #expect(try await house.fiches.record(kept.id).testedOn == house.today.epochDay)
            #expect(try await house.fiches.record(absorbed.id).testedOn == nil)
        }
    }

    @Test(arguments: Engine.tested) func aContactWhoWasReachedIsNotTakenAgain(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let visit = try await Consultation(house)
            let lea = try #require(try await visit.validated().contact("Léa"))
            _ = try await house.desk.appelerSoiMeme(lea.id, .prendre, by: visit.doctor)
            house.clock.advance(hours: 1)
            _ = try await house.desk.appelerSoiMeme(lea.id, .joint, by: visit.doctor)
            #expect(try await refusal { try await house.desk.appelerSoiMeme(lea.id, .prendre, by: visit.doctor) }.word == "contact-joint")
        }
    }

    /// What cannot be a link is turned away at the door: nothing is looked for and nothing is written.
    @Test(arguments: Engine.tested) func whatIsNoLinkIsNotLookedFor(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let notes: SQL = "SELECT count(*) FROM trace WHERE acte = 'ouvrir-declaration'"
            for bad in ["", "abc", String(repeating: "A", count: 42), String(repeating: "A", count: 44), String(repeating: "A", count: 42) + "/"] {
                let word = try await refusal { try await house.desk.ouvrirDeclaration(bad, request: "essai") }.word
                #expect(word == "notFound")
            }
            #expect(try await house.count(notes) == 0)
            #expect(try await refusal { try await house.desk.ouvrirDeclaration(String(repeating: "A", count: 43), request: "essai") }.word == "notFound")
            #expect(try await house.count(notes) == 1, "what could be one was looked for")
        }
    }

    @Test func whatNeitherSheetKnowsIsNotShown() {
        let one = FicheFusionnable(id: "a", champs: ["donnees.personne.nom": "Martin"])
        let other = FicheFusionnable(id: "b", champs: ["donnees.personne.nom": "Martin", "donnees.personne.commune": "Aubremont"])
        #expect(ChampsPaire.fields(one, other).map(\.nom) == ["donnees.personne.nom", "donnees.personne.commune"])
        #expect(ChampsPaire.fields(other, one).map(\.nom) == ["donnees.personne.nom", "donnees.personne.commune"])
    }

    @Test(arguments: ["nom", "code", "du", "fin", "minutes", "ouvreTest"]) func anEmptyBoxIsSaidToBeMissing(name: String) async throws {
        let base = Parametres.exercice("essai", nom: "Essai", debut: LocalDate(epochDay: 20_000), fin: LocalDate(epochDay: 20_100))
        for blank in ["", "  "] {
            let typed = JSONValue.object([name: .string(blank)])
            #expect(try await refusal { try base.avec(typed) }.word == "invalid requis")
        }
    }

    @Test(arguments: Engine.tested) func aCallListKnowsItsKinds(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let id = try await house.campagne()
            let agent = try await house.caller(.agentCPAM)
            #expect(try await !house.desk.listerRecenses(id, genre: "medecin", by: agent).cibles.isEmpty)
            #expect(try await refusal { try await house.desk.listerRecenses(id, genre: "inconnu", by: agent) }.word == "malformed parametre")
        }
    }
}
