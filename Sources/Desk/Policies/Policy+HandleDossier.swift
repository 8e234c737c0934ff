public import Core

extension Policy where Subject == DossierSubject {
    /// The competent fund's agents and medical service take a deposited dossier and answer it.
    public static let handleDossier = Policy("traiter-dossier", says: "Un agent ou le service médical de la caisse compétente.") { actor, dossier in
        switch actor.role {
        case .agent(let caisse), .serviceMedical(let caisse):
            return caisse == dossier.caisse && dossier.state != .brouillon ? .allow : .hide
        case .professionnel, .secretaire:
            return actor.principal == dossier.author ? .forbid("Seule la caisse compétente répond à un dossier.") : .hide
        case .administrateur: return .hide
        }
    }

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
