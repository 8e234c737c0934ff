public import ContactTracing
public import Core
import Store

/// A sheet as its doctor works on it: the case, each contact with why it is one, the clock.
public struct FicheMedecin: Sendable, Hashable {
    public struct Ligne: Sendable, Hashable {
        public let fiche: FicheContact
        public let eligibilite: Eligibilite
        /// The draft is kept, and will not be registered.
        public var resteBrouillon: Bool { fiche.etat == .brouillon && !eligibilite.estContact }
    }

    public let cas: FicheCas
    /// The patient of this desk, when known here.
    public let patient: String?
    /// When the consent was last given or withdrawn.
    public let accordLe: Instant?
    public let lignes: [Ligne]
    /// Nil while it can still be validated in time, or without a positive result.
    public let valideeATemps: Bool?
    public let parametres: Parametres
    /// The actor may announce and validate: the doctor in person.
    public let peutSigner: Bool

    public var aEnregistrer: Int { lignes.count { $0.eligibilite.estContact && $0.fiche.etat == .brouillon } }
    public var nonRetenus: Int { lignes.count(where: \.resteBrouillon) }
}

/// A sheet in a doctor's list.
public struct CasEnListe: Sendable, Hashable, Codable {
    public let id: String
    public let numero: String
    public let nom: String
    public let etat: EtatCas
    public let echeanceValidation: Instant?
    public let creeLe: Instant
    public let contacts: Int
    /// Among the registered ones, those somebody reached.
    public let joints: Int
    public let aAppeler: Int
}

/// A doctor's sheets: those whose clock runs, then the others.
public struct MesCas: Sendable {
    public let aValider: [CasEnListe]
    public let autres: Page<CasEnListe>
}

/// A form about to be filled.
public struct FormulairePrepare: Sendable {
    public let content: JSONValue
    /// The patient it is for, when one was given.
    public let patient: PatientSummary?
    /// The sheet the doctor already has under way for that patient.
    public let enCours: String?
}

extension Act {
    /// The sheet for its doctor, with the look at it and at each contact noted.
    func ficheMedecin(_ record: CasRecord) throws -> FicheMedecin {
        try trace(record)
        let parametres = try parametres(record.epidemic)
        let contacts = try Contacts(session).ofCase(record.id)
        for contact in contacts { try trace(contact) }
        let fiches = try contacts.map(fiche)
        return FicheMedecin(
            cas: FicheCas(record, try coffre(record.epidemic).open(record), contacts: fiches, parametres), patient: record.patient,
            accordLe: record.consentAt.map(Instant.init(millisecondsSince1970:)),
            lignes: fiches.map { .init(fiche: $0, eligibilite: eligibilite($0.donnees.exposition, record, parametres)) },
            valideeATemps: record.vie.valideeATemps(at: now), parametres: parametres,
            peutSigner: Policy.signTracingAsDoctor.decide(actor, ()) == .allow)
    }

    /// The sheet again, after a change of it in this transaction.
    func ficheMedecin(after id: String) throws -> FicheMedecin { try ficheMedecin(casDuMedecin(id)) }

    /// Judges the drafts of a sheet again: its dates, or the definition, may have changed. Once the sheet is validated,
    /// a draft that has become a contact is registered at once.
    func rejuger(_ cas: CasRecord, _ parametres: Parametres) throws {
        let isActive = EtatCas(rawValue: cas.state)?.estActif ?? false
        for draft in try Contacts(session).ofCase(cas.id) where draft.state == EtatContact.brouillon.rawValue {
            guard var held = try Contacts(session).hold(draft.id) else { continue }
            let donnees = try coffre(held.epidemic).open(held)
            let before = held.reason
            held.reason = eligibilite(donnees.exposition, cas, parametres).raison.rawValue
            if isActive, eligibilite(donnees.exposition, cas, parametres).estContact {
                try register(&held, of: cas, parametres)
            } else if held.reason != before {
                try Contacts(session).save(&held, at: at)
            }
        }
    }

    /// Registers a contact, in the queue of whoever holds the case.
    func register(_ contact: inout ContactRecord, of cas: CasRecord, _ parametres: Parametres) throws {
        if cas.state == EtatCas.escalade.rawValue, contact.queue == "plateforme" { contact.queue = "agence" }
        try apply(.enregistrer, to: &contact, parametres)
    }

    /// What a form said, when nothing stands in the way.
    func require(_ anomalies: [Anomaly]) throws {
        guard anomalies.blocking.isEmpty else { throw DeskRefusal.invalid(anomalies) }
    }
}
