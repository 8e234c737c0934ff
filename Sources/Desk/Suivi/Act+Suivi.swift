import ContactTracing
import Core
import Foundation
import Store

/// What every act of the tracing begins with.
extension Act {
    var today: LocalDate { now.date(in: .paris).date }

    /// The parameters that judge today's acts of an epidemic.
    func parametres(_ epidemie: String) throws -> Parametres {
        if let lus = parametresLus[epidemie] { return lus }
        guard let record = try Epidemies(session).inForce(epidemie, on: today.epochDay) else { throw DeskRefusal.notFound }
        let parametres = try JSONDecoder().decode(Parametres.self, from: Data(record.parameters.utf8))
        parametresLus[epidemie] = parametres
        return parametres
    }

    /// The same, for an act that writes: refused before the first day and after the last.
    func parametresOuverts(_ epidemie: String) throws -> Parametres {
        let parametres = try parametres(epidemie)
        if let refus = parametres.refus(le: today) { throw DeskRefusal.cycle(refus) }
        try exigeUneParticipation(parametres)
        return parametres
    }

    func coffre(_ epidemie: String) -> CoffreSuivi { CoffreSuivi(cles: desk.clesSuivi, epidemie: epidemie) }

    /// The part of the tracing the actor was entrusted with; a refusal when there is none.
    func perimetre(_ epidemie: String, _ allowed: Set<Mission> = Set(Mission.allCases)) throws -> Perimetre {
        let participants = try parametres(epidemie).participants
        let held = actor.habilitations.filter {
            $0.epidemie == epidemie && allowed.contains($0.mission) && $0.isInForce(at: now) && participants.contains(Participant($0.mission))
        }
        let departments = Set(held.flatMap(\.departements)).map(\.code)
        guard !departments.isEmpty else { throw DeskRefusal.forbidden("Aucune habilitation en cours pour ce suivi : demandez-la au responsable de votre organisme.") }
        return Perimetre(epidemic: epidemie, departments: departments)
    }

    /// Missions of the actor in an epidemic.
    func missions(_ epidemie: String) -> Set<Mission> {
        Set(actor.habilitations.filter { $0.epidemie == epidemie && $0.isInForce(at: now) }.map(\.mission))
    }

    /// Notes a look at or a change of a sheet, under a pseudonym that can no longer be computed once the data are erased.
    func trace(_ contact: ContactRecord, result: TraceResult = .done) throws {
        let pseudonym = try coffre(contact.epidemic).pseudonym(contact.id, collecte: contact.collected)
        try trace("suivi/contact/\(pseudonym)", patient: pseudonym, result: result)
    }

    func trace(_ cas: CasRecord, result: TraceResult = .done) throws {
        let pseudonym = try coffre(cas.epidemic).pseudonym(cas.id, collecte: cas.collected)
        try trace("suivi/cas/\(pseudonym)", patient: pseudonym, result: result)
    }
}
