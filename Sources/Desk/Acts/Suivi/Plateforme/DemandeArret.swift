public import Core
import ContactTracing
import Store

/// A sick leave a contact asked for on the phone. The agent prescribes nothing: a doctor decides, on the téléservice's own
/// form, filled for them.
public struct DemandeArret: Sendable, Hashable {
    public enum Etat: String, Sendable, Hashable {
        case demande
        /// No doctor of this desk is known: the person is told to see theirs.
        case sansMedecin = "sans-medecin"
        case repris, decline

        public var libelle: String {
            switch self {
            case .demande: "Demandé au médecin"
            case .sansMedecin: "À demander par la personne à son médecin"
            case .repris: "Préparé par le médecin, pas encore déposé"
            case .decline: "Décliné par le médecin"
            }
        }
    }

    /// Why a doctor declines: chosen, so that nothing medical is written.
    public enum Motif: String, Sendable, Hashable, CaseIterable {
        case consultation, teletravail
        case autreMedecin = "autre-medecin"
        case nonJustifie = "non-justifie"

        public var libelle: String {
            switch self {
            case .consultation: "Je veux voir la personne d’abord"
            case .teletravail: "Elle peut travailler à distance"
            case .autreMedecin: "Un autre médecin la suit"
            case .nonJustifie: "Pas d’arrêt à établir"
            }
        }
    }

    public let id: String
    public let contact: String
    public let etat: Etat
    /// Name of the doctor; nil when none is known here.
    public let medecin: String?
    public let du: LocalDate
    public let au: LocalDate
    public let demandeLe: Instant
    public let dossier: String?
    /// Where the dossier of the téléservice stands, in words; nil before there is one.
    public let dossierEtat: String?
    public let motif: Motif?

    /// « Déposé », « Demandé au médecin », « Décliné par le médecin : … »
    public var phrase: String {
        if let dossierEtat, etat == .repris { return dossierEtat }
        return motif.map { "\(etat.libelle) : \($0.libelle)" } ?? etat.libelle
    }
}

extension Act {
    func demande(_ r: DemandesArret.Record) throws -> DemandeArret {
        let dossier = try r.dossier.flatMap { try Dossiers(session).find($0) }
        let state = dossier.flatMap { DossierState(rawValue: $0.state) }
        return DemandeArret(
            id: r.id, contact: r.contact, etat: DemandeArret.Etat(rawValue: r.state) ?? .demande,
            medecin: try r.doctor.flatMap { try Accounts(session).find($0)?.name }, du: LocalDate(epochDay: r.from), au: LocalDate(epochDay: r.until),
            demandeLe: .init(millisecondsSince1970: r.askedAt), dossier: r.dossier,
            dossierEtat: state.map { $0 == .brouillon ? DemandeArret.Etat.repris.libelle : "Avis d’arrêt : \($0.label.lowercased())" },
            motif: r.reason.flatMap(DemandeArret.Motif.init(rawValue:)))
    }

    /// Hands a leave to the doctor: the one named, or the treating doctor. Asked for twice, it is asked for once.
    func demanderArret(_ contact: inout ContactRecord, _ donnees: DonneesContact, doctor named: AccountRecord?, _ parametres: Parametres) throws {
        if let existing = try DemandesArret(session).ofContact(contact.id), existing.state != DemandeArret.Etat.sansMedecin.rawValue { return }
        let known = try assure(donnees)
        let doctor = try known == nil ? nil : named ?? medecin(rpps: known?.identity.medecinTraitant)
        let registered = contact.registeredAt.map { Instant(millisecondsSince1970: $0).date(in: .paris).date } ?? today
        let end = max(today, DroitContact.fin(dernierJour: donnees.exposition.dernierJour, enregistre: registered, parametres))
        let request = DemandesArret.Record(
            id: desk.chance.identifier(), epidemic: contact.epidemic, contact: contact.id, patient: known?.id, doctor: doctor?.id, from: today.epochDay,
            until: end.epochDay, state: doctor == nil ? DemandeArret.Etat.sansMedecin.rawValue : DemandeArret.Etat.demande.rawValue, askedAt: at,
            askedBy: actor.account, collected: contact.collected)
        try DemandesArret(session).insert(request)
        contact.leave = request.id
    }

    /// Takes back what no doctor has taken yet.
    func retirerDemande(_ contact: inout ContactRecord) throws {
        guard var request = try DemandesArret(session).ofContact(contact.id), request.dossier == nil else { return }
        request.state = "annule"
        try DemandesArret(session).decide(request, at: at)
        contact.leave = nil
    }
}
