public import Core
public import Recensement
import Store

/// A patient sent to a practice, as those who may read it see it.
public struct OrientationVue: Sendable, Hashable {
    public let id: String
    public let campagne: String
    public let besoin: Besoin
    public let maniere: Maniere
    /// Town of the patient.
    public let commune: String
    public let codePostal: String?
    public let etat: EtatOrientation
    public let motif: MotifRenvoi?
    public let cible: CibleVue
    public let creeLe: Instant
    public let echeance: Instant
    /// Who to call; nil once wiped.
    public let personne: String?
    public let telephone: String?
    public let patient: String?
    public let par: String
    public let suite: String?
}

extension Desk {
    /// Orientations of a campaign: those that came back, or in other states, the oldest first.
    public func listerOrientations(_ campagne: String, etats: [EtatOrientation] = [.rendue, .perimee, .proposee], by caller: Caller) async throws -> [OrientationVue] {
        try await look("lister-orientations", on: "recensement/orientations", by: caller) { act in
            try Policy.callForCensus.enforce(act.actor, ())
            let record = try act.campagne(campagne)
            try act.trace("recensement/orientations/\(record.id)")
            return try Orientations(act.session).list(campagne: campagne, etats: etats.map(\.rawValue), limit: 200).map { row in
                try act.trace("recensement/orientation/\(row.id)", patient: row.patient)
                return try act.vue(row)
            }
        }
    }

    /// Those sent to the professional signed in, in campaigns that are under way.
    public func orientationsRecues(by caller: Caller) async throws -> [OrientationVue] {
        try await look("orientations-recues", on: "recensement/orientations", by: caller) { act in
            try Policy.answerCensus.enforce(act.actor, ())
            try act.trace("recensement/recues")
            return try Orientations(act.session).received(by: act.mesFiches, limit: 100).map { row in
                try act.trace("recensement/orientation/\(row.id)", patient: row.patient)
                return try act.vue(row)
            }
        }
    }

    public func confirmerOrientation(_ id: String, key: String? = nil, by caller: Caller) async throws -> OrientationVue {
        try await received("confirmer-orientation", id, "", key, caller) { act, record in try act.apply(.confirmer, to: &record) }
    }

    /// Hands a patient back to the agents, with a reason.
    public func rendreOrientation(_ id: String, motif: String?, key: String? = nil, by caller: Caller) async throws -> OrientationVue {
        try await received("rendre-orientation", id, motif ?? "", key, caller) { act, record in
            guard let motif = motif.flatMap(MotifRenvoi.init(rawValue:)) else {
                throw DeskRefusal.invalid([
                    Anomaly(field: "motif", code: "choix", message: "Dites pourquoi : \(MotifRenvoi.allCases.map(\.rawValue).joined(separator: ", ")).")
                ])
            }
            try act.apply(.rendre(motif), to: &record)
        }
    }

    private func received(
        _ name: String, _ id: String, _ request: String, _ key: String?, _ caller: Caller, _ body: @escaping @Sendable (Act, inout Orientations.Record) throws -> Void
    ) async throws -> OrientationVue {
        try await act(name, on: "recensement/orientation", by: caller) { act in
            try Policy.answerCensus.enforce(act.actor, ())
            let kept = try act.onceFiche(key, "\(id)\n\(request)") {
                guard Identifier.isWellFormed(id), var record = try Orientations(act.session).hold(id), try act.mesFiches.contains(record.recense),
                    let campagne = try Campagnes(act.session).find(record.campagne)
                else { throw DeskRefusal.notFound }
                if let refus = act.etat(campagne).refus { throw DeskRefusal.cycle(refus) }
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
    /// The rows of the professional signed in, in campaigns not yet erased.
    var mesFiches: [String] {
        get throws {
            try Campagnes(session).naming(mesIdentifiants).filter { etat($0) == .enCours }
                .compactMap { try Recenses(session).find(campagne: $0.id, identifiers: mesIdentifiants)?.id }
        }
    }

    func vue(_ record: Orientations.Record) throws -> OrientationVue {
        guard let target = try Recenses(session).find(record.recense) else { throw DeskRefusal.notFound }
        let person = try personne(record)
        let identity = try record.patient.flatMap { try vault.find($0) }
        let town = try CommunesConnues(session).find(code: record.commune)
        return OrientationVue(
            id: record.id, campagne: record.campagne, besoin: Besoin(rawValue: record.besoin) ?? .autres, maniere: Maniere(rawValue: record.maniere) ?? .indifferent,
            commune: town.map { TexteAnnuaire.capitalized($0.label) } ?? record.commune, codePostal: town?.postalCode, etat: EtatOrientation(rawValue: record.etat) ?? .close,
            motif: record.motif.flatMap(MotifRenvoi.init(rawValue:)), cible: CibleVue(target), creeLe: .init(millisecondsSince1970: record.creeLe),
            echeance: .init(millisecondsSince1970: record.echeance), personne: person?.prenom ?? identity?.displayName, telephone: person?.telephone ?? identity?.telephone,
            patient: record.patient, par: try name(of: record.agent) ?? "Compte fermé", suite: record.suite)
    }
}
