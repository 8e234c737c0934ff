public import Core

extension Policy where Subject == DossierSubject {
    /// Some contents are for one service of the fund to decide: the others see them in the queue, with the reason.
    public static let decideDossier = Policy("decider-dossier", says: "Le service de la caisse à qui le contenu revient, quand il revient à un seul.") { actor, dossier in
        switch Policy.handleDossier.decide(actor, dossier) {
        case .hide: return .hide
        case .forbid(let why): return .forbid(why)
        case .allow:
            guard let decideur = dossier.decideur, actor.role.service != decideur.service else { return .allow }
            return .forbid(decideur.raison)
        }
    }
}

extension Role {
    /// Where in a fund the person works; nil outside of one.
    var service: ServiceCaisse? {
        switch self {
        case .agent: .administratif
        case .serviceMedical: .medical
        case .professionnel, .secretaire, .agence, .administrateur: nil
        }
    }
}
