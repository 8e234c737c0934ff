public import ContactTracing
public import Core
import Store

/// What a doctor is due in an epidemic, and why.
public struct ReleveMedecin: Sendable {
    public let medecin: String
    public let epidemie: Parametres
    public let releve: ReleveRemuneration
    /// The day on which the oldest sheet counted here is erased, and leaves the statement.
    public let premierEffacement: LocalDate?
}

extension Desk {
    /// The statement of the actor, computed from what happened to their sheets. Theirs alone: no delegate reads it.
    public func releverRemuneration(_ epidemie: String, by caller: Caller) async throws -> ReleveMedecin {
        try await act("lire-remuneration", on: "suivi/remuneration", by: caller) { act in
            try Policy.signTracingAsDoctor.enforce(act.actor, ())
            let parametres = try act.parametres(epidemie)
            try act.trace("suivi/remuneration")
            let sheets = try CasMedecin(act.session).positive(act.actor.account, epidemic: epidemie)
            let facts = try sheets.map { try act.faits($0) }
            return ReleveMedecin(
                medecin: act.actor.displayName, epidemie: parametres, releve: ReleveRemuneration(medecin: act.actor.account, faits: facts),
                premierEffacement: sheets.map { parametres.conservation.effacement(.cas, collecte: LocalDate(epochDay: $0.collected)) }.min())
        }
    }
}

extension Act {
    /// What the desk itself recorded of a sheet.
    fileprivate func faits(_ cas: CasRecord) throws -> FaitsDeFiche {
        try trace(cas)
        let validated = cas.validatedAt.map(Instant.init(millisecondsSince1970:))
        let doctor = cas.doctor ?? ""
        let announcements = validated.flatMap { moment in
            cas.announced.flatMap(AnnonceFaite.Mode.init).map { [AnnonceFaite(medecin: doctor, le: moment, mode: $0)] }
        }
        let contacts = try Contacts(session).ofCase(cas.id).compactMap { contact -> ContactEnregistre? in
            guard let registered = contact.registeredAt else { return nil }
            let reached = contact.queue == "medecin" ? contact.reachedAt.map(Instant.init(millisecondsSince1970:)) : nil
            return ContactEnregistre(
                contact: contact.id, medecin: doctor, le: Instant(millisecondsSince1970: registered),
                complet: try coffre(contact.epidemic).open(contact).personne.estComplete, appele: reached)
        }
        return FaitsDeFiche(
            fiche: cas.number, resultatPositif: cas.positiveAt.map(Instant.init(millisecondsSince1970:)), validation: validated,
            annonces: announcements ?? [], contacts: contacts)
    }
}

extension PersonneSuivie {
    /// All that is asked for: names, birth date, telephone, postal code.
    fileprivate var estComplete: Bool {
        !nom.isEmpty && !prenom.isEmpty && dateNaissance != nil && telephone != nil && codePostal != nil
    }
}
