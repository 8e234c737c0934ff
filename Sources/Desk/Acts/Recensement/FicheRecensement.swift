public import Core
public import Recensement
import Store

/// Somebody to call, as an agent sees them.
public struct FicheRecensement: Sendable, Hashable {
    public struct Appel: Sendable, Hashable {
        public let le: Instant
        public let par: String
        /// « Répondu », or how the attempt ended.
        public let issue: String
        public let aAbouti: Bool
    }

    public struct Lien: Sendable, Hashable {
        public let creeLe: Instant
        public let expireLe: Instant
        public let estOuvert: Bool
    }

    public let cible: CibleVue
    public let campagne: String
    public let objet: String
    public let etatCampagne: EtatCampagne
    public let reponse: ReponseRecensement?
    public let script: ScriptRecensement
    /// The latest first.
    public let appels: [Appel]
    /// The others of the same place: one call may serve all.
    public let cabinet: [CibleVue]
    public let lien: Lien?
    /// In the actor's hands until then.
    public let priseJusqua: Instant?
    public let prisAilleurs: Bool
    public let estOuverte: Bool
    public let regles: ReglesAppel
}

/// Somebody of a call list, in a line.
public struct CibleVue: Sendable, Hashable {
    public let id: String
    public let genre: GenreCible
    public let nom: String
    public let lieu: String?
    public let commune: String
    public let departement: String
    public let telephone: String?
    public let taille: Int
    public let equipe: Bool
    public let etat: EtatCible
    public let essais: Int
    public let prochainEssai: Instant?
    /// Asked to be called back then.
    public let rappel: Instant?
    public let partage: Bool
    public let reponduLe: Instant?
    public let reponduPar: VoieReponse?
    public let revision: Int
}

extension CibleVue {
    init(_ r: RecenseRecord) {
        (id, genre, nom, lieu) = (r.id, r.genreCible, r.nom, r.nomLieu)
        commune = [r.codePostal, r.communeLibelle].compactMap { $0 }.joined(separator: " ")
        (departement, telephone, taille, equipe, essais, partage, revision) = (r.departement, r.telephone, r.taille, r.equipe, r.essais, r.partage, r.revision)
        etat = EtatCible(rawValue: r.etat) ?? .ecarte
        prochainEssai = r.prochainEssai.map(Instant.init(millisecondsSince1970:))
        rappel = r.rappelLe.map(Instant.init(millisecondsSince1970:))
        reponduLe = r.reponduLe.map(Instant.init(millisecondsSince1970:))
        reponduPar = r.reponduPar.flatMap(VoieReponse.init(rawValue:))
    }
}

extension Desk {
    /// The call sheet of somebody of a campaign of the actor's fund.
    public func lireFicheRecensement(_ id: String, by caller: Caller) async throws -> FicheRecensement {
        try await look("lire-fiche-recensement", on: "recensement/fiche", by: caller) { act in
            try Policy.callForCensus.enforce(act.actor, ())
            let (record, campagne) = try act.recense(id)
            try act.trace(record)
            return try act.ficheRecensement(record, campagne)
        }
    }
}

extension Act {
    func ficheRecensement(_ record: RecenseRecord, _ campagne: Campagnes.Record) throws -> FicheRecensement {
        let parametres = campagne.parametres
        let genre = record.genreCible
        let isHeld = (record.prisJusquAu ?? 0) > at
        let here = record.prisPar == actor.account
        return FicheRecensement(
            cible: CibleVue(record), campagne: campagne.id, objet: parametres.objet, etatCampagne: etat(campagne), reponse: record.reponseLue,
            script: ScriptRecensement(
                agent: actor.displayName, caisse: try funds.summary(CodeOrganisme(campagne.caisse), le: today).name, genre: genre, nom: record.nom,
                objet: parametres.objet, fin: parametres.fin.formattedFr),
            appels: try Recenses(session).calls(of: record.id).map { call in
                FicheRecensement.Appel(
                    le: .init(millisecondsSince1970: call.at), par: try name(of: call.account) ?? "Compte fermé",
                    issue: IssueRecensement(rawValue: call.outcome)?.libelle ?? "Répondu", aAbouti: IssueRecensement(rawValue: call.outcome) == nil)
            },
            cabinet: try Recenses(session).atPlace(record.lieu, campagne: campagne.id).filter { $0.id != record.id }.map(CibleVue.init),
            lien: try LiensRecensement(session).latest(recense: record.id).map {
                FicheRecensement.Lien(
                    creeLe: .init(millisecondsSince1970: $0.createdAt), expireLe: .init(millisecondsSince1970: $0.expiresAt), estOuvert: $0.isOpen(at: at))
            },
            priseJusqua: isHeld && here ? record.prisJusquAu.map(Instant.init(millisecondsSince1970:)) : nil, prisAilleurs: isHeld && !here,
            estOuverte: parametres.regles.estOuvert(a: now), regles: parametres.regles)
    }
}
