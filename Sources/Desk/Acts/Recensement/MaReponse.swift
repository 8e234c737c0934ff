public import Core
public import Recensement
import Store

/// A campaign that calls the professional signed in, with what they answered.
public struct MaReponse: Sendable, Hashable {
    public let campagne: String
    public let objet: String
    public let caisse: String
    public let echeance: LocalDate
    public let fin: LocalDate
    public let etatCampagne: EtatCampagne
    public let cible: CibleVue
    public let reponse: ReponseRecensement?
    /// Patients sent who wait for an answer.
    public let enAttente: Int
}

extension Desk {
    /// The campaigns that call the actor, the latest first; none when nobody asked them anything.
    public func lireMesReponses(by caller: Caller) async throws -> [MaReponse] {
        try await look("lire-mes-reponses", on: "recensement", by: caller) { try $0.lireMesReponses() }
    }

    /// Answers for oneself, or corrects it.
    public func repondreSoiMeme(_ campagne: String, _ saisie: SaisieRecensement, key: String? = nil, by caller: Caller) async throws -> MaReponse {
        try await mine("repondre-soi-meme", campagne, saisie.texte, key, caller) { act, record, campagne in
            let shared = record.partage
            try act.keep(saisie, in: &record, campagne, par: .compte)
            if shared, !record.partage { try act.giveBack(record) }
        }
    }

    /// Takes back the consent to share, or everything. It holds from this commit on, for every reader.
    public func retirerSoiMeme(_ campagne: String, tout: Bool, key: String? = nil, by caller: Caller) async throws -> MaReponse {
        try await mine("retirer-soi-meme", campagne, "\(tout)", key, caller) { act, record, campagne in
            if tout { try act.withdraw(&record, campagne) } else { try act.withdrawConsent(&record) }
        }
    }

    private func mine(
        _ name: String, _ id: String, _ request: String, _ key: String?, _ caller: Caller,
        _ body: @escaping @Sendable (Act, inout RecenseRecord, Campagnes.Record) throws -> Void
    ) async throws -> MaReponse {
        try await act(name, on: "recensement", by: caller) { act in
            try Policy.answerCensus.enforce(act.actor, ())
            _ = try act.onceFiche(key, "\(id)\n\(request)") {
                guard Identifier.isWellFormed(id), let campagne = try Campagnes(act.session).find(id),
                    let found = try Recenses(act.session).find(campagne: id, identifiers: act.mesIdentifiants), var record = try Recenses(act.session).hold(found.id)
                else { throw DeskRefusal.notFound }
                if let refus = act.etat(campagne).refus { throw DeskRefusal.cycle(refus) }
                try act.trace(record)
                try body(act, &record, campagne)
                return record.id
            }
            try act.trace("recensement/moi")
            guard let own = try act.mesReponses().first(where: { $0.campagne == id }) else { throw DeskRefusal.notFound }
            return own
        }
    }
}

extension Act {
    /// The numbers under which the directory may know the professional signed in.
    var mesIdentifiants: [String] {
        if case .professionnel(_, let identifiant) = actor.role { identifiant.directoryIdentifiers } else { [] }
    }

    func lireMesReponses() throws -> [MaReponse] {
        try Policy.answerCensus.enforce(actor, ())
        try trace("recensement/moi")
        return try mesReponses()
    }

    fileprivate func mesReponses() throws -> [MaReponse] {
        try Campagnes(session).naming(mesIdentifiants).compactMap { campagne in
            let state = etat(campagne)
            guard state != .finie, let record = try Recenses(session).find(campagne: campagne.id, identifiers: mesIdentifiants) else { return nil }
            return MaReponse(
                campagne: campagne.id, objet: campagne.objet, caisse: try funds.summary(CodeOrganisme(campagne.caisse), le: today).name,
                echeance: campagne.parametres.echeance, fin: campagne.parametres.fin, etatCampagne: state, cible: CibleVue(record), reponse: record.reponseLue,
                enAttente: try Orientations(session).openOnes(recense: record.id).count)
        }
    }
}
