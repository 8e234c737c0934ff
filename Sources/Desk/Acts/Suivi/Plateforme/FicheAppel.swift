public import ContactTracing
public import Core
import Store

/// Everything an agent needs in front of them while they call, and nothing that lets the case be deduced without consent.
public struct FicheAppel: Sendable, Hashable {
    /// An attempt at the contact.
    public struct Tentative: Sendable, Hashable {
        public let le: Instant
        public let par: String
        public let issue: IssueAppel
    }

    /// The one-time page sent to the contact.
    public struct Lien: Sendable, Hashable {
        public let envoyeLe: Instant
        public let expireLe: Instant
        public let utiliseLe: Instant?
        public let estOuvert: Bool
    }

    public let contact: FicheContact
    /// Number of the case's sheet: a number, never a name.
    public let numeroCas: String
    /// What the contact says at the laboratory instead of a name.
    public let code: String
    public let script: ScriptAppel
    public let finIsolement: LocalDate
    public let jourDuTest: LocalDate
    public let droitTest: Bool
    public let droitMasques: Bool
    /// The latest first.
    public let tentatives: [Tentative]
    /// The others of the household.
    public let foyer: [FicheContact]
    /// Treating doctor, when the contact is an insured person known here.
    public let medecinPropose: String?
    /// Whether a leave can be handed to a doctor of this desk without naming one.
    public let arretPossible: Bool
    public let arret: DemandeArret?
    public let lien: Lien?
    /// In the actor's hands, until then.
    public let priseJusqua: Instant?
    /// Somebody else is calling.
    public let prisAilleurs: Bool
    /// The actor may still take the last outcome back, until then.
    public let annulableJusqua: Instant?
    public let estOuverte: Bool
    public let horaires: HorairesAppel
}

extension Desk {
    /// The call sheet of a contact of the actor's territory.
    public func lireFicheAppel(_ id: String, by caller: Caller) async throws -> FicheAppel {
        try await act("lire-fiche-appel", on: "suivi/contact", by: caller) { act in
            let record = try act.contactDuTerritoire(id)
            try act.trace(record)
            return try act.ficheAppel(record)
        }
    }
}

extension Act {
    /// Minutes during which an outcome entered by mistake can be taken back.
    static let minutesPourAnnuler = 10

    func ficheAppel(_ record: ContactRecord) throws -> FicheAppel {
        let parametres = try parametres(record.epidemic)
        let fiche = try fiche(record)
        let registered = fiche.enregistreLe?.date(in: .paris).date ?? today
        let end = DroitContact.fin(dernierJour: fiche.donnees.exposition.dernierJour, enregistre: registered, parametres)
        let test = DroitContact.jourDuTest(fiche.donnees.exposition, symptomes: fiche.donnees.symptomesLe != nil, enregistre: registered, parametres.delais)
        let others = try record.household.map { try FileAppels(session).sameRoof($0, perimetre(record.epidemic)) } ?? []
        for other in others where other.id != record.id { try trace(other) }
        let attempts = try Appels(session).ofContact(record.id)
        let known = try assure(fiche.donnees)
        let doctor = try medecin(rpps: known?.identity.medecinTraitant)
        let isHeld = (record.takenUntil ?? 0) > at
        return FicheAppel(
            contact: fiche, numeroCas: try CasIndex(session).find(record.caseID)?.number ?? "",
            code: try NumeroFiche.code(contact: record.id, collecte: record.collected, desk.clesSuivi, epidemie: record.epidemic),
            script: ScriptAppel(
                agent: actor.displayName, contact: fiche.donnees.personne.displayName, divulgation: try divulgation(record), finIsolement: end, jourDuTest: test,
                foyerDuCas: fiche.donnees.exposition.memeFoyer, parametres),
            finIsolement: end, jourDuTest: test,
            droitTest: DroitContact.testJusquau(
                etat: fiche.etat, dernierJour: fiche.donnees.exposition.dernierJour, enregistre: registered, le: today, parametres) != nil,
            droitMasques: DroitContact.masques(
                etat: fiche.etat, delivres: record.masksDelivered, dernierJour: fiche.donnees.exposition.dernierJour, enregistre: registered, le: today, parametres),
            tentatives: try attempts.map(tentative), foyer: try others.filter { $0.id != record.id }.map(self.fiche),
            medecinPropose: doctor?.name, arretPossible: doctor != nil, arret: try DemandesArret(session).ofContact(record.id).map(demande),
            lien: try Autodeclarations(session).latest(contact: record.id).map {
                FicheAppel.Lien(
                    envoyeLe: .init(millisecondsSince1970: $0.createdAt), expireLe: .init(millisecondsSince1970: $0.expiresAt),
                    utiliseLe: $0.usedAt.map(Instant.init(millisecondsSince1970:)), estOuvert: $0.isOpen(at: at))
            },
            priseJusqua: isHeld && record.takenBy == actor.account ? record.takenUntil.map(Instant.init(millisecondsSince1970:)) : nil,
            prisAilleurs: isHeld && record.takenBy != actor.account, annulableJusqua: undoable(attempts.first, record),
            estOuverte: parametres.horaires.estOuvert(a: now), horaires: parametres.horaires)
    }

    private func tentative(_ r: Appels.Record) throws -> FicheAppel.Tentative {
        FicheAppel.Tentative(
            le: .init(millisecondsSince1970: r.at), par: try Accounts(session).find(r.account)?.name ?? "Compte fermé",
            issue: IssueAppel(rawValue: r.outcome) ?? .sansReponse)
    }

    /// Until when the actor may take an attempt back; nil when they may not.
    func undoable(_ attempt: Appels.Record?, _ record: ContactRecord) -> Instant? {
        guard let attempt, attempt.account == actor.account, let before = avant(attempt), before.devenu.rawValue == record.state else { return nil }
        let until = Instant(millisecondsSince1970: attempt.at).adding(minutes: Self.minutesPourAnnuler)
        return now <= until ? until : nil
    }
}
