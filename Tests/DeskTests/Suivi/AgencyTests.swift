import ContactTracing
import Core
import Store
import TestSupport
import Testing

@testable import Desk

/// The regional agency: cases taken and given back with their contacts, isolation followed, another territory unseen.
@Suite struct AgencyTests {
    static let ecole = DonneesCas.Lieu(libelle: "École Jules-Ferry", nature: .collectivite)

    @Test(arguments: Engine.tested) func theAgency(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let agency = try await house.caller(.arsColin)
            let school = try await house.fiches.cas("École", lieux: [Self.ecole])
            let town = try await house.fiches.cas("Ville")
            let contact = try await house.fiches.contact(of: school, "Quintessence").id
            func list(_ filtre: FiltreAgence = FiltreAgence()) async throws -> [String] {
                try await house.desk.listerCasAgence(filtre, epidemie: DemoFilling.epidemic, by: agency).cas.map(\.id)
            }
            #expect(try await list() == [school], "a case of no collectivity is the platform's")
            let number = try await house.fiches.record(cas: town).number
            #expect(try await list(FiltreAgence(numero: number.lowercased())) == [town], "ordinary mail carries the number alone")

            var view = try await house.desk.lireCasAgence(school, by: agency)
            #expect(view.actions == [.prise, .suivi, .cloture] && view.fiche.contacts.count == 1)
            let stale = view.fiche.revision
            view = try await house.desk.traiterCasAgence(school, .prise, revision: stale, key: "prise-une-fois", by: agency)
            #expect(view.fiche.etat == .escalade && view.fiche.contacts.allSatisfy { $0.file == "agence" })
            view = try await house.desk.traiterCasAgence(school, .prise, revision: stale, key: "prise-une-fois", by: agency)
            #expect(view.fiche.etat == .escalade, "sent twice, done once")
            #expect(try await refusal { try await house.desk.traiterCasAgence(school, .retour, revision: stale, by: agency) }.word == "stale")
            view = try await house.desk.traiterCasAgence(school, .retour, by: agency)
            #expect(view.fiche.etat == .complete && view.fiche.contacts.allSatisfy { $0.file == "plateforme" })
            _ = try await house.desk.traiterCasAgence(school, .prise, by: agency)
            #expect(try await refusal { try await house.desk.traiterCasAgence(school, .prise, by: agency) }.word == "cas-escalader")

            // Symptoms three days ago: calls on days 5, 8, 11 and 14.
            view = try await house.desk.traiterCasAgence(school, .suivi, by: agency)
            #expect(view.appels.map(\.jour) == [5, 8, 11, 14])
            let subcontractor = try await house.caller(.arsAppel)
            #expect(try await house.desk.lireCasAgence(school, by: subcontractor).actions.isEmpty)
            #expect(try await refusal { try await house.desk.traiterCasAgence(school, .cloture, by: subcontractor) }.word == "forbidden")
            #expect(try await calls(subcontractor, house).isEmpty, "none is due today")

            house.clock.advance(days: 2)
            let due = try await calls(subcontractor, house)
            #expect(due.map(\.jour) == [5] && due.first?.personne.nom == "École")
            try await house.desk.noterIsolement(due[0].id, .pasDeReponse, note: nil, by: subcontractor)
            #expect(try await refusal { try await house.desk.noterIsolement(due[0].id, .vaBien, note: nil, by: agency) }.word == "appel-deja-fait")
            #expect(try await calls(subcontractor, house).isEmpty)
            house.clock.advance(days: 1)
            let again = try await calls(subcontractor, house)
            #expect(again.map(\.jour) == [6], "no answer: again tomorrow")
            #expect(try await refusal { try await house.desk.noterIsolement(again[0].id, .symptomes, note: " ", by: subcontractor) }.word == "invalid requis")
            try await house.desk.noterIsolement(again[0].id, .symptomes, note: "Toux depuis hier", by: subcontractor)
            #expect(try await house.desk.lireCasAgence(school, by: agency).fiche.donnees.note?.contains("Toux depuis hier") == true)
            house.clock.advance(days: 2)
            try await house.desk.noterIsolement(calls(subcontractor, house)[0].id, .arrete, note: nil, by: subcontractor)
            view = try await house.desk.lireCasAgence(school, by: agency)
            #expect(view.appels.allSatisfy { $0.faitLe != nil } && view.suiviTermine, "whoever stops is called no more")
            #expect(try await house.desk.traiterCasAgence(school, .cloture, by: agency).fiche.etat == .clos)
            #expect(try await house.fiches.record(contact).queue == "agence")
        }
    }

    @Test(arguments: Engine.tested) func givingBackOrClosingCancelsTheCalls(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let agency = try await house.caller(.arsColin)
            let cas = try await house.fiches.cas(puis: [.escalader, .suivre])
            #expect(try await house.desk.traiterCasAgence(cas, .retour, by: agency).appels.isEmpty)
            #expect(try await house.desk.traiterCasAgence(cas, .suivi, by: agency).appels.count == 4, "followed anew, planned once")
            #expect(try await house.desk.traiterCasAgence(cas, .cloture, by: agency).appels.isEmpty)
        }
    }

    /// T06: identifiers of another département are of no use, and the attempt is noted.
    @Test(arguments: Engine.tested) func anotherDepartementDoesNotExist(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let here = try await house.caller(.arsColin)
            let elsewhere = try await house.caller(.arsAppel, mission: .agence, departement: "39")
            let own = try await house.fiches.cas("Ici", lieux: [Self.ecole], puis: [.escalader, .suivre])
            let theirs = try await house.fiches.cas("Là-bas", departement: "39", lieux: [Self.ecole], puis: [.escalader, .suivre])
            house.clock.advance(days: 2)
            let call = try #require(try await calls(here, house).first)
            for (caller, mine, foreign) in [(here, own, theirs), (elsewhere, theirs, own)] {
                let shown = try await house.desk.listerCasAgence(epidemie: DemoFilling.epidemic, by: refreshed(caller, house)).cas.map(\.id)
                #expect(shown == [mine])
                let before = try await house.traces(200).filter { $0.result == "introuvable" }.count
                #expect(try await refusal { try await house.desk.lireCasAgence(foreign, by: refreshed(caller, house)) }.word == "notFound")
                for action in ActionAgence.allCases {
                    #expect(try await refusal { try await house.desk.traiterCasAgence(foreign, action, by: refreshed(caller, house)) }.word == "notFound")
                }
                #expect(try await house.traces(200).filter { $0.result == "introuvable" }.count == before + 5)
            }
            let stranger = refreshed(elsewhere, house)
            #expect(try await refusal { try await house.desk.lireIsolement(call.id, by: stranger) }.word == "notFound")
            #expect(try await refusal { try await house.desk.noterIsolement(call.id, .vaBien, note: nil, by: stranger) }.word == "notFound")
            #expect(try await refusal { try await house.desk.listerCasAgence(FiltreAgence(departement: "96"), epidemie: DemoFilling.epidemic, by: stranger) }.word == "notFound")
            let number = try await house.fiches.record(cas: own).number
            #expect(try await house.desk.listerCasAgence(FiltreAgence(numero: number), epidemie: DemoFilling.epidemic, by: stranger).cas.isEmpty)
        }
    }

    @Test(arguments: Engine.tested) func listsGoOnByCursor(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let agency = try await house.caller(.arsColin)
            var made: Set<String> = []
            for index in 0..<7 { made.insert(try await house.fiches.cas("Cas \(index)", lieux: [Self.ecole])) }
            var (seen, cursor): ([String], String?) = ([], nil)
            repeat {
                let page = try await house.desk.listerCasAgence(epidemie: DemoFilling.epidemic, cursor: cursor, limit: 3, by: agency)
                seen += page.cas.map(\.id)
                cursor = page.suivant
            } while cursor != nil
            #expect(seen.count == 7 && Set(seen) == made)
            let traced = try await house.traces(300).filter { $0.act == "lister-cas-agence" && $0.object.hasPrefix("suivi/cas/") }
            #expect(traced.count == 7, "everyone shown is noted")
        }
    }

    @Test(arguments: Engine.tested) func afterTheEndNothingIsWritten(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let agency = try await house.caller(.arsColin)
            let cas = try await house.fiches.cas(lieux: [Self.ecole], puis: [.escalader, .suivre])
            house.clock.advance(days: 2)
            let call = try #require(try await calls(agency, house).first)
            let yesterday = house.today.adding(days: -1)
            try await house.fiches.change { $0.fin = yesterday }
            for action in ActionAgence.allCases {
                #expect(try await refusal { try await house.desk.traiterCasAgence(cas, action, by: agency) }.word == "epidemie-close")
            }
            #expect(try await refusal { try await house.desk.noterIsolement(call.id, .vaBien, note: nil, by: agency) }.word == "epidemie-close")
            #expect(try await house.desk.lireCasAgence(cas, by: agency).actions.isEmpty, "what remains can still be read")
        }
    }

    /// An epidemic without the agency shows it nothing, whatever its missions say.
    @Test(arguments: Engine.tested) func aBodyThatTakesNoPartSeesNothing(engine: Engine) async throws {
        try await withDesk(engine) { house in
            let agency = try await house.caller(.arsColin)
            let cas = try await house.fiches.cas(lieux: [Self.ecole])
            try await house.fiches.change { $0.participants.remove(.agence) }
            #expect(try await refusal { try await house.desk.listerCasAgence(epidemie: DemoFilling.epidemic, by: agency) }.word == "forbidden")
            #expect(try await refusal { try await house.desk.lireCasAgence(cas, by: agency) }.word == "forbidden")
        }
    }

    private func calls(_ caller: Caller, _ house: TestDesk) async throws -> [AppelIsolement] {
        try await house.desk.listerIsolement(epidemie: DemoFilling.epidemic, by: caller).appels
    }

    /// The same person with missions still in force on the clock of now.
    private func refreshed(_ caller: Caller, _ house: TestDesk) -> Caller {
        let actor = caller.actor
        let held = actor.habilitations.map {
            Habilitation(
                id: $0.id, epidemie: $0.epidemie, mission: $0.mission, departements: $0.departements, from: house.clock.now.adding(hours: -1),
                until: house.clock.now.adding(hours: 1))
        }
        return Caller(
            actor: Core.Actor(account: actor.account, displayName: actor.displayName, role: actor.role, habilitations: held, session: actor.session), request: "essai")
    }
}
