public import Core

extension Policy where Subject == DossierSubject {
    /// Once taken, a dossier is answered by whoever holds it.
    public static let answerDossier = Policy("repondre-dossier", says: "L’agent qui a pris le dossier en charge.") { actor, dossier in
        switch Policy.handleDossier.decide(actor, dossier) {
        case .hide: return .hide
        case .forbid(let why): return .forbid(why)
        case .allow:
            guard dossier.state == .enTraitement, let holder = dossier.takenBy, holder != actor.account else { return .allow }
            return .forbid("Un autre agent traite ce dossier. Attendez qu’il le remette en file.")
        }
    }
}
