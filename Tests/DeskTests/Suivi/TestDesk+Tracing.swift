import ContactTracing
import Core
import Store
import TestSupport
import Testing

@testable import Desk

/// Sheets made straight from the life cycle, for tests of those who come after the doctor.
struct Fiches {
    let desk: Desk
    var epidemie = DemoFilling.epidemic

    /// A case of that département, with everything that happened to it.
    func cas(
        _ nom: String = "Index", departement: String = "96", lieux: [DonneesCas.Lieu] = [], depuis: Int = 3,
        puis events: [EvenementCas] = []
    ) async throws -> String {
        try await desk.act("essai", on: "suivi", by: Worker.deskCaller("essai")) { act in
            let parametres = try act.parametresOuverts(epidemie)
            var record = CasRecord(
                id: act.desk.chance.identifier(), epidemic: epidemie, number: NumeroFiche.make("F", act.desk.chance), state: EtatCas.suspect.rawValue, doctor: nil,
                department: departement, data: [], collected: act.today.epochDay, at: act.at)
            record.onset = act.today.adding(days: -depuis).epochDay
            try act.keep(DonneesCas(personne: personne(nom), lieux: lieux), in: &record)
            try CasIndex(act.session).insert(record)
            for event in [.resultatPositif(le: act.now), .valider] + events { try act.apply(event, to: &record, parametres) }
            try act.trace(record)
            return record.id
        }
    }

    /// A registered contact of a case, with the code it was given.
    func contact(
        of cas: String, _ nom: String, prenom: String = "Zoé", ne: LocalDate? = LocalDate(year: 1980, month: 2, day: 29), nir: NIR? = nil,
        telephone: String? = "06 39 98 12 34", dernierJour: Int = 1, departement: String = "96", draft: Bool = false
    ) async throws -> (id: String, code: String) {
        try await desk.act("essai", on: "suivi", by: Worker.deskCaller("essai")) { act in
            let parametres = try act.parametresOuverts(epidemie)
            let record = try #require(try CasIndex(act.session).find(cas))
            let place = try #require(Departement(departement))
            let person = PersonneSuivie(nir: nir, nom: nom, prenom: prenom, dateNaissance: ne, telephone: telephone)
            var contact = try act.nouveauContact(
                DonneesContact(personne: person, exposition: Exposition(memeFoyer: true, dernierJour: act.today.adding(days: -dernierJour))), of: record,
                departement: place, parametres)
            try Contacts(act.session).insert(contact)
            if !draft { try act.apply(.enregistrer, to: &contact, parametres) }
            try act.trace(contact)
            return (contact.id, try NumeroFiche.code(contact: contact.id, collecte: contact.collected, act.desk.clesSuivi, epidemie: epidemie))
        }
    }

    /// Something that happened to a contact.
    func happens(_ event: EvenementContact, to contact: String) async throws {
        try await desk.act("essai", on: "suivi", by: Worker.deskCaller("essai")) { act in
            var record = try #require(try Contacts(act.session).hold(contact))
            try act.apply(event, to: &record, act.parametresOuverts(epidemie))
            try act.trace(record)
        }
    }

    func personne(_ nom: String) -> PersonneSuivie {
        PersonneSuivie(nom: nom, prenom: "Zoé", dateNaissance: LocalDate(year: 1980, month: 2, day: 29), telephone: "06 39 98 12 34")
    }

    func record(_ contact: String) async throws -> ContactRecord {
        try #require(try await desk.database.read { try Contacts($0).find(contact) })
    }

    func record(cas: String) async throws -> CasRecord { try #require(try await desk.database.read { try CasIndex($0).find(cas) }) }

    /// Another version of the exercise, from today.
    func change(_ edit: @escaping @Sendable (inout Parametres) -> Void) async throws {
        try await desk.act("essai", on: "suivi", by: Worker.deskCaller("essai")) { act in
            var next = try act.parametres(epidemie)
            edit(&next)
            next.version = try act.nextVersion(epidemie)
            next.du = act.today
            try act.write(next)
        }
    }
}

extension TestDesk {
    var fiches: Fiches { Fiches(desk: desk) }

    /// The persona with a mission elsewhere, granted by the desk itself.
    func caller(_ who: Who, mission: Mission, departement: String) async throws -> Caller {
        let known = try await caller(who)
        let held = Habilitation(
            id: String(repeating: "0", count: 32), epidemie: DemoFilling.epidemic, mission: mission, departements: Set([Departement(departement)].compactMap { $0 }),
            from: clock.now.adding(hours: -1), until: clock.now.adding(hours: 1))
        let actor = Core.Actor(
            account: known.actor.account, displayName: known.actor.displayName, role: known.actor.role, situation: known.actor.situation, habilitations: [held],
            session: known.actor.session)
        return Caller(actor: actor, request: "essai")
    }
}
