import ContactTracing
import Core
import Store

extension Desk {
    /// Puts the most urgent contact in the actor's hands, with the others of the same household, for twenty minutes. What
    /// the actor already holds comes first. Two people never get the same contact, nor two contacts of one household.
    /// - Returns: the contact to call; nil when nobody is due now.
    public func appelerSuivant(
        _ epidemie: String, departement: String? = nil, file: String? = nil, key: String? = nil, by caller: Caller
    ) async throws -> String? {
        let id = try await act("appeler-suivant", on: "suivi/appels", by: caller) { act in
            let queue = try act.file(epidemie, file)
            let territory = try act.territoire(epidemie, departement)
            try act.trace("suivi/appels/\(queue)")
            return try act.onceFiche(key, [epidemie, departement ?? "", file ?? ""].joined(separator: "\n")) {
                let parametres = try act.parametresOuverts(epidemie)
                guard parametres.horaires.estOuvert(a: act.now) else {
                    let next = parametres.horaires.prochaineOuverture(depuis: act.now)
                    throw DeskRefusal.cycle(LifecycleRefusal(
                        "appels-fermes", "Les appels se font de \(parametres.horaires.ouvre) h à \(parametres.horaires.ferme) h. Reprise le \(next.formattedFr)."))
                }
                if let held = try act.resume(epidemie, queue) { return held }
                return try act.takeNext(territory, queue) ?? ""
            }
        }
        return id.isEmpty ? nil : id
    }
}

extension Act {
    /// Candidates looked at in one département before giving up to those who hold them all.
    private static let candidates = 100

    /// What the actor holds and can call now; the lease starts again.
    fileprivate func resume(_ epidemie: String, _ queue: String) throws -> String? {
        let calls = FileAppels(session)
        let held = try calls.held(by: actor.account, epidemic: epidemie, at: at).first {
            $0.state == EtatContact.aAppeler.rawValue && $0.queue == queue && ($0.nextAttempt ?? .max) <= at
        }
        guard let held, let record = try Contacts(session).hold(held.id), record.takenBy == actor.account else { return nil }
        try calls.take(record.id, by: actor.account, until: now.adding(minutes: Self.minutesDePrise).millisecondsSince1970)
        try trace(record)
        return record.id
    }

    fileprivate func takeNext(_ territory: Perimetre, _ queue: String) throws -> String? {
        let calls = FileAppels(session)
        let overloaded = Set(try Surcharges(session).active(epidemic: territory.epidemic, departments: territory.departments).map(\.department))
        let found = try territory.departments.flatMap { department in
            try calls.candidates(
                epidemic: territory.epidemic, department: department, queue: queue, at: at, skipsInvited: overloaded.contains(department),
                limit: Self.candidates)
        }.sorted()
        // Whoever holds the key of a household is taking it at this very moment: the next one is looked at.
        for candidate in found where try session.tryLock(key: "appel.\(candidate.household ?? candidate.id)") {
            if let taken = try take(candidate, territory, queue) { return taken }
        }
        return nil
    }

    /// Takes a candidate and its household, unless somebody took one of them since.
    private func take(_ candidate: FileAppels.Candidate, _ territory: Perimetre, _ queue: String) throws -> String? {
        let calls = FileAppels(session)
        let roof = try candidate.household.map { try calls.household($0, epidemic: territory.epidemic) } ?? []
        let ids = roof.isEmpty ? [candidate.id] : roof.map(\.id)
        let held = try ids.compactMap { try Contacts(session).hold($0) }.filter { $0.state == EtatContact.aAppeler.rawValue && $0.mergedInto == nil }
        func isElsewhere(_ record: ContactRecord) -> Bool { record.takenBy != nil && record.takenBy != actor.account && (record.takenUntil ?? 0) > at }
        guard let wanted = held.first(where: { $0.id == candidate.id }), (wanted.nextAttempt ?? .max) <= at, !held.contains(where: isElsewhere) else { return nil }
        let until = now.adding(minutes: Self.minutesDePrise).millisecondsSince1970
        for record in held where record.queue == queue && territory.holds(record.department) {
            try calls.take(record.id, by: actor.account, until: until)
            try trace(record)
        }
        return wanted.id
    }
}
