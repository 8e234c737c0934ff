import ContactTracing
import Core
import Store

/// What the acts of the calling platform share.
extension Act {
    /// How long a contact stays in the hands of whoever took it, in minutes.
    static let minutesDePrise = 20

    /// The queue somebody calls from: the agency's for those who work for it, the platform's for all others.
    func file(_ epidemie: String, _ wanted: String? = nil) throws -> String {
        let held = missions(epidemie)
        var open: [String] = []
        if held.contains(.plateforme) || held.contains(.structure) { open.append("plateforme") }
        if held.contains(.agence) || held.contains(.sousTraitant) { open.append("agence") }
        guard let first = open.first else { throw DeskRefusal.forbidden("Aucune habilitation en cours pour ce suivi : demandez-la au responsable de votre organisme.") }
        guard let wanted else { return first }
        guard open.contains(wanted) else {
            throw DeskRefusal.malformed(code: "file", message: "« file » est l’une de vos files : \(open.joined(separator: ", ")).")
        }
        return wanted
    }

    /// The part of the actor's territory a request is about: one département, or all of them.
    func territoire(_ epidemie: String, _ departement: String?, _ missions: Set<Mission> = Set(Mission.allCases)) throws -> Perimetre {
        let whole = try perimetre(epidemie, missions)
        guard let departement else { return whole }
        guard whole.holds(departement) else { throw DeskRefusal.notFound }
        return Perimetre(epidemic: epidemie, departments: [departement])
    }

    /// A contact of the territory about to be called by the actor. Somebody else who holds it keeps it.
    func contactAAppeler(_ id: String) throws -> ContactRecord {
        let record = try contactDuTerritoire(id, hold: true)
        if let holder = record.takenBy, holder != actor.account, let until = record.takenUntil, until > at {
            throw DeskRefusal.cycle(LifecycleRefusal("appel-pris", "Une autre personne appelle ce contact en ce moment. Prenez-en un autre."))
        }
        return record
    }

    /// The life of a contact before an outcome, for an undo. Nothing of the person.
    struct AvantAppel: Codable {
        let etat: EtatContact
        let echeance: Int64?
        let prochain: Int64?
        let essais: Int
        let joint: Int64?
        /// What the outcome made of it: if it changed since, nothing is undone.
        let devenu: EtatContact
    }

    /// Plans the calls that follow the isolation of somebody just reached.
    func planIsolation(of contact: ContactRecord, _ parametres: Parametres) throws {
        let registered = contact.registeredAt.map { Instant(millisecondsSince1970: $0).date(in: .paris).date } ?? today
        let start = contact.lastDay.map(LocalDate.init(epochDay:)) ?? registered
        for day in PlanIsolement.jours(depuis: start, apres: today, parametres.delais) where day > today {
            try Isolements(session).plan(
                id: desk.chance.identifier(), epidemic: contact.epidemic, caseID: nil, contact: contact.id, department: contact.department,
                day: day.epochDay, collected: contact.collected)
        }
    }

    /// The insured person a contact is, when their NIR is known here and their birth date agrees.
    func assure(_ donnees: DonneesContact) throws -> (id: String, identity: PatientIdentity)? {
        guard let nir = donnees.personne.nir, let record = try Patients(session).find(nirKey: desk.keys.nirKey(nir)) else { return nil }
        let identity = try vault.identity(record)
        guard donnees.personne.dateNaissance == nil || donnees.personne.dateNaissance == identity.dateNaissance else { return nil }
        return (record.id, identity)
    }

    /// The account of a doctor of this desk.
    func medecin(rpps: String?) throws -> AccountRecord? {
        try rpps.flatMap { try Accounts(session).doctor(identifier: $0, profession: Profession.medecin.rawValue) }
    }
}
