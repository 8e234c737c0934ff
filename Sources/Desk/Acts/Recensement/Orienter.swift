import Core
import Foundation
import Recensement
import Store

/// A patient sent somewhere, as typed: one known to the desk, or a first name and a telephone, nothing else.
public struct SaisieOrientation: Sendable, Hashable {
    public var recense: String
    public var recherche: RechercheOrientation
    /// Identifier of a patient known to the desk.
    public var patient: String?
    public var prenom: String?
    public var telephone: String?
    /// The orientation this one takes over from, handed back or lapsed.
    public var reprend: String?

    public init(
        recense: String, recherche: RechercheOrientation, patient: String? = nil, prenom: String? = nil, telephone: String? = nil, reprend: String? = nil
    ) {
        (self.recense, self.recherche, self.patient, self.prenom, self.telephone, self.reprend) = (recense, recherche, patient, prenom, telephone, reprend)
    }
}

/// Who a patient is, sealed in the row and wiped soon after.
struct PersonneOrientee: Codable {
    var prenom: String
    var telephone: String
}

extension Desk {
    /// Sends a patient to a volunteer. The practice is told; it confirms or hands back.
    public func orienter(_ campagne: String, _ saisie: SaisieOrientation, key: String? = nil, by caller: Caller) async throws -> OrientationVue {
        try await act("orienter", on: "recensement/orientation", by: caller) { act in
            try Policy.callForCensus.enforce(act.actor, ())
            let request = [
                campagne, saisie.recense, saisie.recherche.besoin, saisie.recherche.commune, saisie.recherche.maniere, saisie.patient, saisie.prenom, saisie.telephone,
                saisie.reprend,
            ].map { $0 ?? "" }.joined(separator: "\n")
            let id = try act.onceFiche(key, request) {
                let open = try act.campagneOuverte(campagne)
                let demande = try act.demande(saisie.recherche)
                guard Identifier.isWellFormed(saisie.recense), let target = try Recenses(act.session).hold(saisie.recense), target.campagne == campagne else {
                    throw DeskRefusal.notFound
                }
                // Read under the row's lock: whoever has just withdrawn is sent nobody.
                guard target.partage, target.genreCible != .infirmier, let answer = target.reponseLue, answer.orientation3646 else {
                    throw DeskRefusal.cycle(LifecycleRefusal("orientation-retiree", "Ce cabinet ne prend plus de patients par ce guichet. Cherchez-en un autre."))
                }
                let trial = CandidatOrientation(id: target.id, lieu: target.lieu, reponse: answer, eloignement: .memeCommune, aujourdHui: 0, enTout: 0)
                guard !Classement.ordonner([trial], DemandeOrientation(besoin: demande.besoin, maniere: demande.maniere)).isEmpty else {
                    throw DeskRefusal.cycle(LifecycleRefusal("orientation-besoin", "Ce cabinet ne prend pas ce genre de patients. Cherchez-en un autre."))
                }
                let towns = try CommunesDemandees(saisie.recherche.commune, field: "commune", act.session)
                let id = act.desk.chance.identifier()
                let (patient, sealed) = try act.personne(saisie, id)
                try Orientations(act.session).insert(
                    .init(
                        id: id, campagne: campagne, recense: target.id, lieu: target.lieu, agent: act.actor.account, patient: patient, personne: sealed,
                        besoin: demande.besoin.rawValue, maniere: demande.maniere.rawValue, commune: towns.codes.first ?? target.commune, jour: act.today.epochDay,
                        echeance: act.now.adding(hours: open.heuresReponse).millisecondsSince1970, creeLe: act.at))
                if let former = saisie.reprend { try act.close(former, suite: id) }
                if let account = try act.compte(de: target) {
                    try act.tell(account, "recensement/orientation/\(id)", "Un patient vous est adressé par le 36 46\u{A0}: confirmez ou rendez.", address: "/recensement/recues")
                }
                return id
            }
            guard let record = try Orientations(act.session).find(id) else { throw DeskRefusal.notFound }
            try act.trace("recensement/orientation/\(id)", patient: record.patient)
            return try act.vue(record)
        }
    }

    /// Closes what came back when no other practice is needed: the patient found somebody, or gave up.
    public func cloreOrientation(_ id: String, key: String? = nil, by caller: Caller) async throws -> OrientationVue {
        try await agent("clore-orientation", id, key, caller) { act, record in try act.apply(.clore, to: &record) }
    }

    /// Notes that the practice confirmed by telephone: structures have no account of their own.
    public func confirmerPourCabinet(_ id: String, key: String? = nil, by caller: Caller) async throws -> OrientationVue {
        try await agent("confirmer-pour-cabinet", id, key, caller) { act, record in try act.apply(.confirmer, to: &record) }
    }

    private func agent(
        _ name: String, _ id: String, _ key: String?, _ caller: Caller, _ body: @escaping @Sendable (Act, inout Orientations.Record) throws -> Void
    ) async throws -> OrientationVue {
        try await act(name, on: "recensement/orientation", by: caller) { act in
            try Policy.callForCensus.enforce(act.actor, ())
            let kept = try act.onceFiche(key, id) {
                guard Identifier.isWellFormed(id), var record = try Orientations(act.session).hold(id) else { throw DeskRefusal.notFound }
                _ = try act.campagneOuverte(record.campagne)
                try body(act, &record)
                try Orientations(act.session).save(&record, at: act.at)
                return id
            }
            guard let record = try Orientations(act.session).find(kept) else { throw DeskRefusal.notFound }
            try act.trace("recensement/orientation/\(kept)", patient: record.patient)
            return try act.vue(record)
        }
    }
}

extension Act {
    /// A patient of the actor's fund, or a first name and a telephone, sealed.
    fileprivate func personne(_ saisie: SaisieOrientation, _ id: String) throws -> (patient: String?, sealed: [UInt8]?) {
        if let patient = saisie.patient, !patient.isEmpty {
            guard Identifier.isWellFormed(patient), let identity = try vault.find(patient), let own = actor.caisse, own.memeCaisse(que: identity.caisse) else {
                throw DeskRefusal.notFound
            }
            return (patient, nil)
        }
        // Taken over: the same person, without typing anything again.
        if let former = saisie.reprend, (saisie.prenom ?? "").isEmpty, let record = try Orientations(session).find(former) {
            if let patient = record.patient { return (patient, nil) }
            if let known = try personne(record) { return (nil, try seal(known, id)) }
        }
        var champs = ChampSaisi()
        let prenom = champs.texte(saisie.prenom, "prenom", "Prénom", max: 40)
        let phone = champs.telephone(saisie.telephone)
        if prenom == nil, champs.anomalies.isEmpty { champs.refuse("prenom", "requis", "Notez le prénom du patient : le cabinet saura qui appeler. Rien d’autre n’est demandé.") }
        if phone == nil, !champs.anomalies.contains(where: { $0.field == "telephone" }) {
            champs.refuse("telephone", "requis", "Notez le téléphone du patient. Il sera effacé \(CategorieCampagne.joursPatient)\u{A0}jours après la réponse du cabinet.")
        }
        try champs.check()
        return (nil, try seal(PersonneOrientee(prenom: prenom ?? "", telephone: phone ?? ""), id))
    }

    private func seal(_ person: PersonneOrientee, _ id: String) throws -> [UInt8] {
        try desk.keys.encrypt(Array(JSONEncoder.sorted.encode(person)), at: .init("orientation", id))
    }

    func personne(_ record: Orientations.Record) throws -> PersonneOrientee? {
        try record.personne.map { try JSONDecoder().decode(PersonneOrientee.self, from: Data(desk.keys.decrypt($0, at: .init("orientation", record.id)))) }
    }

    fileprivate func close(_ id: String, suite: String) throws {
        guard Identifier.isWellFormed(id), var record = try Orientations(session).hold(id) else { throw DeskRefusal.notFound }
        _ = try campagneOuverte(record.campagne)
        try apply(.clore, to: &record)
        record.suite = suite
        try Orientations(session).save(&record, at: at)
    }

    /// The account at this desk of somebody called, when they have one.
    fileprivate func compte(de target: RecenseRecord) throws -> String? {
        guard target.genreCible == .medecin else { return nil }
        let own = target.identifiant
        let spellings = own.hasPrefix("8") && own.count == 12 ? [own, String(own.dropFirst())] : [own]
        return try spellings.compactMap { try medecin(rpps: $0)?.id }.first
    }
}
