public import Core
public import Recensement
import Store

/// What a personal link shows before and after answering: the professional's own answers, and nothing of anybody else.
public struct PageLien: Sendable, Hashable {
    public let genre: GenreCible
    public let nom: String
    public let objet: String
    public let caisse: String
    public let echeance: LocalDate
    public let fin: LocalDate
    public let etat: EtatCible
    public let reponse: ReponseRecensement?
    public let partage: Bool
}

extension Desk {
    /// Makes the personal link of somebody, shown once to the agent who reads it out or sends it. A new one closes those
    /// before. Only its hash is kept; it ends with the campaign.
    public func creerLien(_ id: String, key: String? = nil, by caller: Caller) async throws -> String {
        try await act("creer-lien-recensement", on: "recensement/fiche", by: caller) { act in
            try Policy.callForCensus.enforce(act.actor, ())
            let nonce = try act.onceFiche(key, id) {
                let (record, campagne) = try act.recense(id, hold: true, writes: true)
                guard record.etat != EtatCible.ecarte.rawValue else {
                    throw DeskRefusal.cycle(LifecycleRefusal("lien-non-concerne", "Cette personne n’est pas concernée : remettez-la d’abord en file."))
                }
                let nonce = act.desk.chance.identifier()
                try LiensRecensement(act.session).insert(
                    hash: Digest.of(act.secret(nonce)), recense: id, by: act.actor.account, at: act.at, expires: campagne.expire.millisecondsSince1970)
                return nonce
            }
            try act.trace("recensement/fiche/\(id)")
            return "\(act.desk.baseURL)/recensement/repondre/\(act.secret(nonce))"
        }
    }

    /// What a link opens. Unknown, closed, expired, of a campaign that ended: one answer. Nothing changes.
    public func ouvrirLien(_ jeton: String, request: String) async throws -> PageLien {
        guard Identifier.isWellFormed(jeton) else { throw DeskRefusal.notFound }
        return try await look("ouvrir-lien-recensement", on: "recensement/lien", by: Worker.deskCaller(request)) { act in
            let (record, campagne) = try act.lienOuvert(jeton)
            try act.trace(record)
            return try act.pageLien(record, campagne)
        }
    }

    /// Answers by the link alone; a second time corrects the first.
    public func repondreParLien(_ jeton: String, _ saisie: SaisieRecensement, request: String) async throws -> PageLien {
        try await lien("repondre-par-lien", jeton, request) { act, record, campagne in
            var record = record
            let shared = record.partage
            try act.keep(saisie, in: &record, campagne, par: .lien)
            if shared, !record.partage { try act.giveBack(record) }
            return try act.pageLien(record, campagne)
        }
    }

    /// Takes the consent back by the link, or everything.
    public func retirerParLien(_ jeton: String, tout: Bool, request: String) async throws -> PageLien {
        try await lien(tout ? "retrait-par-lien" : "accord-retire-par-lien", jeton, request) { act, record, campagne in
            var record = record
            if tout { try act.withdraw(&record, campagne) } else { try act.withdrawConsent(&record) }
            return try act.pageLien(record, campagne)
        }
    }

    private func lien(
        _ name: String, _ jeton: String, _ request: String, _ body: @escaping @Sendable (Act, RecenseRecord, Campagnes.Record) throws -> PageLien
    ) async throws -> PageLien {
        guard Identifier.isWellFormed(jeton) else { throw DeskRefusal.notFound }
        try await compterLien(jeton)
        return try await act(name, on: "recensement/lien", by: Worker.deskCaller(request)) { act in
            let (found, _) = try act.lienOuvert(jeton)
            // Held first, then asked again: a link replaced, or a campaign ended, in the meantime serves no more.
            _ = try Recenses(act.session).hold(found.id)
            let (record, campagne) = try act.lienOuvert(jeton)
            try act.trace(record)
            return try body(act, record, campagne)
        }
    }

    /// Counts what a link sends, in a transaction of its own so that refusals count too.
    private func compterLien(_ jeton: String) async throws {
        let now = clock.now()
        let hour = now.millisecondsSince1970 / 3_600_000
        let count = try await database.write { session -> Int in
            guard let link = try LiensRecensement(session).find(Digest.of(jeton)) else { return 0 }
            let counters = Manques(session)
            let name = "lien-\(link.hash.prefix(32))"
            try counters.add(account: name, hour: hour)
            return try counters.count(account: name, hour: hour)
        }
        guard count <= Act.envoisParLien else {
            throw DeskRefusal.tooMany("Trop d’envois depuis ce lien. Réessayez dans une heure, ou appelez votre caisse.", retryAfter: Int(3_600 - now.millisecondsSince1970 / 1_000 % 3_600))
        }
    }
}

extension Act {
    /// What one link may send in an hour.
    static let envoisParLien = 30

    /// 128 bits that only the desk can compute from what a repeated request finds again.
    fileprivate func secret(_ nonce: String) -> String { String(desk.keys.lookupKey("lien-recensement", nonce).prefix(32)) }

    /// Whom a link that is still good is for.
    fileprivate func lienOuvert(_ jeton: String) throws -> (RecenseRecord, Campagnes.Record) {
        guard let link = try LiensRecensement(session).find(Digest.of(jeton)), link.isOpen(at: at), let record = try Recenses(session).find(link.recense),
            let campagne = try Campagnes(session).find(record.campagne), etat(campagne) == .enCours
        else { throw DeskRefusal.notFound }
        return (record, campagne)
    }

    fileprivate func pageLien(_ record: RecenseRecord, _ campagne: Campagnes.Record) throws -> PageLien {
        PageLien(
            genre: record.genreCible, nom: record.nom, objet: campagne.objet, caisse: try funds.summary(CodeOrganisme(campagne.caisse), le: today).name,
            echeance: campagne.parametres.echeance, fin: campagne.parametres.fin, etat: EtatCible(rawValue: record.etat) ?? .ecarte, reponse: record.reponseLue,
            partage: record.partage)
    }
}
