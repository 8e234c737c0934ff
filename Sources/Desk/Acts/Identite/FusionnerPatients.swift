import Core
import Store

extension Desk {
    /// One person says that two patients are one. Nothing changes until another person agrees.
    /// - Returns: the proposal's identifier.
    @discardableResult
    public func proposeMerge(keeping kept: String, absorbing absorbed: String, motif: String?, key: String? = nil, by caller: Caller) async throws -> String {
        try await act("proposer-fusion", on: "fusions-patients", by: caller) { act in
            // A replay comes after the merge may have been done: the key is looked at first.
            try Policy.mergePatients.enforce(act.actor, ())
            try act.trace("fusions-patients")
            return try act.onceFiche(key, "\(kept)\n\(absorbed)\n\(motif ?? "")") {
                let (a, b) = try act.pair(kept, absorbed)
                let reason = try Reason.required(motif)
                for id in [a, b].sorted() { _ = try Patients(act.session).hold(id) }
                guard try FusionsPatients(act.session).open(absorbing: b) == nil else { throw MergeRefusal.alreadyProposed }
                let id = act.desk.chance.identifier()
                try FusionsPatients(act.session).insert(
                    FusionsPatients.Record(
                        id: id, kept: a, absorbed: b, reason: try act.desk.keys.encrypt(Array(reason.utf8), at: .init("fusion_patient", id, "motif")),
                        proposedBy: act.actor.account, proposedAt: act.at))
                return id
            }
        }
    }

    /// A second person agrees, or not. Agreeing joins the two: the one absorbed points at the one kept, and every row
    /// stays where it is.
    public func decideMerge(_ id: String, agrees: Bool, key: String? = nil, by caller: Caller) async throws {
        try await decide("decider-fusion", id, agrees: agrees, key: key, by: caller) { act, record in
            guard record.state == "proposee" else { throw MergeRefusal.alreadyDecided }
            guard record.proposedBy != act.actor.account else { throw MergeRefusal.samePerson }
            record.decidedBy = act.actor.account
            record.decidedAt = act.at
            record.state = agrees ? "faite" : "refusee"
            guard agrees else { return }
            let patients = Patients(act.session)
            // Either may have been joined to another since: the pair that was compared is no longer the one there is.
            guard try patients.hold(record.kept)?.mergedInto == nil, try patients.hold(record.absorbed)?.mergedInto == nil else { throw MergeRefusal.changedSince }
            try patients.setMerged(record.absorbed, into: record.kept)
        }
    }

    /// One person says that two patients joined are two.
    public func proposeUnmerge(_ id: String, motif: String?, key: String? = nil, by caller: Caller) async throws {
        try await decide("proposer-separation", id, agrees: true, key: key, by: caller) { act, record in
            guard record.state == "faite" else { throw MergeRefusal.alreadyDecided }
            let reason = try Reason.required(motif)
            record.undoReason = try act.desk.keys.encrypt(Array(reason.utf8), at: .init("fusion_patient", id, "retour"))
            record.undoProposedBy = act.actor.account
            record.undoProposedAt = act.at
            record.state = "retour-propose"
        }
    }

    /// A second person agrees to part them, or not. What was done under the one kept since then stays there.
    public func decideUnmerge(_ id: String, agrees: Bool, key: String? = nil, by caller: Caller) async throws {
        try await decide("decider-separation", id, agrees: agrees, key: key, by: caller) { act, record in
            guard record.state == "retour-propose" else { throw MergeRefusal.alreadyDecided }
            guard record.undoProposedBy != act.actor.account else { throw MergeRefusal.samePerson }
            guard agrees else {
                record.state = "faite"
                (record.undoReason, record.undoProposedBy, record.undoProposedAt) = (nil, nil, nil)
                return
            }
            record.undoneBy = act.actor.account
            record.undoneAt = act.at
            record.state = "defaite"
            _ = try Patients(act.session).hold(record.absorbed)
            try Patients(act.session).setMerged(record.absorbed, into: nil)
        }
    }

    private func decide(
        _ name: String, _ id: String, agrees: Bool, key: String?, by caller: Caller,
        _ change: @escaping @Sendable (Act, inout FusionsPatients.Record) throws -> Void
    ) async throws {
        _ = try await act(name, on: "fusion-patients/\(id)", by: caller) { act in
            try Policy.mergePatients.enforce(act.actor, ())
            guard Identifier.isWellFormed(id), var record = try FusionsPatients(act.session).hold(id), let a = try Patients(act.session).find(record.kept),
                let b = try Patients(act.session).find(record.absorbed), try act.mayCompare(a, b) || act.hasBoth(record)
            else { throw DeskRefusal.notFound }
            for one in [a, b] { try act.trace("patient/\(one.id)", patient: one.id) }
            return try act.onceFiche(key, "\(id)\n\(agrees)") {
                try change(act, &record)
                try FusionsPatients(act.session).save(record)
                return id
            }
        }
    }
}

extension Act {
    /// Once joined, whoever has the one kept in hand has both.
    fileprivate func hasBoth(_ record: FusionsPatients.Record) throws -> Bool {
        guard record.state == "faite" || record.state == "retour-propose" else { return false }
        return try Patients(session).knows(actor.principal, Patients(session).root(of: record.kept))
    }
}

/// Why two patients are not joined or parted now.
enum MergeRefusal {
    static let alreadyProposed = DeskRefusal.cycle(
        LifecycleRefusal("fusion.deja-proposee", "Une fusion de ce patient est déjà proposée ou faite. Ouvrez-la plutôt que d’en proposer une autre."))
    static let alreadyDecided = DeskRefusal.cycle(LifecycleRefusal("fusion.deja-decidee", "Une autre personne a déjà décidé. Rechargez la page."))
    static let samePerson = DeskRefusal.cycle(
        LifecycleRefusal("fusion.meme-personne", "Vous l’avez proposé vous-même : une autre personne doit le confirmer."))
    static let changedSince = DeskRefusal.cycle(
        LifecycleRefusal("fusion.change", "L’un des deux patients a été réuni à un autre entre-temps. Refusez cette proposition et comparez de nouveau."))
}
