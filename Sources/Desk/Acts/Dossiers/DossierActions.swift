import Core
import Store

extension Act {
    /// What the actor may do with a dossier now: the same policies and life cycle as the acts themselves.
    func actions(on dossier: LoadedDossier, isOnPaper: Bool) throws -> [DossierAction] {
        let subject = dossier.subject()
        func allowed(_ policy: Policy<DossierSubject>) -> Bool { policy.decide(actor, subject) == .allow }
        func possible(_ event: DossierEvent) -> Bool {
            var trial = dossier.lifecycle
            return (try? trial.apply(event, at: now)) != nil
        }
        var actions: [DossierAction] = []
        if dossier.state == .brouillon, allowed(.prepareDossier) { actions += [.modifier, .suppression] }
        if allowed(.signDossier) {
            if possible(.deposit) { actions.append(.depot) }
            if possible(.rectify(reason: nil)) { actions.append(.rectification) }
            if possible(.withdraw(reason: "")), dossier.teleservice.ending == nil || dossier.state == .depose { actions.append(.retrait) }
            if dossier.teleservice.ending != nil, possible(.end) { actions.append(.arret) }
        }
        if allowed(.prepareDossier), dossier.teleservice.continuationAction != nil, dossier.state.isLive { actions.append(.prolongation) }
        if allowed(.prepareDossier), dossier.state != .retire, isOnPaper { actions.append(.envoi) }
        if dossier.state != .brouillon, allowed(.prepareDossier) { actions.append(.reprise) }
        if allowed(.decideDossier), possible(.take) { actions.append(.priseEnCharge) }
        if allowed(.answerDossier), dossier.record.takenBy == actor.account, dossier.state == .enTraitement {
            let decides = try allowed(.decideDossier) && proposal(on: dossier) == nil
            actions += decides ? [.acceptation, .demandeDeCorrection, .refus, .passation, .remiseEnFile] : [.remiseEnFile]
        }
        if allowed(.decideDossier), let proposal = try proposal(on: dossier) { actions += (proposal.isMine ? [] : [.confirmation]) + [.ecartement] }
        return actions
    }
}
