import ContactTracing
public import Core
import Store

/// A mission about to be granted, as typed.
public struct DemandeHabilitation: Sendable, Hashable {
    public var epidemie: String
    public var compte: String
    public var mission: String
    /// Codes of départements.
    public var departements: [String]
    public var du: LocalDate
    /// Last day it holds.
    public var au: LocalDate

    public init(epidemie: String, compte: String, mission: String, departements: [String], du: LocalDate, au: LocalDate) {
        self.epidemie = epidemie
        self.compte = compte
        self.mission = mission
        self.departements = departements
        self.du = du
        self.au = au
    }
}

extension Desk {
    /// Entrusts somebody with a mission, in some départements, for a time that ends by itself.
    /// - Returns: its identifier.
    public func accorderHabilitation(_ demande: DemandeHabilitation, key: String? = nil, by caller: Caller) async throws -> String {
        try await act("accorder-habilitation", on: "suivi/habilitations", by: caller) { act in
            let own = try Attribution(act, demande.epidemie)
            let parametres = try act.parametres(demande.epidemie)
            let words = [demande.epidemie, demande.compte, demande.mission, demande.departements.joined(separator: ","), demande.du.iso, demande.au.iso]
            let id = try act.onceFiche(key, words.joined(separator: "\n")) {
                // Missions are prepared before the first day; after the last one there is nothing left to entrust.
                if act.today > parametres.fin, let refus = parametres.refus(le: act.today) { throw DeskRefusal.cycle(refus) }
                let account = try Accounts(act.session).find(demande.compte)
                let anomalies = act.anomalies(demande, own, account, parametres)
                guard anomalies.isEmpty, let account else { throw DeskRefusal.invalid(anomalies) }
                let id = act.desk.chance.identifier()
                try Habilitations(act.session).insert(
                    .init(
                        id: id, account: account.id, epidemic: demande.epidemie, mission: demande.mission,
                        departments: Set(demande.departements).sorted().joined(separator: ","), from: Instant(demande.du, in: .paris).millisecondsSince1970,
                        until: Instant(demande.au.adding(days: 1), in: .paris).millisecondsSince1970, grantedBy: act.actor.account, grantedAt: act.at))
                return id
            }
            try act.trace("habilitation/\(id)")
            return id
        }
    }
}

extension Act {
    fileprivate func anomalies(_ demande: DemandeHabilitation, _ own: Attribution, _ account: AccountRecord?, _ parametres: Parametres) -> [Anomaly] {
        var found: [Anomaly] = []
        func add(_ field: String, _ code: String, _ message: String) { found.append(Anomaly(field: field, code: code, message: message)) }
        let mission = Mission(rawValue: demande.mission)
        if account?.isActive != true {
            add("compte", "compte-inconnu", "Ce compte n’existe pas ou est fermé. Cherchez la personne par son prénom et son nom.")
        } else if account?.id == actor.account {
            add("compte", "soi-meme", "On ne s’habilite pas soi-même : demandez-le à un collègue.")
        } else if let account, let mission, own.missions.contains(mission), !own.missions(for: account).contains(mission) {
            add("mission", "mission-impossible", "Cette mission ne convient pas à ce compte : la plateforme est tenue par les caisses, l’agence par l’agence régionale, les structures par des professionnels.")
        }
        if mission.map({ !own.missions.contains($0) }) ?? true {
            add("mission", "mission", "« Mission » : choisissez parmi \(own.missions.map(\.libelle).sorted().joined(separator: ", ")).")
        } else if let mission, !parametres.participants.contains(Participant(mission)) {
            add("mission", "participant", "Le suivi « \(parametres.nom) » ne prévoit pas cette participation.")
        }
        if demande.departements.isEmpty { add("departements", "requis", "« Départements » manque : une habilitation vaut quelque part, jamais partout.") }
        if let unknown = demande.departements.first(where: { Departement($0)?.code != $0 }) {
            add("departements", "departement-inconnu", "Le département « \(unknown.prefix(5)) » n’existe pas. Écrivez les codes, par exemple 39, 2A.")
        } else if let allowed = own.departements, !allowed.isSuperset(of: demande.departements) {
            add("departements", "hors-territoire", "Vous n’habilitez que dans vos départements : \(allowed.sorted().joined(separator: ", ")).")
        }
        if demande.au < demande.du {
            add("au", "fin-avant-debut", "« Dernier jour » est avant « Premier jour ». Inversez-les ou corrigez l’un des deux.")
        } else if demande.au < today {
            add("au", "passe", "« Dernier jour » est déjà passé. Choisissez un jour à venir.")
        } else if demande.du.days(to: demande.au) + 1 > own.longestDays {
            add("au", "duree", "Cette habilitation dure \(own.longestDays) jours au plus. Rapprochez « Dernier jour ».")
        } else if demande.au > parametres.fin {
            add("au", "apres-la-fin", "Le suivi prend fin le \(parametres.fin.formattedShort) : une habilitation ne va pas au-delà.")
        }
        if demande.du < today { add("du", "passe", "« Premier jour » est déjà passé. Une habilitation ne couvre pas ce qui est fait.") }
        return found
    }
}
