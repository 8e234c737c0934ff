import Core
import Recensement
import Store

extension Desk {
    /// Puts the first practice to call in the actor's hands for twenty minutes: the person, and everybody of the same place
    /// who waits, so that nobody else rings there. What the actor already holds comes first.
    /// - Returns: whom to call; nil when nobody is due now.
    public func appelerCabinet(_ campagne: String, departement: String? = nil, key: String? = nil, by caller: Caller) async throws -> String? {
        let id = try await act("appeler-cabinet", on: "recensement/appels", by: caller) { act in
            try Policy.callForCensus.enforce(act.actor, ())
            let record = try act.campagneOuverte(campagne)
            try act.trace("recensement/campagne/\(campagne)")
            return try act.onceFiche(key, "\(campagne)\n\(departement ?? "")") {
                let regles = record.parametres.regles
                guard regles.estOuvert(a: act.now) else {
                    throw DeskRefusal.cycle(
                        LifecycleRefusal(
                            "appels-fermes",
                            "Les cabinets s’appellent les jours ouvrés, de \(regles.ouvre)\u{A0}h à \(regles.ferme)\u{A0}h. Reprise le \(regles.prochaineOuverture(depuis: act.now).formattedFr)."))
                }
                if let held = try act.resume(campagne) { return held }
                return try act.takeNext(campagne, departement) ?? ""
            }
        }
        return id.isEmpty ? nil : id
    }

    /// Takes somebody chosen from a list, unless a colleague holds them.
    public func prendreRecense(_ id: String, key: String? = nil, by caller: Caller) async throws -> FicheRecensement {
        try await act("prendre-recense", on: "recensement/fiche", by: caller) { act in
            try Policy.callForCensus.enforce(act.actor, ())
            let kept = try act.onceFiche(key, id) {
                let (record, _) = try act.recenseAAppeler(id)
                try FileRecensement(act.session).take(id, by: act.actor.account, until: act.prise)
                return record.id
            }
            let (record, campagne) = try act.recense(kept)
            try act.trace(record)
            return try act.ficheRecensement(record, campagne)
        }
    }

    /// Gives a practice back, with everybody of the place.
    public func rendreRecense(_ id: String, key: String? = nil, by caller: Caller) async throws {
        try await act("rendre-recense", on: "recensement/fiche", by: caller) { act in
            try Policy.callForCensus.enforce(act.actor, ())
            _ = try act.onceFiche(key, id) {
                let (record, _) = try act.recense(id, hold: true)
                try FileRecensement(act.session).release(place: record.lieu, campagne: record.campagne, by: act.actor.account)
                return id
            }
            try act.trace("recensement/fiche/\(id)")
        }
    }
}

extension Act {
    /// How long a practice stays in the hands of whoever took it, in minutes.
    static let minutesDePriseCabinet = 20
    private static let candidates = 60

    fileprivate var prise: Int64 { now.adding(minutes: Self.minutesDePriseCabinet).millisecondsSince1970 }

    fileprivate func resume(_ campagne: String) throws -> String? {
        let calls = FileRecensement(session)
        let held = try calls.held(by: actor.account, campagne: campagne, at: at).first { $0.etat == EtatCible.aAppeler.rawValue && ($0.prochainEssai ?? .max) <= at }
        guard let held, let record = try Recenses(session).hold(held.id), record.prisPar == actor.account else { return nil }
        try calls.take(record.id, by: actor.account, until: prise)
        try trace(record)
        return record.id
    }

    fileprivate func takeNext(_ campagne: String, _ departement: String?) throws -> String? {
        let found = try FileRecensement(session).candidates(campagne: campagne, departement: departement, at: at, limit: Self.candidates)
        // Whoever holds the key of a place is taking it at this very moment: the next one is looked at.
        for candidate in found where try session.tryLock(key: "recense.lieu.\(campagne).\(candidate.lieu)") {
            let here = try Recenses(session).atPlace(candidate.lieu, campagne: campagne)
            let ids = [candidate.id] + here.filter { $0.etat == EtatCible.aAppeler.rawValue && $0.id != candidate.id }.map(\.id)
            let held = try ids.compactMap { try Recenses(session).hold($0) }
            func isElsewhere(_ record: RecenseRecord) -> Bool { record.prisPar != nil && record.prisPar != actor.account && (record.prisJusquAu ?? 0) > at }
            guard let wanted = held.first, wanted.etat == EtatCible.aAppeler.rawValue, (wanted.prochainEssai ?? .max) <= at, !held.contains(where: isElsewhere)
            else { continue }
            for record in held {
                try FileRecensement(session).take(record.id, by: actor.account, until: prise)
                try trace(record)
            }
            return wanted.id
        }
        return nil
    }
}
